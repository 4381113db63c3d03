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

/// Turns a table as shown into a table as written, row by row: the items, in order, in full precision.
final class TableCsv {
    private final TableModel table;
    private final long state;
    private final List<Column> standing;
    private final List<Row> items;
    private final List<List<CsvTable.Cell>> written = new ArrayList<>();

    TableCsv(TableModel table) {
        this.table = table;
        state = table.fillsProperty().get();
        standing = table.columns().stream().filter(table::stands).toList();
        items = table.rows().stream().filter(row -> row.kind() == Row.Kind.ITEM).toList();
    }

    /// Takes one more row; returns whether there is another one.
    boolean step() {
        if (written.size() < items.size()) {
            Row row = items.get(written.size());
            List<CsvTable.Cell> cells = new ArrayList<>();
            cells.add(CsvTable.Cell.of(row.id()));
            for (Column column : standing) {
                cells.add(cell(column, row.value(column.id()).file()));
            }
            written.add(cells);
        }
        return written.size() < items.size();
    }

    /// Returns whether the table still shows what was taken.
    boolean isCurrent() {
        return table.fillsProperty().get() == state;
    }

    /// Returns what was taken.
    CsvTable table() {
        List<CsvTable.Column> columns = new ArrayList<>();
        columns.add(CsvTable.Column.text("row"));
        for (Column column : standing) {
            columns.add(
                    column.kind() == Column.Kind.NUMBER
                            ? CsvTable.Column.number(column.id())
                            : CsvTable.Column.text(column.id()));
        }
        return new CsvTable(columns, written);
    }

    /// Returns titles and units of the columns that stand.
    Map<String, TableSidecar.Shown> shown() {
        Map<String, TableSidecar.Shown> shown = new HashMap<>();
        standing.forEach(column -> shown.put(column.id(), new TableSidecar.Shown(column.title(), column.unit())));
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
