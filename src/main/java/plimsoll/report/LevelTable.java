package plimsoll.report;

import static plimsoll.report.CsvTable.Column.number;
import static plimsoll.report.CsvTable.Column.text;
import static plimsoll.report.CsvTable.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.domain.scenario.StressSettings;
import plimsoll.engine.result.LiquidationLevels;
import plimsoll.engine.result.LiquidationLevels.Level;
import plimsoll.engine.result.StressRun;
import plimsoll.report.CsvTable.Cell;
import plimsoll.report.CsvTable.Column;

/// Makes the table of liquidation levels.
public final class LevelTable {
    private static final List<Column> COLUMNS = List.of(
            text("pool_id"),
            text("pool"),
            text("underlying"),
            number("index_usd"),
            number("searched_from_shock"),
            number("searched_to_shock"),
            text("side"),
            text("status"),
            number("price_usd"),
            number("price_shock"),
            text("effect"),
            text("nearest"));

    private LevelTable() {}

    /// Which side of the evaluated price.
    public enum Side {
        DOWN,
        UP;

        /// Returns the nearest liquidation on this side.
        public Optional<Level> nearest(LiquidationLevels levels, double now) {
            return this == DOWN ? levels.down(now) : levels.up(now);
        }

        private boolean holds(Level level, double now) {
            return this == DOWN ? level.shock() < now : level.shock() >= now;
        }

        /// Returns the side as files name it.
        String text() {
            return this == DOWN ? "down" : "up";
        }
    }

    /// Returns the relative move of an underlying at the run's what-if point: the shock for the stressed one, the shock
    /// times beta for others.
    public static double evaluatedShock(StressRun run, String underlying) {
        StressSettings settings = run.snapshot().stress();
        double shock = run.whatIf().priceShock();
        return underlying.equals(settings.underlying())
                ? shock
                : shock * settings.betas().getOrDefault(underlying, 0.0);
    }

    /// Returns what files and screens say about the nearest level: `level`, `none in range` or `already below`.
    public static String status(LiquidationLevels levels, Optional<Level> nearest) {
        return levels.alreadyBelow() ? "already below" : nearest.isPresent() ? "level" : "none in range";
    }

    /// Returns, per pool and underlying, every crossing of equity and maintenance margin: first those below the
    /// evaluated price, then those above, ascending; a side without any has one row that says why. `effect` says
    /// whether the pool is liquidated or recovers when the price moves away from the evaluated one across the
    /// level.
    public static CsvTable table(RunReport report) {
        List<List<Cell>> rows = new ArrayList<>();
        for (LiquidationLevels levels : report.run().levels()) {
            double now = evaluatedShock(report.run(), levels.underlying());
            for (Side side : Side.values()) {
                addSide(report, levels, side, now, rows);
            }
        }
        return new CsvTable(COLUMNS, rows);
    }

    private static void addSide(
            RunReport report, LiquidationLevels levels, Side side, double now, List<List<Cell>> rows) {
        Optional<Level> nearest = side.nearest(levels, now);
        List<Level> crossings =
                levels.levels().stream().filter(level -> side.holds(level, now)).toList();
        if (crossings.isEmpty() || levels.alreadyBelow()) {
            rows.add(line(report, levels, side, status(levels, nearest), Optional.empty(), false));
        }
        for (Level level : crossings) {
            rows.add(line(
                    report,
                    levels,
                    side,
                    "level",
                    Optional.of(level),
                    nearest.filter(level::equals).isPresent()));
        }
    }

    private static List<Cell> line(
            RunReport report,
            LiquidationLevels levels,
            Side side,
            String status,
            Optional<Level> level,
            boolean nearest) {
        return row(
                Cell.of(levels.poolId()),
                Cell.of(report.pool(levels.poolId()).map(pool -> pool.name()).orElse("")),
                Cell.of(levels.underlying()),
                Cell.of(levels.reference()),
                Cell.of(levels.from()),
                Cell.of(levels.to()),
                Cell.of(side.text()),
                Cell.of(status),
                level.map(found -> Cell.of(found.price())).orElse(Cell.missing()),
                level.map(found -> Cell.of(found.shock())).orElse(Cell.missing()),
                level.map(found -> Cell.of(found.entry() ? "liquidated" : "recovered"))
                        .orElse(Cell.missing()),
                level.map(found -> Cell.of(nearest)).orElse(Cell.missing()));
    }
}
