package plimsoll.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.domain.Problem;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.Corridor;
import plimsoll.engine.result.StressRun;
import plimsoll.report.ReadableBook;
import plimsoll.report.ReadableTable;
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
            lines.addAll(TextTable.of(ReadableBook.pools(report)).lines());
            lines.add("");
            lines.addAll(TextTable.of(ReadableBook.levels(report)).lines());
            lines.add("");
            lines.addAll(corridor(report));
        }
        ReadableTable reported = ReadableBook.reported(report);
        if (!reported.rows().isEmpty()) {
            lines.add("");
            lines.addAll(TextTable.of(reported).lines());
        }
        lines.addAll(notIncluded(report));
        return lines;
    }

    private static List<String> corridor(RunReport report) {
        StressRun run = report.run();
        Corridor corridor = run.corridor();
        String start = corridor.underlying() + " at " + ReadableBook.price(corridor.price()) + " USD";
        if (corridor.broken()) {
            return List.of("Corridor: " + start + "; a pool is below maintenance already.");
        }
        return List.of(
                "Corridor: " + start + "; first liquidation",
                "  down  " + side(report, corridor.down()),
                "  up    " + side(report, corridor.up()));
    }

    private static String side(RunReport report, Optional<Corridor.Side> side) {
        return side.map(found -> ReadableBook.price(found.price()) + " USD (" + NumberText.percent(found.distance(), 2)
                        + ")  " + ReadableBook.name(report, found.poolId()))
                .orElse("none in range");
    }

    /// Legs that were left out, then balances and rows of the file that were.
    private static List<String> notIncluded(RunReport report) {
        List<String> rows = new ArrayList<>();
        report.prepared()
                .leftOut()
                .forEach(leg -> rows.add("  " + ReadableBook.symbol(report, leg.positionId()) + ": " + leg.reason()));
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
}
