package plimsoll.desktop.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.task.RunProgress.Phase;
import plimsoll.domain.Cancellation;

class LongRunTest {
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final List<RunProgress> shown = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private final LongRun<String, String> run = new LongRun<>(this::work, work::add, Runnable::run, () -> now);

    LongRunTest() {
        run.progressProperty().subscribe(progress -> shown.add(progress));
    }

    private Optional<String> work(String input, Cancellation cancellation, IntConsumer finished) {
        if (input.equals("bad")) {
            throw new IllegalStateException("no");
        }
        if (input.equals("broken")) {
            throw new AssertionError("broken");
        }
        for (int piece = 0; piece < 10; piece++) {
            if (cancellation.isCancelled()) {
                return Optional.empty();
            }
            now = now.plusMillis(50);
            finished.accept(10);
        }
        return Optional.of(input + "!");
    }

    private void drain() {
        while (!work.isEmpty()) {
            work.poll().run();
        }
    }

    @Test
    void progressIsShownAtMostTenTimesASecondAndEndsComplete() {
        run.start("a", 100);
        drain();
        // Ten reports, 50 ms apart: every second one is shown, after idle and start and before the end.
        assertEquals(1 + 1 + 5 + 1, shown.size(), shown.toString());
        assertEquals(new RunProgress(Phase.RUNNING, 40, 100, 0.2, ""), shown.get(3));
        assertEquals(0.3, shown.get(3).secondsLeft().getAsDouble(), 1e-12);
        assertEquals(new RunProgress(Phase.COMPLETE, 100, 100, 0.5, ""), shown.getLast());
        assertEquals(Optional.of("a!"), run.resultProperty().get());
    }

    @Test
    void aNewerStartWinsAndTheOlderResultNeverArrives() {
        run.start("a", 100);
        run.start("b", 100);
        drain();
        assertEquals(Optional.of("b!"), run.resultProperty().get());
        assertEquals(
                1,
                shown.stream()
                        .filter(progress -> progress.phase() == Phase.COMPLETE)
                        .count());
    }

    @Test
    void cancellingIsShownAtOnceAndKeepsTheLastResult() {
        run.start("a", 100);
        drain();
        run.start("b", 100);
        run.cancel();
        assertEquals(Phase.CANCELLED, shown.getLast().phase());
        int before = shown.size();
        drain();
        assertEquals(before, shown.size());
        assertEquals(Optional.of("a!"), run.resultProperty().get());
    }

    @Test
    void cancellingNothingSaysNothing() {
        run.cancel();
        assertEquals(Phase.IDLE, shown.getLast().phase());
        assertTrue(RunProgress.NOTHING.secondsLeft().isEmpty());
        assertEquals(0, RunProgress.NOTHING.share());
    }

    @Test
    void aFailureIsShownWithItsReason() {
        run.start("bad", 100);
        drain();
        assertEquals(Phase.FAILED, shown.getLast().phase());
        assertEquals("no", shown.getLast().message());
        assertFalse(shown.getLast().isRunning());
    }

    @Test
    void anErrorIsShownAndStillReachesTheThreadsHandler() {
        run.start("broken", 100);
        assertThrows(AssertionError.class, this::drain);
        assertEquals("broken", shown.getLast().message());
    }

    @Test
    void clearingForgetsEverything() {
        run.start("a", 100);
        drain();
        run.start("b", 100);
        run.clear();
        drain();
        assertEquals(Optional.empty(), run.resultProperty().get());
        assertEquals(RunProgress.NOTHING, run.progressProperty().get());
    }
}
