package plimsoll.desktop.task;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;

/// Asks the window's thread twenty times a second whether it is there, and looks at what it does when it is late.
public final class Watchdog implements AutoCloseable {
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private final Blockages blockages = new Blockages();
    private final Thread watched;
    private final Executor screen;
    private final InstantSource clock;
    private final Thread thread = new Thread(this::watch, "watchdog");

    /// Watches a thread once it is started.
    ///
    /// @param watched the window's thread
    /// @param screen  runs a task on it
    public Watchdog(Thread watched, Executor screen, InstantSource clock) {
        this.watched = watched;
        this.screen = screen;
        this.clock = clock;
        thread.setDaemon(true);
    }

    /// Watches from now on.
    public void start() {
        thread.start();
    }

    /// Returns what it has seen.
    public Blockages blockages() {
        return blockages;
    }

    private void watch() {
        try {
            while (true) {
                if (blockages.ask(clock.instant())) {
                    screen.execute(() -> blockages.answered(clock.instant()));
                } else if (blockages.isOverdue(clock.instant())) {
                    blockages.sample(List.of(watched.getStackTrace()));
                }
                Thread.sleep(BETWEEN);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
