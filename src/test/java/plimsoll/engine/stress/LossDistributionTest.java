package plimsoll.engine.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Snapshot;
import plimsoll.domain.scenario.FactorModel;
import plimsoll.engine.RandomBooks;
import plimsoll.engine.result.Estimate;
import plimsoll.engine.result.LossReport;

class LossDistributionTest {
    private static final int COUNT = 100_000;
    private static final int FREEDOM = 4;
    private static final ProfitEngine ALONE = new ProfitEngine(Runnable::run, 1);

    /// Quantiles of Student's distribution with 4 degrees of freedom, as printed in statistical tables.
    private static final double T_95 = 2.131847;

    private static final double T_975 = 2.776445;
    private static final double T_99 = 3.746947;

    private static LossDistribution.Draws draws(int count, long seed) {
        RandomGenerator random = RandomBooks.random(seed);
        return new LossDistribution.Draws(count, FREEDOM, () -> random.nextDouble(Double.MIN_NORMAL, 1));
    }

    private static LossReport report(Snapshot snapshot, int count, long seed) {
        return LossDistribution.of(ALONE, snapshot, FactorModel.DEFAULT, draws(count, seed), Cancellation.NONE)
                .orElseThrow();
    }

    private static Snapshot perpetual(String... quantities) {
        var book = RandomBooks.venues();
        for (int i = 0; i < quantities.length; i++) {
            book.position("p" + i, i % 2 == 0 ? "tiers" : "percent", "btc", quantities[i], "100000");
        }
        return book.snapshot();
    }

    /// The density of Student's distribution with 4 degrees of freedom: 3/8 (1 + t^2 / 4)^(-5/2).
    private static double density(double t) {
        return 0.375 * Math.pow(1 + t * t / 4, -2.5);
    }

    private static void assertQuantile(double expected, double level, double loss, double notional, double deviation) {
        double drawn = -Math.log(1 - loss / notional) / deviation;
        double error = Math.sqrt(level * (1 - level) / COUNT) / density(expected);
        assertEquals(expected, drawn, 3 * error);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void lossesOfALongPerpetualAreQuantilesOfStudentsDistribution(long seed) {
        LossReport.Losses losses = report(perpetual("10"), COUNT, seed).pools().stream()
                .filter(pool -> pool.id().equals("tiers"))
                .findFirst()
                .orElseThrow();
        double notional = 10 * 100_120;
        double deviation = 0.8 / Math.sqrt(365) * Math.sqrt(0.5);
        assertQuantile(T_95, 0.95, losses.atRisk95(), notional, deviation);
        assertQuantile(T_99, 0.99, losses.atRisk99(), notional, deviation);

        double tail = 0;
        double step = 0.001;
        for (double t = T_975; t < 4_000; t += step) {
            double middle = t + step / 2;
            tail += notional * (1 - Math.exp(-deviation * middle)) * density(middle) * step;
        }
        Estimate shortfall = losses.shortfall();
        assertEquals(tail / 0.025, shortfall.value(), 3 * shortfall.standardError());
        assertTrue(shortfall.standardError() < 0.02 * shortfall.value());
        assertTrue(losses.worst() > losses.shortfall().value());
        assertEquals(-losses.worst(), notional * losses.worstMoves().getFirst(), 1e-6 * notional);
    }

    @Test
    void aHedgeLosesInItsPoolsAndNotAsABook() {
        LossReport report = report(perpetual("10", "-10"), 2_000, 3);
        for (LossReport.Losses pool : report.pools()) {
            if (!pool.id().equals("deribit")) {
                assertTrue(pool.atRisk95() > 10_000, pool.id());
            }
        }
        // Both books are left with their collateral in coins, whatever the size of the hedge.
        LossReport small = report(perpetual("1", "-1"), 2_000, 3);
        assertEquals(small.book().shortfall().value(), report.book().shortfall().value(), 1e-3);
        assertTrue(small.pools().getLast().atRisk95() < report.pools().getLast().atRisk95() / 5);
    }

    @Test
    void theSeedAloneDecidesTheReport() {
        Snapshot snapshot = RandomBooks.of(9, 60).snapshot();
        LossReport once = report(snapshot, 5_000, 7);
        assertEquals(once, report(snapshot, 5_000, 7));
        assertTrue(once.book().worst() != report(snapshot, 5_000, 8).book().worst());
        try (ExecutorService executor = Executors.newFixedThreadPool(3)) {
            LossReport shared = LossDistribution.of(
                            new ProfitEngine(executor, 4),
                            snapshot,
                            FactorModel.DEFAULT,
                            draws(5_000, 7),
                            Cancellation.NONE)
                    .orElseThrow();
            assertEquals(once, shared);
        }
    }

    @Test
    void cancelledDrawsGiveNothingAndWrongOnesAreRefused() {
        Snapshot snapshot = perpetual("1");
        assertTrue(LossDistribution.of(ALONE, snapshot, FactorModel.DEFAULT, draws(1_000, 1), () -> true)
                .isEmpty());
        assertThrows(IllegalArgumentException.class, () -> draws(999, 1));
        assertThrows(IllegalArgumentException.class, () -> new LossDistribution.Draws(1_000, 2, () -> 0.5));
    }
}
