package plimsoll.engine.path;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.domain.Cancellation;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Snapshot;
import plimsoll.domain.rule.TierAxis;
import plimsoll.domain.rule.TierBound;
import plimsoll.domain.rule.TierMode;
import plimsoll.domain.scenario.Jumps;
import plimsoll.domain.scenario.PathSettings;
import plimsoll.domain.scenario.VolMoves;
import plimsoll.engine.Book;
import plimsoll.engine.RandomBooks;
import plimsoll.engine.margin.PoolKernel;
import plimsoll.engine.margin.PoolPoint;

/// Margin checks that do not calculate far from the lines find the same liquidations, calls and needs as checks that
/// always do.
class SkippingTest {
    /// What the paths of one pool leave behind when every step evaluates it.
    private record Slow(double[] liquidated, double[] called, double[] need) {}

    private static Slow slow(Snapshot snapshot, PathSettings settings, int place) {
        PathPlan plan = new PathPlan(snapshot, settings, Optional.empty(), Cancellation.NONE);
        int paths = plan.paths();
        Slow slow = new Slow(new double[paths], new double[paths], new double[paths]);
        Arrays.fill(slow.liquidated, Double.NaN);
        Arrays.fill(slow.called, Double.NaN);
        MarketPath market = plan.market();
        double[] factors = new double[plan.moved.size()];
        PoolPoint[] points = plan.stages.stream()
                .map(stage -> stage.pools().get(place).point())
                .toArray(PoolPoint[]::new);
        PoolSnapshot held = plan.snapshot.pools().get(place);
        int row = CashRows.row(held, held.currency()).orElseThrow();
        for (int path = 0; path < paths; path++) {
            market.start(path);
            int stage = 0;
            double cash = 0;
            for (int step = 1; step <= plan.steps && Double.isNaN(slow.liquidated[path]); step++) {
                market.step();
                plan.moved.factors(market.logs, factors);
                double volShock = market.logVol == 0 ? 0 : StrictMath.expm1(market.logVol);
                if (stage + 1 < plan.stages.size() && plan.stages.get(stage + 1).fromStep() == step) {
                    stage++;
                    cash += settled(plan.stages.get(stage), place, factors, volShock);
                    points[stage].setAdded(row, cash);
                }
                PoolKernel pool = plan.stages.get(stage).pools().get(place);
                PoolPoint point = points[stage];
                pool.evaluate(factors, volShock, point);
                double excess = settings.policy().call().excess(point.equity(), point.required(), point.usdPerUnit());
                double hours = step * plan.stepHours;
                if (excess < 0 || point.isLiquidated()) {
                    slow.called[path] = Double.isNaN(slow.called[path]) ? hours : slow.called[path];
                    slow.need[path] = StrictMath.max(slow.need[path], -excess * point.usdPerUnit());
                }
                if (point.isLiquidated()) {
                    slow.liquidated[path] = hours;
                }
            }
        }
        return slow;
    }

    private static double settled(AgedBook.Stage stage, int place, double[] factors, double volShock) {
        double cash = 0;
        if (!stage.settling().isEmpty()) {
            PoolKernel pool = stage.settling().get(place);
            PoolPoint point = pool.point();
            pool.evaluate(factors, volShock, point);
            for (int position : stage.expired().get(place)) {
                cash += pool.settledCash(position, point);
            }
        }
        return cash;
    }

    private static int assertSame(Snapshot snapshot, PathSettings settings) {
        PathSettings atSteps = PathBooks.atSteps(settings);
        PathTally tally = PathBooks.tally(snapshot, atSteps);
        int hits = 0;
        for (int p = 0; p < snapshot.pools().size(); p++) {
            Slow slow = slow(snapshot, atSteps, p);
            String pool = snapshot.pools().get(p).id();
            assertArrayEquals(slow.liquidated, tally.liquidatedHours[p], pool);
            assertArrayEquals(slow.called, tally.calledHours[p], pool);
            assertArrayEquals(slow.need, tally.needUsd[p], pool);
            hits += (int) Arrays.stream(slow.called)
                    .filter(hours -> !Double.isNaN(hours))
                    .count();
        }
        return hits;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void randomBooksOfPerpetualsAndOptions(long seed) {
        PathSettings settings = PathBooks.settings(40, 12, 3, 0.9);
        assertTrue(assertSame(PathBooks.tightened(RandomBooks.of(seed, 30).snapshot(), 1.8), settings) > 0);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void randomBooksWithMovingVolatility(long seed) {
        PathSettings settings = PathBooks.settings(25, 6, 3, 0.9);
        settings = settings.withMarket(settings.market().withVolMoves(new VolMoves.MeanReverting(5, 1.5, -0.5)));
        assertTrue(assertSame(PathBooks.tightened(RandomBooks.of(seed, 18).snapshot(), 1.8), settings) > 0);
        settings = settings.withMarket(settings.market().withVolMoves(new VolMoves.LinkedToSpot(-2)));
        assertTrue(assertSame(PathBooks.tightened(RandomBooks.of(seed, 18).snapshot(), 1.8), settings) > 0);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void randomBooksWithJumps(long seed) {
        PathSettings settings = PathBooks.settings(60, 12, 3, 0.5);
        settings = settings.withMarket(settings.market().withJumps(Optional.of(new Jumps(40, -0.05, 0.1))));
        assertTrue(assertSame(PathBooks.tightened(RandomBooks.of(seed, 24).snapshot(), 1.8), settings) > 0);
    }

    @Test
    void marginThatJumpsAtTierBounds() {
        Book book = new Book()
                .rule(Book.tiers(
                        "steps",
                        TierMode.WHOLE_POSITION,
                        TierBound.UPPER_INCLUSIVE,
                        TierAxis.NOTIONAL,
                        "900000 0.005 100",
                        "940000 0.02 50",
                        "1060000 0.04 25",
                        "- 0.06 10"))
                .pool("long", "USDT", "steps")
                .pool("short", "USDT", "steps")
                .balance("cash a", "long", "USDT", "90000")
                .balance("cash b", "short", "USDT", "90000")
                .linearPerp("perp", "BTC", "USDT", "100000")
                .position("a", "long", "perp", "10", "100000")
                .position("b", "short", "perp", "-10", "100000");
        assertTrue(assertSame(book.snapshot(), PathBooks.settings(300, 10, 1, 0.7)) > 0);
    }
}
