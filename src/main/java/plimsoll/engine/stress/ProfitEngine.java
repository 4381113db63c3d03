package plimsoll.engine.stress;

import java.util.Optional;
import java.util.concurrent.Executor;
import plimsoll.domain.Cancellation;
import plimsoll.engine.margin.MarketPoints;
import plimsoll.engine.margin.ProfitScan;
import plimsoll.engine.margin.ProfitSheet;

/// Answers what every pool gains and loses at thousands of points of the market, and again after an edit.
public final class ProfitEngine {
    private final Executor executor;
    private final int threads;

    /// Uses the executor's threads; results do not depend on how many there are.
    ///
    /// @param executor runs pieces beside the calling thread
    /// @param threads  how many threads take part, the calling one included; at least 1
    public ProfitEngine(Executor executor, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
        this.executor = executor;
        this.threads = threads;
    }

    /// Returns the profits at the points; empty when cancelled or interrupted.
    ///
    /// @param cancellation asked once per chunk of points
    public Optional<ProfitSheet> run(ProfitScan book, MarketPoints points, Cancellation cancellation) {
        return fill(book, book.sheet(points), cancellation);
    }

    /// Returns the profits at the points of an earlier sheet, pricing only what is different in the book since then.
    public Optional<ProfitSheet> rerun(ProfitScan book, ProfitSheet before, Cancellation cancellation) {
        return fill(book, book.sheet(before), cancellation);
    }

    private Optional<ProfitSheet> fill(ProfitScan book, ProfitSheet sheet, Cancellation cancellation) {
        int chunks = (sheet.size() + ProfitScan.CHUNK - 1) / ProfitScan.CHUNK;
        boolean done = new RowTasks(executor, threads, cancellation).run(chunks, chunk -> {
            int from = chunk * ProfitScan.CHUNK;
            book.fill(sheet, from, StrictMath.min(sheet.size(), from + ProfitScan.CHUNK));
        });
        return done && !cancellation.isCancelled() ? Optional.of(sheet) : Optional.empty();
    }
}
