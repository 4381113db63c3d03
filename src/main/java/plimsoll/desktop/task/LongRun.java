package plimsoll.desktop.task;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import plimsoll.domain.Cancellation;

/// A calculation that the user starts, watches and may stop. A newer start stops the older one, whose result never
/// arrives; the last result stays until the next one is there, and with it what a cancelled run had found so far.
/// Progress and partial results are shown at most ten times a second. Confined to the user interface thread, but for
/// what workers report.
///
/// @param <I> what a run takes
/// @param <O> what it gives
public final class LongRun<I, O> implements ListedRun {
    private static final Duration BETWEEN_UPDATES = Duration.ofMillis(100);

    private final String title;
    private final String unit;
    private final SteppedWork<I, O> work;
    private final Executor workers;
    private final Executor screen;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<RunProgress> progress = new ReadOnlyObjectWrapper<>(RunProgress.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<O>> result = new ReadOnlyObjectWrapper<>(Optional.empty());
    private @Nullable Run running;

    /// What is calculated; empty when cancelled.
    @FunctionalInterface
    public interface Work<I, O> {
        /// Calculates, asking now and then whether to stop and telling how much has been finished since it last told.
        Optional<O> run(I input, Cancellation cancellation, IntConsumer finished);
    }

    /// What is calculated, with something to show on the way; empty when cancelled.
    @FunctionalInterface
    public interface SteppedWork<I, O> {
        /// Calculates, asking now and then whether to stop and telling how much has been finished since it last told.
        Optional<O> run(I input, Cancellation cancellation, Steps<O> steps);
    }

    /// Hears from the threads that work.
    public interface Steps<O> {
        /// So much more is finished; what is found so far is only asked for when it is time to show it.
        void finished(int more, Supplier<Optional<O>> soFar);
    }

    /// Executors and clock are parameters, so that tests run everything directly.
    ///
    /// @param workers where runs work
    /// @param screen  the user interface thread
    public LongRun(Work<I, O> work, Executor workers, Executor screen, InstantSource clock) {
        this("", "", stepped(work), workers, screen, clock);
    }

    /// Makes a run that lists can name.
    ///
    /// @param title   what it answers
    /// @param unit    what its progress counts; may be empty
    /// @param workers where runs work
    /// @param screen  the user interface thread
    LongRun(String title, String unit, SteppedWork<I, O> work, Executor workers, Executor screen, InstantSource clock) {
        this.title = title;
        this.unit = unit;
        this.work = work;
        this.workers = workers;
        this.screen = screen;
        this.clock = clock;
    }

    /// Returns work that has nothing to show on the way.
    static <I, O> SteppedWork<I, O> stepped(Work<I, O> work) {
        return (input, cancellation, steps) ->
                work.run(input, cancellation, more -> steps.finished(more, Optional::empty));
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String unit() {
        return unit;
    }

    private static final class Run {
        private final long total;
        private final Instant start;
        private final AtomicLong done = new AtomicLong();
        private final AtomicReference<Instant> shown;
        private volatile boolean cancelled;

        private Run(long total, Instant start) {
            this.total = total;
            this.start = start;
            shown = new AtomicReference<>(start);
        }
    }

    @Override
    public ReadOnlyObjectProperty<RunProgress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Returns the newest result, observable; empty before the first one.
    public ReadOnlyObjectProperty<Optional<O>> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /// Starts a run.
    ///
    /// @param total how much there is to finish, above 0
    public void start(I input, long total) {
        stop();
        Run run = new Run(total, clock.instant());
        running = run;
        progress.set(state(run, RunProgress.Phase.RUNNING, ""));
        workers.execute(() -> calculate(input, run));
    }

    /// Stops what runs; the last result stays.
    @Override
    public void cancel() {
        Run run = running;
        if (run != null) {
            stop();
            progress.set(state(run, RunProgress.Phase.CANCELLED, ""));
        }
    }

    /// Stops what runs and forgets the last result.
    public void clear() {
        stop();
        progress.set(RunProgress.NOTHING);
        result.set(Optional.empty());
    }

    private void stop() {
        Run run = running;
        if (run != null) {
            run.cancelled = true;
            running = null;
        }
    }

    private RunProgress state(Run run, RunProgress.Phase phase, String message) {
        double seconds = Duration.between(run.start, clock.instant()).toNanos() / 1e9;
        return new RunProgress(phase, run.done.get(), run.total, seconds, message);
    }

    private void deliver(Run run, Runnable task) {
        screen.execute(() -> {
            if (running == run) {
                task.run();
            }
        });
    }

    private void finished(Run run, int more, Supplier<Optional<O>> soFar) {
        run.done.addAndGet(more);
        Instant now = clock.instant();
        Instant last = run.shown.get();
        if (Duration.between(last, now).compareTo(BETWEEN_UPDATES) >= 0 && run.shown.compareAndSet(last, now)) {
            Optional<O> found = soFar.get();
            deliver(run, () -> {
                progress.set(state(run, RunProgress.Phase.RUNNING, ""));
                if (found.isPresent() && running == run) {
                    result.set(found);
                }
            });
        }
    }

    private void end(Run run, RunProgress.Phase phase, String message) {
        running = null;
        progress.set(state(run, phase, message));
    }

    @SuppressWarnings("CatchAndPrintStackTrace") // Thread boundary: whatever happens is shown, never lost.
    private void calculate(I input, Run run) {
        try {
            Optional<O> found = run.cancelled
                    ? Optional.empty()
                    : work.run(input, () -> run.cancelled, (more, soFar) -> finished(run, more, soFar));
            found.ifPresent(value -> deliver(run, () -> {
                result.set(Optional.of(value));
                end(run, RunProgress.Phase.COMPLETE, "");
            }));
        } catch (RuntimeException failure) {
            deliver(run, () -> end(run, RunProgress.Phase.FAILED, FailureText.of(failure)));
        } catch (Error failure) {
            deliver(run, () -> end(run, RunProgress.Phase.FAILED, FailureText.of(failure)));
            throw failure;
        }
    }
}
