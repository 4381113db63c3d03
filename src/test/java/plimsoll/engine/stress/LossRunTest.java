package plimsoll.engine.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Progress;
import plimsoll.domain.Snapshot;
import plimsoll.domain.scenario.FactorModel;
import plimsoll.engine.Book;
import plimsoll.engine.RandomBooks;
import plimsoll.engine.result.LossReport;
import plimsoll.engine.result.LossTail;
import plimsoll.engine.result.PoolResult;

class LossRunTest {
    private static final ProfitEngine ALONE = new ProfitEngine(Runnable::run, 1);
    private static final LossMarkets MARKETS = new LossMarkets(20_000, 4, 7);

    private static LossRun run(Snapshot snapshot, Optional<LossRun> before) {
        return run(snapshot, MARKETS, before);
    }

    private static LossRun run(Snapshot snapshot, LossMarkets markets, Optional<LossRun> before) {
        return LossDistribution.run(
                        ALONE,
                        snapshot,
                        FactorModel.DEFAULT,
                        markets,
                        uniform(markets.seed()),
                        before,
                        Optional.empty(),
                        Cancellation.NONE,
                        Progress.NONE)
                .orElseThrow();
    }

    private static DoubleSupplier uniform(long seed) {
        RandomGenerator random = RandomBooks.random(seed);
        return () -> random.nextDouble(Double.MIN_NORMAL, 1);
    }

    private static List<LossTail> tails(LossRun run) {
        return java.util.stream.Stream.concat(run.pools().stream(), java.util.stream.Stream.of(run.book()))
                .toList();
    }

    private static List<LossReport.Losses> losses(LossReport report) {
        return java.util.stream.Stream.concat(report.pools().stream(), java.util.stream.Stream.of(report.book()))
                .toList();
    }

    @Test
    void aRunWithTailsHasTheReportOfARunWithoutThem() {
        Snapshot snapshot = RandomBooks.of(1, 120).snapshot();
        LossReport plain = LossDistribution.of(
                        ALONE, snapshot, FactorModel.DEFAULT, MARKETS.draws(uniform(7)), Cancellation.NONE)
                .orElseThrow();
        assertEquals(plain, run(snapshot, Optional.empty()).report());
    }

    @Test
    void levelsAgreeWithTheReportAndGrow() {
        LossRun run = run(RandomBooks.of(2, 60).snapshot(), Optional.empty());
        for (int i = 0; i < tails(run).size(); i++) {
            LossTail tail = tails(run).get(i);
            LossReport.Losses losses = losses(run.report()).get(i);
            assertEquals(losses.id(), tail.id());
            assertEquals(losses.atRisk95(), tail.levels().get(0).atRisk().value());
            assertEquals(losses.shortfall(), tail.levels().get(1).shortfall());
            assertEquals(losses.atRisk99(), tail.levels().get(2).atRisk().value());
            double before = 0;
            for (LossTail.Level level : tail.levels()) {
                assertTrue(level.atRisk().value() >= before, tail.toString());
                assertTrue(level.shortfall().value() >= level.atRisk().value(), tail.toString());
                before = level.atRisk().value();
            }
        }
    }

    /// The loss at risk of many seeds spreads as the stated standard error says, within a fifth of the way each side of
    /// what 40 samples can tell.
    @Test
    void theStandardErrorOfALossAtRiskIsTheSpreadOverSeeds() {
        Snapshot snapshot = RandomBooks.venues()
                .position("p", "tiers", "btc", "10", "100000")
                .snapshot();
        int seeds = 60;
        for (int level = 0; level < 3; level++) {
            double sum = 0;
            double squares = 0;
            double stated = 0;
            for (int seed = 0; seed < seeds; seed++) {
                LossRun run = run(snapshot, new LossMarkets(4_000, 4, seed), Optional.empty());
                LossTail.Level found = run.book().levels().get(level);
                sum += found.atRisk().value();
                squares += found.atRisk().value() * found.atRisk().value();
                stated += found.atRisk().standardError() / seeds;
            }
            double spread = Math.sqrt((squares - sum * sum / seeds) / (seeds - 1));
            assertEquals(1, stated / spread, 0.35, "level " + level);
        }
    }

    @Test
    void everyMarketIsInTheHistogramAndTheBreachCountsThoseBeyondTheBuffer() {
        Snapshot snapshot = RandomBooks.venues()
                .position("p", "tiers", "btc", "60", "100000")
                .position("q", "percent", "btc", "-30", "100000")
                .snapshot();
        LossRun run = run(snapshot, Optional.empty());
        for (LossTail tail : tails(run)) {
            LossTail.Histogram histogram = tail.histogram();
            int sum = histogram.counts().stream().mapToInt(Integer::intValue).sum();
            assertEquals(20_000, sum + histogram.below() + histogram.above(), tail.id());
        }
        assertTrue(run.book().breach().isEmpty(), "pools do not lend to each other");
        LossTail.Breach breach = run.pools().getLast().breach().orElseThrow();
        PoolResult pool = plimsoll.engine.margin.BookReport.pools(new plimsoll.engine.margin.BookKernel(snapshot))
                .getLast();
        assertEquals(pool.bufferUsd(), breach.bufferUsd(), 1e-9);
        double share = breach.probability().value();
        assertTrue(share > 0.001 && share < 0.2, breach.toString());
        assertEquals(
                Math.sqrt(share * (1 - share) / 20_000), breach.probability().standardError(), 1e-15);
    }

