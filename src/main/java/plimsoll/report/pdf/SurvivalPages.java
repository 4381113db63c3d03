package plimsoll.report.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.CarryClock;
import plimsoll.engine.result.Cliff;
import plimsoll.engine.result.LegBreak;
import plimsoll.engine.result.LegBreak.Next;
import plimsoll.engine.result.SurvivalRun;
import plimsoll.report.SurvivalTables;

/// Which leg dies when, where margin jumps, and how long buffers pay for carry.
final class SurvivalPages {
    private static final int MOST_CLIFFS = 12;

    private SurvivalPages() {}

    static void write(Paper paper, SurvivalRun run) throws IOException {
        PaperTable breaks = breaks(run);
        if (!breaks.rows().isEmpty()) {
            paper.heading("Which leg dies when, and what is left");
            paper.table(breaks);
        }
        PaperTable cliffs = cliffs(run);
        if (!cliffs.rows().isEmpty()) {
            paper.heading("Where margin jumps or bends, nearest first");
            paper.table(cliffs);
        }
        if (!run.carry().isEmpty()) {
            paper.heading("How long buffers pay for carry, prices standing still");
            paper.table(carry(run));
        }
    }

    private static PaperTable breaks(SurvivalRun run) {
        PaperTable table = new PaperTable("lrlrrrrll")
                .head(
                        "Moves",
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
                        way.underlying() + " " + Shown.arrow(way.direction()),
                        Integer.toString(i + 1),
                        SurvivalTables.pool(run, event.poolId()),
                        Shown.price(event.price()),
                        NumberText.percent(event.distance(), 2),
                        NumberText.signed(event.netDelta().getOrDefault(way.underlying(), 0.0), 4) + " "
                                + way.underlying(),
                        Shown.usd(event.returnLossUsd()),
                        next(run, event.onward()),
                        next(run, event.back()));
            }
        }
        return table;
    }

    private static String next(SurvivalRun run, Optional<Next> next) {
        return next.map(found -> SurvivalTables.pool(run, found.poolId()) + " " + Shown.price(found.price()))
                .orElse("none in range");
    }

    private static PaperTable cliffs(SurvivalRun run) {
        PaperTable table = new PaperTable("llllrr")
                .head("Pool", "What moves", "What", "Change", "Distance", "Maintenance margin jumps by");
        List<Cliff> nearest = run.cliffs().stream().limit(MOST_CLIFFS).toList();
        for (Cliff cliff : nearest) {
            boolean time = cliff.axis() == Cliff.Axis.TIME;
            table.add(
                    SurvivalTables.pool(run, cliff.poolId()),
                    switch (cliff.axis()) {
                        case PRICE -> cliff.mover();
                        case VOLATILITY -> "volatility";
                        case SIZE -> "size";
                        case TIME -> "time";
                    },
                    cliff.what(),
                    cliff.change(),
                    time ? NumberText.screen(cliff.distance(), 1) + " days" : NumberText.percent(cliff.distance(), 2),
                    cliff.maintenanceJump() == 0 ? "bends" : NumberText.signed(cliff.maintenanceJump(), 4));
        }
        return table;
    }

    private static PaperTable carry(SurvivalRun run) {
        PaperTable table = new PaperTable("lrrrr")
                .head("Pool", "Buffer USD", "Costs USD a day", "Days, rates as quoted", "Days, stressed");
        for (CarryClock clock : run.carry()) {
            table.add(
                    SurvivalTables.pool(run, clock.poolId()),
                    Shown.usd(clock.bufferUsd()),
                    of(clock, CarryClock.Rates.QUOTED)
                            .map(quoted -> NumberText.signed(quoted.usdPerDay(), 2))
                            .orElse(""),
                    days(of(clock, CarryClock.Rates.QUOTED)),
                    days(of(clock, CarryClock.Rates.MULTIPLIED)));
        }
        return table;
    }

    private static Optional<CarryClock.Case> of(CarryClock clock, CarryClock.Rates rates) {
        return clock.cases().stream().filter(item -> item.rates() == rates).findFirst();
    }

    private static String days(Optional<CarryClock.Case> rates) {
        return rates.map(item ->
                        item.days().isPresent() ? NumberText.screen(item.days().getAsDouble(), 1) : "never")
                .orElse("");
    }
}
