package plimsoll.desktop.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.Fx;

/// Parts of a row go one by one as it gets narrower, and come back.
class FitRowTest {
    private static Region box(double width) {
        Region box = new Region();
        box.setMinWidth(width);
        box.setPrefWidth(width);
        return box;
    }

    private static void layOut(FitRow row, double width) {
        for (int pass = 0; pass < 3; pass++) {
            row.resize(width, 20);
            row.requestLayout();
            row.layout();
        }
    }

    @Test
    void partsAreGivenUpInOrderAndComeBack() {
        Fx.run(() -> {
            FitRow row = new FitRow();
            row.setSpacing(10);
            Region first = box(100);
            Region second = box(200);
            Region small = box(50);
            Region last = box(100);
            row.getChildren().addAll(first, second, small, last);
            row.giveUp(last);
            row.replace(second, small);

            layOut(row, 420);
            assertEquals(0, row.givenUp(), "100 + 200 + 100 and two gaps");
            layOut(row, 419);
            assertEquals(1, row.givenUp());
            assertFalse(last.isVisible());
            assertTrue(second.isVisible());
            layOut(row, 309);
            assertEquals(2, row.givenUp());
            assertTrue(small.isVisible());
            assertFalse(second.isManaged());
            layOut(row, 310);
            assertEquals(1, row.givenUp());
            layOut(row, 420);
            assertEquals(0, row.givenUp());
            assertFalse(small.isVisible());
        });
    }
}
