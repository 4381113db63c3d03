package plimsoll.desktop.control;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.PasteViewModel;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.TableModel;

/// What typing, filling and pasting into a table do to its model. With several rows selected an edit is for all of
/// them.
final class TableEdits {
    private final DataTable table;
    private final TableModel model;
    private final Consumer<String> say;

    TableEdits(DataTable table, Consumer<String> say) {
        this.table = table;
        this.model = table.model();
        this.say = say;
    }

    void commit(Row row, Column column, String text) {
        Optional<String> refused = isOneOfSeveral(row)
                ? model.commitAll(table.selected(), column.id(), text)
                : model.commit(row, column.id(), text);
        refused.ifPresent(say);
    }

    void flip(Row row, Column column) {
        boolean on = row.value(column.id()).text().equals(DataTable.YES);
        commit(row, column, on ? DataTable.NO : DataTable.YES);
    }

    boolean nudge(Row row, Column column, double ticks) {
        return model.nudge(row, column.id(), ticks);
    }

    /// Hands rows of a spreadsheet to the model. Where numbers are not sure or rows cannot be taken, a preview asks.
    void paste(String text) {
        table.editor().commit(CellEditor.Move.STAY);
        Optional<PasteViewModel> preview = model.preview(text);
        Optional<Overlay> overlay = Overlay.above(table);
        if (preview.isPresent() && !preview.get().isClear() && overlay.isPresent()) {
            PastePreview card = new PastePreview(preview.get(), say, overlay.get()::close);
            overlay.get().show(card);
            card.open();
        } else {
            preview.map(PasteViewModel::apply).ifPresent(say);
        }
    }

    /// Fills the value of the first selected row down the column of the cursor, or copies the selected row.
    void fillOrDuplicate() {
        List<Row> rows = table.selected();
        Optional<Column> column = table.cursor().map(CellEditor.Target::column);
        boolean fills = rows.size() > 1
                && column.isPresent()
                && rows.getFirst().value(column.get().id()).is(CellState.EDITABLE);
        if (fills) {
            model.fillDown(rows, column.get()).ifPresent(say);
        } else {
            model.duplicate(rows);
        }
    }

    /// Returns whether a row is selected together with others.
    boolean isOneOfSeveral(Row row) {
        return table.view().getSelectionModel().getSelectedIndices().size() > 1
                && table.selected().contains(row);
    }

    /// Returns whether a cell belongs to several that one edit or fill changes.
    ///
    /// @param index of the row as listed
    boolean isInRange(int index, Row row, Column column) {
        return table.view().getSelectionModel().getSelectedIndices().size() > 1
                && table.view().getSelectionModel().isSelected(index)
                && row.value(column.id()).is(CellState.EDITABLE)
                && table.cursor().filter(at -> at.column().equals(column)).isPresent();
    }
}
