package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.Fx;
import plimsoll.desktop.model.PositionsViewModel;

/// Help > Diagnostics: read, copied for a report of a problem, looked at again, closed.
class HelpJourneyTest {
    private final OpenWindow window = OpenWindow.sample("two-venues");

    @AfterEach
    void close() {
        window.close();
    }

    private TextArea page() {
        return (TextArea) window.content().lookup(".diagnostics-card .text-area");
    }

    private void fire(String button) {
        window.fire(".diagnostics-card", button);
    }

    @Test
    void thePageSaysHowTheProgramRunsAndIsCopied() {
        window.focus(window.table("Positions"), 0, PositionsViewModel.QUANTITY);
        Node before = window.ask(() -> window.window().scene().getFocusOwner());
        window.command("Diagnostics");

        String text = window.ask(() -> page().getText());
        assertTrue(text.lines().findFirst().orElseThrow().equals("Plimsoll: test"), text);
        assertTrue(text.contains(System.getProperty("java.version")), text);
        assertTrue(text.contains(System.getProperty("os.name")), text);
        assertTrue(text.matches("(?s).*Memory: [\\d,]+ MiB of at most [\\d,]+ MiB.*"), text);
        assertTrue(text.contains("The window's thread is not watched here."), text);

        fire("Copy");
        assertEquals(text, window.ask(() -> Clipboard.getSystemClipboard().getString()));
        window.press(KeyCode.ESCAPE);
        assertFalse(window.ask(() -> window.content().lookup(".diagnostics-card") != null));
        assertEquals(before, window.ask(() -> window.window().scene().getFocusOwner()));
    }

    @Test
    void thePageIsMadeAnewWhenOneLooksAgain() {
        AtomicInteger made = new AtomicInteger();
        Fx.run(() -> window.window().diagnostics().setPage(() -> "page " + made.incrementAndGet()));
        window.command("Diagnostics");
        assertEquals("page 1", window.ask(() -> page().getText()));
        fire("Look again");
        assertEquals("page 2", window.ask(() -> page().getText()));
        fire("Copy");
        assertEquals("page 2", window.ask(() -> Clipboard.getSystemClipboard().getString()), "what is seen is copied");
    }
}
