package plimsoll.report.pdf;

import java.util.ArrayList;
import java.util.List;

/// A table on paper: columns as wide as their texts need, numbers to the right.
final class PaperTable {
    private final String alignment;
    private final List<Row> rows = new ArrayList<>();
    private List<String> head = List.of();

    /// One row.
    ///
    /// @param cells one text per column
    /// @param alert whether the row is a breach, printed in its own colour and weight
    record Row(List<String> cells, boolean alert) {}

    /// @param alignment one letter per column: `l` left, `r` right
    PaperTable(String alignment) {
        this.alignment = alignment;
    }

    /// Sets the names of the columns; they repeat on every page.
    PaperTable head(String... names) {
        head = checked(names);
        return this;
    }

    /// Adds a row.
    PaperTable add(String... cells) {
        return add(false, cells);
    }

    /// Adds a row, marked when it is a breach.
    PaperTable add(boolean alert, String... cells) {
        rows.add(new Row(checked(cells), alert));
        return this;
    }

    List<String> head() {
        return head;
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    int columns() {
        return alignment.length();
    }

    boolean right(int column) {
        return alignment.charAt(column) == 'r';
    }

    private List<String> checked(String... cells) {
        if (cells.length != alignment.length()) {
            throw new IllegalArgumentException(cells.length + " cells for " + alignment.length() + " columns");
        }
        return List.of(cells);
    }
}
