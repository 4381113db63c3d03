package plimsoll.desktop.shell;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;

/// Does things on the window's thread.
final class Later {
    private static final long LIMIT_SECONDS = 300;

    private Later() {}

    /// Does something after some time.
    static void after(int millis, Runnable task) {
        PauseTransition pause = new PauseTransition(Duration.millis(millis));
        pause.setOnFinished(event -> task.run());
        pause.play();
    }

    /// Waits for something that the window's thread finds out.
    static <T> T onScreen(Supplier<T> action) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(action.get());
            } catch (RuntimeException | Error failure) {
                result.completeExceptionally(failure);
            }
        });
        return result.orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS).join();
    }
}
