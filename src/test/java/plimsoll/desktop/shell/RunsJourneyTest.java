package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.desktop.Fx;
import plimsoll.desktop.control.NumberField;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.task.Background;
import plimsoll.desktop.task.FxThread;

/// The card of long runs while one of them works beside the window's thread.
class RunsJourneyTest {
    private static final long LIMIT_SECONDS = 60;

    /// Stops the working thread each time it tells how far it is, until the test lets it go on: the run asks for the
    /// time then, which moves on by a second.
    private static final class Gate implements InstantSource {
        private final Semaphore arrived = new Semaphore(0);
        private final Semaphore open = new Semaphore(0);
        private final AtomicLong seconds = new AtomicLong();

        @Override
        public Instant instant() {
            if (!Platform.isFxApplicationThread()) {
                arrived.release();
                take(open);
                seconds.incrementAndGet();
            }
            return Instant.EPOCH.plusSeconds(seconds.get());
        }

        private static void take(Semaphore permits) {
            try {
                if (!permits.tryAcquire(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("nobody came to the gate");
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }

        /// Waits until the run has told once more how far it is, and shows what it told before. What is shown may
        /// already count the piece that is told now, so two steps are needed to be sure of more.
        void awaitArrival() {
            take(arrived);
            Fx.settle();
        }

        void step() {
            open.release();
            awaitArrival();
        }

        void openWide() {
            open.release(1_000_000);
        }
    }

    private final Gate gate = new Gate();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final OpenWindow window = OpenWindow.open(
            () -> OpenBook.sample("two-venues"),
            new Background(thread, Runnable::run, 1, FxThread.executor(), gate),
            Keeping.nothing());

    @AfterEach
    void close() {
        gate.openWide();
        window.close();
        thread.shutdown();
    }

    private void startPaths() {
        Fx.run(() -> {
            window.window().showScreen(MainWindow.SCREENS.indexOf("Paths"));
            type("Paths", "400");
            type("Days", "3");
            ((Button) named(".button", "Run paths")).fire();
        });
        gate.awaitArrival();
    }

    private void type(String field, String text) {
        NumberField found = (NumberField) named(".number-field", field);
        found.setText(text);
        found.commit();
    }

    private Node named(String style, String name) {
        return window.content().lookupAll(style).stream()
                .filter(node -> name.equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    private String status() {
        return window.ask(() -> ((Button) window.content().lookup(".status-button")).getText());
    }

    private boolean cardShown() {
        return window.ask(() -> window.content().lookup(".runs-card") != null);
    }

    private List<String> cardTexts() {
        return window.ask(() -> window.content().lookup(".runs-card").lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .filter(Node::isVisible)
                .map(label -> ((Label) label).getText())
                .toList());
    }

    private double share() {
        return window.ask(
                () -> ((ProgressBar) window.content().lookup(".runs-card").lookup(".progress-bar")).getProgress());
    }

    @Test
    void theCardSaysThatThereIsNoRunYet() {
        window.pressShortcut(KeyCode.J);
        assertTrue(cardTexts().contains("No long run yet: scenarios, paths, losses and answers appear here."));
        window.press(KeyCode.ESCAPE);
        assertFalse(cardShown());
    }

    @Test
    void progressGrowsInTheCardAndEscapeClosesItAndThenCancels() {
        startPaths();
        window.pressShortcut(KeyCode.J);
        assertTrue(cardShown());
        gate.step();
        double first = share();
        assertTrue(first > 0 && first < 1, "share " + first);
        assertTrue(
                cardTexts().stream().anyMatch(text -> text.matches("[\\d,]+ of 400 paths, about .* left")),
                cardTexts().toString());
        gate.step();
        gate.step();
        assertTrue(share() > first, share() + " after " + first);
        assertTrue(status().matches("Paths \\d+ %, .* left"), status());

        window.press(KeyCode.ESCAPE);
        assertFalse(cardShown());
        assertTrue(status().startsWith("Paths "), "the card is closed, the run goes on");
        window.press(KeyCode.ESCAPE);
        assertEquals("1 run ended", status());
        gate.openWide();

        window.pressShortcut(KeyCode.J);
        assertTrue(
                cardTexts().stream().anyMatch(text -> text.startsWith("cancelled after ")),
                cardTexts().toString());
    }

    /// Wherever the focus is, unless something there is open that Escape closes.
    @ParameterizedTest
    @ValueSource(
            strings = {".menu-button", ".combo-box", ".button", ".number-field", ".table-view", ".check-box", ".segment"
            })
    void escapeCancelsFromWhateverHasTheFocus(String style) {
        startPaths();
        Fx.run(() -> window.content().lookupAll(style).stream()
                .filter(node -> node.isFocusTraversable() && !node.isDisabled())
                .findFirst()
                .orElseThrow()
                .requestFocus());
        Fx.settle();
        window.press(KeyCode.ESCAPE);
        assertEquals("1 run ended", status());
    }

    @Test
    void runsStandInAPanelOfTheLayoutTooWhateverWasStartedBefore() {
        startPaths();
        gate.step();
        window.command("Show panel Long runs");
        Parent panel = window.ask(() -> window.window()
                .docks()
                .panel("window.runs")
                .orElseThrow()
                .head()
                .orElseThrow());
        assertTrue(window.ask(() -> panel.getScene() != null));
        double first = share(panel);
        assertTrue(first > 0 && first < 1, "share " + first);
        gate.step();
        gate.step();
        assertTrue(share(panel) > first, share(panel) + " after " + first);
        Fx.run(() -> panel.lookupAll(".button").stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> "Cancel all".equals(button.getAccessibleText()))
                .findFirst()
                .orElseThrow()
                .fire());
        Fx.settle();
        assertEquals("1 run ended", status());
    }

    private double share(Parent parent) {
        return window.ask(() -> {
            window.content();
            return ((ProgressBar) parent.lookup(".progress-bar")).getProgress();
        });
    }

    @Test
    void theCardCancelsAllRuns() {
        startPaths();
        window.pressShortcut(KeyCode.J);
        Fx.run(() -> ((Button) named(".button", "Cancel all")).fire());
        Fx.settle();
        assertEquals("1 run ended", status());
        assertTrue(cardShown());
    }
}
