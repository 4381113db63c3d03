package plimsoll.engine.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Snapshot;
import plimsoll.domain.SurvivalQuestion;
import plimsoll.domain.scenario.SurvivalSettings;
import plimsoll.engine.Book;
import plimsoll.engine.RandomBooks;
import plimsoll.engine.Runs;
import plimsoll.engine.result.SurvivalRun;

class SurvivalEngineTest {
    private static SurvivalQuestion question(Snapshot snapshot) {
        return SurvivalQuestion.of(snapshot, SurvivalSettings.PLAIN);
    }

    @Test
    void theDemoBookIsAnsweredInFull() {
        SurvivalRun run = SurvivalEngine.run(question(Runs.demo().snapshot()), Cancellation.NONE)
                .orElseThrow();
        assertEquals(2, run.levels().size());
        assertEquals(4, run.ranges().size());
        assertEquals(2, run.vols().size());
        assertEquals(2, run.breaks().size());
        assertEquals(4, run.closings().size());
        assertEquals(2, run.carry().size());
        assertTrue(run.cliffs().isEmpty(), "one rate at every size has no cliff");
        assertEquals(1, run.revision());
    }

    @Test
    void levelsHoldEveryRootThatTheStressRunFinds() {
        Snapshot snapshot = RandomBooks.of(4, 18).snapshot();
        assertEquals(
                Runs.of(snapshot).levels(),
                SurvivalEngine.run(question(snapshot), Cancellation.NONE)
                        .orElseThrow()
                        .levels());
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        Snapshot snapshot = RandomBooks.of(2, 12).snapshot();
        assertEquals(
                SurvivalEngine.run(question(snapshot), Cancellation.NONE),
                SurvivalEngine.run(question(snapshot), Cancellation.NONE));
    }

    @Test
    void anEmptyBookHasAnEmptyAnswer() {
        SurvivalRun run = SurvivalEngine.run(question(new Book().snapshot()), Cancellation.NONE)
                .orElseThrow();
        assertTrue(
                run.levels().isEmpty() && run.breaks().isEmpty() && run.carry().isEmpty());
    }

    @Test
    void aCancelledRunGivesNothingAndStopsSoon() {
        assertEquals(Optional.empty(), SurvivalEngine.run(question(Runs.demo().snapshot()), () -> true));
        AtomicInteger asked = new AtomicInteger();
        assertEquals(
                Optional.empty(),
                SurvivalEngine.run(question(RandomBooks.of(7, 30).snapshot()), () -> asked.incrementAndGet() > 100));
        assertTrue(asked.get() < 1_000, "asked " + asked.get());
    }
}
