package plimsoll.desktop.control;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;
import org.jspecify.annotations.Nullable;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.TableModel;
import plimsoll.desktop.model.TreeLevels;
import plimsoll.desktop.text.Texts;

/// Shows a table model as a tree, read only: rows that have rows below them fold, and stay folded while numbers change.
///
/// @param <M> a table that says how deep its rows stand
public final class TreeTable<M extends TableModel & TreeLevels> extends TreeTableView<Row> implements Asking {
    private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");

    private static final double SCROLL_BAR_PX = 12;
    private static final double NARROWEST = 0.7;
    /// A tree's header cells have wider insets than its cells.
    private static final double HEADER_EXTRA_PX = 8;

    private final M model;
    private final int openTo;
    private final ContextMenu menu = new ContextMenu();
    private final Set<String> folded = new HashSet<>();
    private final Set<String> opened = new HashSet<>();
    private final ListChangeListener<Row> rebuild = change -> build();

    /// Shows a model.
    ///
    /// @param name    accessible name of the table
    /// @param columns identifiers of the columns, in order; the first one folds
    /// @param openTo  rows of this level and above are open at first
    public TreeTable(M model, String name, List<String> columns, int openTo) {
        this.model = model;
        this.openTo = openTo;
        setShowRoot(false);
        setAccessibleText(name);
        getStyleClass().add("tree-table");
        // The model does not keep what follows it, so the table does.
        getProperties().put(TablePlaceholder.class, new TablePlaceholder(model, placeholderProperty()));
        setColumnResizePolicy(UNCONSTRAINED_RESIZE_POLICY);
        widthProperty().subscribe(this::spread);
        fixedCellSizeProperty().subscribe(this::spread);
        setRowFactory(view -> new LevelRow());
        setMinHeight(0);
        model.rows().addListener(new WeakListChangeListener<>(rebuild));
        showColumns(columns);
        build();
    }

    /// Returns what it shows.
    public M model() {
        return model;
    }

    /// Asks about the row at the cursor: its number now, which is the first one that is no companion of another.
    @Override
    public boolean askWhy() {
        Optional<TreeItem<Row>> item = Optional.ofNullable(getFocusModel().getFocusedItem());
        Optional<Column> main = getColumns().stream()
                .map(column -> (Column) column.getUserData())
                .filter(column -> column.kind() == Column.Kind.NUMBER)
                .filter(column -> model.isMain(column))
                .findFirst();
        item.ifPresent(at -> main.ifPresent(column -> askWhy(at.getValue(), column, this)));
        return item.isPresent() && main.isPresent();
    }

    private void askWhy(Row row, Column column, Node beside) {
        fireEvent(new WhyEvent(model.why(row, column), beside));
    }

    /// Shows other columns.
    public void showColumns(List<String> wanted) {
        getColumns().clear();
        for (String id : wanted) {
            model.columns().stream()
                    .filter(column -> column.id().equals(id))
                    .forEach(column -> getColumns().add(column(column)));
        }
        getColumns().stream().findFirst().ifPresent(this::setTreeColumn);
        spread();
    }

    /// The others are as wide as their longest number; the first column takes what they leave.
    private void spread() {
        if (getColumns().isEmpty() || getWidth() <= 0) {
            return;
        }
        double scale = getFixedCellSize() > 0 ? getFixedCellSize() / ColumnWidths.ROW_PX : 1;
        double[] needed = new TextWidths(
                        model,
                        getColumns().stream()
                                .map(column -> (Column) column.getUserData())
                                .toList())
                .needed(scale);
        double others = 0;
        for (int i = 1; i < needed.length; i++) {
            double width = needed[i] + HEADER_EXTRA_PX * scale;
            getColumns().get(i).setPrefWidth(width);
            others += width;
        }
        double least = ((Column) getColumns().getFirst().getUserData()).width() * scale * NARROWEST;
        getColumns().getFirst().setPrefWidth(Math.max(least, Math.floor(getWidth() - others - SCROLL_BAR_PX * scale)));
    }

