package plimsoll.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import plimsoll.engine.result.ChangePart;
import plimsoll.engine.result.MarginExplain;
import plimsoll.engine.result.MarginExplain.Change;
import plimsoll.engine.result.MarginExplain.PoolChange;
import plimsoll.engine.result.MarginMeasure;
import plimsoll.report.CsvTable.Cell;
import plimsoll.report.CsvTable.Column;

/// Margin by part of the world: one row per pool and number, then the book.
public final class MarginChangeTable {
    private MarginChangeTable() {}

    /// Returns the table; parts stand in the order in which they were changed.
    public static CsvTable table(MarginExplain explain) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("pool_id"),
                Column.text("number"),
                Column.number("before_usd"),
                Column.number("after_usd"),
                Column.number("change_usd")));
        for (ChangePart part : explain.order()) {
            columns.add(Column.number(part.name().toLowerCase(Locale.ROOT) + "_usd"));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (PoolChange pool : explain.pools()) {
            for (MarginMeasure measure : MarginMeasure.values()) {
                rows.add(row(pool.poolId(), measure, pool.change(measure), explain.order()));
            }
        }
        for (MarginMeasure measure : MarginMeasure.values()) {
            rows.add(row("", measure, explain.book(measure), explain.order()));
        }
        return new CsvTable(columns, rows);
    }

    private static List<Cell> row(String poolId, MarginMeasure measure, Change change, List<ChangePart> order) {
        List<Cell> row = new ArrayList<>(List.of(
                Cell.of(poolId),
                Cell.of(measure.name().toLowerCase(Locale.ROOT)),
                Cell.of(change.before()),
                Cell.of(change.after()),
                Cell.of(change.total())));
        for (ChangePart part : order) {
            row.add(Cell.of(change.part(part)));
        }
        return row;
    }
}
