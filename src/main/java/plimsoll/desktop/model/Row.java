package plimsoll.desktop.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<String, Cell> cells = new HashMap<>(0);
    private Map<String, CellValue> values = new HashMap<>(0);
    private @Nullable Source source;
    private int observers;

    /// Makes a row without values.
    public Row(String id, Kind kind) {
        this.id = id;
        this.kind = kind;
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
        CellValue known = values.get(column);
        if (known != null) {
            return known;
        }
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

    /// Shows what a source makes from now on. Cells that are observed are made at once, and observers hear of those
    /// that differ; all others are made when they are asked for.
    public void follow(Source next) {
        source = next;
        if (observers == 0) {
            values.clear();
            return;
        }
        Map<String, CellValue> before = values;
        values = new HashMap<>();
        for (Cell cell : List.copyOf(cells.values())) {
            if (cell.isObserved()
                    && !value(cell.column).equals(before.getOrDefault(cell.column, CellValue.EMPTY))) {
                cell.changed();
            }
        }
    }

    /// Returns whether any of its values is known; a row with a source that nobody looked at has none.
    boolean isFilled() {
        return !values.isEmpty();
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
            observers++;
        }

        /// A weak listener whose owner is gone takes itself away when it hears of a change.
        private void removed(Object listener) {
            if (listeners.remove(listener)) {
                observers--;
            }
        }
    }
}
