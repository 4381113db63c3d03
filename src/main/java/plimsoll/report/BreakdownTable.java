package plimsoll.report;

import static plimsoll.report.CsvTable.Column.number;
import static plimsoll.report.CsvTable.Column.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plimsoll.engine.result.EquityPart;
import plimsoll.engine.result.MarginPart;
import plimsoll.engine.result.PoolBreakdown;
import plimsoll.engine.result.PoolResult;
import plimsoll.report.CsvTable.Cell;
import plimsoll.report.CsvTable.Column;

/// Makes the table of what equity and requirement of each pool consist of.
public final class BreakdownTable {
    private static final List<Column> COLUMNS = List.of(
            text("point"),
            number("price_shock"),
            number("vol_shock"),
            text("pool_id"),
            text("currency"),
            number("depth"),
            text("path"),
            text("label"),
            text("note"),
            number("equity"),
            number("initial_margin"),
            number("maintenance_margin"));

    private final Point point;
    private final List<List<Cell>> rows;

    private BreakdownTable(Point point, List<List<Cell>> rows) {
        this.point = point;
        this.rows = rows;
    }

    /// Returns the parts in the market as it is, then, when the run has a what-if point, those there: per pool equity
    /// and its parts, requirement and its parts, and what is left to the pool's totals. A part stands in front of
    /// its own parts, one deeper. Money is in `currency`.
    public static CsvTable table(RunReport report) {
        return of(Point.of(report.run()));
    }

    /// Returns the parts at the run's what-if point alone.
    public static CsvTable evaluated(RunReport report) {
        return of(List.of(Point.of(report.run()).getLast()));
    }

    private static CsvTable of(List<Point> points) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Point point : points) {
            BreakdownTable table = new BreakdownTable(point, rows);
            for (PoolBreakdown pool : point.book().breakdowns()) {
                point.book().pool(pool.poolId()).ifPresent(result -> table.pool(pool, result));
            }
        }
        return new CsvTable(COLUMNS, rows);
    }

    private void pool(PoolBreakdown pool, PoolResult result) {
        equity(result, pool.equity(), "", 0);
        margin(result, pool.requirement(), "", 0);
        Residual residual = Residual.of(pool, result);
        Map<String, Cell> cells = cells(result, 0, "residual", "Residual");
        cells.put("equity", Cell.of(residual.equity()));
        cells.put("initial_margin", Cell.of(residual.initial()));
        cells.put("maintenance_margin", Cell.of(residual.maintenance()));
        rows.add(CsvTable.row(COLUMNS, cells));
    }

    private void equity(PoolResult result, EquityPart part, String parent, int depth) {
        String path = parent + part.key();
        Map<String, Cell> cells = cells(result, depth, path, part.label());
        cells.put("equity", Cell.of(part.value()));
        rows.add(CsvTable.row(COLUMNS, cells));
        part.parts().forEach(inner -> equity(result, inner, path + " > ", depth + 1));
    }

    private void margin(PoolResult result, MarginPart part, String parent, int depth) {
        String path = parent + part.key();
        Map<String, Cell> cells = cells(result, depth, path, part.label());
        cells.put("note", Cell.of(part.note()));
        cells.put("initial_margin", Cell.of(part.initial()));
        cells.put("maintenance_margin", Cell.of(part.maintenance()));
        rows.add(CsvTable.row(COLUMNS, cells));
        part.parts().forEach(inner -> margin(result, inner, path + " > ", depth + 1));
    }

    private Map<String, Cell> cells(PoolResult result, int depth, String path, String label) {
        Map<String, Cell> cells = new HashMap<>();
        cells.put("point", Cell.of(point.name()));
        cells.put("price_shock", Cell.of(point.whatIf().priceShock()));
        cells.put("vol_shock", Cell.of(point.whatIf().volShock()));
        cells.put("pool_id", Cell.of(result.poolId()));
        cells.put("currency", Cell.of(result.currency()));
        cells.put("depth", Cell.of((double) depth));
        cells.put("path", Cell.of(path));
        cells.put("label", Cell.of(label));
        return cells;
    }
}
