package plimsoll.desktop.shell;

import java.util.Optional;
import java.util.function.Consumer;
import plimsoll.desktop.answers.AnswersScreen;

/// Questions that other screens put to the Answers screen, and where its answers lead.
final class AnswersDesk {

    private final Consumer<String> show;
    private Optional<LazyScreens> screens = Optional.empty();

    /// @param show shows a screen by name
    AnswersDesk(Consumer<String> show) {
        this.show = show;
    }

    /// Sets where the Answers screen is.
    void follow(LazyScreens all) {
        screens = Optional.of(all);
    }

    /// Shows why the shown book differs from what it is compared with.
    void explain() {
        open().ifPresent(AnswersScreen::why);
    }

    /// Searches what restores the buffer of one pool.
    ///
    /// @param poolId identifier, as calculated
    void cures(String poolId) {
        open().ifPresent(answers -> answers.cures(poolId));
    }

    /// An action was tried in the what-if book.
    void tried() {
        show.accept(ShippedLayouts.WHAT_IF);
    }

    private Optional<AnswersScreen> open() {
        show.accept(ShippedLayouts.ANSWERS);
        return screens.map(all -> all.get(MainWindow.SCREENS.indexOf(ShippedLayouts.ANSWERS)))
                .filter(AnswersScreen.class::isInstance)
                .map(AnswersScreen.class::cast);
    }
}
