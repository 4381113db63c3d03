package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.Fx;
import plimsoll.desktop.control.DataTable;
import plimsoll.desktop.model.AssumptionsViewModel;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.survival.LegBreaksViewModel;
import plimsoll.desktop.survival.RangesViewModel;

/// Reads which leg dies first, types an assumption with the keyboard and sees the range widen.
class SurvivalJourneyTest {
    private final OpenWindow window = OpenWindow.sample("two-venues");

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void anAssumptionTypedOnTheKeyboardWidensTheRange() {
        Fx.run(() -> window.window().showScreen(MainWindow.SCREENS.indexOf("Survival")));
        window.calculate();
        Row broken = OpenWindow.item(window.table("Leg break"), 0);
        assertEquals("Venue A", broken.value(LegBreaksViewModel.EVENT).text());
        assertEquals("\u221210.0000", broken.value(LegBreaksViewModel.DELTA).text());

        DataTable assumptions = window.table("Assumptions");
        window.focus(assumptions, 0, AssumptionsViewModel.VALUE);
        window.type("10");
        window.press(KeyCode.ENTER);
        // 940,000 / (10 x (1 - 0.55 % - 28.28 basis points)) and 940,000 / (10 x (1 - 0.45 %)).
        Row range = OpenWindow.item(window.table("Ranges in numbers"), 0);
        assertTrue(Fx.call(() -> range.value(RangesViewModel.WORST).is(CellState.STALE)), "dimmed until it is run");
        window.calculate();
        assertEquals(
                "94,789.45", Fx.call(() -> range.value(RangesViewModel.WORST).text()));
        assertEquals(
                "94,424.91", Fx.call(() -> range.value(RangesViewModel.BEST).text()));
    }
}
