package plimsoll.cli;

import java.util.ArrayList;
import java.util.List;
import plimsoll.report.ReadableTable;

/// Lays rows of text out in aligned columns, two blanks apart.
final class TextTable {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();
    private final String alignment;

    /// @param alignment one letter per column: `l` left, `r` right
    TextTable(String alignment) {
        this.alignment = alignment;
    }

    /// Returns a table to be read with its head.
    static TextTable of(ReadableTable table) {
        TextTable text = new TextTable(table.alignment());
        text.rows.add(table.head());
        table.rows().forEach(row -> text.rows.add(row.cells()));
        return text;
    }

    /// Adds a row with one text per column.
    TextTable add(String... cells) {
        if (cells.length != alignment.length()) {
            throw new IllegalArgumentException(cells.length + " cells for " + alignment.length() + " columns");
        }
        rows.add(List.of(cells));
        return this;
    }

    /// Returns the lines without blanks at their ends.
    List<String> lines() {
        int[] widths = new int[alignment.length()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String padding = " ".repeat(widths[i] - row.get(i).length());
            line.append(i == 0 ? "" : GAP);
            line.append(alignment.charAt(i) == 'r' ? padding + row.get(i) : row.get(i) + padding);
        }
        return line.toString().stripTrailing();
    }
}
