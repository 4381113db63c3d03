package plimsoll.report;

import static plimsoll.report.CsvTable.Column.number;
import static plimsoll.report.CsvTable.Column.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plimsoll.engine.result.LegBreak;
import plimsoll.engine.result.LegBreak.Next;
import plimsoll.engine.result.PostLiquidation;
import plimsoll.engine.result.SurvivalRun;
import plimsoll.report.CsvTable.Cell;
import plimsoll.report.CsvTable.Column;

/// Makes the tables of leg breaks and of what is left after liquidation.
final class BreakTables {
    private static final List<Column> BREAKS = List.of(
            text("underlying"),
            text("direction"),
            number("from_usd"),
            number("step"),
            text("event"),
            text("pool_id"),
            text("pool"),
            number("price_usd"),
            number("distance"),
            number("equity_usd"),
            number("loss_usd"),
            number("net_delta_before_coins"),
            number("net_delta_coins"),
            number("return_loss_usd"),
            number("share"),
            text("legs"),
            text("onward_pool_id"),
            number("onward_usd"),
            text("back_pool_id"),
            number("back_usd"));

    private static final List<Column> CLOSINGS = List.of(
            text("pool_id"),
            text("pool"),
            text("underlying"),
            text("direction"),
            text("jump"),
            number("price_usd"),
            number("fill_usd"),
            text("order_stated"),
            text("currency"),
            text("row"),
            number("step"),
            text("kind"),
            text("position_id"),
            text("symbol"),
            number("quantity"),
            number("mark"),
            number("fee"),
            number("slippage"),
            number("taken_over"),
            number("equity"),
            number("required"),
            number("total_value"),
            number("shortfall"),
            text("released"));

    private BreakTables() {}

    /// A row whose cells are named one by one.
    private static final class Line {
        private final List<Column> columns;
        private final Map<String, Cell> cells = new HashMap<>();

        private Line(List<Column> columns) {
            this.columns = columns;
        }

        private Line put(String column, Cell cell) {
            cells.put(column, cell);
            return this;
        }

        private Line put(String column, String value) {
            return put(column, Cell.of(value));
        }

        private Line put(String column, double value) {
            return put(column, Cell.of(value));
        }

        private List<Cell> row() {
            return CsvTable.row(columns, cells);
        }
    }

    static CsvTable breaks(SurvivalRun run) {
        List<List<Cell>> rows = new ArrayList<>();
        for (LegBreak way : run.breaks()) {
            double before = SurvivalTables.coins(way.netDelta(), way.underlying());
            for (int i = 0; i < way.events().size(); i++) {
                LegBreak.Event event = way.events().get(i);
                rows.add(event(run, way, event, i + 1, before));
                before = SurvivalTables.coins(event.netDelta(), way.underlying());
                if (i == 0) {
                    way.deleveraged().ifPresent(taken -> rows.add(deleveraged(way, taken, event)));
                }
            }
        }
        return new CsvTable(BREAKS, rows);
    }

    private static List<Cell> event(SurvivalRun run, LegBreak way, LegBreak.Event event, int step, double deltaBefore) {
        Line line = way(way, step, "liquidated")
                .put("pool_id", event.poolId())
                .put("pool", SurvivalTables.pool(run, event.poolId()))
                .put("price_usd", event.price())
                .put("distance", event.distance())
                .put("equity_usd", event.equityUsd())
                .put("loss_usd", event.lossUsd())
                .put("net_delta_before_coins", deltaBefore)
                .put("net_delta_coins", SurvivalTables.coins(event.netDelta(), way.underlying()))
                .put("return_loss_usd", event.returnLossUsd());
        next(line, event.onward(), event.back());
        return line.row();
    }

    private static List<Cell> deleveraged(LegBreak way, LegBreak.Deleveraged taken, LegBreak.Event first) {
        Line line = way(way, 1, "deleveraged")
                .put("price_usd", taken.price())
                .put("distance", first.distance())
                .put("net_delta_before_coins", SurvivalTables.coins(first.netDelta(), way.underlying()))
                .put("net_delta_coins", SurvivalTables.coins(taken.netDelta(), way.underlying()))
                .put("share", taken.share())
                .put("legs", String.join(" ", taken.legs()));
        next(line, taken.onward(), taken.back());
        return line.row();
    }

    private static Line way(LegBreak way, int step, String event) {
        return new Line(BREAKS)
                .put("underlying", way.underlying())
                .put("direction", SurvivalTables.word(way.direction()))
                .put("from_usd", way.from())
                .put("step", step)
                .put("event", event);
    }

    private static void next(Line line, Optional<Next> onward, Optional<Next> back) {
        onward.ifPresent(next -> line.put("onward_pool_id", next.poolId()).put("onward_usd", next.price()));
        back.ifPresent(next -> line.put("back_pool_id", next.poolId()).put("back_usd", next.price()));
    }

    static CsvTable closings(SurvivalRun run) {
        List<List<Cell>> rows = new ArrayList<>();
        for (PostLiquidation closing : run.closings()) {
            rows.add(closing(run, closing, "before", 0)
                    .put("total_value", closing.totalBefore())
                    .row());
            for (int i = 0; i < closing.steps().size(); i++) {
                rows.add(step(
                        closing(run, closing, "step", i + 1), closing.steps().get(i)));
            }
            int last = closing.steps().size();
            for (PostLiquidation.Leg leg : closing.left()) {
                rows.add(closing(run, closing, "left", last)
                        .put("kind", leg.opened() ? "opened" : "kept")
                        .put("position_id", leg.positionId())
                        .put("symbol", leg.symbol())
                        .put("quantity", leg.quantity())
                        .row());
            }
            rows.add(closing(run, closing, "after", last)
                    .put("total_value", closing.totalAfter())
                    .put("shortfall", closing.shortfall())
                    .put("released", Cell.of(closing.released()))
                    .row());
        }
        return new CsvTable(CLOSINGS, rows);
    }

    private static Line closing(SurvivalRun run, PostLiquidation closing, String row, int step) {
        return new Line(CLOSINGS)
                .put("pool_id", closing.poolId())
                .put("pool", SurvivalTables.pool(run, closing.poolId()))
                .put("underlying", closing.underlying())
                .put("direction", SurvivalTables.word(closing.direction()))
                .put("jump", Cell.of(closing.isGap()))
                .put("price_usd", closing.price())
                .put("fill_usd", closing.fillPrice())
                .put("order_stated", Cell.of(closing.stated()))
                .put("currency", closing.currency())
                .put("row", row)
                .put("step", step);
    }

    private static List<Cell> step(Line line, PostLiquidation.Step step) {
        boolean trade = !step.positionId().isEmpty();
        return line.put("kind", SurvivalTables.word(step.kind()))
                .put("position_id", step.positionId())
                .put("symbol", step.symbol())
                .put("quantity", trade ? Cell.of(step.quantity()) : Cell.missing())
                .put("mark", trade ? Cell.of(step.mark()) : Cell.missing())
                .put("fee", step.fee())
                .put("slippage", step.slippage())
                .put("taken_over", step.takenOver())
                .put("equity", step.equity())
                .put("required", step.required())
                .put("total_value", step.totalValue())
                .row();
    }
}
