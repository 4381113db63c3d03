package plimsoll.report;

import static plimsoll.report.CsvTable.Column.number;
import static plimsoll.report.CsvTable.Column.text;
import static plimsoll.report.CsvTable.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import plimsoll.engine.result.Direction;
import plimsoll.engine.result.LevelRange;
import plimsoll.engine.result.LevelRange.Doubt;
import plimsoll.engine.result.LevelRange.Gap;
import plimsoll.engine.result.SurvivalRun;
import plimsoll.engine.result.VolLevels;
import plimsoll.report.CsvTable.Cell;
import plimsoll.report.CsvTable.Column;

/// Makes the tables of liquidation levels as ranges and of volatility.
final class LevelRangeTables {
    private static final List<Column> RANGES = List.of(
            text("pool_id"),
            text("pool"),
            text("underlying"),
            text("direction"),
            number("evaluated_usd"),
            text("status"),
            number("level_usd"),
            number("worst_usd"),
            text("worst_now"),
            number("best_usd"),
            number("close_out_cost_share"),
            number("close_out_level_usd"),
            number("quote_age_move"),
            number("quote_age_level_usd"),
            number("maintenance_error"),
            number("maintenance_level_usd"),
            number("gap_usd"),
            number("gap_loss_usd"),
            number("gap_shortfall_usd"),
            text("gap_capped"));

    private static final List<Column> VOLS = List.of(
            text("pool_id"),
            text("pool"),
            number("searched_from_shock"),
            number("searched_to_shock"),
            text("direction"),
            text("status"),
            number("vol_shock"),
            number("vol_factor"),
            number("vol_index"),
            text("effect"),
            text("nearest"));

    private LevelRangeTables() {}

    static CsvTable ranges(SurvivalRun run) {
        return new CsvTable(
                RANGES, run.ranges().stream().map(range -> range(run, range)).toList());
    }

    private static List<Cell> range(SurvivalRun run, LevelRange range) {
        Optional<Gap> gap = range.gap();
        return row(
                Cell.of(range.poolId()),
                Cell.of(SurvivalTables.pool(run, range.poolId())),
                Cell.of(range.underlying()),
                Cell.of(SurvivalTables.word(range.direction())),
                Cell.of(range.evaluated()),
                Cell.of(SurvivalTables.status(
                        range.alreadyBelow(), range.point().isPresent())),
                Cell.of(range.point()),
                Cell.of(range.worst()),
                Cell.of(range.worstNow()),
                Cell.of(range.best()),
                size(range, Doubt.CLOSE_OUT_COST),
                worst(range, Doubt.CLOSE_OUT_COST),
                size(range, Doubt.QUOTE_AGE),
                worst(range, Doubt.QUOTE_AGE),
                size(range, Doubt.MAINTENANCE),
                worst(range, Doubt.MAINTENANCE),
                gap.map(found -> Cell.of(found.price())).orElse(Cell.missing()),
                gap.map(found -> Cell.of(found.lossUsd())).orElse(Cell.missing()),
                gap.map(found -> Cell.of(found.shortfallUsd())).orElse(Cell.missing()),
                gap.map(found -> Cell.of(found.capped())).orElse(Cell.missing()));
    }

    private static Cell size(LevelRange range, Doubt doubt) {
        return source(range, doubt).map(found -> Cell.of(found.size())).orElse(Cell.missing());
    }

    private static Cell worst(LevelRange range, Doubt doubt) {
        return source(range, doubt).map(found -> Cell.of(found.worst())).orElse(Cell.missing());
    }

    private static Optional<LevelRange.Source> source(LevelRange range, Doubt doubt) {
        return range.sources().stream()
                .filter(source -> source.doubt() == doubt)
                .findFirst();
    }

    static CsvTable vols(SurvivalRun run) {
        List<List<Cell>> rows = new ArrayList<>();
        for (VolLevels levels : run.vols()) {
            for (Direction direction : Direction.values()) {
                side(run, levels, direction, rows);
            }
        }
        return new CsvTable(VOLS, rows);
    }

    private static void side(SurvivalRun run, VolLevels levels, Direction direction, List<List<Cell>> rows) {
        List<VolLevels.Level> crossings = levels.levels().stream()
                .filter(level -> (level.volShock() < levels.evaluated()) == (direction == Direction.DOWN))
                .toList();
        Optional<VolLevels.Level> nearest = levels.nearest(direction);
        if (crossings.isEmpty() || levels.alreadyBelow()) {
            String status = SurvivalTables.status(levels.alreadyBelow(), false);
            rows.add(vol(run, levels, direction, status, Optional.empty(), false));
        }
        for (VolLevels.Level level : crossings) {
            boolean first = nearest.filter(level::equals).isPresent();
            rows.add(vol(run, levels, direction, "level", Optional.of(level), first));
        }
    }

    private static List<Cell> vol(
            SurvivalRun run,
            VolLevels levels,
            Direction direction,
            String status,
            Optional<VolLevels.Level> level,
            boolean nearest) {
        return row(
                Cell.of(levels.poolId()),
                Cell.of(SurvivalTables.pool(run, levels.poolId())),
                Cell.of(levels.from()),
                Cell.of(levels.to()),
                Cell.of(SurvivalTables.word(direction)),
                Cell.of(status),
                level.map(found -> Cell.of(found.volShock())).orElse(Cell.missing()),
                level.map(found -> Cell.of(found.factor())).orElse(Cell.missing()),
                level.map(found -> Cell.of(index(levels.index(), found))).orElse(Cell.missing()),
                level.map(found -> Cell.of(found.entry() ? "liquidated" : "recovered"))
                        .orElse(Cell.missing()),
                level.map(found -> Cell.of(Boolean.toString(nearest).toLowerCase(Locale.ROOT)))
                        .orElse(Cell.missing()));
    }

    private static OptionalDouble index(OptionalDouble index, VolLevels.Level level) {
        return index.isPresent() ? OptionalDouble.of(index.getAsDouble() * level.factor()) : index;
    }
}
