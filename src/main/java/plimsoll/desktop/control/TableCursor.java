package plimsoll.desktop.control;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.scene.Node;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;

/// Where the keyboard is in a table: the cell with the cursor, the selected rows, and the controls that show them.
final class TableCursor {
    private final TableView<Row> view;
    private final TableColumns columns;
    private final Set<DataCell> cells = Collections.newSetFromMap(new WeakHashMap<>());
    private final CursorKeeper keeper;

    TableCursor(TableView<Row> view, TableColumns columns) {
        this.view = view;
        this.columns = columns;
        this.keeper = new CursorKeeper(this, view, columns);
    }

    /// Follows the view from now on.
    void start() {
        view.getFocusModel().focusedCellProperty().subscribe(() -> {
            keeper.moved();
            repaint();
        });
        keeper.start();
        view.focusedProperty().subscribe(focused -> {
            if (focused && view.getSelectionModel().isEmpty()) {
                enter();
            }
        });
    }

    /// In a table that nobody was in before, the cursor stands where something can be typed.
    private void enter() {
        Optional<Row> first = at().map(CellEditor.Target::row)
                .or(() -> view.getItems().stream().findFirst())
                .filter(row -> row.kind() == Row.Kind.ITEM);
        first.ifPresent(row -> view.getVisibleLeafColumns().stream()
                .map(TableColumns::of)
                .filter(column -> row.value(column.id()).is(CellState.EDITABLE))
                .findFirst()
                .filter(column -> !at().map(CellEditor.Target::column).equals(Optional.of(column)))
                .ifPresent(column -> put(row, column)));
    }

    /// Hears of a control that shows cells.
    void add(DataCell cell) {
        cells.add(cell);
    }

    /// Puts the cursor back on its row after rows were replaced.
    void restore() {
        keeper.restore();
    }

    /// Draws marks of cells anew.
    void repaint() {
        cells.forEach(DataCell::showCursor);
    }

    /// Fits the texts of cells into their room.
    void fit() {
        cells.forEach(DataCell::fit);
    }

    /// Returns the cell the cursor is on.
    Optional<CellEditor.Target> at() {
        TablePosition<?, ?> at = view.getFocusModel().getFocusedCell();
        if (at == null || at.getRow() < 0 || at.getRow() >= view.getItems().size() || at.getTableColumn() == null) {
            return Optional.empty();
        }
        Row row = view.getItems().get(at.getRow());
        return Optional.of(new CellEditor.Target(row, TableColumns.of(at.getTableColumn())));
    }

    boolean isAt(Row row, Column column) {
        Optional<CellEditor.Target> at = at();
        return at.isPresent() && at.get().row() == row && at.get().column().id().equals(column.id());
    }

    /// Returns the rows that are selected, top to bottom.
    List<Row> selected() {
        return view.getSelectionModel().getSelectedIndices().stream()
                .sorted()
                .map(view.getItems()::get)
                .toList();
    }

    /// Selects a row and puts the cursor on a column of it, in sight.
    void put(Row row, Column column) {
        keeper.restore();
        int index = view.getItems().indexOf(row);
        if (index >= 0) {
            view.getSelectionModel().clearAndSelect(index, columns.inView(column.id()));
            columns.widths().firstRowToSee(index, cells).ifPresent(first -> view.scrollTo(first));
        }
    }

    /// Returns the control that shows a cell now; empty when it is scrolled out of sight.
    Optional<Node> control(Row row, Column column) {
        return cells.stream()
                .filter(cell -> cell.column().id().equals(column.id()) && cell.getScene() != null)
                .filter(cell -> cell.row().filter(shown -> shown == row).isPresent())
                .filter(TableCursor::isShown)
                .<Node>map(cell -> cell)
                .findFirst();
    }

    private static boolean isShown(DataCell cell) {
        TableRow<Row> row = cell.getTableRow();
        return cell.isVisible() && row != null && row.isVisible() && row.getParent() != null;
    }
}
