package plimsoll.desktop.shell;

import java.util.Optional;
import java.util.function.Consumer;
import plimsoll.desktop.answers.AnswersScreen;
import plimsoll.desktop.paths.PathsScreen;
import plimsoll.desktop.scenarios.ScenariosScreen;

/// What a screen is asked from elsewhere, and where answers lead.
final class ScreenDesk {
    /// What works long and is started by the user.
    enum LongWork {
        SCENARIOS,
        PATHS,
        ANSWERS
    }

    private final Consumer<String> show;
    private Optional<LazyScreens> screens = Optional.empty();

    /// @param show shows a screen by name
    ScreenDesk(Consumer<String> show) {
        this.show = show;
    }

    /// Sets where the screens are.
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

    /// Looks at a scenario.
    ///
    /// @param id  identifier
    /// @param own whether the workspace holds it
    void scenario(String id, boolean own) {
        open(ShippedLayouts.SCENARIOS, ScenariosScreen.class).ifPresent(scenarios -> scenarios.look(id, own));
    }

    /// Shows the screen of a long run and starts it.
    void start(LongWork work) {
        switch (work) {
            case SCENARIOS ->
                open(ShippedLayouts.SCENARIOS, ScenariosScreen.class).ifPresent(ScenariosScreen::start);
            case PATHS -> open(ShippedLayouts.PATHS, PathsScreen.class).ifPresent(PathsScreen::start);
            case ANSWERS -> open().ifPresent(AnswersScreen::start);
        }
    }

    private Optional<AnswersScreen> open() {
        return open(ShippedLayouts.ANSWERS, AnswersScreen.class);
    }

    private <S> Optional<S> open(String name, Class<S> type) {
        show.accept(name);
        return screens.map(all -> all.get(MainWindow.SCREENS.indexOf(name)))
                .filter(type::isInstance)
                .map(type::cast);
    }
}
