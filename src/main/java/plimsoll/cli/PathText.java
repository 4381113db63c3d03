package plimsoll.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import plimsoll.domain.scenario.PathSettings;
import plimsoll.domain.scenario.TransferRoute;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.path.ActNow;
import plimsoll.engine.result.ActLevel;
import plimsoll.engine.result.Estimate;
import plimsoll.engine.result.FrontierPoint;
import plimsoll.engine.result.PathPool;
import plimsoll.engine.result.PathRun;
import plimsoll.engine.result.PathVol;
import plimsoll.engine.result.Quantiles;
import plimsoll.report.PathReport;

/// Writes a run of price paths for reading.
final class PathText {
    private static final double HOURS_PER_DAY = 24;

    /// The smallest percentage that two decimals show.
    private static final double LEAST_PERCENT = 0.01;

    private final PathReport report;
    private final List<String> lines = new ArrayList<>();

    private PathText(PathReport report) {
        this.report = report;
    }

    /// Returns the lines without line ends.
    static List<String> lines(PathReport report) {
        PathText text = new PathText(report);
        text.head();
        text.pools();
        text.needs();
        text.alive();
        text.lines.addAll(acts(report.acts(), report));
        text.lines.addAll(frontier(report.frontier(), report));
        return text.lines;
    }

    private void head() {
        PathRun run = report.run();
        PathSettings settings = run.settings();
        String time = number(settings.horizon().days()) + " days in steps of "
                + number(settings.horizon().stepHours()) + " h";
        lines.add(report.document().name() + ", valued at " + run.snapshot().valuationTime());
        lines.add(
                run.replay().isPresent()
                        ? "Replay of " + run.replay().get() + ": one path over " + time
                        : String.format(
                                Locale.ROOT,
                                "%,d paths over %s, seed %d",
                                settings.sampling().paths(),
                                time,
                                settings.sampling().seed()));
        for (PathVol vol : run.vols()) {
            lines.add(vol.underlying() + " moves with a volatility of " + NumberText.screen(100 * vol.vol(), 1) + " %, "
                    + source(vol));
        }
        settings.routes().forEach(route -> lines.add(route(route)));
    }

    /// Returns what is known of a route, and what is assumed.
    static String route(TransferRoute route) {
        List<String> known = new ArrayList<>();
        known.add(number(route.delay().median()) + " h");
        if (route.failure() > 0) {
            known.add("fails in " + NumberText.screen(100 * route.failure(), 2) + " %");
        }
        if (route.feeUsd() > 0) {
            known.add("fee " + usd(route.feeUsd()) + " USD");
        }
        route.dailyCapUsd().ifPresent(cap -> known.add("at most " + usd(cap) + " USD a day"));
        if (route.hours().from() != route.hours().to()) {
            known.add(
                    "open from " + route.hours().from() + " to " + route.hours().to() + " UTC");
        }
        List<String> assumed = route.assumptions();
        return "Route " + route.id() + ": " + String.join(", ", known)
                + (assumed.isEmpty() ? "" : "; assumed: " + String.join(", ", assumed));
    }

    /// Returns where a volatility comes from, in words.
    static String source(PathVol vol) {
        return switch (vol.source()) {
            case GIVEN -> "as given";
            case IMPLIED -> "implied by " + vol.symbol().orElse("an option");
            case DEFAULT -> "the default, because no option of the book implies one";
        };
    }

    private void pools() {
        TextTable table = new TextTable("lrrrrrrr")
                .add("Pool", "P(liquidation)", "+-", "Closed form", "5 % by", "Half by", "P(call)", "+-");
        for (PathPool pool : report.run().pools()) {
            table.add(
                    report.name(pool.poolId()),
                    probability(pool.liquidated()),
                    error(pool.liquidated()),
                    percent(pool.exact()),
                    time(pool.hoursToLiquidation(), 0),
                    time(pool.hoursToLiquidation(), 2),
                    probability(pool.called()),
                    error(pool.called()));
        }
        table.add(
                "Any pool",
                probability(report.run().anyLiquidated()),
                error(report.run().anyLiquidated()),
                report.run().exactAlive().isPresent()
                        ? percent(
                                OptionalDouble.of(1 - report.run().exactAlive().getAsDouble()))
                        : "",
                "",
                "",
                probability(report.run().anyCalled()),
                error(report.run().anyCalled()));
        lines.add("");
        lines.addAll(table.lines());
    }

    private void needs() {
        TextTable table = new TextTable("lrrrrrr")
                .add(
                        "USD",
                        "First call, half by",
                        "Most missing, median",
                        "95 %",
                        "Loss at liquidation",
                        "+-",
                        "Received");
        for (PathPool pool : report.run().pools()) {
            table.add(
                    report.name(pool.poolId()),
                    time(pool.hoursToCall(), 2),
                    usd(pool.peakNeedUsd().at(2)),
                    usd(pool.peakNeedUsd().at(4)),
                    usd(pool.lossAtLiquidation().value()),
                    usd(pool.lossAtLiquidation().standardError()),
                    usd(pool.received().value()));
        }
        lines.add("");
        lines.addAll(table.lines());
    }

