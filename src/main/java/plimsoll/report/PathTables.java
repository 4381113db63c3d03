package plimsoll.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import plimsoll.engine.result.ActLevel;
import plimsoll.engine.result.Estimate;
import plimsoll.engine.result.FrontierPoint;
import plimsoll.engine.result.PathFan;
import plimsoll.engine.result.PathPool;
import plimsoll.engine.result.Quantiles;
import plimsoll.report.CsvTable.Cell;
import plimsoll.report.CsvTable.Column;

/// The tables of a run of price paths. A time that lies beyond the horizon is a missing cell.
public final class PathTables {
    private static final List<String> SHARES = List.of("q05", "q25", "q50", "q75", "q95");

    private PathTables() {}

    /// Returns one row per pool: probabilities with standard errors, times, needs and losses.
    public static CsvTable pools(PathReport report) {
        List<Column> columns =
                new ArrayList<>(columns("liquidated", "liquidated_se", "liquidated_exact", "called", "called_se"));
        columns.addFirst(Column.text("pool_id"));
        for (String name : List.of("hours_to_liquidation", "hours_to_call", "peak_need_usd")) {
            SHARES.forEach(share -> columns.add(Column.number(name + "_" + share)));
        }
        columns.addAll(
                columns("loss_at_liquidation_usd", "loss_at_liquidation_usd_se", "received_usd", "received_usd_se"));
        columns.add(Column.text("between_steps"));
        return new CsvTable(
                columns, report.run().pools().stream().map(PathTables::pool).toList());
    }

    private static List<Cell> pool(PathPool pool) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.of(pool.poolId()));
        add(row, pool.liquidated());
        row.add(Cell.of(pool.exact()));
        add(row, pool.called());
        add(row, pool.hoursToLiquidation());
        add(row, pool.hoursToCall());
        add(row, pool.peakNeedUsd());
        add(row, pool.lossAtLiquidation());
        add(row, pool.received());
        row.add(Cell.of(pool.betweenSteps()));
        return row;
    }

    /// Returns the probability that all pools live, over time.
    public static CsvTable alive(PathReport report) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < report.run().hours().size(); i++) {
            List<Cell> row =
                    new ArrayList<>(List.of(Cell.of(report.run().hours().get(i))));
            add(row, report.run().alive().get(i));
            rows.add(row);
        }
        return new CsvTable(columns("hours", "all_alive", "all_alive_se"), rows);
    }

    /// Returns the bands of buffers and prices, over time.
    public static CsvTable fans(PathReport report) {
        List<Column> columns = new ArrayList<>(List.of(Column.text("what"), Column.text("name")));
        columns.add(Column.number("hours"));
        SHARES.forEach(share -> columns.add(Column.number(share + "_usd")));
        List<List<Cell>> rows = new ArrayList<>();
        report.run().buffers().forEach(fan -> fan(rows, report, "buffer", fan));
        report.run().prices().forEach(fan -> fan(rows, report, "price", fan));
        return new CsvTable(columns, rows);
    }

    private static void fan(List<List<Cell>> rows, PathReport report, String what, PathFan fan) {
        for (int i = 0; i < fan.bands().size(); i++) {
            List<Cell> row = new ArrayList<>(List.of(
                    Cell.of(what),
                    Cell.of(fan.name()),
                    Cell.of(report.run().hours().get(i))));
            add(row, fan.bands().get(i));
            rows.add(row);
        }
    }

    /// Returns where transfers must be ordered.
    public static CsvTable acts(List<ActLevel> acts) {
        List<Column> columns = List.of(
                Column.text("pool_id"),
                Column.text("underlying"),
                Column.text("route_id"),
                Column.number("hours"),
                Column.text("side"),
                Column.number("spot_usd"),
                Column.number("vol"),
                Column.number("liquidation_usd"),
                Column.number("act_usd"),
                Column.number("distance"),
                Column.text("due"),
                Column.number("late_when_ordered_now"));
        return new CsvTable(
                columns,
                acts.stream()
                        .map(act -> CsvTable.row(
                                Cell.of(act.poolId()),
                                Cell.of(act.underlying()),
                                act.routeId().map(Cell::of).orElse(Cell.missing()),
                                Cell.of(act.hours()),
                                Cell.of(act.isDown() ? "down" : "up"),
                                Cell.of(act.spot()),
                                Cell.of(act.vol()),
                                Cell.of(act.liquidation()),
                                Cell.of(act.act()),
                                Cell.of(act.distance()),
                                Cell.of(act.due()),
                                Cell.of(act.chanceNow())))
                        .toList());
    }

    /// Returns what more collateral buys.
    public static CsvTable frontier(List<FrontierPoint> points) {
        List<Column> columns = new ArrayList<>(columns("added_usd", "down_usd", "up_usd", "liquidated"));
        columns.addFirst(Column.text("pool_id"));
        return new CsvTable(
                columns,
                points.stream()
                        .map(point -> CsvTable.row(
                                Cell.of(point.poolId()),
                                Cell.of(point.addedUsd()),
                                Cell.of(point.down()),
                                Cell.of(point.up()),
                                Cell.of(point.probability())))
                        .toList());
    }

    /// Returns the volatilities of the paths.
    public static CsvTable vols(PathReport report) {
        return new CsvTable(
                List.of(Column.text("underlying"), Column.number("vol"), Column.text("source"), Column.text("symbol")),
                report.run().vols().stream()
                        .map(vol -> CsvTable.row(
                                Cell.of(vol.underlying()),
                                Cell.of(vol.vol()),
                                Cell.of(vol.source().name().toLowerCase(Locale.ROOT)),
                                vol.symbol().map(Cell::of).orElse(Cell.missing())))
                        .toList());
    }

    private static List<Column> columns(String... names) {
        return Arrays.stream(names).map(Column::number).toList();
    }

    private static void add(List<Cell> row, Estimate estimate) {
        row.add(Cell.of(estimate.value()));
        row.add(Cell.of(estimate.standardError()));
    }

    private static void add(List<Cell> row, Quantiles quantiles) {
        quantiles.values().forEach(value -> row.add(Cell.of(value)));
    }
}
