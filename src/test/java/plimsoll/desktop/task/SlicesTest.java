package plimsoll.desktop.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

class SlicesTest {
    private static final long STEP_NANOS = 1_000_000;

    private final Deque<Runnable> later = new ArrayDeque<>();
    private final Slices slices = new Slices(later::add, this::now);
    private int steps;
    private int ends;

    private long now() {
        return steps * STEP_NANOS;
    }

    private boolean step(int of) {
        steps++;
        return steps < of;
    }

    @Test
    void littleWorkIsDoneAtOnce() {
        slices.start(() -> step(5), () -> ends++);

        assertEquals(5, steps);
        assertEquals(1, ends);
        assertFalse(slices.isWorking());
        assertTrue(later.isEmpty());
    }

    @Test
    void muchWorkIsDoneInPiecesBetweenWhichTheThreadIsFree() {
        slices.start(() -> step(100), () -> ends++);

        assertTrue(steps < 20, "steps at once: " + steps);
        assertTrue(slices.isWorking());
        int pieces = 1;
        while (!later.isEmpty()) {
            later.poll().run();
            pieces++;
        }
        assertEquals(100, steps);
        assertEquals(1, ends);
        assertTrue(pieces > 5, "pieces: " + pieces);
    }

    @Test
    void newerWorkEndsOlderWorkAndStoppingEndsBoth() {
        slices.start(() -> step(100), () -> ends += 10);
        slices.start(() -> step(200), () -> ends++);
        later.poll().run();
        int before = steps;
        slices.stop();
        while (!later.isEmpty()) {
            later.poll().run();
        }

        assertEquals(before, steps);
        assertEquals(0, ends);
    }
}
