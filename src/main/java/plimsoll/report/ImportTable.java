package plimsoll.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.document.Document;
import plimsoll.document.ImportRecord;
import plimsoll.document.KeptFields;
import plimsoll.report.CsvTable.Cell;
import plimsoll.report.CsvTable.Column;

/// The files that were imported into a workspace, and the fields of them that nothing used.
public final class ImportTable {
    private static final List<Column> COLUMNS = List.of(
            Column.text("pool_id"),
            Column.text("kind"),
            Column.text("file"),
            Column.time("imported"),
            Column.time("stated"),
            Column.text("row"),
            Column.text("field"),
            Column.text("value"));

    private ImportTable() {}

    /// Returns the table as an input of a report; nothing when no file was imported.
    public static Optional<OutputFile> file(Document document) {
        return document.imports().isEmpty()
                ? Optional.empty()
                : Optional.of(new OutputFile("imports.csv", CsvText.bytes(table(document))));
    }

    /// Returns one row per kept field, and one without a field for a file of which everything was used.
    public static CsvTable table(Document document) {
        List<List<Cell>> rows = new ArrayList<>();
        for (ImportRecord record : document.imports()) {
            if (record.kept().rows().isEmpty()) {
                rows.add(row(record, Cell.missing(), Cell.missing(), Cell.missing()));
            }
            for (KeptFields.Row kept : record.kept().rows()) {
                kept.fields()
                        .forEach((field, value) ->
                                rows.add(row(record, Cell.of(kept.name()), Cell.of(field), Cell.of(value))));
            }
        }
        return new CsvTable(COLUMNS, rows);
    }

    private static List<Cell> row(ImportRecord record, Cell row, Cell field, Cell value) {
        return CsvTable.row(
                Cell.of(record.poolId()),
                Cell.of(record.kind()),
                Cell.of(record.file()),
                new Cell.Time(record.time()),
                record.stated().<Cell>map(Cell.Time::new).orElseGet(Cell::missing),
                row,
                field,
                value);
    }
}
