package plimsoll.desktop.shell;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javafx.application.Platform;

/// Asks the window's thread every few milliseconds whether it is there: the longest time that an answer took, how much
/// of it the thread worked, and what it did meanwhile.
final class BlockMeter {
    private static final long BETWEEN_MILLIS = 3;
    private static final long LATE_NANOS = 60_000_000;
    private static final int FRAMES = 4;
    private static final double MILLION = 1e6;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Thread watched;
    private final AtomicLong asked = new AtomicLong();
    private final AtomicReference<Block> longest = new AtomicReference<>(Block.NONE);
    private final AtomicReference<String> doing = new AtomicReference<>("");
    private long worked;

    /// One time that the window did not answer.
    ///
    /// @param millis how long it took
    /// @param work   how long the thread had the processor meanwhile, ms
    /// @param what   ran meanwhile
    record Block(double millis, double work, String what) {
        static final Block NONE = new Block(0, 0, "");
    }

    /// Watches a thread from now on.
    BlockMeter(Thread watched) {
        this.watched = watched;
        Thread thread = new Thread(this::watch, "meter");
        thread.setDaemon(true);
        thread.start();
    }

    /// Returns the longest block since the last call.
    Block take() {
        return longest.getAndSet(Block.NONE);
    }

    private void watch() {
        try {
            while (true) {
                long since = asked.get();
                if (since == 0) {
                    asked.set(System.nanoTime());
                    doing.set("");
                    Platform.runLater(this::answered);
                } else if (System.nanoTime() - since > LATE_NANOS && doing.get().isEmpty()) {
                    sample().ifPresent(doing::set);
                }
                Thread.sleep(BETWEEN_MILLIS);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<String> sample() {
        String own = Arrays.stream(watched.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("plimsoll."))
                .limit(FRAMES)
                .map(frame -> frame.getClassName().replaceAll(".*\\.", "") + "." + frame.getMethodName())
                .collect(Collectors.joining(" < "));
        return Optional.of(own).filter(text -> !text.isEmpty());
    }

    private void answered() {
        long now = threads.getCurrentThreadCpuTime();
        Block block = new Block((System.nanoTime() - asked.get()) / MILLION, (now - worked) / MILLION, doing.get());
        worked = now;
        longest.accumulateAndGet(block, (a, b) -> b.millis > a.millis ? b : a);
        asked.set(0);
    }
}
