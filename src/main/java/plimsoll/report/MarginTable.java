package plimsoll.report;

import static plimsoll.report.CsvTable.Column.number;
import static plimsoll.report.CsvTable.Column.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import plimsoll.domain.PoolSnapshot;
import plimsoll.engine.result.LiquidationLevels;
import plimsoll.engine.result.LiquidationLevels.Level;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.Standing;
import plimsoll.report.CsvTable.Cell;
import plimsoll.report.CsvTable.Column;
import plimsoll.report.LevelTable.Side;

/// Makes the short table: what each pool has, needs, and how far each underlying can move.
public final class MarginTable {
    private static final List<Column> OWN = List.of(
            text("pool_id"),
            text("venue"),
            text("pool"),
            text("currency"),
            number("usd_per_unit"),
            number("equity"),
            number("initial_margin"),
            number("maintenance_margin"),
            number("buffer"),
            number("buffer_usd"),
            number("ratio"),
            text("liquidated"),
            text("underlying"),
            number("index_usd"),
            text("down_status"),
            number("down_price_usd"),
            number("down_shock"),
            text("up_status"),
            number("up_price_usd"),
            number("up_shock"));

    private static final List<Column> COLUMNS = Stream.of(OWN, ReportedNumbers.POOL_COLUMNS, List.of(text("standing")))
            .flatMap(List::stream)
            .toList();

    private MarginTable() {}

    /// Returns one row per pool and underlying that moves it, at the run's what-if point; one row without underlying
    /// for a pool that nothing moves. Money without unit in the name is in `currency`. Then what the
    /// venue reports, each number with ours in the market as it is less the venue's, and how the pool stands.
    public static CsvTable table(RunReport report) {
        List<List<Cell>> rows = new ArrayList<>();
        List<ReportedNumber> reported = ReportedNumbers.of(report);
        for (PoolResult result : report.run().now().pools()) {
            report.pool(result.poolId()).ifPresent(pool -> {
                List<LiquidationLevels> levels = report.run().levels().stream()
                        .filter(item -> item.poolId().equals(pool.id()))
                        .toList();
                for (LiquidationLevels item : levels) {
                    Map<String, Cell> cells = pool(pool, result, reported);
                    level(item, LevelTable.evaluatedShock(report.run(), item.underlying()), cells);
                    rows.add(CsvTable.row(COLUMNS, cells));
                }
                if (levels.isEmpty()) {
                    rows.add(CsvTable.row(COLUMNS, pool(pool, result, reported)));
                }
            });
        }
        return new CsvTable(COLUMNS, rows);
    }

    private static Map<String, Cell> pool(PoolSnapshot pool, PoolResult result, List<ReportedNumber> reported) {
        Map<String, Cell> cells = ReportedNumbers.cells(reported, pool);
        cells.put("pool_id", Cell.of(pool.id()));
        cells.put("venue", Cell.of(pool.venue()));
        cells.put("pool", Cell.of(pool.name()));
        cells.put("currency", Cell.of(result.currency()));
        cells.put("usd_per_unit", Cell.of(result.usdPerUnit()));
        cells.put("equity", Cell.of(result.equity()));
        cells.put("initial_margin", Cell.of(result.initialMargin()));
        cells.put("maintenance_margin", Cell.of(result.maintenanceMargin()));
        cells.put("buffer", Cell.of(result.buffer()));
        cells.put("buffer_usd", Cell.of(result.bufferUsd()));
        cells.put("ratio", Cell.of(result.ratio()));
        cells.put("liquidated", Cell.of(result.liquidated()));
        cells.put("standing", Cell.of(Standing.of(pool, result).word()));
        return cells;
    }

    private static void level(LiquidationLevels levels, double now, Map<String, Cell> cells) {
        cells.put("underlying", Cell.of(levels.underlying()));
        cells.put("index_usd", Cell.of(levels.reference()));
        for (Side side : Side.values()) {
            Optional<Level> nearest = side.nearest(levels, now);
            cells.put(side.text() + "_status", Cell.of(LevelTable.status(levels, nearest)));
            nearest.ifPresent(level -> {
                cells.put(side.text() + "_price_usd", Cell.of(level.price()));
                cells.put(side.text() + "_shock", Cell.of(level.shock()));
            });
        }
    }
}
