package plimsoll.desktop.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import org.jspecify.annotations.Nullable;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.text.NumberText;

/// Which rows of a model a table lists, and in what order: totals are pinned and never listed; rows below a folded
/// group and rows that a filter leaves out are hidden; sorting is stable and stays within groups.
public final class TableListing {
    private final TableModel model;
    private final ObservableList<Row> listed = FXCollections.observableArrayList();
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private final Set<String> folded = new HashSet<>();
    private final ListChangeListener<Row> rowsChanged = change -> list();
    private final javafx.beans.value.ChangeListener<Number> filledAgain = (value, before, after) -> filled();
    private List<Criterion> criteria = List.of();
    private Map<String, Set<String>> wanted = Map.of();
    private String find = "";
    private @Nullable Comparator<? super Row> order;

    /// Lists a model.
    public TableListing(TableModel model) {
        this.model = model;
        model.rows().addListener(new WeakListChangeListener<>(rowsChanged));
        model.fillsProperty().addListener(new javafx.beans.value.WeakChangeListener<>(filledAgain));
        list();
    }

    /// Returns the listed rows, observable.
    public ObservableList<Row> rows() {
        return listed;
    }

    /// Returns a number that grows when the filter or what it leaves may have changed.
    public ReadOnlyLongProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /// Returns whether rows stand below groups.
    public boolean isGrouped() {
        return model.rows().stream().anyMatch(row -> row.kind() == Row.Kind.GROUP);
    }

    /// Returns whether the rows of a group are hidden.
    public boolean isFolded(Row group) {
        return folded.contains(group.id());
    }

    /// Hides or shows the rows of a group.
    public void fold(Row group, boolean fold) {
        if (fold ? folded.add(group.id()) : folded.remove(group.id())) {
            list();
        }
    }

    /// Hides or shows the rows of all groups.
    public void foldAll(boolean fold) {
        folded.clear();
        if (fold) {
            model.rows().stream().filter(row -> row.kind() == Row.Kind.GROUP).forEach(row -> folded.add(row.id()));
        }
        list();
    }

    /// Makes a row visible: opens its group, and takes the filter away when it hides the row.
    public void open(Row row) {
        if (row.kind() == Row.Kind.ITEM && !passes(row)) {
            filter(List.of());
        }
        groupOf(row).ifPresent(group -> folded.remove(group.id()));
        list();
    }

    private Optional<Row> groupOf(Row row) {
        Optional<Row> group = Optional.empty();
        for (Row each : model.rows()) {
            if (each.kind() == Row.Kind.GROUP) {
                group = Optional.of(each);
            }
            if (each == row) {
                return group;
            }
        }
        return Optional.empty();
    }

    /// Sorts the rows of each group; null brings the model's own order back.
    public void setOrder(@Nullable Comparator<? super Row> comparator) {
        order = comparator;
        list();
    }

    /// Returns the conditions of the filter; none when all rows are listed.
    public List<Criterion> criteria() {
        return criteria;
    }

    /// Adds a condition, or takes it away when it is there.
    public void flip(Criterion criterion) {
        List<Criterion> next = new ArrayList<>(criteria);
        if (!next.remove(criterion)) {
            next.add(criterion);
        }
        filter(next);
        list();
    }

    /// Takes all conditions away.
    public void clear() {
        filter(List.of());
        list();
    }

    private void filter(List<Criterion> next) {
        criteria = List.copyOf(next);
        wanted = next.stream()
                .collect(Collectors.groupingBy(
                        Criterion::facet, Collectors.mapping(Criterion::value, Collectors.toSet())));
    }

    /// Returns the values that rows have in a facet, in order.
    public List<Criterion> offered(Criterion.Facet facet) {
        Set<String> values = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        items().forEach(row -> values.add(model.facet(row, facet.id())));
        values.remove("");
        return values.stream()
                .map(value -> new Criterion(facet.id(), facet.title(), value))
                .toList();
    }

    /// Returns the rows that the filter leaves, folded ones included.
    public List<Row> filtered() {
        return items().stream().filter(this::passes).toList();
    }

