package plimsoll.desktop.shell;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.TableModel;
import plimsoll.report.CsvTable;
import plimsoll.report.TableSidecar;

/// Turns a table as shown into a table as written: the items, in order, in full precision.
final class TableCsv {
    private TableCsv() {}

    static CsvTable of(TableModel table) {
        List<CsvTable.Column> columns = new ArrayList<>();
        columns.add(CsvTable.Column.text("row"));
        List<Column> standing = table.columns().stream().filter(table::stands).toList();
        for (Column column : standing) {
            columns.add(
                    column.kind() == Column.Kind.NUMBER
                            ? CsvTable.Column.number(column.id())
                            : CsvTable.Column.text(column.id()));
        }
        List<List<CsvTable.Cell>> rows = new ArrayList<>();
        for (Row row : table.rows()) {
            if (row.kind() == Row.Kind.ITEM) {
                List<CsvTable.Cell> cells = new ArrayList<>();
                cells.add(CsvTable.Cell.of(row.id()));
                for (Column column : standing) {
                    cells.add(cell(column, row.value(column.id()).file()));
                }
                rows.add(cells);
            }
        }
        return new CsvTable(columns, rows);
    }

    /// Returns titles and units of the columns that stand.
    static Map<String, TableSidecar.Shown> shown(TableModel table) {
        Map<String, TableSidecar.Shown> shown = new HashMap<>();
        table.columns().stream()
                .filter(table::stands)
                .forEach(column -> shown.put(column.id(), new TableSidecar.Shown(column.title(), column.unit())));
        return shown;
    }

    private static CsvTable.Cell cell(Column column, String file) {
        if (column.kind() != Column.Kind.NUMBER) {
            return CsvTable.Cell.of(file);
        }
        return file.isEmpty() || !isNumber(file)
                ? CsvTable.Cell.missing()
                : CsvTable.Cell.of(Optional.of(new BigDecimal(file)));
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d+(\\.\\d+)?");
    }
}
