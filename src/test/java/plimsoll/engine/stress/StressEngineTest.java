package plimsoll.engine.stress;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Snapshot;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.engine.RandomBooks;
import plimsoll.engine.Runs;
import plimsoll.engine.result.BookResult;
import plimsoll.engine.result.StressGrid;
import plimsoll.engine.result.StressRun;

class StressEngineTest {
    private static final Snapshot BOOK = RandomBooks.of(7, 30).snapshot();

    @Test
    void zeroShockCellEqualsTheBaseBookExactly() {
        StressRun run = Runs.of(BOOK, new WhatIf(0.1, 0.2));
        StressGrid grid = run.grid();
        int price = BOOK.stress().priceShocks().indexOf(0.0);
        int vol = BOOK.stress().volShocks().indexOf(0.0);
        for (int pool = 0; pool < grid.poolIds().size(); pool++) {
            int cell = grid.cell(pool, vol, price);
            assertEquals(0, grid.pnl()[cell]);
            assertEquals(run.base().pools().get(pool).equity(), grid.equity()[cell]);
            assertEquals(run.base().pools().get(pool).initialMargin(), grid.initialMargin()[cell]);
            assertEquals(run.base().pools().get(pool).maintenanceMargin(), grid.maintenanceMargin()[cell]);
            assertEquals(run.base().pools().get(pool).usdPerUnit(), grid.usdPerUnit()[cell]);
        }
    }

    @Test
    void everyCellEqualsTheBookAtThatPoint() {
        StressGrid grid = Runs.of(BOOK).grid();
        for (int vol = 0; vol < grid.volShocks().length; vol += 5) {
            for (int price = 0; price < grid.priceShocks().length; price += 4) {
                BookResult at = Runs.at(BOOK, grid.priceShocks()[price], grid.volShocks()[vol]);
                for (int pool = 0; pool < grid.poolIds().size(); pool++) {
                    int cell = grid.cell(pool, vol, price);
                    assertEquals(at.pools().get(pool).buffer(), grid.buffer(cell));
                    assertEquals(at.pools().get(pool).bufferUsd(), grid.bufferUsd(cell));
                }
            }
        }
    }

    @Test
    void poolIsTheSumOfItsPositions() {
        BookResult at = Runs.at(BOOK, -0.2, 0.3);
        for (var pool : at.pools()) {
            double maintenance = 0;
            double initial = 0;
            for (var position : at.positions()) {
                if (position.poolId().equals(pool.poolId())) {
                    maintenance += position.maintenanceMargin();
                    initial += position.initialMargin();
                }
            }
            assertEquals(maintenance, pool.maintenanceMargin());
            assertEquals(initial, pool.initialMargin());
        }
    }

