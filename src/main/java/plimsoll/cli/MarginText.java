package plimsoll.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Problem;
import plimsoll.domain.account.Position;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.Corridor;
import plimsoll.engine.result.LiquidationLevels;
import plimsoll.engine.result.LiquidationLevels.Level;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.StressRun;
import plimsoll.report.LevelTable;
import plimsoll.report.LevelTable.Side;
import plimsoll.report.ReportedNumber;
import plimsoll.report.ReportedNumbers;
import plimsoll.report.RunReport;

/// Writes what each pool has, needs, and how far the market can move, for reading.
final class MarginText {
    private MarginText() {}

    /// Returns the lines: heading, pools, liquidation levels, the book's corridor, what the venues report
    /// beside ours, and what is not included.
    static List<String> lines(RunReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(report.document().name() + ", valued at "
                + report.run().snapshot().valuationTime());
        if (!report.run().whatIf().isNone()) {
            lines.add("WHAT-IF: " + report.run().corridor().underlying() + " "
                    + NumberText.percent(report.run().whatIf().priceShock(), 2) + ", volatility "
                    + NumberText.percent(report.run().whatIf().volShock(), 2));
        }
        lines.add("");
        if (report.run().now().pools().isEmpty()) {
            lines.add("No pool can be calculated.");
        } else {
            lines.addAll(pools(report));
            lines.add("");
            lines.addAll(levels(report));
            lines.add("");
            lines.addAll(corridor(report));
        }
        lines.addAll(reported(report));
        lines.addAll(notIncluded(report));
        return lines;
    }

    private static List<String> pools(RunReport report) {
        TextTable table = new TextTable("lllrrrrrl")
                .add(
                        "Pool",
                        "Venue",
                        "In",
                        "Equity",
                        "Initial margin",
                        "Maintenance margin",
                        "Buffer",
                        "Ratio",
                        "State");
        for (PoolResult result : report.run().now().pools()) {
            int decimals = NumberText.decimalsOf(result.currency());
            table.add(
                    name(report, result.poolId()),
                    report.pool(result.poolId()).map(PoolSnapshot::venue).orElse(""),
                    result.currency(),
                    NumberText.screen(result.equity(), decimals),
                    NumberText.screen(result.initialMargin(), decimals),
                    NumberText.screen(result.maintenanceMargin(), decimals),
                    NumberText.screen(result.buffer(), decimals),
                    result.ratio().isPresent() ? NumberText.ratio(result.ratio().getAsDouble()) : "no margin",
                    result.liquidated() ? "LIQUIDATED" : "ok");
        }
        return table.lines();
    }

    private static List<String> levels(RunReport report) {
        TextTable table = new TextTable("llrrrrr")
                .add("Liquidation of", "When moves", "Index USD", "Down USD", "Move", "Up USD", "Move");
        for (LiquidationLevels levels : report.run().levels()) {
            double now = LevelTable.evaluatedShock(report.run(), levels.underlying());
            Optional<Level> down = Side.DOWN.nearest(levels, now);
            Optional<Level> up = Side.UP.nearest(levels, now);
            table.add(
                    name(report, levels.poolId()),
                    levels.underlying(),
                    price(levels.reference()),
                    down.map(level -> price(level.price())).orElse(LevelTable.status(levels, down)),
                    down.map(level -> NumberText.percent(level.shock(), 2)).orElse(""),
                    up.map(level -> price(level.price())).orElse(LevelTable.status(levels, up)),
                    up.map(level -> NumberText.percent(level.shock(), 2)).orElse(""));
        }
        return table.lines();
    }

    private static List<String> corridor(RunReport report) {
        StressRun run = report.run();
        Corridor corridor = run.corridor();
        String start = corridor.underlying() + " at " + price(corridor.price()) + " USD";
        if (corridor.broken()) {
            return List.of("Corridor: " + start + "; a pool is below maintenance already.");
        }
        return List.of(
                "Corridor: " + start + "; first liquidation",
                "  down  " + side(report, corridor.down()),
                "  up    " + side(report, corridor.up()));
    }

    private static String side(RunReport report, Optional<Corridor.Side> side) {
        return side.map(found -> price(found.price()) + " USD (" + NumberText.percent(found.distance(), 2) + ")  "
                        + name(report, found.poolId()))
                .orElse("none in range");
    }

    private static List<String> reported(RunReport report) {
        List<ReportedNumber> numbers = ReportedNumbers.of(report);
        if (numbers.isEmpty()) {
            return List.of();
        }
        TextTable table =
                new TextTable("llrrr").add("Reported by the venue", "What", "Ours", "Venue's", "Ours - venue's");
        for (ReportedNumber number : numbers) {
            int decimals = number.quantity() == ReportedNumber.Quantity.LIQUIDATION_PRICE
                    ? NumberText.decimalsOfPrice(number.reported().doubleValue())
                    : report.pool(number.poolId())
                            .map(PoolSnapshot::currency)
                            .map(NumberText::decimalsOf)
                            .orElse(2);
            table.add(
                    number.positionId().isEmpty() ? name(report, number.poolId()) : symbol(report, number.positionId()),
                    number.quantity().text(),
                    number.ours().isPresent()
                            ? NumberText.screen(number.ours().getAsDouble(), decimals)
                            : number.reason(),
                    NumberText.exact(number.reported(), decimals),
                    number.difference().isPresent()
                            ? NumberText.signed(number.difference().getAsDouble(), decimals)
                            : "");
        }
        return Stream.concat(Stream.of(""), table.lines().stream()).toList();
    }

    /// Legs that were left out, then balances and rows of the file that were.
    private static List<String> notIncluded(RunReport report) {
        List<String> rows = new ArrayList<>();
        report.prepared()
                .leftOut()
                .forEach(leg -> rows.add("  " + symbol(report, leg.positionId()) + ": " + leg.reason()));
        report.prepared().problems().stream()
                .filter(MarginText::leavesARowOut)
                .forEach(problem -> rows.add("  " + problem.place() + ": " + problem.what()));
        if (!rows.isEmpty()) {
            rows.addAll(0, List.of("", "Not included in any number:"));
        }
        return rows;
    }

    private static boolean leavesARowOut(Problem problem) {
        Problem.Kind kind = problem.place().kind();
        return problem.severity() == Problem.Severity.ERROR
                && (kind == Problem.Kind.FILE || kind == Problem.Kind.BALANCE);
    }

    private static String symbol(RunReport report, String positionId) {
        return report.document()
                .position(positionId)
                .map(Position::instrumentId)
                .flatMap(report.document()::instrument)
                .map(Instrument::symbol)
                .map(symbol -> symbol + " (" + positionId + ")")
                .orElse(positionId);
    }

    private static String name(RunReport report, String poolId) {
        return report.pool(poolId).map(PoolSnapshot::name).orElse(poolId);
    }

    private static String price(double value) {
        return NumberText.screen(value, NumberText.decimalsOfPrice(value));
    }
}
