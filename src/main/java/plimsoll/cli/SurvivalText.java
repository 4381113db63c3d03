package plimsoll.cli;

import java.util.ArrayList;
import java.util.List;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.SurvivalRun;
import plimsoll.report.ReadableSurvival;
import plimsoll.report.ReadableTable;

/// Writes how a book survives, for reading: one section per question.
final class SurvivalText {
    private SurvivalText() {}

    /// Returns the lines: heading, then ranges, volatility, leg breaks, what is left, cliffs, carry.
    static List<String> lines(String name, SurvivalRun run) {
        List<String> lines = new ArrayList<>();
        lines.add(name + ", valued at " + run.question().snapshot().valuationTime());
        if (!run.question().whatIf().isNone()) {
            lines.add("WHAT-IF: " + run.question().snapshot().stress().underlying() + " "
                    + NumberText.percent(run.question().whatIf().priceShock(), 2) + ", volatility "
                    + NumberText.percent(run.question().whatIf().volShock(), 2));
        }
        section(lines, "Liquidation levels as ranges, from the worst to the best", ReadableSurvival.ranges(run));
        section(lines, "Volatility that liquidates, prices unchanged", ReadableSurvival.vols(run));
        section(lines, "Which leg dies when", ReadableSurvival.breaks(run));
        section(lines, "What is left after the venues have closed", ReadableSurvival.closings(run));
        section(lines, "Where margin jumps or bends, nearest first", ReadableSurvival.cliffs(run));
        section(lines, "How long buffers pay for carry", ReadableSurvival.carry(run));
        return lines;
    }

    private static void section(List<String> lines, String title, ReadableTable table) {
        lines.add("");
        lines.add(title);
        List<String> rows = TextTable.of(table).lines();
        lines.addAll(rows.size() > 1 ? rows : List.of("none"));
    }
}
