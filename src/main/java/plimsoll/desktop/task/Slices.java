package plimsoll.desktop.task;

import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Work that only the window's thread may do, in pieces so short that it answers in between. A newer piece of work ends
/// an older one. What fits into the first piece is done at once. Work that breaks has ended: it says so, and what broke
/// it
/// goes on to where defects are reported. Confined to the window's thread.
public final class Slices {
    /// How long the window is away for one piece of work, ns.
    public static final long LONGEST_NANOS = 12_000_000;

    private final Executor screen;
    private final LongSupplier clock;

    /// Number of the work that is being done; 0 = none.
    private long running;

    private long started;

    /// Works on the window's thread.
    public Slices() {
        this(FxThread.executor(), System::nanoTime);
    }

    /// Executor and clock are parameters, so that tests need no thread.
    ///
    /// @param screen runs a task on the window's thread, later
    /// @param clock  tells the time in ns
    public Slices(Executor screen, LongSupplier clock) {
        this.screen = screen;
        this.clock = clock;
    }

    /// Does some work.
    ///
    /// @param step   does a little of it; returns whether there is more
    /// @param done   hears of the end, unless the work was stopped
    /// @param failed hears, instead, what the failure says that ended it
    public void start(BooleanSupplier step, Runnable done, Consumer<String> failed) {
        started++;
        running = started;
        slice(started, step, done, failed);
    }

    /// Stops what is being done.
    public void stop() {
        running = 0;
    }

    /// Returns whether there is something left to do.
    public boolean isWorking() {
        return running != 0;
    }

    private void slice(long run, BooleanSupplier step, Runnable done, Consumer<String> failed) {
        long until = clock.getAsLong() + LONGEST_NANOS;
        while (running == run) {
            if (!goesOn(step, failed)) {
                running = 0;
                done.run();
                return;
            }
            if (clock.getAsLong() - until > 0) {
                screen.execute(() -> slice(run, step, done, failed));
                return;
            }
        }
    }

    private boolean goesOn(BooleanSupplier step, Consumer<String> failed) {
        try {
            return step.getAsBoolean();
        } catch (RuntimeException | Error broken) {
            stop();
            failed.accept(FailureText.of(broken));
            throw broken;
        }
    }
}
