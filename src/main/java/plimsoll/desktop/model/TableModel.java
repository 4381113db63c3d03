package plimsoll.desktop.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.why.Why;
import plimsoll.domain.Problem;
import plimsoll.domain.text.NumberText;

/// A table without controls: columns, long-lived rows, and what editing does.
public abstract class TableModel {
    private static final Criterion.Facet PROBLEMS = new Criterion.Facet("problems", Texts.of("facet.problems"));

    private final String name;
    private final List<Column> columns;
    private final ReadOnlyLongWrapper fills = new ReadOnlyLongWrapper();
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private Map<Key, Row> byKey = Map.of();
    private final Row.Feed feed = new Row.Feed();
    private List<Key> arranged = List.of();
    private final ReadOnlyBooleanWrapper compared = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper awaited = new ReadOnlyBooleanWrapper(false);

    /// Makes an empty table.
    ///
    /// @param name    stable name, used for exported files
    /// @param columns in order
    protected TableModel(String name, List<Column> columns) {
        this.name = name;
        this.columns = List.copyOf(columns);
    }

    /// Returns the stable name.
    public final String name() {
        return name;
    }

    /// Returns the columns in order.
    public final List<Column> columns() {
        return columns;
    }

    /// Returns whether a column stands in the table now: columns of the compared book and of the difference only while
    /// a
    /// book is compared, and some others only while none is.
    public final boolean stands(Column column) {
        return compared.get()
                ? !aloneColumns().contains(column.id())
                : !companions().contains(column.id()) && !togetherColumns().contains(column.id());
    }

    /// Returns whether columns of a compared book stand in the table, observable.
    public final ReadOnlyBooleanProperty comparedProperty() {
        return compared.getReadOnlyProperty();
    }

    /// Says whether a book is compared.
    protected final void setCompared(boolean on) {
        compared.set(on);
    }

    /// Returns whether the first result that its rows come from is still being calculated, observable: until then
    /// nothing is said to be missing.
    public final ReadOnlyBooleanProperty awaitedProperty() {
        return awaited.getReadOnlyProperty();
    }

    /// Says whether the first result is still being calculated.
    protected final void setAwaited(boolean on) {
        awaited.set(on);
    }

    /// Returns the columns that give their room to those of the compared book.
    protected Set<String> aloneColumns() {
        return Set.of();
    }

    /// Returns the columns that stand only while a book is compared, beside those around other columns.
    protected Set<String> togetherColumns() {
        return Set.of();
    }

    /// Returns the columns with the shown ones' numbers of the compared book and their differences put around them.
    ///
    /// @param shown identifiers, in order
    public final List<Column> withCompanions(List<String> shown) {
        return shown.stream()
                .flatMap(id -> Stream.of(Column.before(id), id, Column.difference(id)))
                .flatMap(id -> columns.stream().filter(column -> column.id().equals(id)))
                .distinct()
                .toList();
    }

    /// Returns whether a column is no number of a compared book and no difference from it.
    public final boolean isMain(Column column) {
        return !companions().contains(column.id());
    }

    private Set<String> companions() {
        Set<String> ids = new HashSet<>();
        for (Column column : columns) {
            ids.add(Column.before(column.id()));
            ids.add(Column.difference(column.id()));
        }
        return ids;
    }

    /// Returns the rows as shown, groups and totals included.
    public final ObservableList<Row> rows() {
        return rows;
    }

    /// Takes typed text; returns why it was not accepted, empty when it was.
    public Optional<String> commit(Row row, String column, String text) {
        return Optional.of(Texts.of("cell.readOnly"));
    }

    /// Takes one text for a column of several rows, as one undo step; returns the last reason why a row did not accept
    /// it.
    public final Optional<String> commitAll(List<Row> selected, String column, String text) {
        List<Row> takers = selected.stream()
                .filter(row -> row.kind() == Row.Kind.ITEM && row.value(column).is(CellState.EDITABLE))
                .toList();
        AtomicReference<Optional<String>> refused = new AtomicReference<>(Optional.empty());
        together(
                Texts.of("edit.rows", NumberText.count(takers.size())),
                () -> refused.set(commitEach(takers, column, text)));
        return refused.get();
    }

