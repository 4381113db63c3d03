package plimsoll.desktop;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.application.Platform;

/// Starts the toolkit once and runs code on its thread, with a limit on how long that may take.
public final class Fx {
    private static final long LIMIT_SECONDS = 60;
    private static final AtomicReference<Throwable> UNCAUGHT = new AtomicReference<>();
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
        if (Platform.isFxApplicationThread()) {
            throw new IllegalStateException("call this from the test's own thread: here it would wait for itself");
        }
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(action.get());
            } catch (RuntimeException | Error failure) {
                result.completeExceptionally(failure);
            }
        });
        T found = result.orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS).join();
        failIfBroken();
        return found;
    }

    /// A listener that breaks is reported by the toolkit and goes no further; here it ends the test.
    private static void failIfBroken() {
        Throwable broken = UNCAUGHT.getAndSet(null);
        if (broken != null) {
            throw new AssertionError("the user interface thread met an exception that nobody caught", broken);
        }
    }

    /// Waits until everything queued so far, layout included, has run.
    public static void settle() {
        start();
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
        failIfBroken();
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
        Platform.runLater(() -> Thread.currentThread()
                .setUncaughtExceptionHandler((thread, broken) -> UNCAUGHT.compareAndSet(null, broken)));
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
