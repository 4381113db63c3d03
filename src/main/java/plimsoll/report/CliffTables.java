package plimsoll.report;

import static plimsoll.report.CsvTable.Column.number;
import static plimsoll.report.CsvTable.Column.text;
import static plimsoll.report.CsvTable.row;

import java.util.ArrayList;
import java.util.List;
import plimsoll.engine.result.CarryClock;
import plimsoll.engine.result.SurvivalRun;
import plimsoll.report.CsvTable.Cell;
import plimsoll.report.CsvTable.Column;

/// Makes the tables of cliffs and of carry.
final class CliffTables {
    private static final List<Column> CLIFFS = List.of(
            text("pool_id"),
            text("pool"),
            text("kind"),
            text("axis"),
            text("underlying"),
            text("what"),
            text("change"),
            number("distance"),
            number("at"),
            text("currency"),
            number("initial_margin_before"),
            number("initial_margin_beyond"),
            number("maintenance_margin_before"),
            number("maintenance_margin_beyond"),
            number("maintenance_margin_jump"),
            number("buffer_before"),
            number("buffer_beyond"));

    private static final List<Column> CARRY = List.of(
            text("pool_id"),
            text("pool"),
            text("rates"),
            number("buffer_usd"),
            number("cost_usd_per_day"),
            text("status"),
            number("days"),
            text("missing_rates"));

    private CliffTables() {}

    static CsvTable cliffs(SurvivalRun run) {
        return new CsvTable(
                CLIFFS,
                run.cliffs().stream()
                        .map(cliff -> row(
                                Cell.of(cliff.poolId()),
                                Cell.of(SurvivalTables.pool(run, cliff.poolId())),
                                Cell.of(SurvivalTables.word(cliff.kind())),
                                Cell.of(SurvivalTables.word(cliff.axis())),
                                Cell.of(cliff.mover()),
                                Cell.of(cliff.what()),
                                Cell.of(cliff.change()),
                                Cell.of(cliff.distance()),
                                Cell.of(cliff.at()),
                                Cell.of(SurvivalTables.currency(run, cliff.poolId())),
                                Cell.of(cliff.before().initialMargin()),
                                Cell.of(cliff.beyond().initialMargin()),
                                Cell.of(cliff.before().maintenanceMargin()),
                                Cell.of(cliff.beyond().maintenanceMargin()),
                                Cell.of(cliff.maintenanceJump()),
                                Cell.of(cliff.before().buffer()),
                                Cell.of(cliff.beyond().buffer())))
                        .toList());
    }

    static CsvTable carry(SurvivalRun run) {
        List<List<Cell>> rows = new ArrayList<>();
        for (CarryClock clock : run.carry()) {
            for (CarryClock.Case item : clock.cases()) {
                rows.add(row(
                        Cell.of(clock.poolId()),
                        Cell.of(SurvivalTables.pool(run, clock.poolId())),
                        Cell.of(SurvivalTables.word(item.rates())),
                        Cell.of(clock.bufferUsd()),
                        Cell.of(item.usdPerDay()),
                        Cell.of(item.days().isPresent() ? "days" : "never"),
                        Cell.of(item.days()),
                        Cell.of(String.join(" ", clock.missing()))));
            }
        }
        return new CsvTable(CARRY, rows);
    }
}
