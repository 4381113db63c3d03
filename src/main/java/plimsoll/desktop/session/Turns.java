package plimsoll.desktop.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import plimsoll.desktop.task.Slices;

/// Lets those who show numbers of a large book take turns, so that the window answers between them. Those of a small
/// book show theirs at once. Whoever waits for a turn waits once, however often it is asked, and then shows what is
/// there. Confined to the window's thread.
final class Turns {
    private final BooleanSupplier large;
    private Executor screen;
    private final LongSupplier clock;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean called;

    /// @param large  whether to take turns now
    /// @param screen runs a task on the window's thread, later
    /// @param clock  tells the time in ns
    Turns(BooleanSupplier large, Executor screen, LongSupplier clock) {
        this.large = large;
        this.screen = screen;
        this.clock = clock;
    }

    /// Sets what runs a task on the window's thread, later, such as with the next frame.
    void setScreen(Executor next) {
        screen = next;
    }

    /// Returns an action that runs the given one: at once, or in its turn.
    Runnable of(Runnable action) {
        return () -> ask(action);
    }

    private void ask(Runnable action) {
        if (!large.getAsBoolean()) {
            waiting.remove(action);
            action.run();
            return;
        }
        if (!waiting.contains(action)) {
            waiting.add(action);
        }
        call();
    }

    private void call() {
        if (!called && !waiting.isEmpty()) {
            called = true;
            screen.execute(this::take);
        }
    }

    /// Does as much as fits into a short time, and whatever is first.
    private void take() {
        called = false;
        long until = clock.getAsLong() + Slices.LONGEST_NANOS;
        try {
            do {
                Runnable action = waiting.poll();
                if (action != null) {
                    action.run();
                }
            } while (!waiting.isEmpty() && clock.getAsLong() - until < 0);
        } finally {
            call();
        }
    }

    /// Forgets who waits.
    void close() {
        waiting.clear();
    }
}