    /// Takes one text for a column of rows that are editable there, within one step; returns the last reason why a row
    /// did not accept it. Tables of thousands of rows make it one edit.
    protected Optional<String> commitEach(List<Row> takers, String column, String text) {
        Optional<String> refused = Optional.empty();
        for (Row row : takers) {
            Optional<String> why = commit(row, column, text);
            refused = why.isPresent() ? why : refused;
        }
        return refused;
    }

    /// Takes the value of the first row for the rows below it, in one column, as one undo step; returns the last
    /// reason why one did not accept it.
    public final Optional<String> fillDown(List<Row> selected, Column column) {
        List<Row> items =
                selected.stream().filter(row -> row.kind() == Row.Kind.ITEM).toList();
        if (items.size() < 2) {
            return Optional.empty();
        }
        CellValue value = items.getFirst().value(column.id());
        String text = column.kind() == Column.Kind.NUMBER ? value.file() : value.text();
        return commitAll(items.subList(1, items.size()), column.id(), text);
    }

    /// Makes the edits of a document that are applied meanwhile one undo step.
    protected void together(String name, Runnable edits) {
        edits.run();
    }

    /// Returns what a cell may be completed to, the best first.
    ///
    /// @param typed what the editor holds; empty when it was opened without typing
    public List<Choice> complete(Row row, Column column, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return choices(row, column).stream()
                .filter(choice -> choice.toLowerCase(Locale.ROOT).contains(wanted))
                .sorted(Comparator.comparing(
                        choice -> !choice.toLowerCase(Locale.ROOT).startsWith(wanted)))
                .map(Choice::of)
                .toList();
    }

    /// Returns whether typed text stands for different things, so that one of the completions must be chosen.
    public boolean asks(Row row, Column column, String typed) {
        return false;
    }

    /// Returns what a choice cell offers.
    public List<String> choices(Row row, Column column) {
        return column.choices().get();
    }

    /// Moves a number by ticks; returns whether there is something to move. One tick is one unit in the third digit
    /// that counts, so that a step is visible and small.
    public boolean nudge(Row row, String column, double ticks) {
        CellValue value = row.value(column);
        boolean number =
                columns.stream().anyMatch(item -> item.id().equals(column) && item.kind() == Column.Kind.NUMBER);
        if (!number || !value.is(CellState.EDITABLE) || value.file().isEmpty()) {
            return false;
        }
        BigDecimal now = new BigDecimal(value.file());
        BigDecimal moved =
                now.add(tick(now).multiply(BigDecimal.valueOf(ticks))).stripTrailingZeros();
        return commit(row, column, moved.toPlainString()).isEmpty();
    }

    /// Returns one unit in the third digit that counts.
    static BigDecimal tick(BigDecimal value) {
        BigDecimal digits = value.stripTrailingZeros();
        int exponent = value.signum() == 0 ? -2 : digits.precision() - digits.scale() - 3;
        return BigDecimal.ONE.scaleByPowerOfTen(exponent);
    }

    /// Adds a row after the given one, or at the end; returns its identifier when the table can grow.
    public Optional<String> add(Optional<Row> after) {
        return Optional.empty();
    }

    /// Adds copies of rows below them.
    public void duplicate(List<Row> selected) {}

    /// Removes rows.
    public void remove(List<Row> selected) {}

    /// Returns whether a row says what only the compared book has; to include it brings that back.
    public final boolean isRemoved(Row row) {
        return RemovedLegs.isRemoved(row);
    }

    /// Includes or excludes rows.
    public void toggle(List<Row> selected) {}

    /// Returns what pasted text would do; empty when this table takes no rows.
    public final Optional<PasteViewModel> preview(String text) {
        return unread(text).map(PasteViewModel::read);
    }

    /// Returns pasted text that is still to be read; empty when this table takes no rows.
    public Optional<PasteViewModel> unread(String text) {
        return Optional.empty();
    }

    /// Takes the rows of a spreadsheet that can be taken; returns one sentence about what happened.
    public Optional<String> paste(String text) {
        return preview(text).map(PasteViewModel::apply);
    }

