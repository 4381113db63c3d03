package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.Fx;
import plimsoll.desktop.control.DataTable;
import plimsoll.desktop.control.StatusLine;

/// How long the status line says why something typed was not taken.
class StatusMessageTest {
    private final OpenWindow window = OpenWindow.sample("two-venues");

    @AfterEach
    void closeTheWindow() {
        window.close();
    }

    private String said() {
        return window.ask(() -> ((StatusLine) window.content().lookup(".status-line")).getText());
    }

    private void quantity(String text) {
        DataTable legs = window.table("Positions");
        window.focus(legs, 0, "quantity");
        window.type(text);
        window.press(KeyCode.ENTER);
    }

    @Test
    void aRefusalGoesWithTheNextEditThatIsTaken() {
        quantity("ten");
        assertTrue(said().contains("is not a number"), said());
        quantity("eleven");
        assertTrue(said().contains("eleven"), said());
        quantity("7");
        assertEquals("", said());
    }

    /// The book is then what it was before.
    @Test
    void aRefusalGoesWhenItsCellGetsItsOldNumberBack() {
        quantity("ten");
        quantity("10");
        assertEquals("", said());
    }

    @Test
    void aRefusalGoesWithAStepThatIsTakenBack() {
        quantity("7");
        quantity("ten");
        assertTrue(said().contains("is not a number"), said());
        Fx.run(() -> window.session().undo());
        assertEquals("", said());
    }

    @Test
    void whatElseIsSaidStaysWhenAnEditIsTaken() {
        quantity("ten");
        Fx.run(() -> window.window().say("The file is written."));
        quantity("7");
        assertEquals("The file is written.", said());
    }
}
