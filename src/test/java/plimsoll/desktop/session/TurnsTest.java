package plimsoll.desktop.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final long LONG = 20_000_000;

    private final Deque<Runnable> later = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private boolean large = true;
    private long now;
    private final Turns turns = new Turns(() -> large, later::add, () -> now);

    private Runnable work(String name, long nanos) {
        return turns.of(() -> {
            done.add(name);
            now += nanos;
        });
    }

    private void answer() {
        Deque<Runnable> due = new ArrayDeque<>(later);
        later.clear();
        due.forEach(Runnable::run);
    }

    @Test
    void aSmallBookIsShownAtOnce() {
        large = false;
        work("a", LONG).run();
        work("b", LONG).run();
        assertEquals(List.of("a", "b"), done);
        assertEquals(0, later.size());
    }

    @Test
    void theWindowAnswersBetweenThoseOfALargeOne() {
        work("a", LONG).run();
        work("b", LONG).run();
        work("c", 0).run();
        work("d", LONG).run();
        assertEquals(List.of(), done);
        answer();
        assertEquals(List.of("a"), done);
        answer();
        assertEquals(List.of("a", "b"), done);
        answer();
        assertEquals(List.of("a", "b", "c", "d"), done);
        assertEquals(0, later.size());
    }

    @Test
    void whoAsksTwiceWaitsOnceAndKeepsItsPlace() {
        Runnable a = work("a", LONG);
        Runnable b = work("b", LONG);
        a.run();
        b.run();
        b.run();
        a.run();
        answer();
        a.run();
        answer();
        answer();
        assertEquals(List.of("a", "b", "a"), done);
        answer();
        assertEquals(3, done.size());
    }

    @Test
    void aBookThatBecameSmallLeavesNothingOfItsOwnWaiting() {
        Runnable a = work("a", 0);
        a.run();
        large = false;
        a.run();
        answer();
        assertEquals(List.of("a"), done);
    }

    @Test
    void othersStillHaveTheirTurnAfterAFailure() {
        turns.of(() -> {
                    throw new IllegalStateException("broken");
                })
                .run();
        work("b", 0).run();
        assertThrows(IllegalStateException.class, this::answer);
        answer();
        assertEquals(List.of("b"), done);
    }

    @Test
    void nobodyHasATurnAfterTheEnd() {
        work("a", 0).run();
        turns.close();
        answer();
        assertEquals(List.of(), done);
    }
}
