package plimsoll.desktop.chart;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import plimsoll.desktop.task.FxThread;

/// Runs work on the FX thread from a program without a window, starting the toolkit once.
final class FxToolkit {
    private FxToolkit() {}

    /// Returns what the work gives; waits for it.
    static <T> T call(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            start(task);
        }
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while drawing");
        } catch (ExecutionException e) {
            throw new IllegalStateException("chart cannot be drawn", e.getCause());
        }
    }

    private static void start(FutureTask<?> task) {
        try {
            Platform.startup(task);
        } catch (IllegalStateException running) {
            // The toolkit runs already; this is the documented way to find out.
            FxThread.executor().execute(task);
        }
    }
}