    private TreeTableColumn<Row, CellValue> column(Column column) {
        TreeTableColumn<Row, CellValue> made = new TreeTableColumn<>();
        made.setId(column.id());
        made.setGraphic(new HeaderFace(column));
        made.getStyleClass().add(column.kind().name().toLowerCase(Locale.ROOT));
        made.setUserData(column);
        made.setReorderable(false);
        made.setSortable(false);
        made.setCellValueFactory(row -> row.getValue().getValue().cell(column.id()));
        made.setCellFactory(ignored -> new ValueCell(column));
        return made;
    }

    /// Makes the items anew: the rows below an item are those that follow it and stand deeper.
    private void build() {
        List<Row> rows = List.copyOf(model.rows());
        Item root = new Item(rows, rows.stream().mapToInt(model::level).toArray(), -1);
        root.setExpanded(true);
        setRoot(root);
        spread();
    }

    /// A row that makes the items below it when it is opened: most of a book's thousands never are.
    private final class Item extends TreeItem<Row> {
        private final List<Row> rows;
        private final int[] levels;
        private final int at;
        private boolean made;

        /// @param at its place in the rows; -1 for the root above all of them
        Item(List<Row> rows, int[] levels, int at) {
            super(at < 0 ? new Row("", Row.Kind.GROUP) : rows.get(at));
            this.rows = rows;
            this.levels = levels;
            this.at = at;
            if (at >= 0) {
                remember(levels[at], rows.get(at).id());
            }
        }

        private void remember(int level, String id) {
            setExpanded(level <= openTo ? !folded.contains(id) : opened.contains(id));
            expandedProperty().subscribe((before, open) -> {
                Set<String> kept = level <= openTo ? folded : opened;
                boolean differs = level <= openTo ? !open : open;
                if (differs) {
                    kept.add(id);
                } else {
                    kept.remove(id);
                }
            });
        }

        private int level() {
            return at < 0 ? -1 : levels[at];
        }

        @Override
        public boolean isLeaf() {
            return at + 1 >= levels.length || levels[at + 1] <= level();
        }

        @Override
        public ObservableList<TreeItem<Row>> getChildren() {
            if (!made) {
                made = true;
                List<TreeItem<Row>> below = new ArrayList<>();
                for (int i = at + 1; i < levels.length && levels[i] > level(); i++) {
                    if (levels[i] == level() + 1) {
                        below.add(new Item(rows, levels, i));
                    }
                }
                super.getChildren().setAll(below);
            }
            return super.getChildren();
        }
    }

    private final class LevelRow extends TreeTableRow<Row> {
        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(GROUP, !empty && row != null && model.level(row) <= 1);
        }
    }

    private final class ValueCell extends TreeTableCell<Row, CellValue> {
        private final Column column;
        private final CellFace face;

        ValueCell(Column column) {
            this.column = column;
            this.face = new CellFace(column.kind());
            getStyleClass().addAll("data-cell", column.kind().name().toLowerCase(Locale.ROOT));
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            widthProperty().subscribe(this::fit);
            insetsProperty().subscribe(this::fit);
            setOnContextMenuRequested(event -> {
                TreeTableRow<Row> row = getTableRow();
                if (!isEmpty() && row != null && row.getItem() != null) {
                    MenuItem why = new MenuItem(Texts.of("why.item"));
                    why.setGraphic(Icons.WHY.node());
                    why.setOnAction(asked -> askWhy(row.getItem(), column, this));
                    menu.getItems().setAll(why);
                    menu.show(this, event.getScreenX(), event.getScreenY());
                    event.consume();
                }
            });
        }

        private void fit() {
            if (column.kind() == Column.Kind.NUMBER) {
                face.setPrefWidth(
                        getWidth() - getInsets().getLeft() - getInsets().getRight());
            }
        }

        @Override
        protected void updateItem(@Nullable CellValue value, boolean empty) {
            super.updateItem(value, empty);
            CellValue shown = empty || value == null ? CellValue.EMPTY : value;
            CellFace.mark(this, shown);
            face.show(shown);
            String hint = shown.message().isEmpty() ? (shown.text() + " " + shown.detail()).strip() : shown.message();
            setTooltip(column.kind() == Column.Kind.NUMBER || hint.isEmpty() ? null : new Tooltip(hint));
            setAccessibleText(column.title() + " " + shown.text() + " " + shown.message());
            setGraphic(empty ? null : face);
        }
    }
}
