package plimsoll.desktop.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.collections.FXCollections;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Column;

class RowOrderTest {
    @Test
    void numbersSortByValueAndCellsWithoutOneComeLast() {
        List<CellValue> sorted = FXCollections.observableArrayList(
                        CellValue.number(10, 0), CellValue.notAvailable("no price"), CellValue.number(9, 0))
                .sorted(RowOrder.comparator(Column.Kind.NUMBER));

        assertEquals(
                List.of("9", "10", "n/a"), sorted.stream().map(CellValue::text).toList());
    }
}
