package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.TreeTableRow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.desktop.Fx;
import plimsoll.desktop.control.DataTable;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.task.Background;
import plimsoll.report.ChartImages;

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
        long seen = shown(sample, "Monitor", width, height, window -> {
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
        List<String> cut = shown(
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

    private static <T> T shown(
            String sample, String screen, double width, double height, Function<MainWindow, T> question) {
        return Fx.call(() -> {
            OpenBook book = OpenBook.sample(sample);
            MainWindow window = new MainWindow(
                    book.session(), new Answers(), ChartImages.NONE, "test", width, height, Background.DIRECT);
            try {
                window.showScreen(MainWindow.SCREENS.indexOf(screen));
                book.calculate();
                for (int pass = 0; pass < 4; pass++) {
                    window.scene().getRoot().layout();
                    window.scene().snapshot(null);
                }
                return question.apply(window);
            } finally {
                window.close();
            }
        });
    }
}
