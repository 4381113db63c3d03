package plimsoll.desktop.control;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Messages;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.TableListing;
import plimsoll.desktop.model.TableModel;
import plimsoll.domain.Problem;

/// Shows a table model: dense rows, foldable groups, totals pinned below, and editing that never loses typed text.
public final class DataTable extends StackPane implements Asking {
    /// Tables of at least so many columns have a button for the column chooser in the corner of their head.
    static final int COLUMNS_WITH_CHOOSER = 9;

    static final String YES = "yes";
    static final String NO = "no";

    private final TableModel model;
    private final TableView<Row> view = new TableView<>();
    private final TableColumns columns;
    private final TableCursor cursor;
    private final TableKeys keys;
    private final TableListing listing;
    private final TableBar bar;
    private final TableMenus menus;
    private final TableFrame frame;
    private final CellEditor editor;
    private final TablePlaceholder placeholder;
    private final TableEdits edits;
    private final VBox stack = new VBox();
    private Messages messages = Messages.NONE;

    /// Shows a model with all its columns.
    ///
    /// @param name accessible name of the table
    public DataTable(TableModel model, String name) {
        this(model, name, model.columns().stream().map(Column::id).toList());
    }

    /// Shows some columns of a model.
    ///
    /// @param name  accessible name of the table
    /// @param shown identifiers of the columns, in order
    public DataTable(TableModel model, String name, List<String> shown) {
        this.model = model;
        this.columns = new TableColumns(model, view, shown, this::cell);
        this.cursor = new TableCursor(view, columns);
        this.listing = new TableListing(model);
        this.bar = new TableBar(this, listing);
        this.menus = new TableMenus(this, listing);
        this.editor = new CellEditor(this);
        this.edits = new TableEdits(this);
        getStyleClass().add("data-table");
        view.setAccessibleText(name);
        view.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        view.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        view.setRowFactory(table -> new DataRow());
        view.setItems(listing.rows());
        view.setSortPolicy(sorted -> {
            listing.setOrder(sorted.getComparator());
            return true;
        });
        view.setMinHeight(0);
        placeholder = new TablePlaceholder(model, view.placeholderProperty());
        view.setOnContextMenuRequested(event -> menus.ofCell(view, event.getScreenX(), event.getScreenY()));
        TotalRows totals = new TotalRows(view, model, columns.all(), listing, menus);
        frame = new TableFrame(view, columns.all().size() >= COLUMNS_WITH_CHOOSER, this::chooseColumns);
        frame.mostProperty().subscribe(most -> columns.widths().setMost(most.intValue()));
        VBox.setVgrow(frame, Priority.ALWAYS);
        stack.getChildren().addAll(bar, frame, totals);
        getChildren().addAll(stack, editor);
        keys = new TableKeys(this, view);
        keys.install();
        cursor.start();
        view.getSelectionModel().getSelectedIndices().addListener((ListChangeListener<Integer>) change -> repaint());
        view.getItems().addListener((ListChangeListener<Row>) change -> rowsChanged());
        rowsChanged();
        view.getColumns().forEach(column -> column.widthProperty().subscribe((before, after) -> cursor.fit()));
        HiddenColumns.follow(this, model.name(), this::setHidden);
        ObservableValue<Boolean> open = sceneProperty()
                .flatMap(Scene::windowProperty)
                .map(window -> true)
                .orElse(false);
        model.comparedProperty().when(open).subscribe(compared -> {
            columns.widths().columnsChanged();
            requestLayout();
        });
    }

    /// Returns what it shows.
    public TableModel model() {
        return model;
    }

    /// Returns the columns it shows, in order: neither hidden ones, nor those that a narrow table gives up, nor those
    /// of a compared book while none is compared.
    public List<Column> columns() {
        return columns.shown();
    }

    /// Returns all columns it can show.
    public List<Column> allColumns() {
        return columns.all();
    }

    /// Returns which rows are listed.
    public TableListing listing() {
        return listing;
    }

    /// Returns whether the user has hidden a column.
    public boolean isHidden(Column column) {
        return columns.isHidden(column);
    }

    boolean isOutOfRoom(Column column) {
        return columns.widths().isOutOfRoom(column);
    }

    /// Hides or shows a column; the last one stays.
    public void setHidden(Column column, boolean hide) {
        Set<String> next = columns.with(column, hide);
        setHidden(next);
        HiddenColumns.keep(this, model.name(), next);
    }

    /// Hides these columns and shows all others; one always stays.
    public void setHidden(Set<String> ids) {
        editor.commit(CellEditor.Move.STAY);
        columns.hide(ids);
    }

    /// Shows all columns.
    public void showAllColumns() {
        setHidden(Set.of());
        HiddenColumns.keep(this, model.name(), Set.of());
    }

    /// Opens the column chooser.
    public void chooseColumns() {
        menus.columns(frame.corner().<Node>map(button -> button).orElse(bar));
    }

    /// Opens the filter menu.
    public void chooseFilter() {
        menus.filters(bar);
    }

