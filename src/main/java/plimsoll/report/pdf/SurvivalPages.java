package plimsoll.report.pdf;

import java.io.IOException;
import plimsoll.engine.result.SurvivalRun;
import plimsoll.report.ReadableSurvival;
import plimsoll.report.ReadableTable;

/// Which leg dies when, at what volatility, where margin jumps, and how long buffers pay for carry.
final class SurvivalPages {
    private SurvivalPages() {}

    static void write(Paper paper, SurvivalRun run) throws IOException {
        section(paper, "Which leg dies when, and what is left", ReadableSurvival.breaks(run));
        section(paper, "Levels as ranges, from the worst to the best", ReadableSurvival.ranges(run));
        section(paper, "Volatility that liquidates, prices unchanged", ReadableSurvival.vols(run));
        section(paper, "Where margin jumps or bends, nearest first", ReadableSurvival.cliffs(run));
        section(paper, "How long buffers pay for carry, prices standing still", ReadableSurvival.carry(run));
    }

    private static void section(Paper paper, String title, ReadableTable table) throws IOException {
        if (!table.rows().isEmpty()) {
            paper.heading(title);
            paper.table(table);
        }
    }
}
