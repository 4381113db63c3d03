package plimsoll.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import plimsoll.document.imports.ImportPlan;
import plimsoll.document.imports.Incoming;
import plimsoll.document.imports.PlanRow;
import plimsoll.document.imports.PlanRow.Change;
import plimsoll.domain.text.NumberText;
import plimsoll.report.CsvTable;
import plimsoll.report.CsvTable.Cell;
import plimsoll.report.CsvTable.Column;

/// What an import does, as text and as tables.
final class ImportText {
    private static final List<Column> COLUMNS = List.of(
            Column.text("change"),
            Column.text("item"),
            Column.text("name"),
            Column.number("before"),
            Column.number("after"),
            Column.text("unit"),
            Column.text("note"));

    private ImportText() {}

    static List<String> lines(ImportPlan plan, boolean dryRun) {
        List<String> lines = new ArrayList<>();
        for (Incoming file : plan.files()) {
            lines.add(file.source() + ": " + file.kind().text()
                    + file.time().map(time -> ", " + time).orElse(""));
        }
        lines.add("");
        TextTable table = new TextTable("lllrrll").add("Change", "Item", "Name", "Before", "After", "Unit", "Note");
        plan.rows().stream()
                .filter(row -> row.change() != Change.UNCHANGED)
                .forEach(row -> table.add(
                        row.change().text(),
                        row.item().text(),
                        row.name(),
                        number(row.before()),
                        number(row.after()),
                        row.unit(),
                        row.remark()));
        lines.addAll(table.lines());
        lines.add("");
        lines.add(summary(plan) + (dryRun ? " Nothing was written." : ""));
        List<Incoming.Unused> unused = plan.unused();
        if (!unused.isEmpty()) {
            lines.add(unused.size() + " fields were not used: "
                    + String.join(
                            ", ",
                            unused.stream()
                                    .map(Incoming.Unused::field)
                                    .limit(12)
                                    .toList())
                    + (unused.size() > 12 ? ", \u2026" : "") + ". They are kept in the workspace, row by row.");
        }
        return lines;
    }

    private static String summary(ImportPlan plan) {
        List<String> parts = new ArrayList<>();
        for (Change change : Change.values()) {
            parts.add(plan.count(change) + " " + change.text());
        }
        return String.join(", ", parts) + ".";
    }

    private static String number(Optional<BigDecimal> value) {
        return value.map(number -> NumberText.exact(number, 0)).orElse("");
    }

    static CsvTable table(ImportPlan plan) {
        return new CsvTable(COLUMNS, plan.rows().stream().map(ImportText::row).toList());
    }

    private static List<Cell> row(PlanRow row) {
        return CsvTable.row(
                Cell.of(row.change().text()),
                Cell.of(row.item().text()),
                Cell.of(row.name()),
                Cell.of(row.before()),
                Cell.of(row.after()),
                Cell.of(row.unit()),
                Cell.of(row.remark()));
    }

    /// @param compared what the venue reports, beside the program's numbers
    static SequencedMap<String, CsvTable> tables(ImportPlan plan, CsvTable compared) {
        SequencedMap<String, CsvTable> tables = new LinkedHashMap<>();
        tables.put("rows", table(plan));
        tables.put(
                "unused",
                new CsvTable(
                        List.of(Column.text("field"), Column.number("count"), Column.text("value")),
                        plan.unused().stream()
                                .map(field -> CsvTable.row(
                                        Cell.of(field.field()),
                                        Cell.of(Optional.of(BigDecimal.valueOf(field.count()))),
                                        Cell.of(field.value())))
                                .toList()));
        tables.put("compared", compared);
        return tables;
    }
}
