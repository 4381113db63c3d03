package plimsoll.report;

import static plimsoll.report.CsvTable.Column.number;
import static plimsoll.report.CsvTable.Column.text;
import static plimsoll.report.CsvTable.row;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Snapshot;
import plimsoll.engine.result.PoolOutcome;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.ScenarioResult;
import plimsoll.engine.result.Standing;
import plimsoll.report.CsvTable.Cell;
import plimsoll.report.CsvTable.Column;

/// The rows of what scenarios did to every pool, made result by result, so that none has to be kept.
public final class ScenarioTable {
    /// The name of the file.
    public static final String FILE = "scenarios.csv";

    /// Money without unit in the name is in `currency`.
    public static final List<Column> COLUMNS = List.of(
            text("scenario_id"),
            text("scenario"),
            text("pool_id"),
            text("venue"),
            text("pool"),
            text("currency"),
            number("usd_per_unit"),
            number("pnl"),
            number("equity"),
            number("initial_margin"),
            number("maintenance_margin"),
            number("buffer"),
            number("buffer_usd"),
            number("ratio"),
            number("reachable_usd"),
            text("state"),
            text("standing"));

    private final Map<String, PoolSnapshot> pools = new LinkedHashMap<>();

    /// Makes rows with the names of the pools.
    ///
    /// @param snapshot the market as it is
    public ScenarioTable(Snapshot snapshot) {
        snapshot.pools().forEach(pool -> pools.put(pool.id(), pool));
    }

    /// Returns one row per pool.
    public List<List<Cell>> rows(ScenarioResult result) {
        List<List<Cell>> rows = new ArrayList<>();
        for (PoolOutcome outcome : result.pools()) {
            Optional.ofNullable(pools.get(outcome.result().poolId()))
                    .ifPresent(pool -> rows.add(line(result, pool, outcome)));
        }
        return rows;
    }

    /// Returns what files call the state of a pool; `standing` says also whether it is restricted.
    public static String state(PoolResult pool) {
        return pool.liquidated() ? "liquidated" : "ok";
    }

    private static List<Cell> line(ScenarioResult result, PoolSnapshot pool, PoolOutcome outcome) {
        PoolResult after = outcome.result();
        return row(
                Cell.of(result.scenario().id()),
                Cell.of(result.scenario().name()),
                Cell.of(pool.id()),
                Cell.of(pool.venue()),
                Cell.of(pool.name()),
                Cell.of(after.currency()),
                Cell.of(after.usdPerUnit()),
                Cell.of(outcome.pnl()),
                Cell.of(after.equity()),
                Cell.of(after.initialMargin()),
                Cell.of(after.maintenanceMargin()),
                Cell.of(after.buffer()),
                Cell.of(after.bufferUsd()),
                Cell.of(after.ratio()),
                Cell.of(outcome.reachableUsd()),
                Cell.of(state(after)),
                Cell.of(Standing.of(pool, after).word()));
    }
}
