package plimsoll.desktop.task;

import java.time.InstantSource;
import java.util.concurrent.Executor;

/// Where long runs work, so that they never hold up the calculation that follows every edit.
///
/// @param runs    starts a run on a thread of its own
/// @param workers share the pieces of a run
/// @param threads that take part in a run, at least 1
/// @param screen  the user interface thread
/// @param clock   the current time
public record Background(Executor runs, Executor workers, int threads, Executor screen, InstantSource clock) {
    /// Works on the calling thread at once, for tests and pictures.
    public static final Background DIRECT =
            new Background(Runnable::run, Runnable::run, 1, Runnable::run, InstantSource.system());

    /// Returns a long run that works here.
    public <I, O> LongRun<I, O> longRun(LongRun.Work<I, O> work) {
        return new LongRun<>(work, runs, screen, clock);
    }
}
