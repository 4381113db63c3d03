package plimsoll.report;

import static plimsoll.report.CsvTable.Column.number;
import static plimsoll.report.CsvTable.Column.text;
import static plimsoll.report.CsvTable.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import plimsoll.domain.PoolSnapshot;
import plimsoll.engine.result.BookResult;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.Standing;
import plimsoll.engine.result.StressGrid;
import plimsoll.report.CsvTable.Cell;
import plimsoll.report.CsvTable.Column;

/// Makes the tables of a run. Columns whose unit is not in the name are in the unit of the row's `currency`.
public final class RunTables {
    private static final List<Column> OWN_POOL_COLUMNS = List.of(
            text("point"),
            number("price_shock"),
            number("vol_shock"),
            text("pool_id"),
            text("venue"),
            text("pool"),
            text("margin_mode"),
            text("currency"),
            number("usd_per_unit"),
            number("collateral"),
            number("equity"),
            number("initial_margin"),
            number("maintenance_margin"),
            number("buffer"),
            number("ratio"),
            number("total_value"),
            number("equity_usd"),
            number("buffer_usd"),
            text("liquidated"),
            text("rule_id"),
            text("rule_version"),
            text("not_included"));

    private static final List<Column> POOL_COLUMNS = Stream.of(
                    OWN_POOL_COLUMNS, ReportedNumbers.POOL_COLUMNS, List.of(text("standing")))
            .flatMap(List::stream)
            .toList();

    private static final List<Column> GRID_COLUMNS = List.of(
            text("underlying"),
            number("price_shock"),
            number("vol_shock"),
            number("price_usd"),
            text("pool_id"),
            text("currency"),
            number("usd_per_unit"),
            number("pnl"),
            number("equity"),
            number("initial_margin"),
            number("maintenance_margin"),
            number("buffer"),
            number("buffer_usd"));

    private RunTables() {}

    /// Returns one row per pool in the market as it is, then, when the run has a what-if point, one per pool there; at
    /// the end the pools that could not be calculated, with the reason. What the venue reports stands behind
    /// rows of the market as it is, how the pool stands at the end.
    public static CsvTable pools(RunReport report) {
        List<List<Cell>> rows = new ArrayList<>();
        List<ReportedNumber> reported = ReportedNumbers.of(report);
        for (Point point : Point.of(report.run())) {
            List<ReportedNumber> beside = point.whatIf().isNone() ? reported : List.of();
            for (PoolResult pool : point.book().pools()) {
                report.pool(pool.poolId())
                        .ifPresent(snapshot -> rows.add(Stream.of(
                                        pool(point, snapshot, pool),
                                        CsvTable.row(
                                                ReportedNumbers.POOL_COLUMNS, ReportedNumbers.cells(beside, snapshot)),
                                        List.of(Cell.of(
                                                Standing.of(snapshot, pool).word())))
                                .flatMap(List::stream)
                                .toList()));
            }
        }
        LeftOutRows.pools(report).forEach((pool, reason) -> {
            Map<String, Cell> cells = Map.of(
                    "pool_id", Cell.of(pool.id()),
                    "venue", Cell.of(pool.venue()),
                    "pool", Cell.of(pool.name()),
                    "currency", Cell.of(pool.currency()),
                    "rule_id", Cell.of(pool.rule().id()),
                    "not_included", Cell.of(reason));
            rows.add(CsvTable.row(POOL_COLUMNS, cells));
        });
        return new CsvTable(POOL_COLUMNS, rows);
    }

    private static List<Cell> pool(Point point, PoolSnapshot pool, PoolResult result) {
        return row(
                Cell.of(point.name()),
                Cell.of(point.whatIf().priceShock()),
                Cell.of(point.whatIf().volShock()),
                Cell.of(pool.id()),
                Cell.of(pool.venue()),
                Cell.of(pool.name()),
                Cell.of(pool.mode().name().toLowerCase(Locale.ROOT)),
                Cell.of(result.currency()),
                Cell.of(result.usdPerUnit()),
                Cell.of(result.collateral()),
                Cell.of(result.equity()),
                Cell.of(result.initialMargin()),
                Cell.of(result.maintenanceMargin()),
                Cell.of(result.buffer()),
                Cell.of(result.ratio()),
                Cell.of(result.totalValue()),
                Cell.of(result.equity() * result.usdPerUnit()),
                Cell.of(result.bufferUsd()),
                Cell.of(result.liquidated()),
                Cell.of(pool.rule().file().id()),
                Cell.of(pool.rule().file().version()),
                Cell.missing());
    }

    /// Returns one row per pool, volatility shock and price shock, in this order.
    public static CsvTable grid(RunReport report) {
        StressGrid grid = report.run().grid();
        List<List<Cell>> rows = new ArrayList<>();
        for (int pool = 0; pool < grid.poolIds().size(); pool++) {
            String currency = currency(report.run().base(), grid.poolIds().get(pool));
            for (int vol = 0; vol < grid.volShocks().length; vol++) {
                for (int price = 0; price < grid.priceShocks().length; price++) {
                    rows.add(cell(grid, pool, vol, price, currency));
                }
            }
        }
        return new CsvTable(GRID_COLUMNS, rows);
    }

    private static List<Cell> cell(StressGrid grid, int pool, int vol, int price, String currency) {
        int cell = grid.cell(pool, vol, price);
        double shock = grid.priceShocks()[price];
        return row(
                Cell.of(grid.underlying()),
                Cell.of(shock),
                Cell.of(grid.volShocks()[vol]),
                Cell.of(grid.reference() * (1 + shock)),
                Cell.of(grid.poolIds().get(pool)),
                Cell.of(currency),
                Cell.of(grid.usdPerUnit()[cell]),
                Cell.of(grid.pnl()[cell]),
                Cell.of(grid.equity()[cell]),
                Cell.of(grid.initialMargin()[cell]),
                Cell.of(grid.maintenanceMargin()[cell]),
                Cell.of(grid.buffer(cell)),
                Cell.of(grid.bufferUsd(cell)));
    }

    private static String currency(BookResult book, String poolId) {
        return book.pool(poolId).map(PoolResult::currency).orElse("");
    }
}
