package plimsoll.engine.stress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Snapshot;
import plimsoll.domain.scenario.StressSettings;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.engine.liquidation.Corridors;
import plimsoll.engine.liquidation.LevelSearch;
import plimsoll.engine.margin.BookKernel;
import plimsoll.engine.margin.BookReport;
import plimsoll.engine.margin.PoolKernel;
import plimsoll.engine.pricing.PricingKernel;
import plimsoll.engine.result.BookResult;
import plimsoll.engine.result.Corridor;
import plimsoll.engine.result.LiquidationLevels;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.StressGrid;
import plimsoll.engine.result.StressRun;

/// Answers what happens to every pool when the market moves.
public final class StressEngine {
    /// Prices per piece of work on the curve; small enough to spread, large enough to be worth a hand-over.
    private static final int CURVE_CHUNK = 64;

    private final ExecutorService executor;
    private final int threads;
    private final Supplier<PricingKernel> kernel;

    /// Uses the executor's threads; results do not depend on how many there are.
    ///
    /// @param executor runs pieces beside the calling thread; a run never waits for a free thread of it
    /// @param threads  how many threads take part, the calling one included; at least 1
    public StressEngine(ExecutorService executor, int threads) {
        this(executor, threads, PricingKernel::scalar);
    }

    /// Uses the executor's threads and a kernel of choice; results depend on neither.
    ///
    /// @param executor runs pieces beside the calling thread; a run never waits for a free thread of it
    /// @param threads  how many threads take part, the calling one included; at least 1
    /// @param kernel   asked once per run
    public StressEngine(ExecutorService executor, int threads, Supplier<PricingKernel> kernel) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
        this.executor = executor;
        this.threads = threads;
        this.kernel = kernel;
    }

    /// Runs everything; empty when cancelled or interrupted.
    ///
    /// @param snapshot     what is computed
    /// @param whatIf       the point that levels, corridor and curve are evaluated at
    /// @param cancellation asked once per scenario
    /// @throws IllegalArgumentException when the snapshot lacks a price, volatility or tier table it refers to
    public Optional<StressRun> run(Snapshot snapshot, WhatIf whatIf, Cancellation cancellation) {
        long start = System.nanoTime();
        RowTasks tasks = new RowTasks(executor, threads, cancellation);
        BookKernel book = new BookKernel(snapshot, kernel.get());
        StressSettings stress = snapshot.stress();
        BookResult base = BookReport.at(book, 0, 0);
        BookResult now = whatIf.isNone() ? base : BookReport.at(book, whatIf.priceShock(), whatIf.volShock());
        double[] totals =
                base.pools().stream().mapToDouble(PoolResult::totalValue).toArray();
        GridRun grid = new GridRun(book, array(stress.priceShocks()), array(stress.volShocks()), totals);
        List<Search> searches = searches(book);
        LiquidationLevels[] levels = new LiquidationLevels[searches.size()];
        int rows = stress.volShocks().size();
        boolean done = tasks.run(levels.length + rows, piece -> {
            if (piece < levels.length) {
                Search search = searches.get(piece);
                levels[piece] = LevelSearch.find(book, search.pool(), search.underlying(), whatIf, cancellation);
            } else {
                grid.fill(piece - levels.length, 0, stress.priceShocks().size(), cancellation);
            }
        });
        if (!done || cancellation.isCancelled()) {
            return Optional.empty();
        }
        double reference = grid.grid().reference();
        Corridor corridor = Corridors.of(stress.underlying(), reference, whatIf.priceShock(), Arrays.asList(levels));
        double[] axis = CurveAxis.of(corridor, reference, stress.levelFrom(), stress.levelTo());
        Optional<StressGrid> curve = curve(book, axis, whatIf, totals, tasks, cancellation);
        return curve.map(filled -> new StressRun(
                snapshot,
                whatIf,
                base,
                now,
                Arrays.asList(levels),
                corridor,
                grid.grid(),
                filled,
                System.nanoTime() - start));
    }

    private static Optional<StressGrid> curve(
            BookKernel book, double[] axis, WhatIf whatIf, double[] totals, RowTasks tasks, Cancellation cancellation) {
        GridRun curve = new GridRun(book, axis, new double[] {whatIf.volShock()}, totals);
        int chunks = (axis.length + CURVE_CHUNK - 1) / CURVE_CHUNK;
        boolean done = tasks.run(chunks, chunk -> {
            int from = chunk * CURVE_CHUNK;
            curve.fill(0, from, StrictMath.min(axis.length, from + CURVE_CHUNK), cancellation);
        });
        return done && !cancellation.isCancelled() ? Optional.of(curve.grid()) : Optional.empty();
    }

    /// One pool and one underlying to search.
    private record Search(PoolKernel pool, String underlying) {}

    private static List<Search> searches(BookKernel book) {
        List<Search> searches = new ArrayList<>();
        for (PoolKernel pool : book.pools()) {
            for (String underlying : LevelSearch.drivers(book, pool)) {
                searches.add(new Search(pool, underlying));
            }
        }
        return searches;
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
