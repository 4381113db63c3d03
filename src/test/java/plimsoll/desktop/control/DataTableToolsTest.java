package plimsoll.desktop.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.Fx;
import plimsoll.desktop.keys.Actions;
import plimsoll.desktop.keys.KeyHints;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Criterion;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.TableModel;
import plimsoll.desktop.theme.Theme;
import plimsoll.domain.key.KeyPress;
import plimsoll.domain.key.Keymap;

/// Edits over several rows, find, filter and hidden columns, as a person does them.
@SuppressWarnings("NullAway.Init")
class DataTableToolsTest {
    private LegsModel model;
    private DataTable table;
    private Stage stage;

    @BeforeEach
    void showThreeLegs() {
        Fx.run(() -> {
            model = new LegsModel(3);
            model.leg(1).show("instrument", CellValue.text("ETH perpetual", CellState.EDITABLE));
            table = new DataTable(model, "Legs");
            stage = new Stage();
            Scene scene = new Scene(table, 700, 400);
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

    private void selectAll() {
        Fx.run(() -> {
            table.select(model.leg(0), LegsModel.QUANTITY);
            table.view().getSelectionModel().selectRange(0, 3);
            table.view().getFocusModel().focus(0, table.tableColumn("quantity"));
            table.view().requestFocus();
        });
        Fx.settle();
    }

    private void key(KeyCode code, boolean shortcut) {
        Fx.run(() -> Event.fireEvent(
                table.view(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, false, false)));
        Fx.settle();
    }

    @Test
    void typingWithSeveralRowsSelectedSetsAllAndKeepsThemSelected() {
        selectAll();
        Fx.run(() -> table.editor().open(model.leg(0), LegsModel.QUANTITY, java.util.Optional.of("7")));
        Fx.run(() -> table.editor().commit(CellEditor.Move.DOWN));
        Fx.settle();

        assertEquals(List.of("p1 quantity 7", "p2 quantity 7", "p3 quantity 7"), model.committed);
        assertEquals(3, Fx.call(() -> table.selected().size()));
    }

    @Test
    void ctrlDFillsTheFirstValueDownTheSelectedRows() {
        selectAll();
        key(KeyCode.D, true);

        assertEquals(List.of("p2 quantity 10", "p3 quantity 10"), model.committed);
    }

    @Test
    void keysOfTheUserDoTheSameInATableAndTheOldOnesNothing() {
        SimpleObjectProperty<Keymap> keys = new SimpleObjectProperty<>(Actions.builtIn());
        Fx.run(() -> KeyHints.install(table.getScene(), keys));
        selectAll();
        Fx.run(() -> keys.set(keys.get().with("table.fillDown", List.of(KeyPress.of("F12")))));
        key(KeyCode.D, true);
        assertEquals(List.of(), model.committed);
        key(KeyCode.F12, false);
        assertEquals(List.of("p2 quantity 10", "p3 quantity 10"), model.committed);
        key(KeyCode.C, true);
        assertFalse(Fx.call(() -> Clipboard.getSystemClipboard().getString()).isBlank(), "fixed keys stay");
    }

    @Test
    void findMarksMatchesAndGoesToTheNext() {
        key(KeyCode.F, true);
        Fx.run(() -> table.bar().field().setText("eth"));
        Fx.settle();

        assertTrue(Fx.call(() -> table.listing().isFound(model.leg(1), LegsModel.INSTRUMENT)));
        assertEquals(model.leg(1), Fx.call(() -> table.cursor().orElseThrow().row()));

        Fx.run(() -> table.bar().closeFind());
        assertFalse(Fx.call(() -> table.listing().isFound(model.leg(1), LegsModel.INSTRUMENT)));
    }

    /// A long table one row of which, out of sight, cannot be made at first.
    private static final class Broken extends TableModel {
        private boolean broken = true;

        Broken() {
            super("broken", List.of(LegsModel.INSTRUMENT));
            follow((row, column) -> {
                if (broken && row.id().equals("p400")) {
                    throw new IllegalStateException("row p400 cannot be made");
                }
                return CellValue.text("leg " + row.id());
            });
            arrange(IntStream.range(0, 500)
                    .mapToObj(row -> new Key(Row.Kind.ITEM, "p" + row))
                    .toList());
        }
    }

    /// The failure itself goes on to where defects are reported, which ends a step of a test.
    @Test
    void aSearchThatBreaksSaysSoAndTheNextOneFindsAgain() {
        Broken rows = new Broken();
        Fx.run(() -> {
            table = new DataTable(rows, "Broken");
            stage.getScene().setRoot(table);
        });
        key(KeyCode.F, true);
        assertThrows(
                AssertionError.class, () -> Fx.run(() -> table.bar().field().setText("leg p49")));
        assertEquals("search failed: row p400 cannot be made", found());

        rows.broken = false;
        Fx.run(() -> table.bar().field().setText("leg p499"));
        Fx.settle();
        assertEquals("1 of 1", found());
    }

    private String found() {
        return Fx.call(() -> ((Label) table.lookup(".table-find .hint-text")).getText());
    }

    @Test
    void aChipTakesItsConditionAway() {
        Fx.run(() -> table.listing().flip(new Criterion("instrument", "Instrument", "ETH perpetual")));
        Fx.settle();
        assertEquals(
                List.of(model.leg(1)), Fx.call(() -> List.copyOf(table.view().getItems())));

        Fx.run(() -> ((Button) table.lookup(".filter-chip")).fire());

        assertEquals(3, Fx.call(() -> table.view().getItems().size()));
        assertEquals(null, Fx.call(() -> table.lookup(".filter-chip")));
    }

    @Test
    void aHiddenColumnIsNeitherShownNorCopied() {
        Fx.run(() -> table.setHidden(LegsModel.ENTRY, true));
        Fx.settle();

        assertFalse(Fx.call(() -> table.tableColumn("entry").isVisible()));
        assertFalse(Fx.call(table::copyText).contains("Entry"));

        Fx.run(table::showAllColumns);
        assertTrue(Fx.call(table::copyText).contains("Entry"));
    }

    @Test
    void theLastColumnStays() {
        Fx.run(() -> table.allColumns().forEach(column -> table.setHidden(column, true)));

        assertEquals(1, Fx.call(() -> table.columns().size()));
    }
}
