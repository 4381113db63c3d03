package plimsoll.desktop.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.task.RunProgress.Phase;

class RunListTest {
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final RunList list = new RunList();
    private final List<String> said = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private final Background background =
            new Background(work::add, Runnable::run, 1, Runnable::run, () -> now).listedBy(list::add);
    private final LongRun<Integer, Integer> paths = background.longRun("Paths", "paths", (count, stop, finished) -> {
        for (int i = 0; i < count; i++) {
            now = now.plusMillis(500);
            finished.accept(1);
        }
        return Optional.of(count);
    });
    private final LongRun<Integer, Integer> why =
            background.longRun("Why", "", (count, stop, finished) -> Optional.of(count));

    RunListTest() {
        list.summaryProperty().subscribe(text -> said.add(text));
    }

    private List<String> titles() {
        return list.runsProperty().get().stream().map(ListedRun::title).toList();
    }

    @Test
    void aRunIsListedFromItsStartAndStaysWhenItHasEnded() {
        assertEquals(List.of(), titles());
        paths.start(4, 4);
        why.start(1, 1);
        assertEquals(List.of("Why", "Paths"), titles());
        assertEquals("2 runs, Why 0 %", list.summaryProperty().get());
        work.poll().run();
        assertTrue(said.contains("2 runs, Why 0 %"));
        work.poll().run();
        assertEquals(List.of("Why", "Paths"), titles());
        assertEquals("2 runs ended", list.summaryProperty().get());
        paths.start(1, 1);
        assertEquals(List.of("Paths", "Why"), titles());
    }

    @Test
    void theSummarySaysShareAndRest() {
        paths.start(4, 4);
        work.poll().run();
        assertTrue(said.contains("Paths 25 %, 1.5 s left"), said.toString());
        assertEquals(
                "complete, 4 paths in 2.0 s",
                RunWords.line(paths.progressProperty().get(), paths.unit()));
    }

    @Test
    void noRunTakesNoTime() {
        assertEquals("under 0.1 s", RunWords.seconds(0.04));
        assertEquals("0.1 s", RunWords.seconds(0.06));
    }

    @Test
    void allAreCancelledAtOnceAlsoThoseThatWaitForAThread() {
        paths.start(4, 4);
        why.start(1, 1);
        assertTrue(list.cancelAll());
        assertEquals(Phase.CANCELLED, paths.progressProperty().get().phase());
        assertFalse(list.cancelAll());
        work.forEach(Runnable::run);
        assertEquals(Optional.empty(), why.resultProperty().get());
        assertEquals(Instant.EPOCH, now, "no path has been followed");
    }
}