    @Test
    void withoutWhatIfTheBookIsComputedOnce() {
        StressRun run = Runs.of(BOOK);
        assertSame(run.base(), run.now());
        assertEquals(BOOK.revision(), run.revision());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 7})
    void threadsChangeNoBit(int threads) {
        WhatIf whatIf = new WhatIf(-0.04, 0.15);
        StressRun one = Runs.of(BOOK, whatIf, 1);
        StressRun many = Runs.of(BOOK, whatIf, threads);
        assertEquals(one.base(), many.base());
        assertEquals(one.now(), many.now());
        assertEquals(one.levels(), many.levels());
        assertEquals(one.corridor(), many.corridor());
        assertSameGrid(one.grid(), many.grid());
        assertSameGrid(one.curve(), many.curve());
    }

    @Test
    void curveHas401AscendingPointsThroughZeroAndTheRange() {
        double[] axis = Runs.of(BOOK).curve().priceShocks();
        assertEquals(401, axis.length);
        assertEquals(0, axis[200]);
        assertEquals(BOOK.stress().levelFrom(), axis[0]);
        assertEquals(BOOK.stress().levelTo(), axis[400]);
        for (int i = 1; i < axis.length; i++) {
            assertTrue(axis[i] > axis[i - 1], "point " + i);
        }
    }

    @Test
    void curveCoversTheCorridorDenselyAtTheWhatIfsVolatility() {
        StressRun run = Runs.of(Runs.demo().snapshot(), new WhatIf(0.02, 0.3));
        assertArrayEquals(new double[] {0.3}, run.curve().volShocks());
        double[] axis = run.curve().priceShocks();
        double widest = 1.6 * (100_000 - 94_472.3618090452) / 100_000;
        assertEquals(-widest, axis[40], 1e-9);
        assertEquals(widest, axis[360], 1e-9);
    }

    @Test
    void curveChangesSignAtTheReportedLevel() {
        StressRun run = Runs.of(Runs.demo().snapshot());
        double level = run.corridor().down().orElseThrow().distance();
        double[] axis = run.curve().priceShocks();
        for (int i = 0; i < axis.length; i++) {
            if (StrictMath.abs(axis[i] - level) < 1e-12) {
                continue; // At the level itself the buffer is zero up to rounding.
            }
            assertEquals(axis[i] < level, run.curve().buffer(run.curve().cell(0, 0, i)) <= 0, "move " + axis[i]);
        }
    }

    @Test
    void cancelledRunGivesNothing() {
        try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
            StressEngine engine = new StressEngine(executor, 2);
            assertEquals(Optional.empty(), engine.run(BOOK, WhatIf.NONE, () -> true));
            AtomicInteger asked = new AtomicInteger();
            assertEquals(Optional.empty(), engine.run(BOOK, WhatIf.NONE, () -> asked.incrementAndGet() > 100));
            assertTrue(asked.get() < 400, "stops soon: asked " + asked.get());
        }
    }

    @Test
    void cancellationIsAskedForEveryScenario() {
        AtomicInteger asked = new AtomicInteger();
        try (ExecutorService executor = Executors.newFixedThreadPool(1)) {
            new StressEngine(executor, 1).run(BOOK, WhatIf.NONE, () -> {
                asked.incrementAndGet();
                return false;
            });
        }
        int cells =
                BOOK.stress().priceShocks().size() * BOOK.stress().volShocks().size();
        assertTrue(asked.get() >= cells + 401, "asked " + asked.get());
    }

    @Test
    void runStartedFromTheOnlyThreadOfItsExecutorFinishes() throws Exception {
        try (ExecutorService executor = Executors.newFixedThreadPool(1)) {
            StressEngine engine = new StressEngine(executor, 4);
            Callable<Boolean> run =
                    () -> engine.run(BOOK, WhatIf.NONE, Cancellation.NONE).isPresent();
            assertTrue(executor.submit(run).get(60, TimeUnit.SECONDS));
        }
    }

    @Test
    void closedExecutorLeavesTheWorkToTheCaller() {
        ExecutorService executor = Executors.newFixedThreadPool(2);
        executor.shutdown();
        StressEngine engine = new StressEngine(executor, 2);
        assertTrue(engine.run(BOOK, WhatIf.NONE, Cancellation.NONE).isPresent());
    }

    @Test
    void interruptedRunGivesNothingAndKeepsTheInterrupt() {
        Thread.currentThread().interrupt();
        Optional<StressRun> run = run(2);
        assertTrue(Thread.interrupted());
        assertTrue(run.isEmpty());
    }

    private static Optional<StressRun> run(int threads) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            return new StressEngine(executor, threads).run(BOOK, WhatIf.NONE, Cancellation.NONE);
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void failureInOnePieceReachesTheCaller() {
        try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
            Cancellation failing = () -> {
                throw new IllegalStateException("broken");
            };
            StressEngine engine = new StressEngine(executor, 2);
            assertThrows(IllegalStateException.class, () -> engine.run(BOOK, WhatIf.NONE, failing));
        }
    }

    @Test
    void emptyBookHasAnEmptyAnswer() {
        StressRun run = Runs.of(new plimsoll.engine.Book().snapshot());
        assertTrue(run.levels().isEmpty());
        assertTrue(run.base().pools().isEmpty());
        assertTrue(run.corridor().down().isEmpty());
        assertFalse(run.corridor().broken());
        assertEquals(0, run.grid().pnl().length);
        assertEquals(401, run.curve().priceShocks().length);
    }

    @Test
    void engineNeedsAThread() {
        try (ExecutorService executor = Executors.newFixedThreadPool(1)) {
            assertThrows(IllegalArgumentException.class, () -> new StressEngine(executor, 0));
        }
    }

    static void assertSameGrid(StressGrid one, StressGrid other) {
        assertArrayEquals(one.priceShocks(), other.priceShocks());
        assertArrayEquals(one.volShocks(), other.volShocks());
        assertArrayEquals(one.pnl(), other.pnl());
        assertArrayEquals(one.equity(), other.equity());
        assertArrayEquals(one.initialMargin(), other.initialMargin());
        assertArrayEquals(one.maintenanceMargin(), other.maintenanceMargin());
        assertArrayEquals(one.required(), other.required());
        assertArrayEquals(one.usdPerUnit(), other.usdPerUnit());
    }
}
