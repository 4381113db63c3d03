package plimsoll.report.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.Corridor;
import plimsoll.engine.result.StressRun;
import plimsoll.report.ReadableBook;
import plimsoll.report.RunReport;

/// The first page: which pool is liquidated first, what every pool has and needs, and the corridor.
final class AnswerPage {
    private AnswerPage() {}

    static void write(Paper paper, RunReport report, Optional<byte[]> corridor) throws IOException {
        StressRun run = report.run();
        paper.title(report.document().name());
        paper.paragraph(
                9.5f,
                Ink.QUIET,
                "How far the market can move before a collateral pool is liquidated. Valued at "
                        + RiskReport.time(run.snapshot().valuationTime()) + ".");
        if (!run.whatIf().isNone()) {
            paper.paragraph(
                    Face.SEMI_BOLD,
                    9.5f,
                    Ink.ALERT,
                    "WHAT-IF: " + run.corridor().underlying() + " "
                            + NumberText.percent(run.whatIf().priceShock(), 2) + ", volatility "
                            + NumberText.percent(run.whatIf().volShock(), 2)
                            + ". All numbers but those named otherwise are at this point.");
        }
        paper.gap(4);
        for (String line : answer(report)) {
            paper.paragraph(Face.SEMI_BOLD, 13, run.corridor().broken() ? Ink.ALERT : Ink.TEXT, line);
        }
        paper.gap(6);
        paper.table(ReadableBook.pools(report));
        missing(paper, report);
        if (corridor.isPresent()) {
            paper.picture(corridor.get(), 260);
        }
    }

    private static List<String> answer(RunReport report) {
        Corridor corridor = report.run().corridor();
        String start = corridor.underlying() + " at " + ReadableBook.price(corridor.price()) + " USD";
        if (report.run().now().pools().isEmpty()) {
            return List.of("No pool can be calculated; the reasons stand under \u201cNot included\u201d.");
        }
        if (corridor.broken()) {
            return List.of(start + ": a pool is below its maintenance margin already.");
        }
        return List.of(
                start + ". First liquidation on the way down: " + side(report, corridor.down()) + ".",
                "First liquidation on the way up: " + side(report, corridor.up()) + ".");
    }

    private static String side(RunReport report, Optional<Corridor.Side> side) {
        return side.map(found -> ReadableBook.name(report, found.poolId()) + " at " + ReadableBook.price(found.price())
                        + " (" + NumberText.percent(found.distance(), 2) + ")")
                .orElse("none in the searched range");
    }

    private static void missing(Paper paper, RunReport report) throws IOException {
        long illustrative = report.run().snapshot().pools().stream()
                .filter(pool -> pool.rule().file().illustrative())
                .count();
        if (illustrative > 0) {
            paper.paragraph(
                    9,
                    Ink.QUIET,
                    "Margin rules of " + illustrative + (illustrative == 1 ? " pool are" : " pools are")
                            + " illustrative: read from documentation, not yet confirmed against the venue.");
        }
        int legs = report.prepared().leftOut().size();
        if (legs > 0) {
            paper.paragraph(
                    Face.SEMI_BOLD,
                    9,
                    Ink.ALERT,
                    legs + (legs == 1 ? " leg is" : " legs are")
                            + " in no number; they are listed at the end under \u201cNot included\u201d.");
        }
    }
}
