package plimsoll.desktop.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.ObservableValueBase;
import org.jspecify.annotations.Nullable;

/// One long-lived row: its cells change in place, so that an open editor survives updates of other cells.
///
/// Its values are either told, or made by a [Source] when somebody asks for them: a table of ten thousand rows makes
/// those of the rows in sight only, and of the others those columns that are sorted, found or written.
public final class Row {
    /// What a row stands for.
    public enum Kind {
        ITEM,
        GROUP,
        TOTAL
    }

    /// Makes what the cells of rows show.
    @FunctionalInterface
    public interface Source {
        /// Returns what a cell shows.
        CellValue value(Row row, String column);
    }

    private final String id;
    private final Kind kind;
    private final Feed feed;
    private final Map<String, Cell> cells = new HashMap<>(0);
    private Map<String, CellValue> values = new HashMap<>(0);
    private long filled;
    private int observers;

    /// Makes a row whose values are told.
    public Row(String id, Kind kind) {
        this(id, kind, new Feed());
    }

    /// Makes a row whose values are told, or made by the source of a feed while it has one.
    Row(String id, Kind kind, Feed feed) {
        this.id = id;
        this.kind = kind;
        this.feed = feed;
        this.filled = feed.states;
    }

    /// What rows show: the newest source of a table, and which of the rows are observed. A new source costs as much as
    /// there are observed rows.
    static final class Feed {
        private final Set<Row> observed = Collections.newSetFromMap(new IdentityHashMap<>());
        private @Nullable Source source;
        private long states;

        /// Shows what a source makes from now on. Cells that are observed are made at once, and observers hear of
        /// those that differ; all others are made when they are asked for.
        void follow(Source next) {
            source = next;
            states++;
            List.copyOf(observed).forEach(Row::remake);
        }
    }

    /// Returns the identifier of what it shows.
    public String id() {
        return id;
    }

    /// Returns what it stands for.
    public Kind kind() {
        return kind;
    }

    /// Returns the cell of a column, observable.
    public ObservableValue<CellValue> cell(String column) {
        return cells.computeIfAbsent(column, Cell::new);
    }

    /// Returns what the cell of a column shows.
    public CellValue value(String column) {
        if (filled != feed.states) {
            values.clear();
            filled = feed.states;
        }
        CellValue known = values.get(column);
        if (known != null) {
            return known;
        }
        Source source = feed.source;
        if (source == null) {
            return CellValue.EMPTY;
        }
        CellValue made = source.value(this, column);
        values.put(column, made);
        return made;
    }

    /// Changes a cell; observers hear of it only when it differs.
    public void show(String column, CellValue value) {
        if (!value(column).equals(value)) {
            values.put(column, value);
            Cell cell = cells.get(column);
            if (cell != null) {
                cell.changed();
            }
        }
    }

    private void remake() {
        Map<String, CellValue> before = values;
        values = new HashMap<>();
        filled = feed.states;
        for (Cell cell : List.copyOf(cells.values())) {
            if (cell.isObserved() && !value(cell.column).equals(before.getOrDefault(cell.column, CellValue.EMPTY))) {
                cell.changed();
            }
        }
    }

    /// Returns whether any of its values is known; a row with a source that nobody looked at has none.
    boolean isFilled() {
        return filled == feed.states && !values.isEmpty();
    }

    /// One cell that somebody may observe.
    private final class Cell extends ObservableValueBase<CellValue> {
        private final String column;
        private final List<Object> listeners = new ArrayList<>(1);

        Cell(String column) {
            this.column = column;
        }

        boolean isObserved() {
            return !listeners.isEmpty();
        }

        void changed() {
            fireValueChangedEvent();
        }

        @Override
        public CellValue getValue() {
            return value(column);
        }

        @Override
        public void addListener(ChangeListener<? super CellValue> listener) {
            super.addListener(listener);
            added(listener);
        }

        @Override
        public void addListener(InvalidationListener listener) {
            super.addListener(listener);
            added(listener);
        }

        @Override
        public void removeListener(ChangeListener<? super CellValue> listener) {
            super.removeListener(listener);
            removed(listener);
        }

        @Override
        public void removeListener(InvalidationListener listener) {
            super.removeListener(listener);
            removed(listener);
        }

        private void added(Object listener) {
            listeners.add(listener);
            if (observers++ == 0) {
                feed.observed.add(Row.this);
            }
        }

        /// A weak listener whose owner is gone takes itself away when it hears of a change.
        private void removed(Object listener) {
            if (listeners.remove(listener) && --observers == 0) {
                feed.observed.remove(Row.this);
            }
        }
    }
}
