package plimsoll.desktop.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.Fx;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.TableModel;
import plimsoll.desktop.theme.Theme;

/// A table too narrow for the columns of a compared book.
class NarrowTableTest {
    private static final class Pools extends TableModel {
        Pools() {
            super(
                    "pools",
                    Stream.of(
                                    List.of(Column.text("pool", "Pool", 100)),
                                    Column.compared("equity", "Equity", "Before", "", 90),
                                    Column.compared("loss", "Loss", "Before", "", 90))
                            .flatMap(List::stream)
                            .toList());
            setCompared(true);
            arrange(List.of(new Key(Row.Kind.ITEM, "a")));
            columns().forEach(column -> rows().getFirst().show(column.id(), CellValue.number(123_456, 2)));
        }

        @Override
        public List<String> leastImportant() {
            return List.of("loss");
        }
    }

    private static List<String> shown(double width) {
        return Fx.call(() -> {
            DataTable table = new DataTable(new Pools(), "Pools");
            Scene scene = new Scene(new VBox(table), width, 200);
            Theme.DARK.apply(scene);
            for (int pass = 0; pass < 3; pass++) {
                scene.snapshot(null);
            }
            return IntStream.range(0, table.columns().size())
                    .filter(i -> table.view().getColumns().get(i).isVisible())
                    .mapToObj(i -> table.columns().get(i).id())
                    .toList();
        });
    }

    @Test
    void aNumberIsGivenUpWithItsNumberBeforeAndItsDifference() {
        List<String> important = List.of("pool", "equity_before", "equity", "equity_difference");
        assertEquals(important, shown(400));
        assertEquals(
                Stream.concat(important.stream(), Stream.of("loss_before", "loss", "loss_difference"))
                        .toList(),
                shown(800));
    }
}
