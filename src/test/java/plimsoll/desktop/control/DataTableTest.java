package plimsoll.desktop.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.Fx;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.theme.Theme;

@SuppressWarnings("NullAway.Init")
class DataTableTest {
    private LegsModel model;
    private DataTable table;
    private Button elsewhere;
    private Stage stage;

    @BeforeEach
    void showThreeLegs() {
        Fx.run(() -> {
            model = new LegsModel(3);
            table = new DataTable(model, "Legs");
            elsewhere = new Button("elsewhere");
            stage = new Stage();
            Scene scene = new Scene(new VBox(table, elsewhere), 700, 400);
            Theme.DARK.apply(scene);
            stage.setScene(scene);
            stage.show();
        });
        Fx.settle();
    }

    @AfterEach
    void closeTheWindow() {
        Fx.run(stage::close);
    }

    @Test
    void typingReplacesTheValueAndEnterCommitsAndMovesDown() {
        select(0, LegsModel.QUANTITY);
        type("2");
        type("5");
        editorKey(KeyCode.ENTER, false);

        assertEquals(List.of("p1 quantity 25"), model.committed);
        assertEquals("25.0000", model.leg(0).value("quantity").text());
        assertCursor(1, LegsModel.QUANTITY);
        assertFalse(isEditing());
    }

    @Test
    void tabCommitsAndMovesToTheNextEditableCellEvenInTheNextRow() {
        select(0, LegsModel.ENTRY);
        type("7");
        editorKey(KeyCode.TAB, false);

        assertEquals(List.of("p1 entry 7"), model.committed);
        assertCursor(1, LegsModel.INSTRUMENT);
    }

    @Test
    void shiftTabCommitsAndMovesBack() {
        select(1, LegsModel.ENTRY);
        type("7");
        editorKey(KeyCode.TAB, true);

        assertEquals(List.of("p2 entry 7"), model.committed);
        assertCursor(1, LegsModel.QUANTITY);
    }

    @Test
    void lossOfFocusCommits() {
        select(0, LegsModel.QUANTITY);
        type("3");
        Fx.run(elsewhere::requestFocus);
        Fx.settle();

        assertEquals(List.of("p1 quantity 3"), model.committed);
        assertFalse(isEditing());
    }

    @Test
    void closingTheViewCommits() {
        select(0, LegsModel.QUANTITY);
        type("3");
        Fx.run(() -> stage.getScene().setRoot(new VBox()));
        Fx.settle();

        assertEquals(List.of("p1 quantity 3"), model.committed);
    }

    @Test
    void escapeCancels() {
        select(0, LegsModel.QUANTITY);
        type("3");
        editorKey(KeyCode.ESCAPE, false);

        assertEquals(List.of(), model.committed);
        assertEquals("10.0000", model.leg(0).value("quantity").text());
        assertFalse(isEditing());
    }

    @Test
    void editingInPlaceWithoutAChangeCommitsNothing() {
        Fx.run(() -> table.edit(model.leg(0), LegsModel.QUANTITY));
        assertTrue(isEditing());
        assertEquals("10.0000", Fx.call(() -> table.editor().getText()));
        editorKey(KeyCode.ENTER, false);

        assertEquals(List.of(), model.committed);
    }

    @Test
    void wrongTextStaysInItsCellAndIsMarked() {
        select(0, LegsModel.QUANTITY);
        type("x");
        editorKey(KeyCode.ENTER, false);
        Fx.settle();

        assertEquals("x", model.leg(0).value("quantity").text());
        Node cell = Fx.call(() -> table.cell(model.leg(0), LegsModel.QUANTITY).orElseThrow());
        assertTrue(cell.getPseudoClassStates().contains(PseudoClass.getPseudoClass("invalid")));
        assertEquals("10", model.leg(0).value("quantity").file());
    }

    @Test
    void anOpenEditorSurvivesUpdatesAndNewRowsElsewhere() {
        select(1, LegsModel.QUANTITY);
        type("4");
        Fx.run(() -> {
            model.leg(0).show("delta", CellValue.number(1, 4));
            model.leg(1).show("quantity", CellValue.number(99, 4, CellState.EDITABLE));
            model.append();
        });
        Fx.settle();

        assertTrue(isEditing());
        assertEquals("4", Fx.call(() -> table.editor().getText()));
        editorKey(KeyCode.ENTER, false);
        assertEquals(List.of("p2 quantity 4"), model.committed);
    }

    @Test
    void anEditorWhoseRowIsRemovedClosesWithoutCommitting() {
        select(2, LegsModel.QUANTITY);
        type("4");
        Fx.run(() -> model.remove(List.of(model.leg(2))));
        Fx.settle();

        assertFalse(isEditing());
        assertEquals(List.of(), model.committed);
    }

    @Test
    void aReadOnlyCellDoesNotOpen() {
        select(0, LegsModel.DELTA);
        type("4");

        assertFalse(isEditing());
    }

