package plimsoll.desktop.model;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// One long-lived row: its cells change in place, so that an open editor survives updates of other cells.
public final class Row {
    /// What a row stands for.
    public enum Kind {
        ITEM,
        GROUP,
        TOTAL
    }

    private final String id;
    private final Kind kind;
    private final Map<String, ObjectProperty<CellValue>> cells = new HashMap<>();

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
    public ObjectProperty<CellValue> cell(String column) {
        return cells.computeIfAbsent(column, ignored -> new SimpleObjectProperty<>(CellValue.EMPTY));
    }

    /// Returns what the cell of a column shows.
    public CellValue value(String column) {
        ObjectProperty<CellValue> cell = cells.get(column);
        return cell == null ? CellValue.EMPTY : cell.get();
    }

    /// Changes a cell; observers hear of it only when it differs.
    public void show(String column, CellValue value) {
        ObjectProperty<CellValue> cell = cell(column);
        if (!cell.get().equals(value)) {
            cell.set(value);
        }
    }
}
