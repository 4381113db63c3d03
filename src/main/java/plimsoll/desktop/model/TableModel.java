package plimsoll.desktop.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import plimsoll.domain.Problem;

/// A table without controls: columns, long-lived rows, and what editing does.
public abstract class TableModel {
    private final String name;
    private final List<Column> columns;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final Map<String, Row> byKey = new HashMap<>();

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

    /// Returns the rows as shown, groups and totals included.
    public final ObservableList<Row> rows() {
        return rows;
    }

    /// Takes typed text; returns why it was not accepted, empty when it was.
    public Optional<String> commit(Row row, String column, String text) {
        return Optional.of("This cell is read only.");
    }

    /// Takes one text for a column of several rows, as one undo step; returns the last reason why a row did not accept
    /// it.
    public final Optional<String> commitAll(List<Row> selected, String column, String text) {
        List<Row> takers = selected.stream()
                .filter(row -> row.kind() == Row.Kind.ITEM && row.value(column).is(CellState.EDITABLE))
                .toList();
        AtomicReference<Optional<String>> refused = new AtomicReference<>(Optional.empty());
        together(
                "Edit " + takers.size() + " rows",
                () -> takers.forEach(row -> commit(row, column, text).ifPresent(why -> refused.set(Optional.of(why)))));
        return refused.get();
    }

    /// Takes the value of the first row for the rows below it, in one column, as one undo step; returns the last reason
    /// why a row did not accept it.
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

    /// Moves a number by whole ticks; returns whether there is something to move.
    public boolean nudge(Row row, String column, double ticks) {
        return false;
    }

    /// Adds a row after the given one, or at the end; returns its identifier when the table can grow.
    public Optional<String> add(Optional<Row> after) {
        return Optional.empty();
    }

    /// Adds copies of rows below them.
    public void duplicate(List<Row> selected) {}

    /// Removes rows.
    public void remove(List<Row> selected) {}

    /// Includes or excludes rows.
    public void toggle(List<Row> selected) {}

    /// Returns what pasted text would do; empty when this table takes no rows.
    public Optional<PasteViewModel> preview(String text) {
        return Optional.empty();
    }

    /// Takes the rows of a spreadsheet that can be taken; returns one sentence about what happened.
    public Optional<String> paste(String text) {
        return preview(text).map(PasteViewModel::apply);
    }

    /// Returns the row in which the place of a problem can be mended; empty when this table does not edit such items.
    public Optional<Row> find(Problem.Place place) {
        return Optional.empty();
    }

    /// Shows the rows with these keys in this order; rows already shown stay the same objects.
    protected final void arrange(List<Key> keys) {
        List<Row> wanted = new ArrayList<>(keys.size());
        for (Key key : keys) {
            wanted.add(byKey.computeIfAbsent(key.kind() + "/" + key.id(), ignored -> new Row(key.id(), key.kind())));
        }
        if (!rows.equals(wanted)) {
            byKey.values().retainAll(Set.copyOf(wanted));
            rows.setAll(wanted);
        }
    }

    /// Returns the row with the key, when it is shown.
    public final Optional<Row> row(Row.Kind kind, String id) {
        return Optional.ofNullable(byKey.get(kind + "/" + id));
    }

    /// What a row stands for.
    public record Key(Row.Kind kind, String id) {}
}