    private void alive() {
        TextTable table = new TextTable("lrr").add("All pools live for", "P", "+-");
        PathRun run = report.run();
        int last = run.hours().size() - 1;
        for (int part = 1; part <= 5; part++) {
            int at = (int) Math.round(part * last / 5.0);
            table.add(
                    time(run.hours().get(at)),
                    probability(run.alive().get(at)),
                    error(run.alive().get(at)));
        }
        lines.add("");
        lines.addAll(table.lines());
    }

    /// Returns the prices at which transfers must be ordered.
    static List<String> acts(List<ActLevel> acts, PathReport report) {
        if (acts.isEmpty()) {
            return List.of();
        }
        TextTable table = new TextTable("llrlrrr")
                .add("Order a transfer to", "By", "Takes", "When", "Price USD", "Move", "Late if ordered now");
        for (ActLevel act : acts) {
            table.add(
                    report.name(act.poolId()),
                    act.routeId().orElse("(assumed)"),
                    time(act.hours()),
                    act.underlying() + (act.isDown() ? " falls to" : " rises to"),
                    act.act().isPresent() ? price(act.act().getAsDouble()) : NumberText.NOT_AVAILABLE,
                    act.due()
                            ? "due now"
                            : act.leeway()
                                    .map(move -> NumberText.percent(move, 2))
                                    .orElse(""),
                    percent(OptionalDouble.of(act.chanceNow())));
        }
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.addAll(table.lines());
        lines.add("An order at that price comes too late with a probability of "
                + NumberText.screen(100 * report.accepted(), 2) + " %.");
        if (acts.stream().anyMatch(act -> act.routeId().isEmpty())) {
            lines.add("(assumed): no route leads to the pool, so times of "
                    + String.join(
                            " and ",
                            ActNow.ASSUMED_HOURS.stream()
                                    .map(hours -> number(hours) + " h")
                                    .toList())
                    + " without failures are assumed; --transfer, or Transfer routes in the window, state what is so.");
        }
        return lines;
    }

    /// Returns what more collateral buys.
    static List<String> frontier(List<FrontierPoint> points, PathReport report) {
        if (points.isEmpty()) {
            return List.of();
        }
        TextTable table =
                new TextTable("lrrrr").add("More collateral in", "USD", "Liquidated down", "Up", "P(liquidation)");
        for (FrontierPoint point : points) {
            table.add(
                    report.name(point.poolId()),
                    usd(point.addedUsd()),
                    point.down().isPresent() ? price(point.down().getAsDouble()) : "none in range",
                    point.up().isPresent() ? price(point.up().getAsDouble()) : "none in range",
                    percent(OptionalDouble.of(point.probability())));
        }
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.addAll(table.lines());
        lines.add("Closed form over " + number(report.run().settings().horizon().days()) + " days, without transfers.");
        return lines;
    }

    private static String probability(Estimate estimate) {
        if (estimate.hasNoHit() && estimate.count() > 1) {
            return "< " + NumberText.screen(Math.min(100, 300.0 / estimate.count()), 2) + " %";
        }
        return NumberText.screen(100 * estimate.value(), 2) + " %";
    }

    private static String error(Estimate estimate) {
        return Double.isFinite(estimate.standardError())
                ? NumberText.screen(100 * estimate.standardError(), 2) + " %"
                : "";
    }

    private static String percent(OptionalDouble value) {
        if (value.isEmpty()) {
            return "";
        }
        double percent = 100 * value.getAsDouble();
        return percent > 0 && percent < LEAST_PERCENT
                ? "< " + NumberText.screen(LEAST_PERCENT, 2) + " %"
                : NumberText.screen(percent, 2) + " %";
    }

    private static String usd(OptionalDouble value) {
        return value.isPresent() ? usd(value.getAsDouble()) : "";
    }

    private static String usd(double value) {
        return Double.isFinite(value) ? NumberText.screen(value, 2) : "";
    }

    private static String time(Quantiles hours, int share) {
        OptionalDouble value = hours.at(share);
        return value.isPresent() ? time(value.getAsDouble()) : "later";
    }

    private static String time(double hours) {
        return hours < 2 * HOURS_PER_DAY ? number(hours) + " h" : NumberText.screen(hours / HOURS_PER_DAY, 1) + " d";
    }

    private static String number(double value) {
        return value == Math.rint(value) ? NumberText.screen(value, 0) : NumberText.screen(value, 2);
    }

    private static String price(double value) {
        return NumberText.screen(value, NumberText.decimalsOfPrice(value));
    }
}