    /// Returns the table that a node is part of.
    public static Optional<DataTable> at(@Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof DataTable table) {
                return Optional.of(table);
            }
        }
        return Optional.empty();
    }

    /// Fills a value down the selected rows, or copies the selected row.
    public void fillDown() {
        edits.fillOrDuplicate();
    }

    /// Copies the selected rows with their header.
    public void copy() {
        keys.copy();
    }

    /// Asks why the number at the cursor is what it is; returns false without a cursor.
    @Override
    public boolean askWhy() {
        Optional<CellEditor.Target> at = cursor();
        at.ifPresent(target -> askWhy(
                target.row(),
                target.column(),
                cell(target.row(), target.column()).orElse(this)));
        return at.isPresent();
    }

    /// Asks why a number is what it is: the window hears of it.
    void askWhy(Row row, Column column, Node beside) {
        editor.commit(CellEditor.Move.STAY);
        fireEvent(new WhyEvent(model.why(row, column), beside));
    }

    /// Opens the field that finds text.
    public void find() {
        bar.find();
    }

    TableBar bar() {
        return bar;
    }

    TableMenus menus() {
        return menus;
    }

    /// Adds a row below the cursor and puts the cursor on its first editable cell.
    public void addRow() {
        keys.add();
        requestTableFocus();
    }

    /// Hands the rows on the clipboard to the model.
    public void pasteClipboard() {
        keys.pasteClipboard();
    }

    /// Sets what hears of rejected text and pasted rows, one sentence each.
    public void setMessages(Messages hears) {
        messages = hears;
    }

    /// Puts a row of hints or buttons below the rows; it is as tall as a row.
    public void setPrompt(Node... nodes) {
        stack.getChildren().removeIf(node -> node instanceof PromptRow);
        if (nodes.length > 0) {
            stack.getChildren().add(new PromptRow(List.of(nodes)));
        }
    }

    /// Sets the sentence that stands in place of the rows while there are none.
    public void setEmpty(String sentence) {
        placeholder.setMissing(TablePlaceholder.sentence(sentence));
    }

    /// Sets what stands in place of the rows while there are none.
    public void setEmpty(Node node) {
        placeholder.setMissing(node);
        view.getStyleClass().add("has-empty-state");
    }

    /// Returns the rows that are selected, top to bottom.
    public List<Row> selected() {
        return cursor.selected();
    }

    /// Selects a row and puts the cursor on a column of it.
    public void select(Row row, Column column) {
        cursor.put(row, column);
    }

    /// Puts focus and cursor where a problem can be mended; returns whether this table has that place.
    public boolean reveal(Problem.Place place) {
        Optional<Row> row = model.find(place);
        row.ifPresent(found -> {
            listing.open(found);
            select(found, columns.mending(place, found));
            requestTableFocus();
        });
        return row.isPresent();
    }

    /// Opens the editor on a cell, with its value; nothing happens on a cell that is not editable.
    public void edit(Row row, Column column) {
        frame.showNow();
        if (!edits.isOneOfSeveral(row)) {
            select(row, column);
            view.layout();
        }
        editor.open(row, column, Optional.empty());
    }

    /// Folds or opens a group.
    public void fold(Row group, boolean folded) {
        editor.commit(CellEditor.Move.STAY);
        listing.fold(group, folded);
        view.refresh();
    }

    /// Returns whether a group is folded.
    public boolean isFolded(Row group) {
        return listing.isFolded(group);
    }

    /// Returns the selected rows with a header, or all rows when none is selected: tab between cells, full precision.
    public String copyText() {
        return textToCopy().all();
    }

    TableText textToCopy() {
        List<Row> rows = selected();
        return new TableText(columns(), rows.isEmpty() ? listing.filtered() : rows);
    }

    Messages messages() {
        return messages;
    }

    /// Hands rows of a spreadsheet to the model.
    public void paste(String text) {
        edits.paste(text);
    }

    CellEditor editor() {
        return editor;
    }

    TableEdits edits() {
        return edits;
    }

    TableView<Row> view() {
        return view;
    }

    boolean isFirst(Column column) {
        return columns().getFirst().equals(column);
    }

    List<Column> columnsAfter(Column column) {
        return columns.behind(column);
    }

    /// Draws marks of cells anew.
    void repaint() {
        cursor.repaint();
    }

    boolean isCursor(Row row, Column column) {
        return cursor.isAt(row, column);
    }

    /// Returns the cell the cursor is on.
    Optional<CellEditor.Target> cursor() {
        return cursor.at();
    }

    /// Returns the control that shows a cell; rows that have just changed are laid out first, so that what is typed
    /// right after is not lost.
    Optional<Node> laidOut(Row row, Column column) {
        Optional<Node> shown = cell(row, column);
        if (shown.isEmpty()) {
            view.layout();
        }
        return shown.or(() -> cell(row, column));
    }

    void move(Row row, Column column, CellEditor.Move move) {
        new CursorMoves(columns(), view.getItems())
                .from(row, column, move)
                .ifPresent(to -> select(to.row(), to.column()));
    }

    void requestTableFocus() {
        frame.showNow();
        view.requestFocus();
    }

    /// Returns the control that shows a cell now; empty when it is scrolled out of sight.
    Optional<Node> cell(Row row, Column column) {
        return cursor.control(row, column);
    }

    TableColumn<Row, CellValue> tableColumn(String id) {
        return columns.inView(id);
    }

    private DataCell cell(Column column) {
        DataCell cell = new DataCell(this, column);
        cursor.add(cell);
        return cell;
    }

    /// Hears of what a cell shows, so that no number is cut.
    void shows(Column column, CellValue value) {
        if (columns.widths().shows(column, value)) {
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        columns.widths().spreadIfChanged();
        cursor.restore();
        super.layoutChildren();
    }

    private void rowsChanged() {
        columns.widths().setRows(view.getItems().size());
        requestLayout();
    }
}
