package plimsoll.report;

import java.util.Optional;
import java.util.OptionalDouble;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.CarryClock;
import plimsoll.engine.result.Cliff;
import plimsoll.engine.result.Direction;
import plimsoll.engine.result.LegBreak;
import plimsoll.engine.result.LegBreak.Next;
import plimsoll.engine.result.LevelRange;
import plimsoll.engine.result.PostLiquidation;
import plimsoll.engine.result.SurvivalRun;
import plimsoll.engine.result.VolLevels;

/// How a book survives, as tables to be read: one per question.
public final class ReadableSurvival {
    private ReadableSurvival() {}

    /// Liquidation levels as ranges, from the worst to the best.
    public static ReadableTable ranges(SurvivalRun run) {
        ReadableTable table = new ReadableTable("lllrrrrr")
                .head("Pool", "When moves", "", "Worst USD", "Level USD", "Best USD", "Jump to USD", "Loses USD");
        for (LevelRange range : run.ranges()) {
            if (range.point().isEmpty() && range.worst().isEmpty() && !range.alreadyBelow()) {
                continue;
            }
            table.add(
                    pool(run, range.poolId()),
                    range.underlying(),
                    arrow(range.direction()),
                    range.worstNow() ? "now" : price(range.worst()),
                    range.alreadyBelow() ? "already below" : price(range.point()),
                    price(range.best()),
                    range.gap().map(gap -> price(gap.price())).orElse(""),
                    range.gap()
                            .map(gap -> NumberText.screen(gap.lossUsd(), 0) + (gap.capped() ? " (capped)" : ""))
                            .orElse(""));
        }
        return table;
    }

    /// Volatility that liquidates, prices unchanged.
    public static ReadableTable vols(SurvivalRun run) {
        ReadableTable table = new ReadableTable("lrrr").head("Pool", "Lower", "Higher", "Index");
        for (VolLevels levels : run.vols()) {
            String none = SurvivalTables.status(levels.alreadyBelow(), false);
            table.add(
                    pool(run, levels.poolId()),
                    levels.down().map(ReadableSurvival::factor).orElse(none),
                    levels.up().map(ReadableSurvival::factor).orElse(none),
                    levels.up()
                            .filter(level -> levels.index().isPresent())
                            .map(level -> NumberText.screen(levels.index().getAsDouble() * level.factor(), 2))
                            .orElse(""));
        }
        return table;
    }

    private static String factor(VolLevels.Level level) {
        return "vol " + NumberText.ratio(level.factor());
    }

    /// Which leg dies when, and what is left.
    public static ReadableTable breaks(SurvivalRun run) {
        ReadableTable table = new ReadableTable("lrlrrrrll")
                .head(
                        "",
                        "",
                        "Liquidated",
                        "At USD",
                        "Move",
                        "Net delta then",
                        "Loses on return USD",
                        "Then",
                        "If price turns");
        for (LegBreak way : run.breaks()) {
            for (int i = 0; i < way.events().size(); i++) {
                LegBreak.Event event = way.events().get(i);
                table.add(
                        way.underlying() + " " + arrow(way.direction()),
                        Integer.toString(i + 1),
                        pool(run, event.poolId()),
                        price(event.price()),
                        NumberText.percent(event.distance(), 2),
                        coins(event.netDelta().getOrDefault(way.underlying(), 0.0), way.underlying()),
                        NumberText.screen(event.returnLossUsd(), 0),
                        next(run, event.onward()),
                        next(run, event.back()));
                if (i == 0) {
                    way.deleveraged()
                            .ifPresent(taken -> table.add(
                                    "",
                                    "",
                                    "  deleveraged by " + NumberText.screen(taken.share() * 100, 0) + " %",
                                    "",
                                    "",
                                    coins(taken.netDelta().getOrDefault(way.underlying(), 0.0), way.underlying()),
                                    "",
                                    next(run, taken.onward()),
                                    next(run, taken.back())));
                }
            }
        }
        return table;
    }

    private static String next(SurvivalRun run, Optional<Next> next) {
        return next.map(found -> pool(run, found.poolId()) + " " + price(found.price()))
                .orElse("none in range");
    }

