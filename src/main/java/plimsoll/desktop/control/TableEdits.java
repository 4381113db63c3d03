package plimsoll.desktop.control;

import java.util.List;
import java.util.Optional;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.PasteViewModel;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.TableModel;
import plimsoll.desktop.task.Aside;
import plimsoll.desktop.task.Slices;
import plimsoll.desktop.text.Texts;

/// What typing, filling and pasting into a table do to its model. With several rows selected an edit is for all of
/// them.
final class TableEdits {
    private final Slices checking = new Slices();
    private final DataTable table;
    private final TableModel model;

    TableEdits(DataTable table) {
        this.table = table;
        this.model = table.model();
    }

    void commit(Row row, Column column, String text) {
        Optional<String> refused = isOneOfSeveral(row)
                ? model.commitAll(table.selected(), column.id(), text)
                : model.commit(row, column.id(), text);
        tell(refused);
    }

    private void tell(Optional<String> refused) {
        refused.ifPresentOrElse(table.messages()::refuse, table.messages()::accepted);
    }

    void flip(Row row, Column column) {
        boolean on = row.value(column.id()).text().equals(DataTable.YES);
        commit(row, column, on ? DataTable.NO : DataTable.YES);
    }

    boolean nudge(Row row, Column column, double ticks) {
        boolean moved = model.nudge(row, column.id(), ticks);
        if (moved) {
            table.messages().accepted();
        }
        return moved;
    }

    /// Hands rows of a spreadsheet to the model. Where numbers are not sure or rows cannot be taken, a preview asks. A
    /// long text is read beside the window's thread, and its rows are checked in pieces.
    void paste(String text) {
        table.editor().commit(CellEditor.Move.STAY);
        model.unread(text).ifPresent(pasted -> {
            if (pasted.isLong()) {
                table.messages().say(Texts.of("table.pasting"));
                Aside.run(pasted.finding(), found -> check(pasted, found));
            } else {
                take(pasted.read());
            }
        });
    }

    /// Rows are checked against the workspace as it is when they are taken.
    private void check(PasteViewModel pasted, PasteViewModel.Found found) {
        long state = model.fillsProperty().get();
        pasted.take(found);
        checking.start(
                pasted::step,
                () -> {
                    if (model.fillsProperty().get() == state) {
                        take(pasted);
                    } else {
                        check(pasted, found);
                    }
                },
                failure -> table.messages().say(Texts.of("table.pasteFailed", failure)));
    }

    private void take(PasteViewModel pasted) {
        Optional<Overlay> overlay = Overlay.above(table);
        if (!pasted.isClear() && overlay.isPresent()) {
            PastePreview card = new PastePreview(pasted, table.messages()::say, overlay.get()::close);
            overlay.get().show(card);
            card.open();
        } else {
            table.messages().say(pasted.apply());
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
            tell(model.fillDown(rows, column.get()));
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
