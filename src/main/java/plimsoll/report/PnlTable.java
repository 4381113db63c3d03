package plimsoll.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import plimsoll.engine.result.PnlExplain;
import plimsoll.engine.result.PnlExplain.Line;
import plimsoll.engine.result.PnlPart;
import plimsoll.engine.result.PnlSplit;
import plimsoll.report.CsvTable.Cell;
import plimsoll.report.CsvTable.Column;

/// Profit and loss by cause: one row per position and balance, then one per pool, then the book.
public final class PnlTable {
    private PnlTable() {}

    /// Returns the table.
    public static CsvTable table(PnlExplain explain) {
        List<Column> columns = new ArrayList<>(
                List.of(Column.text("level"), Column.text("pool_id"), Column.text("id"), Column.text("label")));
        columns.add(Column.number("total_usd"));
        for (PnlPart part : PnlPart.values()) {
            columns.add(Column.number(part.name().toLowerCase(Locale.ROOT) + "_usd"));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Line line : explain.lines()) {
            rows.add(row(
                    line.kind().name().toLowerCase(Locale.ROOT), line.poolId(), line.id(), line.label(), line.split()));
        }
        for (Map.Entry<String, PnlSplit> pool : explain.pools().entrySet()) {
            rows.add(row("pool", pool.getKey(), "", "", pool.getValue()));
        }
        rows.add(row("book", "", "", "", explain.book()));
        return new CsvTable(columns, rows);
    }

    private static List<Cell> row(String level, String poolId, String id, String label, PnlSplit split) {
        List<Cell> row = new ArrayList<>(List.of(Cell.of(level), Cell.of(poolId), Cell.of(id), Cell.of(label)));
        row.add(Cell.of(split.total()));
        for (PnlPart part : PnlPart.values()) {
            row.add(Cell.of(split.part(part)));
        }
        return row;
    }
}
