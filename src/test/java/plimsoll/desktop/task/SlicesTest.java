package plimsoll.desktop.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlicesTest {
    private static final long STEP_NANOS = 1_000_000;

    private final Deque<Runnable> later = new ArrayDeque<>();
    private final Slices slices = new Slices(later::add, this::now);
    private int steps;
    private int ends;
    private final List<String> failures = new ArrayList<>();

    private long now() {
        return steps * STEP_NANOS;
    }

    private boolean step(int of) {
        steps++;
        return steps < of;
    }

    private void start(int of, int end) {
        slices.start(() -> step(of), () -> ends += end, failures::add);
    }

    private boolean breaks(int at) {
        if (++steps == at) {
            throw new IllegalStateException("step " + at + " broke");
        }
        return true;
    }

    @Test
    void littleWorkIsDoneAtOnce() {
        start(5, 1);

        assertEquals(5, steps);
        assertEquals(1, ends);
        assertFalse(slices.isWorking());
        assertTrue(later.isEmpty());
    }

    @Test
    void muchWorkIsDoneInPiecesBetweenWhichTheThreadIsFree() {
        start(100, 1);

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
        start(100, 10);
        start(200, 1);
        later.poll().run();
        int before = steps;
        slices.stop();
        while (!later.isEmpty()) {
            later.poll().run();
        }

        assertEquals(before, steps);
        assertEquals(0, ends);
        assertEquals(List.of(), failures);
    }

    /// The failure goes on to where defects are reported.
    @ParameterizedTest
    @ValueSource(ints = {3, 50})
    void workThatBreaksEndsSaysSoAndLetsTheNextBegin(int at) {
        assertThrows(IllegalStateException.class, () -> {
            slices.start(() -> breaks(at), () -> ends += 10, failures::add);
            while (!later.isEmpty()) {
                later.poll().run();
            }
        });

        assertFalse(slices.isWorking());
        assertEquals(at, steps);
        assertEquals(List.of("step " + at + " broke"), failures);
        steps = 0;
        start(5, 1);
        assertEquals(1, ends);
    }
}
