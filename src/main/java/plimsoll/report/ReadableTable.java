package plimsoll.report;

import java.util.ArrayList;
import java.util.List;

/// A table to be read, on a terminal or on paper: texts as they are shown, numbers to the right.
public final class ReadableTable {
    private final String alignment;
    private final List<Row> rows = new ArrayList<>();
    private List<String> head = List.of();

    /// One row.
    ///
    /// @param cells one text per column
    /// @param alert whether the row is a breach, shown in its own way where that can be done
    public record Row(List<String> cells, boolean alert) {}

    /// Makes an empty table.
    ///
    /// @param alignment one letter per column: `l` left, `r` right
    public ReadableTable(String alignment) {
        this.alignment = alignment;
    }

    /// Sets the names of the columns.
    public ReadableTable head(String... names) {
        head = checked(names);
        return this;
    }

    /// Adds a row.
    public ReadableTable add(String... cells) {
        return add(false, cells);
    }

    /// Adds a row, marked when it is a breach.
    public ReadableTable add(boolean alert, String... cells) {
        rows.add(new Row(checked(cells), alert));
        return this;
    }

    /// Returns the names of the columns.
    public List<String> head() {
        return head;
    }

    /// Returns one letter per column: `l` left, `r` right.
    public String alignment() {
        return alignment;
    }

    /// Returns the rows in order.
    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /// Returns how many columns there are.
    public int columns() {
        return alignment.length();
    }

    /// Returns whether a column stands at the right.
    public boolean right(int column) {
        return alignment.charAt(column) == 'r';
    }

    private List<String> checked(String... cells) {
        if (cells.length != alignment.length()) {
            throw new IllegalArgumentException(cells.length + " cells for " + alignment.length() + " columns");
        }
        return List.of(cells);
    }
}
