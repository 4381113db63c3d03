package plimsoll.desktop.task;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/// The one place that knows how to run something on the user interface thread.
public final class FxThread {
    private FxThread() {}

    /// Returns an executor that runs tasks on the user interface thread, later.
    public static Executor executor() {
        return Platform::runLater;
    }
}
