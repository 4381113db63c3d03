package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.Fx;
import plimsoll.desktop.chart.HeatMapChart;
import plimsoll.desktop.chart.data.HeatData;
import plimsoll.domain.scenario.HeatFactor;
import plimsoll.domain.scenario.HeatSettings;

/// The two axes of the heat map and their ranges, chosen and typed without a mouse.
class HeatJourneyTest {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final OpenWindow window = OpenWindow.sample("two-venues");

    @BeforeEach
    void showTheHeatMap() {
        window.command("What-if");
        window.calculate();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Node named(String name) {
        return Stream.of(".combo-box", ".number-field")
                .flatMap(style -> window.content().lookupAll(style).stream())
                .filter(node -> name.equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    private void focus(String name) {
        Fx.run(() -> named(name).requestFocus());
        Fx.settle();
    }

    private String value(String name) {
        return window.ask(() -> String.valueOf(((ComboBox<?>) named(name)).getValue()));
    }

    private HeatSettings heat() {
        return window.session().document().stress().heat();
    }

    private HeatData drawn() {
        return window.ask(() -> window.content().lookupAll(".plim-chart").stream()
                .filter(HeatMapChart.class::isInstance)
                .map(chart -> ((HeatMapChart) chart).data().orElseThrow())
                .findFirst()
                .orElseThrow());
    }

    @Test
    void bothAxesAreChosenByKeysAndTheMapFollows() {
        assertEquals("Price", value("What moves across"));
        assertEquals("Volatility", value("What moves up"));

        focus("What moves up");
        window.press(KeyCode.DOWN);
        window.calculate();
        window.calculate();
        assertEquals(HeatFactor.TIME, heat().up());
        assertEquals("Time", value("What moves up"));
        assertEquals("days from now", drawn().up().title());

        focus("What moves across");
        window.press(KeyCode.DOWN);
        window.press(KeyCode.DOWN);
        window.calculate();
        window.calculate();
        assertEquals(HeatFactor.TIME, heat().across());
        assertEquals(HeatFactor.VOL, heat().up(), "one factor never stands on both axes");

        window.leave();
        window.pressShortcut(KeyCode.Z);
        assertNotEquals(HeatFactor.TIME, heat().across(), "undone with a key");
    }

    @Test
    void anOpenListIsLeftWithEscapeAndNothingChanges() {
        focus("What moves up");
        Fx.run(() -> ((ComboBoxBase<?>) named("What moves up")).show());
        Fx.settle();
        assertTrue(window.ask(() -> ((ComboBoxBase<?>) named("What moves up")).isShowing()));
        window.press(KeyCode.ESCAPE);
        assertFalse(window.ask(() -> ((ComboBoxBase<?>) named("What moves up")).isShowing()));
        assertEquals(HeatFactor.VOL, heat().up());
    }

    @Test
    void aRangeIsTypedAndAWrongOneStaysWithItsReason() {
        focus("What moves up");
        window.press(KeyCode.DOWN);
        type("Range up", "0 10 20 d");
        window.calculate();
        window.calculate();
        assertArrayEquals(new double[] {0, 10, 20}, drawn().up().values());

        type("Range up", "soon");
        assertArrayEquals(new double[] {0, 10, 20}, drawn().up().values());
        assertEquals("soon", window.ask(() -> ((TextField) named("Range up")).getText()));
        assertTrue(window.ask(() -> named("Range up").getPseudoClassStates().contains(INVALID)));
        window.press(KeyCode.ESCAPE);
        assertFalse(window.ask(() -> named("Range up").getPseudoClassStates().contains(INVALID)));
    }

    private void type(String field, String text) {
        focus(field);
        Fx.run(() -> ((TextField) named(field)).selectAll());
        Fx.run(() -> ((TextField) named(field)).replaceSelection(text));
        window.press(KeyCode.ENTER);
    }
}
