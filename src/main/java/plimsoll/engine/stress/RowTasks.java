package plimsoll.engine.stress;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import plimsoll.domain.Cancellation;

/// Runs numbered pieces of work on an executor and the calling thread together.
///
/// The calling thread takes part, so a run makes progress even when it was started from a thread of the same executor
/// and no other is free. Every piece writes to places of its own, so how many threads there are changes no bit.
public final class RowTasks {
    private final Executor executor;
    private final int threads;
    private final Cancellation cancellation;

    /// Uses the executor beside the calling thread.
    ///
    /// @param threads how many take part, the calling one included
    public RowTasks(Executor executor, int threads, Cancellation cancellation) {
        this.executor = executor;
        this.threads = threads;
        this.cancellation = cancellation;
    }

    /// Runs pieces 0 to count - 1 and returns whether all of them ran; false when cancelled or interrupted.
    ///
    /// @throws RuntimeException what a piece threw
    public boolean run(int count, IntConsumer piece) {
        Batch batch = new Batch(count, piece, cancellation);
        for (int helper = 1; helper < StrictMath.min(threads, count); helper++) {
            try {
                executor.execute(batch);
            } catch (RejectedExecutionException closed) {
                break; // The calling thread does the work alone.
            }
        }
        batch.run();
        return batch.await();
    }

    private static final class Batch implements Runnable {
        private final int count;
        private final IntConsumer piece;
        private final Cancellation cancellation;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicBoolean stopped = new AtomicBoolean();
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        private final CountDownLatch pending;

        Batch(int count, IntConsumer piece, Cancellation cancellation) {
            this.count = count;
            this.piece = piece;
            this.cancellation = cancellation;
            pending = new CountDownLatch(count);
        }

        @Override
        public void run() {
            int index = next.getAndIncrement();
            while (index < count) {
                try {
                    if (!stopped.get() && !cancellation.isCancelled()) {
                        piece.accept(index);
                    } else {
                        stopped.set(true);
                    }
                } catch (RuntimeException | Error e) {
                    failure.compareAndSet(null, e);
                    stopped.set(true);
                } finally {
                    pending.countDown();
                }
                index = next.getAndIncrement();
            }
        }

        boolean await() {
            try {
                pending.await();
            } catch (InterruptedException e) {
                stopped.set(true);
                Thread.currentThread().interrupt();
                return false;
            }
            Throwable thrown = failure.get();
            if (thrown instanceof Error error) {
                throw error;
            }
            if (thrown instanceof RuntimeException exception) {
                throw exception;
            }
            return !stopped.get();
        }
    }
}
