package plimsoll.desktop.control;

import java.util.List;
import java.util.stream.Collectors;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;

/// Writes rows as text for a spreadsheet: a header with units, then one line a row, cells separated by tabs.
final class TableText {
    private final List<Column> written;
    private final List<Row> rows;
    private final StringBuilder text;
    private int next;

    /// Starts with the header.
    TableText(List<Column> columns, List<Row> rows) {
        this.written = columns.stream()
                .filter(column -> column.kind() != Column.Kind.BAR)
                .toList();
        this.rows = List.copyOf(rows);
        this.text = new StringBuilder(written.stream().map(TableText::header).collect(Collectors.joining("\t")));
    }

    /// Writes all rows; returns the text.
    String all() {
        boolean more = true;
        while (more) {
            more = step();
        }
        return text();
    }

    /// Writes one more row; returns whether there is another one.
    boolean step() {
        if (next < rows.size()) {
            Row row = rows.get(next);
            text.append('\n')
                    .append(written.stream()
                            .map(column -> quoted(row.value(column.id()).file()))
                            .collect(Collectors.joining("\t")));
            next++;
        }
        return next < rows.size();
    }

    /// Returns what has been written.
    String text() {
        return text + "\n";
    }

    /// Returns how many rows there are.
    int size() {
        return rows.size();
    }

    private static String header(Column column) {
        return quoted(column.unit().isEmpty() ? column.title() : column.title() + " " + column.unit());
    }

    private static String quoted(String cell) {
        boolean plain = cell.indexOf('\t') < 0 && cell.indexOf('\n') < 0 && cell.indexOf('"') < 0;
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