    /// Returns what the filter leaves, such as `3 of 12`; empty without a filter.
    public String summary() {
        return criteria.isEmpty()
                ? ""
                : Texts.of("table.filter.of", NumberText.count(filtered().size()), NumberText.count(items().size()));
    }

    private List<Row> items() {
        return model.rows().stream().filter(row -> row.kind() == Row.Kind.ITEM).toList();
    }

    private boolean passes(Row row) {
        return wanted.entrySet().stream()
                .allMatch(facet -> facet.getValue().contains(model.facet(row, facet.getKey())));
    }

    /// Sets the text that is looked for; empty for none.
    public void setFind(String text) {
        find = text.strip().toLowerCase(Locale.ROOT);
    }

    /// Returns whether a cell contains the text that is looked for.
    public boolean isFound(Row row, Column column) {
        return !find.isEmpty()
                && row.value(column.id()).text().toLowerCase(Locale.ROOT).contains(find);
    }

    /// Looks for the text in the listed rows, some of them at a time.
    ///
    /// @param columns that are looked at
    public Search search(List<Column> columns) {
        return new Search(columns);
    }

    /// A look for a text through the rows that were listed when it began.
    public final class Search {
        private final List<Column> columns;
        private final List<Row> rows = List.copyOf(listed);
        private final List<Integer> found = new ArrayList<>();
        private int looked;

        private Search(List<Column> columns) {
            this.columns = List.copyOf(columns);
            this.looked = find.isEmpty() ? rows.size() : 0;
        }

        /// Looks at one more row; returns whether there is another one.
        public boolean step() {
            if (looked < rows.size()) {
                Row row = rows.get(looked);
                if (columns.stream().anyMatch(column -> isFound(row, column))) {
                    found.add(looked);
                }
                looked++;
            }
            return looked < rows.size();
        }

        /// Returns how many rows have the text, of those looked at so far.
        public int count() {
            return found.size();
        }

        /// Returns the how manieth row with the text a row is, from 0; -1 when it has not got it.
        public int place(Row row) {
            return Math.max(Collections.binarySearch(found, rows.indexOf(row)), -1);
        }

        /// Returns the next row with the text, after a row, around the end.
        ///
        /// @param from where the cursor is
        /// @param step 1 for the next, -1 for the one before, 0 for the row itself when it has the text
        public Optional<Row> next(Optional<Row> from, int step) {
            if (found.isEmpty()) {
                return Optional.empty();
            }
            int at = from.map(rows::indexOf).orElse(-1);
            int place = Collections.binarySearch(found, step >= 0 ? at + step : at);
            int behind = place < 0 ? -place - 1 : place;
            int wanted = step >= 0 ? behind < found.size() ? behind : 0 : behind > 0 ? behind - 1 : found.size() - 1;
            return Optional.of(rows.get(found.get(wanted)));
        }
    }

    private void filled() {
        if (criteria.isEmpty()) {
            changes.set(changes.get() + 1);
        } else {
            list();
        }
    }

    private void list() {
        List<Row> next = new ArrayList<>();
        List<Row> below = new ArrayList<>();
        Optional<Row> group = Optional.empty();
        for (Row row : model.rows()) {
            switch (row.kind()) {
                case GROUP -> {
                    close(group, below, next);
                    group = Optional.of(row);
                }
                case ITEM -> {
                    if (criteria.isEmpty() || passes(row)) {
                        below.add(row);
                    }
                }
                case TOTAL -> {
                    // Pinned below the rows.
                }
            }
        }
        close(group, below, next);
        if (!listed.equals(next)) {
            listed.setAll(next);
        }
        changes.set(changes.get() + 1);
    }

    /// Ends a group: its head is listed unless the filter leaves nothing of it.
    private void close(Optional<Row> group, List<Row> below, List<Row> next) {
        if (group.isPresent() && (criteria.isEmpty() || !below.isEmpty())) {
            next.add(group.get());
        }
        if (group.isEmpty() || !folded.contains(group.get().id())) {
            if (order != null) {
                below.sort(order);
            }
            next.addAll(below);
        }
        below.clear();
    }
}
