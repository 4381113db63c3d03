package plimsoll.desktop.control;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;

/// Shows one value of one row. It never holds text of its own: the editor stands above the table, so a cell that is
/// reused for another row loses nothing.
final class DataCell extends TableCell<Row, CellValue> {
    private static final PseudoClass CURSOR = PseudoClass.getPseudoClass("cursor");
    private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");
    private static final PseudoClass RANGE = PseudoClass.getPseudoClass("range");
    private static final PseudoClass CHECKED = PseudoClass.getPseudoClass("checked");

    private final DataTable table;
    private final Column column;
    private final CellFace face;
    private final Spill spill = new Spill();
    private @Nullable Region box;
    private @Nullable Region bar;
    /// The skin's clip, laid aside while a text goes on over the cells behind.
    private @Nullable Node ownClip;

    DataCell(DataTable table, Column column) {
        this.table = table;
        this.column = column;
        this.face = new CellFace(column.kind());
        getStyleClass().addAll("data-cell", column.kind().name().toLowerCase(java.util.Locale.ROOT));
        widthProperty().subscribe(this::fit);
        insetsProperty().subscribe(this::fit);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(MouseEvent.MOUSE_ENTERED, event -> tell());
    }

    Column column() {
        return column;
    }

    Optional<Row> row() {
        return Optional.ofNullable(getTableRow()).map(row -> isEmpty() ? null : row.getItem());
    }

    void showCursor() {
        pseudoClassStateChanged(
                CURSOR, row().filter(row -> table.isCursor(row, column)).isPresent());
        pseudoClassStateChanged(
                FOUND, row().filter(row -> table.listing().isFound(row, column)).isPresent());
        pseudoClassStateChanged(
                RANGE,
                row().filter(row -> table.edits().isInRange(getIndex(), row, column))
                        .isPresent());
    }

    /// Gives the text its room: the cell, and for the name of a group also the empty cells behind it.
    void fit() {
        double spare = row().map(this::spareWidth).orElse(0.0);
        double own = getWidth() - getInsets().getLeft() - getInsets().getRight();
        spill.setPrefWidth(own);
        spill.reach(own + spare);
        if (getClip() != null) {
            ownClip = getClip();
        }
        setClip(spare > 0 ? null : ownClip);
    }

    /// Tells the mouse the message of a cell, or its text when that is cut. A tooltip is a window of its own: cells
    /// that
    /// nobody points at have none.
    private void tell() {
        CellValue value = isEmpty() || getItem() == null ? CellValue.EMPTY : getItem();
        String whole = face.isCut() ? (value.text() + " " + value.detail()).strip() : "";
        String told = value.message().isEmpty() ? whole : value.message();
        setTooltip(told.isEmpty() ? null : new Tooltip(told));
    }

    private double spareWidth(Row row) {
        boolean name = column.kind() == Column.Kind.TEXT || column.kind() == Column.Kind.CHOICE;
        if (row.kind() != Row.Kind.GROUP || !name) {
            return 0;
        }
        double spare = 0;
        for (Column next : table.columnsAfter(column)) {
            if (!row.value(next.id()).text().isEmpty()) {
                return spare;
            }
            spare += table.tableColumn(next.id()).getWidth();
        }
        return spare;
    }

    @Override
    protected void updateItem(@Nullable CellValue value, boolean empty) {
        super.updateItem(value, empty);
        CellValue shown = empty || value == null ? CellValue.EMPTY : value;
        CellFace.mark(this, shown);
        if (row().map(this::spareWidth).orElse(0.0) == 0) {
            table.shows(column, shown);
        }
        if (isHover()) {
            tell();
        }
        setAccessibleText(column.title() + " " + shown.text() + " " + shown.message());
        setGraphic(empty ? null : graphic(shown));
        fit();
        showCursor();
    }

    private @Nullable Node graphic(CellValue value) {
        Optional<Row> row = row();
        if (row.isPresent() && row.get().kind() == Row.Kind.GROUP && table.isFirst(column)) {
            return grouped(row.get(), value);
        }
        return switch (column.kind()) {
            case CHECK -> value.text().isEmpty() ? null : checkBox(value);
            case BAR -> value.file().isEmpty() ? null : bar(value);
            case TEXT, NUMBER, CHOICE -> {
                face.show(value);
                yield spill.with(face);
            }
        };
    }

    private Node grouped(Row row, CellValue value) {
        Node chevron = (table.isFolded(row) ? Icons.RIGHT : Icons.DOWN).node();
        chevron.getStyleClass().add("chevron");
        if (column.kind() == Column.Kind.CHECK) {
            return chevron;
        }
        face.show(value);
        javafx.scene.layout.HBox line = new javafx.scene.layout.HBox(chevron, face);
        line.getStyleClass().add("cell-face");
        line.setAlignment(Pos.CENTER_LEFT);
        javafx.scene.layout.HBox.setHgrow(face, javafx.scene.layout.Priority.ALWAYS);
        return spill.with(line);
    }

    private Node checkBox(CellValue value) {
        Region shown = box;
        if (shown == null) {
            Region tick = new Region();
            tick.getStyleClass().add("mark");
            shown = new StackPane(tick);
            shown.getStyleClass().add("box");
            box = shown;
        }
        pseudoClassStateChanged(CHECKED, value.text().equals(DataTable.YES));
        return shown;
    }

    private Node bar(CellValue value) {
        BarRegion shown = bar instanceof BarRegion known ? known : new BarRegion();
        bar = shown;
        shown.prefWidthProperty().bind(spill.prefWidthProperty());
        shown.show(Double.parseDouble(value.file()));
        return shown;
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || row().isEmpty()) {
            return;
        }
        Row row = row().get();
        if (row.kind() == Row.Kind.GROUP) {
            if (event.getClickCount() == 2 || table.isFirst(column)) {
                table.fold(row, !table.isFolded(row));
            }
        } else if (column.kind() == Column.Kind.CHECK && getItem().is(CellState.EDITABLE)) {
            table.edits().flip(row, column);
        } else if (event.getClickCount() == 2) {
            table.edit(row, column);
        }
    }

    /// Keeps within its cell, as the skin wants it, while the name of a group in it goes on over the cells behind.
    private static final class Spill extends Region {
        private double reach;

        Spill with(Node content) {
            if (!getChildren().equals(java.util.List.of(content))) {
                getChildren().setAll(content);
            }
            return this;
        }

        /// Sets how far its content goes, px.
        void reach(double width) {
            if (width != reach) {
                reach = width;
                requestLayout();
            }
        }

        @Override
        protected void layoutChildren() {
            double width = Math.max(reach, getWidth());
            getChildren().forEach(content -> content.resizeRelocate(0, 0, width, getHeight()));
        }
    }

    /// A thin bar whose length is a share of the cell.
    private static final class BarRegion extends Region {
        private final Region fill = new Region();
        private double fraction;

        BarRegion() {
            getStyleClass().add("cell-bar");
            fill.getStyleClass().add("cell-bar-fill");
            getChildren().add(fill);
        }

        void show(double length) {
            fraction = length;
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            fill.resizeRelocate(0, 0, snapSizeX(getWidth() * fraction), getHeight());
        }
    }
}
