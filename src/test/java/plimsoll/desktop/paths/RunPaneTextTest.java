package plimsoll.desktop.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import plimsoll.desktop.task.RunProgress;
import plimsoll.desktop.task.RunProgress.Phase;

class RunPaneTextTest {
    @Test
    void theStateOfARunReadsAsASentence() {
        assertEquals("Nothing has been run yet.", RunPane.text(RunProgress.NOTHING, ""));
        assertEquals(
                "2,500 of 10,000 paths, about 9.0 s left",
                RunPane.text(new RunProgress(Phase.RUNNING, 2_500, 10_000, 3, ""), ""));
        assertEquals(
                "The result, in 1.5 min.",
                RunPane.text(new RunProgress(Phase.COMPLETE, 10_000, 10_000, 90, ""), "The result"));
        assertEquals(
                "Cancelled after 2,500 of 10,000 paths; the last result stays.",
                RunPane.text(new RunProgress(Phase.CANCELLED, 2_500, 10_000, 3, ""), ""));
        assertEquals(
                "The paths cannot be run: no", RunPane.text(new RunProgress(Phase.FAILED, 0, 10_000, 3, "no"), ""));
    }
}
