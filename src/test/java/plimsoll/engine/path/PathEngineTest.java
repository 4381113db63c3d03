package plimsoll.engine.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Snapshot;
import plimsoll.domain.scenario.CallPolicy;
import plimsoll.domain.scenario.Delay;
import plimsoll.domain.scenario.Jumps;
import plimsoll.domain.scenario.MarginLine;
import plimsoll.domain.scenario.PathSettings;
import plimsoll.domain.scenario.TransferRoute;
import plimsoll.domain.scenario.VolMoves;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.engine.Book;
import plimsoll.engine.RandomBooks;
import plimsoll.engine.Runs;
import plimsoll.engine.liquidation.LevelSearch;
import plimsoll.engine.margin.BookKernel;
import plimsoll.engine.margin.PoolKernel;
import plimsoll.engine.result.LiquidationLevels;
import plimsoll.engine.result.PathPool;
import plimsoll.engine.result.PathRun;

class PathEngineTest {
    private static final Snapshot DEMO = Runs.demo().snapshot();

    private static PathSettings everything() {
        PathSettings settings = PathBooks.settings(100, 8, 2, 0.9);
        return settings.withMarket(settings.market()
                        .withVolMoves(new VolMoves.MeanReverting(4, 1, -0.6))
                        .withJumps(Optional.of(new Jumps(30, -0.03, 0.05)))
                        .withFundingRate(0.0004))
                .withPolicy(new CallPolicy(MarginLine.ratio(1.5), MarginLine.ratio(2), MarginLine.ratio(1.2)))
                .withRoutes(List.of(
                        TransferRoute.of("tiers", "percent", "USDT", new Delay.LogNormal(3, 0.8)),
                        TransferRoute.of("percent", "tiers", "USDC", new Delay.Fixed(1))));
    }

    @Test
    void threadsChangeNoBit() {
        Snapshot book = PathBooks.tightened(RandomBooks.of(5, 24).snapshot(), 1.7);
        assertEquals(PathBooks.run(book, everything(), 1), PathBooks.run(book, everything(), 4));
    }

    @Test
    void anotherSeedGivesOtherPaths() {
        PathSettings settings = PathBooks.settings(100, 3, 4, 0.8);
        PathSettings other = settings.withSampling(new PathSettings.Sampling(100, true, false, 8));
        assertNotEquals(
                PathBooks.run(DEMO, settings).prices(),
                PathBooks.run(DEMO, other).prices());
    }

    @Test
    void anEditOfTheBookKeepsThePrices() {
        PathSettings settings = PathBooks.settings(100, 3, 4, 0.8);
        Snapshot edited = Runs.demo().balance("more", "a", "USDT", "5000").snapshot();
        PathRun before = PathBooks.run(DEMO, settings);
        PathRun after = PathBooks.run(edited, settings);
        assertEquals(before.prices(), after.prices());
        assertTrue(after.pool("a").orElseThrow().liquidated().value()
                < before.pool("a").orElseThrow().liquidated().value());
    }

