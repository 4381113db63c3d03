package plimsoll.desktop.control;

import java.util.List;
import java.util.stream.Collectors;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;

/// Writes rows as text for a spreadsheet: a header with units, then one line a row, cells separated by tabs.
final class TableText {
    private TableText() {}

    static String of(List<Column> columns, List<Row> rows) {
        List<Column> written = columns.stream()
                .filter(column -> column.kind() != Column.Kind.BAR)
                .toList();
        StringBuilder text =
                new StringBuilder(written.stream().map(TableText::header).collect(Collectors.joining("\t")));
        for (Row row : rows) {
            text.append('\n')
                    .append(written.stream()
                            .map(column -> quoted(row.value(column.id()).file()))
                            .collect(Collectors.joining("\t")));
        }
        return text.append('\n').toString();
    }

    private static String header(Column column) {
        return quoted(column.unit().isEmpty() ? column.title() : column.title() + " " + column.unit());
    }

    private static String quoted(String cell) {
        boolean plain = cell.indexOf('\t') < 0 && cell.indexOf('\n') < 0 && cell.indexOf('"') < 0;
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
