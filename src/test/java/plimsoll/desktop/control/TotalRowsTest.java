package plimsoll.desktop.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.Fx;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.TableModel;
import plimsoll.desktop.theme.Theme;

/// Totals below a table that is too narrow for its columns.
class TotalRowsTest {
    private static final class Pools extends TableModel {
        Pools() {
            super("pools", List.of(Column.text("pool", "Pool", 100), Column.number("equity", "Equity", "", 90)));
            arrange(List.of(new Key(Row.Kind.ITEM, "a"), new Key(Row.Kind.TOTAL, "total")));
            for (Row row : rows()) {
                row.show("pool", CellValue.text("Cross-margin account of the first venue"));
                row.show("equity", CellValue.number(123_456_789, 2, CellState.TOTAL));
            }
        }
    }

    @Test
    void nothingIsDrawnBesideTheTable() {
        Fx.run(() -> {
            DataTable table = new DataTable(new Pools(), "Pools");
            Scene scene = new Scene(new VBox(table), 160, 200);
            Theme.DARK.apply(scene);
            for (int pass = 0; pass < 3; pass++) {
                scene.snapshot(null);
            }
            Node totals = table.lookup(".total-rows");
            double columns = table.view().getColumns().stream()
                    .mapToDouble(column -> column.getWidth())
                    .sum();
            assertTrue(columns > 160, "columns are " + columns + " px wide");
            assertEquals(160, totals.getBoundsInParent().getWidth(), 1);
        });
    }
}
