package plimsoll.desktop.session;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import plimsoll.desktop.task.LatestCalculation;
import plimsoll.document.Document;
import plimsoll.document.Edit;
import plimsoll.engine.stress.StressEngine;
import plimsoll.storage.Samples;
import plimsoll.storage.ShippedRules;

/// A session over a shipped sample whose calculations run when the test says so, on the test's own thread.
public final class OpenBook {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final WorkspaceSession session;
    private int runs;
    private boolean failing;

    private OpenBook(Document document) {
        this(document, Runnable::run);
    }

    private OpenBook(Document document, Executor screen) {
        StressEngine engine = new StressEngine(new Direct(), 1);
        session = new WorkspaceSession(
                document,
                ShippedRules.catalog(),
                () -> Instant.parse("2026-11-22T00:00:00Z"),
                listener -> new LatestCalculation<>(
                        (question, cancellation) -> {
                            runs++;
                            if (failing) {
                                throw new IllegalStateException("the kernel met a wall");
                            }
                            return engine.run(question.snapshot(), question.whatIf(), cancellation);
                        },
                        waiting::add,
                        Runnable::run,
                        screen,
                        listener));
    }

    /// Returns a session over a document, not calculated.
    ///
    /// @param screen what is to be done on the window's thread, later
    public static OpenBook of(Document document, Executor screen) {
        return new OpenBook(document, screen);
    }

    /// Returns a session over a sample, already calculated.
    public static OpenBook sample(String id) {
        OpenBook book = new OpenBook(Samples.read(id).value().orElseThrow());
        book.session.runNow();
        return book;
    }

    /// Returns a session over a document, not calculated.
    public static OpenBook of(Document document) {
        return new OpenBook(document);
    }

    /// Returns the session.
    public WorkspaceSession session() {
        return session;
    }

    /// Gives a leg another quantity.
    public void resize(String position, String quantity) {
        session.apply(new Edit.SetPosition(
                "quantity",
                session.document().position(position).orElseThrow().withQuantity(new BigDecimal(quantity))));
    }

    /// Returns how often a book has been calculated.
    public int runs() {
        return runs;
    }

    /// Makes every run fail from now on, or none.
    public void setFailing(boolean on) {
        failing = on;
    }

    /// Lets the quiet time pass.
    public void calculate() {
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
    }

    private static final class Direct extends AbstractExecutorService {
        @Override
        public void execute(Runnable task) {
            task.run();
        }

        @Override
        public void shutdown() {}

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }
}
