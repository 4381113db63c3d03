package plimsoll.report;

import static plimsoll.report.CsvTable.Column.number;
import static plimsoll.report.CsvTable.Column.text;
import static plimsoll.report.CsvTable.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Snapshot;
import plimsoll.engine.result.PoolOutcome;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.ScenarioResult;
import plimsoll.report.CsvTable.Cell;
import plimsoll.report.CsvTable.Column;

/// What a set of scenarios did to every pool, gathered result by result.
public final class ScenarioReport {
    private static final List<Column> COLUMNS = List.of(
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
            text("state"));

    private final Snapshot snapshot;
    private final String asked;
    private final OptionalLong seed;
    private final List<List<Cell>> rows = new ArrayList<>();
    private int count;

    /// Starts without results.
    ///
    /// @param snapshot the market as it is
    /// @param asked    which scenarios were asked for, as typed
    /// @param seed     of random scenarios; empty without any
    public ScenarioReport(Snapshot snapshot, String asked, OptionalLong seed) {
        this.snapshot = snapshot;
        this.asked = asked;
        this.seed = seed;
    }

    /// Takes the next result.
    public void add(ScenarioResult result) {
        count++;
        for (PoolOutcome outcome : result.pools()) {
            pool(outcome.result().poolId()).ifPresent(pool -> rows.add(line(result, pool, outcome)));
        }
    }

    /// Returns one row per scenario and pool, in order of the scenarios. Money without unit in the name is in
    /// `currency`.
    public CsvTable table() {
        return new CsvTable(COLUMNS, rows);
    }

    /// Returns how many scenarios were run.
    public int count() {
        return count;
    }

    /// Returns which scenarios were asked for, as typed.
    public String asked() {
        return asked;
    }

    /// Returns the seed of random scenarios.
    public OptionalLong seed() {
        return seed;
    }

    /// Returns what files and screens call the state of a pool.
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
                Cell.of(state(after)));
    }

    private Optional<PoolSnapshot> pool(String id) {
        return snapshot.pools().stream().filter(pool -> pool.id().equals(id)).findFirst();
    }
}
