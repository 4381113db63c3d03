package plimsoll.cli;

import java.util.Locale;
import java.util.Optional;
import plimsoll.report.CsvTable;
import plimsoll.report.CsvTable.Cell;
import plimsoll.report.TableJson;

/// How a table of results is written.
enum TableFormat {
    /// Aligned text for reading.
    TABLE,
    /// One object per row.
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Writes the table.
    ///
    /// @param format what the JSON object says it is
    /// @param titles of the text's columns
    void write(Console console, String format, CsvTable table, String... titles) {
        if (this == JSON) {
            console.bytes(TableJson.bytes(format, table));
            return;
        }
        TextTable text = new TextTable("l".repeat(titles.length)).add(titles);
        table.rows().forEach(row -> text.add(row.stream().map(TableFormat::text).toArray(String[]::new)));
        text.lines().forEach(console::line);
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> text.value();
            case Cell.Calculated number -> String.valueOf(number.value());
            case Cell.Typed exact -> exact.value().toPlainString();
            case Cell.Time time -> time.value().toString();
            case Cell.Missing ignored -> "";
        };
    }

    /// Returns a text cell, or a missing one.
    static Cell cell(Optional<String> text) {
        return text.map(Cell::of).orElse(Cell.missing());
    }
}
