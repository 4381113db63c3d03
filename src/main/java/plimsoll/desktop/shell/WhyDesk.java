package plimsoll.desktop.shell;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import plimsoll.desktop.control.Overlay;
import plimsoll.desktop.control.WhyCard;
import plimsoll.desktop.control.WhyEvent;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.why.Why;
import plimsoll.desktop.why.WhyViewModel;
import plimsoll.domain.Problem;

/// Answers "why this number?" in the window in which it was asked.
final class WhyDesk {
    private final WorkspaceSession session;
    private final Consumer<Problem.Place> go;
    private final Consumer<String> copy;
    private final Consumer<String> say;
    private final Runnable breakdown;

    /// @param go        shows a place
    /// @param copy      puts text on the clipboard
    /// @param say       shows one sentence
    /// @param breakdown shows the margin breakdown
    WhyDesk(
            WorkspaceSession session,
            Consumer<Problem.Place> go,
            Consumer<String> copy,
            Consumer<String> say,
            Runnable breakdown) {
        this.session = session;
        this.go = go;
        this.copy = copy;
        this.say = say;
        this.breakdown = breakdown;
    }

    /// Answers what is asked in a window.
    void install(Scene scene) {
        scene.addEventHandler(WhyEvent.ASKED, event -> {
            answer(event, scene);
            event.consume();
        });
    }

    private void answer(WhyEvent event, Scene scene) {
        if (!(scene.getRoot() instanceof Overlay overlay)) {
            return;
        }
        Why why = event.ask().answer(session);
        WhyViewModel model = new WhyViewModel(session, why);
        Optional<Problem.Place> rule = why.rule();
        WhyCard card = new WhyCard(
                model,
                new WhyCard.Actions(
                        () -> {
                            overlay.close();
                            breakdown.run();
                        },
                        () -> {
                            overlay.close();
                            rule.ifPresent(go);
                        },
                        () -> {
                            copy.accept(model.text());
                            say.accept(Texts.of("why.copied"));
                        },
                        overlay::close));
        Node beside = event.beside();
        overlay.showBeside(card, beside.localToScene(beside.getBoundsInLocal()), card::dispose);
        card.open();
    }
}
