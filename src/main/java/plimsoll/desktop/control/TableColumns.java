package plimsoll.desktop.control;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.TableModel;
import plimsoll.domain.Problem;

/// The columns of a table: which can be shown, which are, and how wide they stand in the view. A column is not shown
/// while the user hides it, the model has no use for it, or the table is too narrow.
final class TableColumns {
    private final TableModel model;
    private final TableView<Row> view;
    private final List<Column> all;
    private final ColumnWidths widths;
    private Set<String> hidden = Set.of();

    /// Puts columns into a view.
    ///
    /// @param shown identifiers of the columns, in order
    /// @param cells makes the cells of a column
    TableColumns(
            TableModel model,
            TableView<Row> view,
            List<String> shown,
            Function<Column, TableCell<Row, CellValue>> cells) {
        this.model = model;
        this.view = view;
        this.all = model.withCompanions(shown);
        all.forEach(column -> view.getColumns().add(made(column, cells)));
        this.widths = new ColumnWidths(view, model, all);
    }

    private static TableColumn<Row, CellValue> made(Column column, Function<Column, TableCell<Row, CellValue>> cells) {
        TableColumn<Row, CellValue> made = new TableColumn<>();
        made.setId(column.id());
        made.setUserData(column);
        made.setGraphic(new HeaderFace(column));
        made.getStyleClass().add(column.kind().name().toLowerCase(Locale.ROOT));
        made.setReorderable(false);
        made.setComparator(RowOrder.comparator(column.kind()));
        made.setCellValueFactory(row -> row.getValue().cell(column.id()));
        made.setCellFactory(ignored -> cells.apply(column));
        return made;
    }

    /// Returns all that can be shown, in order.
    List<Column> all() {
        return all;
    }

    /// Returns those that are shown, in order.
    List<Column> shown() {
        return all.stream()
                .filter(column -> model.stands(column) && !isHidden(column) && !widths.isOutOfRoom(column))
                .toList();
    }

    /// Returns those behind one that is shown.
    List<Column> behind(Column column) {
        List<Column> shown = shown();
        return shown.subList(shown.indexOf(column) + 1, shown.size());
    }

    ColumnWidths widths() {
        return widths;
    }

    boolean isHidden(Column column) {
        return hidden.contains(column.id());
    }

    /// Returns what the user hides with one more column hidden or shown; the last one stays.
    Set<String> with(Column column, boolean hide) {
        Set<String> next = new TreeSet<>(hidden);
        if (hide && shown().size() > 1) {
            next.add(column.id());
        } else {
            next.remove(column.id());
        }
        return next;
    }

    /// Hides these columns and shows all others. Names of columns that the table does not have say nothing, and a table
    /// without any column would have no way back: it shows all.
    void hide(Set<String> ids) {
        boolean any = all.stream().anyMatch(column -> !ids.contains(column.id()));
        hidden = any ? Set.copyOf(ids) : Set.of();
        widths.setHidden(hidden);
    }

    /// Returns the view's column.
    TableColumn<Row, CellValue> inView(String id) {
        for (TableColumn<Row, ?> column : view.getColumns()) {
            if (id.equals(column.getId())) {
                @SuppressWarnings("unchecked")
                TableColumn<Row, CellValue> found = (TableColumn<Row, CellValue>) column;
                return found;
            }
        }
        throw new IllegalArgumentException("no column " + id);
    }

    /// Returns what a column of the view shows.
    static Column of(TableColumn<?, ?> column) {
        return (Column) column.getUserData();
    }

    /// Returns the column in which a problem of a row is mended: that of the field, else the first one that can be
    /// typed
    /// into.
    Column mending(Problem.Place place, Row row) {
        // Problems write out what heads shorten: without this, a volatility was typed over the forward before it.
        String field = place.field().replace(' ', '_').replace("volatility", "vol");
        return all.stream()
                .filter(column -> column.id().equals(field) || column.id().startsWith(field + "_"))
                .filter(column -> !field.isEmpty() && !isCompanion(column))
                .findFirst()
                .or(() -> all.stream()
                        .filter(column -> column.kind() != Column.Kind.CHECK)
                        .filter(column -> row.value(column.id()).is(CellState.EDITABLE))
                        .findFirst())
                .orElse(all.getFirst());
    }

    /// Columns of a compared book are read only, and stand beside the one that can be typed into.
    private boolean isCompanion(Column column) {
        return all.stream()
                .anyMatch(main -> column.id().equals(Column.before(main.id()))
                        || column.id().equals(Column.difference(main.id())));
    }
}