    /// Returns what rows can be filtered by: choices and check boxes, and whether something is missing or wrong.
    public List<Criterion.Facet> facets() {
        List<Criterion.Facet> facets = new ArrayList<>();
        for (Column column : columns) {
            boolean offered = column.kind() == Column.Kind.CHOICE || column.kind() == Column.Kind.CHECK;
            if (offered && rows.stream().anyMatch(row -> row.value(column.id()).is(CellState.EDITABLE))) {
                facets.add(new Criterion.Facet(
                        column.id(), column.title().isEmpty() ? Texts.of("facet.included") : column.title()));
            }
        }
        facets.add(PROBLEMS);
        return facets;
    }

    /// Returns what a row has in a facet; empty for nothing.
    public String facet(Row row, String facet) {
        if (!facet.equals(PROBLEMS.id())) {
            return row.value(facet).text();
        }
        return hasProblem(row) ? Texts.of("facet.withProblems") : Texts.of("facet.without");
    }

    /// Returns whether something in a row is missing or wrong.
    protected boolean hasProblem(Row row) {
        return columns.stream()
                .map(column -> row.value(column.id()))
                .anyMatch(value -> value.is(CellState.INVALID) || value.is(CellState.NOT_AVAILABLE));
    }

    /// Fills a total over some rows; returns whether this table has totals of parts.
    ///
    /// @param total the row to fill
    /// @param part  the rows it is about
    public boolean fillTotal(Row total, List<Row> part) {
        return false;
    }

    /// Returns the columns that a narrow table gives up first, in this order.
    public List<String> leastImportant() {
        return List.of();
    }

    /// Returns a number that grows each time values were filled in.
    public final ReadOnlyLongProperty fillsProperty() {
        return fills.getReadOnlyProperty();
    }

    /// Tells that values were filled in.
    protected final void filled() {
        fills.set(fills.get() + 1);
    }

    /// Returns why a cell shows what it shows. What has no value says the reason; what nothing explains says so.
    public final Why why(Row row, Column column) {
        boolean value = !row.value(column.id()).is(CellState.NOT_AVAILABLE)
                && !row.value(column.id()).is(CellState.INVALID);
        return (value ? explain(row, column.id()) : Optional.<Why>empty())
                .filter(Why::explained)
                .orElseGet(() -> CellWhy.of(this, row, column));
    }

    /// Returns why the number of another column of the row is what it is; empty without one.
    final Optional<Why> why(Row row, String column) {
        return row.value(column).is(CellState.NOT_AVAILABLE) ? Optional.empty() : explain(row, column);
    }

    /// Returns the explanation of a cell; empty where there is none. At first it is what the bundle says about the
    /// column.
    protected Optional<Why> explain(Row row, String column) {
        return row.value(column).is(CellState.EDITABLE)
                ? Optional.empty()
                : CellDraft.of(this, row, column).flatMap(CellDraft::build);
    }

    /// Returns the row in which the place of a problem can be mended; empty when this table does not edit such items.
    public Optional<Row> find(Problem.Place place) {
        return Optional.empty();
    }

    /// Shows the rows with these keys in this order; rows already shown stay the same objects.
    protected final void arrange(List<Key> keys) {
        if (keys.equals(arranged)) {
            return;
        }
        arranged = List.copyOf(keys);
        List<Row> wanted = new ArrayList<>(keys.size());
        Map<Key, Row> next = HashMap.newHashMap(keys.size());
        for (Key key : keys) {
            Row row = byKey.get(key);
            wanted.add(next.computeIfAbsent(key, missing -> row == null ? made(missing) : row));
        }
        byKey = next;
        rows.setAll(wanted);
    }

    /// Returns whether the rows with these keys are shown in this order.
    protected final boolean isArranged(List<Key> keys) {
        return keys.equals(arranged);
    }

    private Row made(Key key) {
        return key.kind() == Row.Kind.ITEM ? new Row(key.id(), key.kind(), feed) : new Row(key.id(), key.kind());
    }

    /// Lets a source make the values of all items from now on, when somebody asks for them.
    protected final void follow(Row.Source source) {
        feed.follow(source);
    }

    /// Returns the row with the key, when it is shown.
    public final Optional<Row> row(Row.Kind kind, String id) {
        return Optional.ofNullable(byKey.get(new Key(kind, id)));
    }

    /// What a row stands for.
    public record Key(Row.Kind kind, String id) {}
}
