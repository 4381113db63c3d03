package plimsoll.desktop.control;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import plimsoll.desktop.model.Row;

/// Decides which rows of a model the table lists: not the totals, which are pinned, nor rows below a folded group.
final class RowFolding {
    private final ObservableList<Row> rows;
    private final FilteredList<Row> listed;
    private final Set<String> folded = new HashSet<>();
    private final ListChangeListener<Row> refilter = change -> refilter();

    RowFolding(ObservableList<Row> rows) {
        this.rows = rows;
        this.listed = new FilteredList<>(rows, row -> row.kind() != Row.Kind.TOTAL);
        rows.addListener(new WeakListChangeListener<>(refilter));
    }

    /// Returns the listed rows, sorted by the comparator while there is one.
    ObservableList<Row> shown(ObservableValue<? extends Comparator<? super Row>> comparator) {
        SortedList<Row> sorted = new SortedList<>(listed);
        sorted.comparatorProperty().bind(comparator);
        return sorted;
    }

    boolean isGrouped() {
        return rows.stream().anyMatch(row -> row.kind() == Row.Kind.GROUP);
    }

    boolean isFolded(Row group) {
        return folded.contains(group.id());
    }

    void fold(Row group, boolean fold) {
        if (fold) {
            folded.add(group.id());
        } else {
            folded.remove(group.id());
        }
        filter();
    }

    /// Opens the group that a row belongs to.
    void open(Row row) {
        String group = "";
        for (Row each : rows) {
            if (each.kind() == Row.Kind.GROUP) {
                group = each.id();
            }
            if (each == row && folded.remove(group)) {
                filter();
                return;
            }
        }
    }

    private void refilter() {
        if (!folded.isEmpty()) {
            filter();
        }
    }

    private void filter() {
        Set<Row> hidden = new HashSet<>();
        boolean hide = false;
        for (Row row : rows) {
            switch (row.kind()) {
                case GROUP -> hide = folded.contains(row.id());
                case TOTAL -> hidden.add(row);
                case ITEM -> {
                    if (hide) {
                        hidden.add(row);
                    }
                }
            }
        }
        listed.setPredicate(row -> row.kind() != Row.Kind.TOTAL && !hidden.contains(row));
    }
}
