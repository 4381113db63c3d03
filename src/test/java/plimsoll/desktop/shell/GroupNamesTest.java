package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.desktop.Fx;

/// The names of pools over their legs are not cut while the cells behind them are empty.
class GroupNamesTest {
    @ParameterizedTest
    @CsvSource({"unified-accounts, Monitor", "cross-venue-options, Monitor", "cross-venue-options, What-if"})
    void poolNamesStandWhole(String sample, String screen) {
        OpenWindow window = OpenWindow.sample(sample);
        try {
            Fx.run(() -> window.window().showScreen(MainWindow.SCREENS.indexOf(screen)));
            Fx.settle();
            List<String> cut = window.ask(() -> window.content().lookupAll(".table-row-cell").stream()
                    .filter(row -> row.getPseudoClassStates().stream()
                            .anyMatch(state -> state.getPseudoClassName().equals("group")))
                    .flatMap(row -> row.lookupAll(".cell-text").stream())
                    .map(Label.class::cast)
                    .filter(GroupNamesTest::isCut)
                    .map(Label::getText)
                    .toList());
            assertEquals(List.of(), cut);
        } finally {
            window.close();
        }
    }

    private static boolean isCut(Label label) {
        if (ShownText.isCut(label)) {
            return true;
        }
        for (Node up = label; up != null; up = up.getParent()) {
            if (up.getClip() != null && up instanceof IndexedCell<?> cell) {
                return label.localToScene(label.getLayoutBounds()).getMaxX()
                        > cell.localToScene(cell.getLayoutBounds()).getMaxX();
            }
        }
        return false;
    }
}