    @Test
    void aChoiceIsCompletedFromItsList() {
        select(0, LegsModel.INSTRUMENT);
        type("e");
        editorKey(KeyCode.ENTER, false);

        assertEquals(List.of("p1 instrument ETH perpetual"), model.committed);
    }

    @Test
    void enterOnACheckBoxFlipsIt() {
        select(0, LegsModel.INCLUDED);
        tableKey(KeyCode.ENTER);

        assertEquals(List.of("p1 included no"), model.committed);
    }

    @Test
    void altUpNudgesByOneTick() {
        select(0, LegsModel.QUANTITY);
        Fx.run(() -> fire(table.view(), key(KeyEvent.KEY_PRESSED, KeyCode.UP, "", false, true)));

        assertEquals(List.of("p1 quantity nudge 1.0"), model.committed);
    }

    @Test
    void insertAddsARowAndPutsTheCursorOnItsFirstEditableCell() {
        select(0, LegsModel.QUANTITY);
        tableKey(KeyCode.INSERT);

        assertEquals(4, model.rows().size());
        assertCursor(3, LegsModel.INSTRUMENT);
    }

    @Test
    void theCursorStaysOnItsCellWhenRowsAreAdded() {
        select(1, LegsModel.QUANTITY);
        Fx.run(model::append);
        Fx.settle();

        assertCursor(1, LegsModel.QUANTITY);
        tableKey(KeyCode.F2);
        assertTrue(isEditing());
    }

    @Test
    void theCursorGoesToTheNextRowWhenItsRowIsRemoved() {
        select(1, LegsModel.QUANTITY);
        tableKey(KeyCode.DELETE);
        Fx.settle();

        assertEquals(
                "p3 quantity",
                Fx.call(() -> table.cursor().orElseThrow().row().id() + " "
                        + table.cursor().orElseThrow().column().id()));
    }

    @Test
    void aNumberIsNeverCutWhileThereIsRoomForIt() {
        Fx.run(() -> model.leg(0).show("entry", CellValue.typed(new java.math.BigDecimal("123456789012.34"), 2)));
        Fx.settle();

        double width = Fx.call(() -> table.tableColumn("entry").getWidth());
        assertTrue(width > LegsModel.ENTRY.width(), "width " + width);
    }

    @Test
    void noColumnHasTheWidthThatTheViewTakesForUnsized() {
        for (int width = 380; width < 460; width++) {
            int room = width;
            Fx.run(() -> {
                table.setMinWidth(room);
                table.setMaxWidth(room);
                stage.getScene().getRoot().layout();
                table.view().getColumns().forEach(column -> assertTrue(column.getPrefWidth() != 80, "at " + room));
            });
        }
    }

    @Test
    void copiedRowsHaveAHeaderWithUnitsAndFullPrecision() {
        select(1, LegsModel.QUANTITY);

        assertEquals(
                "\tInstrument\tQuantity BTC\tEntry USDT\tDelta BTC\nyes\tBTC perpetual\t10\t100000\t10\n",
                Fx.call(table::copyText));
    }

    @Test
    void tabAtTheLastEditableCellLeavesTheTable() {
        select(2, LegsModel.ENTRY);

        assertEquals(
                Optional.empty(),
                Fx.call(() -> new CursorMoves(model.columns(), table.view().getItems())
                        .from(model.leg(2), LegsModel.ENTRY, CellEditor.Move.RIGHT)));
    }

    private void select(int row, Column column) {
        Fx.run(() -> {
            table.view().requestFocus();
            table.select(model.leg(row), column);
        });
        Fx.settle();
    }

    private void type(String character) {
        Fx.run(() -> {
            Node target = table.editor().target().isPresent() ? table.editor() : table.view();
            fire(target, key(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, character, false, false));
        });
    }

    private void editorKey(KeyCode code, boolean shift) {
        Fx.run(() -> fire(table.editor(), key(KeyEvent.KEY_PRESSED, code, "", shift, false)));
    }

    private void tableKey(KeyCode code) {
        Fx.run(() -> fire(table.view(), key(KeyEvent.KEY_PRESSED, code, "", false, false)));
    }

    private static void fire(Node target, KeyEvent event) {
        Event.fireEvent(target, event);
    }

    private static KeyEvent key(
            javafx.event.EventType<KeyEvent> type, KeyCode code, String character, boolean shift, boolean alt) {
        return new KeyEvent(type, character, "", code, shift, false, alt, false);
    }

    private boolean isEditing() {
        return Fx.call(() -> table.editor().target().isPresent());
    }

    private void assertCursor(int row, Column column) {
        CellEditor.Target at = Fx.call(() -> table.cursor().orElseThrow());
        Row expected = model.leg(row);
        assertEquals(
                expected.id() + " " + column.id(),
                at.row().id() + " " + at.column().id());
    }
}