    @Test
    void aLongPoolLosesWherePricesFallAndAShortOneWhereTheyRise() {
        Snapshot snapshot = RandomBooks.venues()
                .position("p", "tiers", "btc", "10", "100000")
                .position("q", "percent", "btc", "-20", "100000")
                .snapshot();
        LossRun run = run(snapshot, Optional.empty());
        int btc = run.report().factors().stream()
                .map(factor -> factor.name())
                .toList()
                .indexOf("BTC");
        LossTail shorts = run.pools().get(1);
        LossTail longs = run.pools().get(2);
        assertEquals(List.of("percent", "tiers"), List.of(shorts.id(), longs.id()));
        assertTrue(shorts.meanMoves().get(btc) > 0.05, shorts.toString());
        assertTrue(longs.meanMoves().get(btc) < -0.05, longs.toString());
    }

    @Test
    void anEditedBookMeetsTheSameMarketsAndOnlyWhatChangedIsPricedAgain() {
        Book book = RandomBooks.of(3, 300);
        LossRun first = run(book.snapshot(), Optional.empty());
        assertEquals(first.blocks(), first.priced());
        Snapshot edited = RandomBooks.of(3, 300)
                .position("extra", "tiers", "btc", "3", "100000")
                .snapshot();
        LossRun again = run(edited, Optional.of(first));
        assertEquals(0, again.priced(), "a perpetual leaves every block of options as it was");
        assertTrue(again.blocks() > 3, "blocks " + again.blocks());
        LossRun fresh = run(edited, Optional.empty());
        assertEquals(fresh.report(), again.report());
        assertEquals(tails(fresh), tails(again));
        assertNotEquals(first.report(), again.report());

        LossRun otherSeed = run(edited, new LossMarkets(20_000, 4, 8), Optional.of(first));
        assertEquals(otherSeed.blocks(), otherSeed.priced(), "other markets");
        assertNotEquals(fresh.report(), otherSeed.report());
    }

    @Test
    void otherLevelsAreReadFromTheSameMarkets() {
        Snapshot snapshot = RandomBooks.of(3, 30).snapshot();
        LossRun first = run(snapshot, Optional.empty());
        LossRun again = run(snapshot, new LossMarkets(20_000, 4, 7, List.of(0.9, 0.999)), Optional.of(first));
        assertEquals(0, again.priced());
        assertEquals(first.report(), again.report());
        assertEquals(
                List.of(0.9, 0.999),
                again.book().levels().stream().map(LossTail.Level::level).toList());
        assertThrows(IllegalArgumentException.class, () -> new LossMarkets(20_000, 4, 7, List.of(0.99, 0.95)));
        assertThrows(IllegalArgumentException.class, () -> new LossMarkets(20_000, 4, 7, List.of(0.5)));
        assertThrows(IllegalArgumentException.class, () -> new LossMarkets(20_000, 4, 7, List.of()));
    }

    /// Ten times the book reaches ten times as far, one tenth of it lies in the middle bins.
    @ParameterizedTest
    @ValueSource(doubles = {10, 2, 1, 0.1})
    void aHistogramBesideAnotherHasItsBinsAndFurtherOnesOfTheirWidth(double times) {
        Book book = RandomBooks.of(4, 30);
        LossRun shown = run(book.snapshot(), Optional.empty());
        LossRun other = LossDistribution.run(
                        ALONE,
                        scaled(book.snapshot(), times),
                        FactorModel.DEFAULT,
                        MARKETS,
                        uniform(MARKETS.seed()),
                        Optional.empty(),
                        Optional.of(shown),
                        Cancellation.NONE,
                        Progress.NONE)
                .orElseThrow();
        for (int i = 0; i < tails(shown).size(); i++) {
            LossTail.Histogram wanted = tails(shown).get(i).histogram();
            LossTail.Histogram found = tails(other).get(i).histogram();
            assertEquals(wanted.width(), found.width());
            double before = (wanted.from() - found.from()) / wanted.width();
            assertEquals(Math.rint(before), before, 1e-9);
            assertTrue(before >= 0
                    && before + wanted.counts().size() <= found.counts().size());
            assertTrue(found.counts().size() <= 240, "bins " + found.counts().size());
            int inside = found.counts().stream().mapToInt(Integer::intValue).sum();
            assertEquals(MARKETS.count(), inside + found.below() + found.above());
            if (times == 1) {
                assertEquals(wanted, found);
            }
        }
    }

    private static Snapshot scaled(Snapshot snapshot, double times) {
        return snapshot.withPools(snapshot.pools().stream()
                .map(pool -> pool.with(
                        pool.rule(),
                        pool.holdings().stream()
                                .map(holding -> holding.withQuantity(holding.quantity() * times))
                                .toList(),
                        pool.collateral()))
                .toList());
    }

    @Test
    void progressGrowsToTheEndAndACancelledRunIsEmpty() {
        AtomicInteger told = new AtomicInteger();
        Snapshot snapshot = RandomBooks.of(4, 30).snapshot();
        LossDistribution.run(
                ALONE,
                snapshot,
                FactorModel.DEFAULT,
                MARKETS,
                uniform(7),
                Optional.empty(),
                Optional.empty(),
                Cancellation.NONE,
                new Progress(told::addAndGet));
        assertEquals(Progress.WHOLE, told.get());
        assertEquals(
                Optional.empty(),
                LossDistribution.run(
                        ALONE,
                        snapshot,
                        FactorModel.DEFAULT,
                        MARKETS,
                        uniform(7),
                        Optional.empty(),
                        Optional.empty(),
                        () -> true,
                        Progress.NONE));
    }
}
