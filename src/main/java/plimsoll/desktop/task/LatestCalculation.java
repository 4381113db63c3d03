package plimsoll.desktop.task;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import plimsoll.domain.Cancellation;

/// Runs the newest request only: a request waits for quiet, cancels what runs, and an older result never arrives.
/// Confined to the user interface thread, except for the cancellation flag.
///
/// @param <I> what a run takes
/// @param <O> what it gives
public final class LatestCalculation<I, O> {
    private final Work<I, O> work;
    private final Delay delay;
    private final Executor workers;
    private final Executor screen;
    private final Listener<O> listener;
    private @Nullable Run running;
    private long requested;

    /// What is calculated; empty when cancelled.
    @FunctionalInterface
    public interface Work<I, O> {
        /// Calculates, asking now and then whether to stop.
        Optional<O> run(I input, Cancellation cancellation);
    }

    /// Runs a task on the user interface thread after the quiet time.
    @FunctionalInterface
    public interface Delay {
        /// Schedules the task.
        void after(Runnable task);
    }

    /// Hears on the user interface thread what happens.
    public interface Listener<O> {
        /// A request waits for quiet.
        void waiting();

        /// A run has started.
        void started();

        /// The newest run has a result.
        void finished(O result);

        /// The newest run was cancelled by the user.
        void cancelled();

        /// The newest run failed.
        void failed(Throwable failure);
    }

    private static final class Run {
        private volatile boolean cancelled;
    }

    /// Executors are parameters, so that tests run everything directly.
    public LatestCalculation(Work<I, O> work, Delay delay, Executor workers, Executor screen, Listener<O> listener) {
        this.work = work;
        this.delay = delay;
        this.workers = workers;
        this.screen = screen;
        this.listener = listener;
    }

    /// Returns a calculation of something else that waits as long and runs on the same threads.
    public <J, P> LatestCalculation<J, P> beside(Work<J, P> other, Listener<P> heard) {
        return new LatestCalculation<>(other, delay, workers, screen, heard);
    }

    /// Returns what runs a task on the user interface thread, later.
    public Executor screen() {
        return screen;
    }

    /// Asks for a run after the quiet time; only the last request within it runs.
    public void request(I input) {
        long ticket = ++requested;
        stop();
        listener.waiting();
        delay.after(() -> {
            if (ticket == requested) {
                start(input);
            }
        });
    }

    /// Asks for a run at once.
    public void runNow(I input) {
        requested++;
        stop();
        start(input);
    }

    /// Stops what waits or runs.
    public void cancel() {
        requested++;
        stop();
        listener.cancelled();
    }

    /// Stops what waits or runs, because its question is outdated and the next one is still to come.
    public void hold() {
        requested++;
        stop();
        listener.waiting();
    }

    private void stop() {
        Run run = running;
        if (run != null) {
            run.cancelled = true;
            running = null;
        }
    }

    private void start(I input) {
        Run run = new Run();
        running = run;
        listener.started();
        Consumer<Runnable> deliver = task -> screen.execute(() -> {
            if (running == run) {
                running = null;
                task.run();
            }
        });
        workers.execute(() -> calculate(input, run, deliver));
    }

    @SuppressWarnings("CatchAndPrintStackTrace") // Thread boundary: whatever happens is shown, never lost.
    private void calculate(I input, Run run, Consumer<Runnable> deliver) {
        try {
            Optional<O> result = work.run(input, () -> run.cancelled);
            result.ifPresent(value -> deliver.accept(() -> listener.finished(value)));
        } catch (RuntimeException failure) {
            deliver.accept(() -> listener.failed(failure));
        } catch (Error failure) {
            deliver.accept(() -> listener.failed(failure));
            throw failure;
        }
    }
}