    @Test
    void aCancelledRunHasNoResult() {
        try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
            AtomicInteger asked = new AtomicInteger();
            Cancellation soon = () -> asked.incrementAndGet() > 1000;
            Optional<PathRun> run =
                    new PathEngine(executor, 2).run(DEMO, PathBooks.settings(100_000, 30, 1, 0.8), soon, done -> {});
            assertTrue(run.isEmpty());
            // Every thread asks once per step, so none does more than a step of work after the answer.
            assertTrue(asked.get() < 1100, asked + " questions");
        }
    }

    @Test
    void progressCountsEveryPathOnce() {
        try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
            AtomicInteger finished = new AtomicInteger();
            new PathEngine(executor, 2)
                    .run(DEMO, PathBooks.settings(101, 1, 6, 0.8), Cancellation.NONE, finished::addAndGet);
            assertEquals(101, finished.get());
        }
    }

    @Test
    void linesAreTheLevelsOfTheLevelSearch() {
        int found = 0;
        for (long seed = 1; seed <= 12; seed++) {
            Snapshot book = PathBooks.tightened(RandomBooks.of(seed, 12).snapshot(), 1.6);
            PathPlan plan = new PathPlan(book, PathBooks.settings(2, 1, 1, 0.8), Optional.empty(), Cancellation.NONE);
            BookKernel kernel = new BookKernel(book);
            for (int p = 0; p < plan.pools; p++) {
                PoolKernel pool = kernel.pools().get(p);
                if (!plan.grids[0][p].hasLines() || pool.pool().holdings().isEmpty()) {
                    continue;
                }
                String driver = plan.underlyings.get(plan.grids[0][p].driver());
                LiquidationLevels levels = LevelSearch.find(kernel, pool, driver, WhatIf.NONE, Cancellation.NONE);
                PoolLines lines = new PoolOnPath(plan, p).startLines();
                if (levels.down(0).isPresent() && levels.down(0).get().shock() > -0.3) {
                    assertEquals(levels.down(0).get().shock(), StrictMath.expm1(lines.low()), 1e-11);
                    found++;
                }
                if (levels.up(0).isPresent() && levels.up(0).get().shock() < 0.45) {
                    assertEquals(levels.up(0).get().shock(), StrictMath.expm1(lines.high()), 1e-11);
                    found++;
                }
            }
        }
        assertTrue(found >= 8, found + " levels");
    }

    @Test
    void timesAreQuantilesOfAllPaths() {
        PathRun run = PathBooks.run(DEMO, PathBooks.settings(2000, 3, 1, 0.8));
        PathPool pool = run.pool("a").orElseThrow();
        double share = pool.liquidated().value();
        // About half of the paths liquidate pool a, so its lower quartile exists and its upper one lies beyond.
        assertTrue(share > 0.3 && share < 0.7, "share " + share);
        assertTrue(pool.hoursToLiquidation().at(1).isPresent());
        assertTrue(pool.hoursToLiquidation().at(3).isEmpty());
        assertTrue(pool.hoursToCall().at(1).getAsDouble()
                <= pool.hoursToLiquidation().at(1).getAsDouble());
        double quartile = pool.hoursToLiquidation().at(1).getAsDouble();
        PathRun upTo = PathBooks.run(DEMO, PathBooks.settings(2000, quartile / 24, 1, 0.8));
        assertEquals(0.25, upTo.pool("a").orElseThrow().liquidated().value(), 0.01);
    }

    @Test
    void fansAreSortedAndBeginAtTheBook() {
        PathRun run = PathBooks.run(DEMO, PathBooks.settings(500, 5, 1, 0.8));
        assertEquals(run.hours().size(), run.buffers().getFirst().bands().size());
        run.buffers().forEach(fan -> {
            assertEquals(55_000, fan.bands().getFirst().median().getAsDouble(), 1e-6);
            fan.bands().forEach(band -> {
                for (int i = 1; i < band.values().size(); i++) {
                    assertTrue(band.values().get(i - 1) <= band.values().get(i));
                }
            });
        });
        assertEquals(
                100_000, run.prices().getFirst().bands().getFirst().median().getAsDouble(), 1e-6);
        assertEquals(120, run.hours().getLast());
    }

    @Test
    void underlyingsThatCannotBeSoCorrelatedAreRefused() {
        Snapshot book = RandomBooks.of(5, 24).snapshot();
        PathSettings settings = PathBooks.settings(10, 1, 1, 0.8);
        assertEquals(2, book.underlyings().size());
        PathBooks.run(book, settings.withMarket(settings.market().withCorrelation(-1)));
        Snapshot three = new Book()
                .index("SOL", "150")
                .rule(Book.percent("flat", "0.01", "0.005"))
                .pool("a", "USDT", "flat")
                .balance("cash", "a", "USDT", "60000")
                .linearPerp("btc", "BTC", "USDT", "100000")
                .linearPerp("eth", "ETH", "USDT", "4000")
                .linearPerp("sol", "SOL", "USDT", "150")
                .position("p1", "a", "btc", "1", "100000")
                .position("p2", "a", "eth", "1", "4000")
                .position("p3", "a", "sol", "1", "150")
                .snapshot();
        assertThrows(
                IllegalArgumentException.class,
                () -> PathBooks.run(three, settings.withMarket(settings.market().withCorrelation(-0.9))));
    }

    @Test
    void correlatedUnderlyingsMoveTogether() {
        Snapshot book = RandomBooks.of(5, 24).snapshot();
        PathSettings settings = PathBooks.settings(4000, 10, 24, 0.5);
        settings = settings.withMarket(settings.market().withVol("ETH", 0.9).withCorrelation(0.6));
        PathTally tally = PathBooks.tally(book, settings);
        double[] btc = tally.logs[0][tally.fanSteps.length - 1];
        double[] eth = tally.logs[1][tally.fanSteps.length - 1];
        double[] products = new double[btc.length];
        double years = 10.0 / 365;
        for (int path = 0; path < btc.length; path++) {
            products[path] = (btc[path] + 0.125 * years) * (eth[path] + 0.405 * years);
        }
        var mean = new Sample(btc.length, false).mean(products);
        assertEquals(0.6 * 0.5 * 0.9 * years, mean.value(), 3 * mean.standardError());
    }
}
