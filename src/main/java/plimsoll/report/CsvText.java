package plimsoll.report;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import plimsoll.domain.text.FormulaGuard;
import plimsoll.domain.text.NumberText;
import plimsoll.report.CsvTable.Cell;
import plimsoll.report.CsvTable.Column;

/// Writes a table as CSV by RFC 4180: CRLF after every record on every system, quotes doubled, UTF-8, numbers with the
/// shortest text that reads back as the same number, times in UTC by ISO 8601.
public final class CsvText {
    private static final String LINE_END = "\r\n";
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private CsvText() {}

    /// Returns the bytes of the file in the [CsvProfile#COMMA] profile.
    public static byte[] bytes(CsvTable table) {
        return bytes(table, CsvProfile.COMMA);
    }

    /// Returns the bytes of the file.
    public static byte[] bytes(CsvTable table, CsvProfile profile) {
        StringBuilder text = new StringBuilder();
        if (profile.byteOrder()) {
            text.append(BYTE_ORDER_MARK);
        }
        List<Column> columns = table.columns();
        record(
                text,
                profile,
                columns.stream()
                        .map(column -> FormulaGuard.guard(column.name()))
                        .toList());
        rows(text, table, profile);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Returns the rows without the header, in the [CsvProfile#COMMA] profile.
    static byte[] records(CsvTable table) {
        StringBuilder text = new StringBuilder();
        rows(text, table, CsvProfile.COMMA);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void rows(StringBuilder text, CsvTable table, CsvProfile profile) {
        for (List<Cell> row : table.rows()) {
            record(text, profile, row.stream().map(cell -> field(cell, profile)).toList());
        }
    }

    private static void record(StringBuilder text, CsvProfile profile, List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            if (i > 0) {
                text.append(profile.separator());
            }
            append(text, fields.get(i), profile, fields.size() == 1);
        }
        text.append(LINE_END);
    }

    private static void append(StringBuilder text, String field, CsvProfile profile, boolean alone) {
        boolean emptyRecord = alone && field.isEmpty(); // Otherwise readers skip it as a blank line.
        if (emptyRecord || needsQuotes(field, profile)) {
            text.append('"').append(field.replace("\"", "\"\"")).append('"');
        } else {
            text.append(field);
        }
    }

    private static boolean needsQuotes(String field, CsvProfile profile) {
        return field.chars()
                .anyMatch(character ->
                        character == profile.separator() || character == '"' || character == '\r' || character == '\n');
    }

    private static String field(Cell cell, CsvProfile profile) {
        return switch (cell) {
            case Cell.Text text -> FormulaGuard.guard(text.value());
            case Cell.Calculated number -> decimal(NumberText.file(number.value()), profile);
            case Cell.Typed exact -> decimal(plain(exact.value()), profile);
            case Cell.Time time -> DateTimeFormatter.ISO_INSTANT.format(time.value());
            case Cell.Missing ignored -> "";
        };
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static String decimal(String number, CsvProfile profile) {
        return number.replace('.', profile.decimalPoint());
    }
}
