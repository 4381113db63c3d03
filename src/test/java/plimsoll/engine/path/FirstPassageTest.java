package plimsoll.engine.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.domain.Snapshot;
import plimsoll.domain.scenario.PathSettings;
import plimsoll.domain.scenario.PathSettings.Sampling;
import plimsoll.engine.Book;
import plimsoll.engine.Runs;
import plimsoll.engine.result.Estimate;
import plimsoll.engine.result.PathPool;
import plimsoll.engine.result.PathRun;

/// Simulated liquidations against the closed forms of a price between barriers.
class FirstPassageTest {
    private static final double ERRORS = 3;

    /// One pool, long 10 BTC at 100,000, whose liquidation lies a relative distance below the price.
    private static Snapshot longPool(double distance) {
        double maintenance = 0.005;
        double equity = 10 * 100_000 * (distance + maintenance * (1 - distance));
        return new Book()
                .rule(Book.percent("flat", "0.01", "0.005"))
                .pool("a", "USDT", "flat")
                .balance("cash", "a", "USDT", Double.toString(equity))
                .linearPerp("perp", "BTC", "USDT", "100000")
                .position("long", "a", "perp", "10", "100000")
                .snapshot();
    }

    private static void assertNear(double expected, Estimate estimate) {
        assertEquals(expected, estimate.value(), ERRORS * estimate.standardError(), estimate.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "0.02, 1, 0.25, 0.0182825826",
        "0.0553, 24, 1, 0.1792928401",
        "0.05527638190954774, 24, 1, 0.1794854210",
        "0.0553, 24, 24, 0.1792928401"
    })
    void oneBarrierIsTouchedAsOftenAsFirstPassageSays(double distance, double hours, double step, double expected) {
        PathRun run = PathBooks.run(longPool(distance), PathBooks.settings(40_000, hours / 24, step, 0.8));
        PathPool pool = run.pools().getFirst();
        assertTrue(pool.betweenSteps());
        assertNear(expected, pool.liquidated());
        assertEquals(expected, pool.exact().getAsDouble(), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({
        "0.8, 1, 0.6228233183",
        "0.8, 3, 0.1496970476",
        "0.5, 1, 0.9286796222",
        "0.5, 3, 0.5513529514",
        "0.5, 7, 0.1809323769"
    })
    void bothLegsOfTheDemoBookLiveAsOftenAsTheClosedFormSays(double vol, double days, double expected) {
        PathRun run = PathBooks.run(Runs.demo().snapshot(), PathBooks.settings(20_000, days, 1, vol));
        assertNear(expected, run.allAlive());
        assertEquals(expected, run.exactAlive().getAsDouble(), 1e-9);
        assertEquals(1 - run.allAlive().value(), run.anyLiquidated().value(), 1e-12);
    }

    @Test
    void lookingOnlyAtStepsMissesLiquidations() {
        PathSettings settings = PathBooks.settings(20_000, 3, 4, 0.8);
        PathRun between = PathBooks.run(Runs.demo().snapshot(), settings);
        PathRun atSteps = PathBooks.run(Runs.demo().snapshot(), PathBooks.atSteps(settings));
        double missed = atSteps.allAlive().value() - between.allAlive().value();
        assertTrue(missed > 5 * between.allAlive().standardError(), "missed " + missed);
    }

    @Test
    void antitheticPairsKeepTheAnswerAndNarrowIt() {
        PathSettings plain = PathBooks.settings(20_000, 3, 3, 0.8);
        PathSettings pairs = plain.withSampling(new Sampling(20_000, true, true, 7));
        PathRun run = PathBooks.run(Runs.demo().snapshot(), pairs);
        assertNear(run.exactAlive().getAsDouble(), run.allAlive());
        PathPool mirrored = PathBooks.run(longPool(0.05), pairs).pools().getFirst();
        PathPool sampled = PathBooks.run(longPool(0.05), plain).pools().getFirst();
        assertNear(mirrored.exact().getAsDouble(), mirrored.liquidated());
        assertTrue(mirrored.liquidated().standardError()
                < 0.95 * sampled.liquidated().standardError());
    }

    @Test
    void standardErrorsCoverTheTruthAsOftenAsTheyShould() {
        int covered = 0;
        int seeds = 60;
        double exact = 0;
        for (int seed = 0; seed < seeds; seed++) {
            PathSettings settings =
                    PathBooks.settings(400, 1, 6, 0.8).withSampling(new Sampling(400, true, false, seed));
            PathRun run = PathBooks.run(Runs.demo().snapshot(), settings, 1);
            exact = run.exactAlive().getAsDouble();
            Estimate alive = run.allAlive();
            covered += StrictMath.abs(alive.value() - exact) < 1.96 * alive.standardError() ? 1 : 0;
        }
        // Of 60 independent intervals of 95 %, 57 are expected; fewer than 51 have a probability below 1 %.
        assertTrue(covered >= 51, covered + " of " + seeds);
    }

    @Test
    void pricesKeepTheirMeanAndSpread() {
        PathTally tally = PathBooks.tally(Runs.demo().snapshot(), PathBooks.settings(8_000, 30, 12, 0.8));
        double[] last = tally.logs[0][tally.fanSteps.length - 1];
        double variance = 0.64 * 30 / 365;
        Sample sample = new Sample(last.length, false);
        double[] prices = java.util.Arrays.stream(last).map(StrictMath::exp).toArray();
        assertNear(1, sample.mean(prices));
        assertNear(-0.5 * variance, sample.mean(last));
        double[] squares = java.util.Arrays.stream(last)
                .map(log -> StrictMath.pow(log + 0.5 * variance, 2))
                .toArray();
        assertNear(variance, sample.mean(squares));
    }

    @Test
    void aBookThatCannotBeLiquidatedHasNoClosedFormBarrier() {
        Snapshot cash = new Book()
                .rule(Book.percent("flat", "0.01", "0.005"))
                .pool("a", "USDT", "flat")
                .balance("cash", "a", "USDT", "5000000")
                .linearPerp("perp", "BTC", "USDT", "100000")
                .position("long", "a", "perp", "10", "100000")
                .snapshot();
        PathRun run = PathBooks.run(cash, PathBooks.settings(200, 1, 4, 0.8));
        assertEquals(OptionalDouble.of(1), run.exactAlive());
        assertTrue(run.anyLiquidated().hasNoHit());
        assertTrue(run.pools().getFirst().hoursToLiquidation().median().isEmpty());
    }
}
