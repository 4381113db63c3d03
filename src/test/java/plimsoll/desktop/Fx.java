package plimsoll.desktop;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;

/// Starts the toolkit once and runs code on its thread, with a limit on how long that may take.
public final class Fx {
    private static final long LIMIT_SECONDS = 60;
    private static boolean started;

    private Fx() {}

    /// Runs an action on the user interface thread and waits for it; its failure becomes the caller's.
    public static void run(Runnable action) {
        call(() -> {
            action.run();
            return true;
        });
    }

    /// Computes something on the user interface thread and waits for it.
    public static <T> T call(Supplier<T> action) {
        start();
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

    /// Waits until everything queued so far, layout included, has run.
    public static void settle() {
        for (int i = 0; i < 3; i++) {
            CountDownLatch pulse = new CountDownLatch(1);
            Platform.runLater(() -> {
                javafx.animation.AnimationTimer timer = new javafx.animation.AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        stop();
                        pulse.countDown();
                    }
                };
                timer.start();
                Platform.requestNextPulse();
            });
            await(pulse);
        }
    }

    private static synchronized void start() {
        if (started) {
            return;
        }
        CountDownLatch ready = new CountDownLatch(1);
        try {
            Platform.startup(ready::countDown);
            await(ready);
        } catch (IllegalStateException alreadyRunning) {
            started = true;
        }
        Platform.setImplicitExit(false);
        started = true;
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the user interface thread did not answer");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
