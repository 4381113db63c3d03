package plimsoll.desktop.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Node;
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
    void whatStandsInPlaceOfAPartIsGivenUpInTurn() {
        Fx.run(() -> {
            FitRow row = new FitRow();
            Region whole = box(200);
            Region brief = box(100);
            Region icon = box(30);
            Region other = box(100);
            row.getChildren().addAll(whole, brief, icon, other);
            row.replace(whole, brief);
            row.replace(brief, icon);
            row.giveUp(other);

            layOut(row, 300);
            assertEquals(List.of(whole, other), seen(row));
            layOut(row, 299);
            assertEquals(List.of(brief, other), seen(row));
            layOut(row, 199);
            assertEquals(List.of(icon, other), seen(row));
            layOut(row, 129);
            assertEquals(List.of(icon), seen(row));
            layOut(row, 200);
            assertEquals(List.of(brief, other), seen(row));
            layOut(row, 300);
            assertEquals(List.of(whole, other), seen(row));
        });
    }

    private static List<Node> seen(FitRow row) {
        return row.getChildren().stream()
                .filter(node -> node.isVisible() && node.isManaged())
                .toList();
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
