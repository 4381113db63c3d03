package plimsoll.desktop.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;

class RowFoldingTest {
    private final Row venueA = new Row("a", Row.Kind.GROUP);
    private final Row legA = new Row("1", Row.Kind.ITEM);
    private final Row venueB = new Row("b", Row.Kind.GROUP);
    private final Row legB = new Row("2", Row.Kind.ITEM);
    private final Row total = new Row("t", Row.Kind.TOTAL);
    private final ObservableList<Row> rows = FXCollections.observableArrayList(venueA, legA, venueB, legB, total);
    private final RowFolding folding = new RowFolding(rows);
    private final List<Row> shown = folding.shown(new SimpleObjectProperty<>());

    @Test
    void totalsAreNotListedBecauseTheyArePinned() {
        assertEquals(List.of(venueA, legA, venueB, legB), shown);
    }

    @Test
    void aFoldedGroupHidesItsRowsOnly() {
        folding.fold(venueA, true);

        assertTrue(folding.isFolded(venueA));
        assertEquals(List.of(venueA, venueB, legB), shown);
    }

    @Test
    void rowsAddedToAFoldedGroupStayHidden() {
        folding.fold(venueA, true);
        rows.add(2, new Row("3", Row.Kind.ITEM));

        assertEquals(List.of(venueA, venueB, legB), shown);
    }

    @Test
    void openingAGroupBringsItsRowsBack() {
        folding.fold(venueA, true);
        folding.fold(venueA, false);

        assertEquals(List.of(venueA, legA, venueB, legB), shown);
    }

    @Test
    void numbersSortByValueAndCellsWithoutOneComeLast() {
        List<CellValue> sorted = FXCollections.observableArrayList(
                        CellValue.number(10, 0), CellValue.notAvailable("no price"), CellValue.number(9, 0))
                .sorted(RowOrder.comparator(Column.Kind.NUMBER));

        assertEquals(
                List.of("9", "10", "n/a"), sorted.stream().map(CellValue::text).toList());
    }
}