    /// What is left after the venues have closed.
    public static ReadableTable closings(SurvivalRun run) {
        ReadableTable table = new ReadableTable("llrlrrrrl")
                .head("Pool", "", "At USD", "", "Trades", "Cost", "Left of value", "Paid by others", "Positions left");
        for (PostLiquidation closing : run.closings()) {
            int decimals = NumberText.decimalsOf(closing.currency());
            table.add(
                    pool(run, closing.poolId()),
                    closing.underlying() + " " + arrow(closing.direction()),
                    price(closing.fillPrice()),
                    closing.isGap() ? "after a jump" : "",
                    Integer.toString(closing.steps().size()),
                    NumberText.screen(closing.cost(), decimals),
                    NumberText.screen(closing.totalAfter(), decimals) + " " + closing.currency(),
                    NumberText.screen(closing.shortfall(), decimals),
                    left(closing));
        }
        return table;
    }

    private static String left(PostLiquidation closing) {
        String legs = String.join(
                ", ",
                closing.left().stream()
                        .map(leg -> NumberText.signed(leg.quantity(), 4) + " " + leg.symbol()
                                + (leg.opened() ? " (opened by the venue)" : ""))
                        .toList());
        return legs.isEmpty() ? "none" : legs + (closing.released() ? "" : ", still liquidated");
    }

    /// Where margin jumps or bends, nearest first.
    public static ReadableTable cliffs(SurvivalRun run) {
        ReadableTable table =
                new ReadableTable("lllrrrl").head("Pool", "What", "Along", "At", "Away", "Jump of margin", "Change");
        for (Cliff cliff : run.cliffs()) {
            table.add(
                    pool(run, cliff.poolId()),
                    cliff.what(),
                    along(cliff),
                    at(cliff),
                    cliff.axis() == Cliff.Axis.TIME ? "" : NumberText.percent(cliff.distance(), 2),
                    NumberText.signed(cliff.maintenanceJump(), 4) + " " + SurvivalTables.currency(run, cliff.poolId()),
                    cliff.change());
        }
        return table;
    }

    private static String along(Cliff cliff) {
        return switch (cliff.axis()) {
            case PRICE -> "price of " + cliff.mover();
            case VOLATILITY -> "volatility";
            case SIZE -> "size";
            case TIME -> "time";
        };
    }

    private static String at(Cliff cliff) {
        return switch (cliff.axis()) {
            case PRICE -> price(cliff.at());
            case VOLATILITY, SIZE -> NumberText.ratio(cliff.at());
            case TIME -> NumberText.screen(cliff.at(), 1) + " days";
        };
    }

    /// How long buffers pay for carry, prices standing still.
    public static ReadableTable carry(SurvivalRun run) {
        ReadableTable table = new ReadableTable("lrrrrl")
                .head("Pool", "Buffer USD", "As quoted", "Multiplied", "Turned around", "Without a rate");
        for (CarryClock clock : run.carry()) {
            table.add(
                    pool(run, clock.poolId()),
                    NumberText.screen(clock.bufferUsd(), 0),
                    days(clock.cases().get(0)),
                    days(clock.cases().get(1)),
                    days(clock.cases().get(2)),
                    String.join(", ", clock.missing()));
        }
        return table;
    }

    private static String days(CarryClock.Case item) {
        return item.days().isPresent() ? NumberText.screen(item.days().getAsDouble(), 1) + " days" : "never";
    }

    private static String coins(double delta, String underlying) {
        return NumberText.signed(delta, 4) + " " + underlying;
    }

    private static String arrow(Direction direction) {
        return direction == Direction.DOWN ? "down" : "up";
    }

    private static String price(OptionalDouble value) {
        return value.isPresent() ? price(value.getAsDouble()) : "none in range";
    }

    private static String price(double value) {
        return NumberText.screen(value, NumberText.decimalsOfPrice(value));
    }

    private static String pool(SurvivalRun run, String poolId) {
        return SurvivalTables.pool(run, poolId);
    }
}
