package plimsoll.desktop.task;

import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Where long runs work, so that they never hold up the calculation that follows every edit.
///
/// @param runs    starts a run on a thread of its own
/// @param workers share the pieces of a run
/// @param threads that take part in a run, at least 1
/// @param screen  the user interface thread
/// @param clock   the current time
/// @param list    hears of every run that can be started
public record Background(
        Executor runs, Executor workers, int threads, Executor screen, InstantSource clock, Consumer<ListedRun> list) {
    /// Works on the calling thread at once, for tests and pictures.
    public static final Background DIRECT =
            new Background(Runnable::run, Runnable::run, 1, Runnable::run, InstantSource.system());

    /// Creates one whose runs are on no list.
    public Background(Executor runs, Executor workers, int threads, Executor screen, InstantSource clock) {
        this(runs, workers, threads, screen, clock, run -> {});
    }

    /// Returns the same place with its runs on a list.
    public Background listedBy(Consumer<ListedRun> hears) {
        return new Background(runs, workers, threads, screen, clock, hears);
    }

    /// Returns a long run that works here.
    ///
    /// @param title what it answers, for the list of runs
    /// @param unit  what its progress counts; may be empty
    public <I, O> LongRun<I, O> longRun(String title, String unit, LongRun.Work<I, O> work) {
        return steppedRun(title, unit, LongRun.stepped(work));
    }

    /// Returns a long run that shows what it finds on the way.
    public <I, O> LongRun<I, O> steppedRun(String title, String unit, LongRun.SteppedWork<I, O> work) {
        LongRun<I, O> run = new LongRun<>(title, unit, work, runs, screen, clock);
        list.accept(run);
        return run;
    }
}
