package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.TreeTableRow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.desktop.control.DataTable;

/// What must not need scrolling.
class FirstSightTest {
    @ParameterizedTest
    @CsvSource({
        "option-book, 1600, 1000",
        "cross-venue-options, 1600, 1000",
        "option-book, 1400, 900",
        "unified-accounts, 1400, 900"
    })
    void bothWaysOfTheFirstLegBreakAreSeenOnMonitor(String sample, double width, double height) {
        long seen = DrawnWindow.ask(sample, "Monitor", width, height, window -> {
            Node table = window.scene().getRoot().lookupAll(".data-table").stream()
                    .filter(node -> node instanceof DataTable found
                            && found.model().name().equals("first-breaks"))
                    .findFirst()
                    .orElseThrow();
            Bounds place = window.scene()
                    .getRoot()
                    .lookup(".dock")
                    .localToScene(window.scene().getRoot().lookup(".dock").getLayoutBounds());
            Bounds inside = table.localToScene(table.getLayoutBounds());
            return table.lookupAll(".table-row-cell").stream()
                    .filter(row -> row.isVisible() && row instanceof IndexedCell<?> cell && !cell.isEmpty())
                    .map(row -> row.localToScene(row.getLayoutBounds()))
                    .filter(row -> row.getMaxY() <= Math.min(inside.getMaxY(), place.getMaxY()) + 0.5)
                    .count();
        });

        assertTrue(seen >= 2, seen + " whole rows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-venue-options", "option-book"})
    void namesOfLegsStandWholeInTheMarginBreakdown(String sample) {
        List<String> cut = DrawnWindow.ask(
                sample,
                "What-if",
                1600,
                1000,
                window -> window.scene().getRoot().lookupAll(".cell-text").stream()
                        .filter(node -> node instanceof Labeled label && isTreeName(label))
                        .map(Labeled.class::cast)
                        .filter(ShownText::isCut)
                        .map(Labeled::getText)
                        .toList());

        assertEquals(List.of(), cut);
    }

    private static boolean isTreeName(Node label) {
        boolean text = false;
        for (Node up = label; up != null; up = up.getParent()) {
            text |= up.getStyleClass().contains("text");
            if (up instanceof TreeTableRow<?> row) {
                return text && row.isVisible() && !row.isEmpty();
            }
        }
        return false;
    }
}
