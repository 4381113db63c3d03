package plimsoll.engine.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Black76Test {
    private static double value(boolean call, double forward, double strike, double vol, double years, double rate) {
        return Black76.value(call, forward, strike, vol * StrictMath.sqrt(years), StrictMath.exp(-rate * years));
    }

    /// Reference values computed with 40 digits.
    @ParameterizedTest
    @CsvSource({
        "true, 100, 100, 0.8, 0.25, 0, 15.851941887820604608",
        "false, 100, 120, 0.8, 0.25, 0, 29.188094709522511977",
        "true, 100000, 130000, 0.6, 0.0833, 0, 557.54684335447223029",
        "false, 100000, 60000, 0.9, 0.02, 0, 0.066247741615449525496",
        "true, 100, 400, 0.5, 0.1, 0, 3.1983866025983556294e-18",
        "false, 4000, 1000, 0.7, 0.05, 0, 1.4172337347761403807e-17",
        "true, 100, 100, 0.01, 0.000001, 0, 0.00039894228039977041844",
        "true, 100, 90, 0.5, 2, 0.05, 28.529194755161074353"
    })
    void priceEqualsTheClosedForm(
            boolean call, double forward, double strike, double vol, double years, double rate, double expected) {
        // Near the money the difference of two halves of the forward leaves rounding of the forward's size.
        double rounding = expected > 1e-9 ? 4e-16 * forward : 0;
        assertEquals(expected, value(call, forward, strike, vol, years, rate), 1e-12 * expected + rounding);
    }

    @Test
    void gammaAtTheMoneyEqualsTheGoldenNumber() {
        assertEquals(
                0.0097760673, Black76.greeks(true, 100, 100, 0.8, 0.25, 0, 100).gamma(), 5e-11);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void putAndCallKeepParityAndBounds(long seed) {
        RandomGenerator random = generator(seed);
        for (int i = 0; i < 2_000; i++) {
            double forward = 100 * StrictMath.exp(random.nextGaussian());
            double strike = 100 * StrictMath.exp(random.nextGaussian());
            double vol = random.nextDouble(0, 3);
            double years = random.nextDouble(0, 2);
            double rate = random.nextDouble(-0.1, 0.3);
            double call = value(true, forward, strike, vol, years, rate);
            double put = value(false, forward, strike, vol, years, rate);
            double discount = StrictMath.exp(-rate * years);
            String name = "seed " + seed + " case " + i;
            assertEquals(discount * (forward - strike), call - put, 1e-10, name);
            assertTrue(call >= discount * StrictMath.max(forward - strike, 0), name);
            assertTrue(call <= discount * forward * (1 + 1e-15), name);
            assertTrue(put <= discount * strike * (1 + 1e-15), name);
        }
    }

    @Test
    void withoutVolatilityOrTimeTheOptionIsWorthItsIntrinsicValue() {
        assertEquals(20, value(true, 120, 100, 0, 1, 0));
        assertEquals(0, value(true, 80, 100, 0, 1, 0));
        assertEquals(20, value(false, 80, 100, 0.8, 0, 0));
        assertEquals(20, value(true, 120, 100, 0.8, 1e-12, 0), 1e-12);
    }

    @Test
    void hugeVolatilityReachesTheUpperBound() {
        assertEquals(100, value(true, 100, 150, 1e6, 1, 0), 1e-9);
        assertEquals(150, value(false, 100, 150, Double.MAX_VALUE, 1, 0), 1e-9);
    }

    @Test
    void priceRisesWithVolatilityFarFromTheMoney() {
        double previous = 0;
        for (int points = 1; points <= 400; points++) {
            double value = value(true, 100, 300, points / 100.0, 0.1, 0);
            assertTrue(value >= previous, points + " points");
            previous = value;
        }
    }

    @ParameterizedTest
    @CsvSource({"true, 100, 110, 0.8, 0.25", "false, 100, 90, 0.5, 0.02", "true, 100, 60, 1.2, 1.5"})
    void greeksEqualCentralDifferences(boolean call, double forward, double strike, double vol, double years) {
        Greeks greeks = Black76.greeks(call, forward, strike, vol, years, 0.03, 1e9);
        double h = 1e-3 * forward;
        double up = value(call, forward + h, strike, vol, years, 0.03);
        double down = value(call, forward - h, strike, vol, years, 0.03);
        double middle = value(call, forward, strike, vol, years, 0.03);
        assertEquals(middle, greeks.price());
        assertEquals((up - down) / (2 * h), greeks.delta(), 2e-5);
        assertEquals((up - 2 * middle + down) / (h * h), greeks.gamma(), 2e-5);
        double more = value(call, forward, strike, vol + 1e-5, years, 0.03);
        double less = value(call, forward, strike, vol - 1e-5, years, 0.03);
        assertEquals((more - less) / 2e-5 / 100, greeks.vega(), 1e-7);
        double later = value(call, forward, strike, vol, years - 1e-6, 0.03);
        double earlier = value(call, forward, strike, vol, years + 1e-6, 0.03);
        double days = StrictMath.min(1, years * 365);
        assertEquals((later - earlier) / 2e-6 / 365 * days, greeks.theta(), 1e-6);
    }

    @ParameterizedTest
    @CsvSource({"true, 100, 110, 0.8, 0.25", "false, 100, 90, 0.5, 0.02", "true, 100, 60, 1.2, 1.5"})
    void vannaAndVolgaEqualCentralDifferencesOfVega(
            boolean call, double forward, double strike, double vol, double years) {
        Greeks greeks = Black76.greeks(call, forward, strike, vol, years, 0.03, 1e9);
        double h = 1e-4;
        double up =
                Black76.greeks(call, forward + h, strike, vol, years, 0.03, 1e9).vega();
        double down =
                Black76.greeks(call, forward - h, strike, vol, years, 0.03, 1e9).vega();
        assertEquals((up - down) / (2 * h), greeks.vanna(), 1e-9);
        double more =
                Black76.greeks(call, forward, strike, vol + h, years, 0.03, 1e9).vega();
        double less =
                Black76.greeks(call, forward, strike, vol - h, years, 0.03, 1e9).vega();
        assertEquals((more - less) / (2 * h) / 100, greeks.volga(), 1e-8);
        double bump = 1e-4;
        double deltaUp = Black76.greeks(call, forward, strike, vol + bump, years, 0.03, 1e9)
                .delta();
        double deltaDown = Black76.greeks(call, forward, strike, vol - bump, years, 0.03, 1e9)
                .delta();
        assertEquals((deltaUp - deltaDown) / (2 * bump) / 100, greeks.vanna(), 1e-9);
    }

    @Test
    void thetaOfTheLastDayNeverCostsMoreThanTheOption() {
        double hour = 1.0 / 8760;
        double deviation = 2 * StrictMath.sqrt(hour);
        double d1 = StrictMath.log(100.0 / 101) / deviation + 0.5 * deviation;
        double daily = 100 * NormalDistribution.density(d1) * 2 / (2 * StrictMath.sqrt(hour)) / 365;
        assertEquals(
                -daily / 24, Black76.greeks(true, 100, 101, 2, hour, 0, 1e9).theta(), 1e-12);
        assertEquals(-0.01, Black76.greeks(true, 100, 101, 2, hour, 0, 0.01).theta());
    }

    @Test
    void putAndCallOfOneStrikeHaveTheSameVegaAndGamma() {
        Greeks call = Black76.greeks(true, 100, 120, 0.7, 0.3, 0, 100);
        Greeks put = Black76.greeks(false, 100, 120, 0.7, 0.3, 0, 100);
        assertEquals(call.vega(), put.vega());
        assertEquals(call.gamma(), put.gamma());
        assertEquals(1, call.delta() - put.delta(), 1e-15);
    }

    @Test
    void greeksAtExpiryAreThoseOfThePayoff() {
        assertEquals(1, Black76.greeks(true, 120, 100, 0.8, 0, 0, 20).delta());
        assertEquals(0.5, Black76.greeks(true, 100, 100, 0.8, 0, 0, 0).delta());
        assertEquals(-1, Black76.greeks(false, 80, 100, 0.8, 0, 0, 20).delta());
        assertEquals(0, Black76.greeks(false, 80, 100, 0.8, 0, 0, 20).theta());
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void impliedVolatilityGivesTheVolatilityBack(long seed) {
        RandomGenerator random = generator(seed);
        for (int i = 0; i < 500; i++) {
            double forward = 100_000;
            double strike = forward * StrictMath.exp(random.nextDouble(-0.5, 0.5));
            double vol = random.nextDouble(0.2, 2);
            double years = random.nextDouble(0.02, 1);
            boolean call = random.nextBoolean();
            double price = value(call, forward, strike, vol, years, 0);
            Greeks greeks = Black76.greeks(call, forward, strike, vol, years, 0, price);
            if (greeks.vega() < 1e-4) {
                continue; // The price carries no volatility within its rounding.
            }
            double implied =
                    Black76.impliedVol(call, price, forward, strike, years, 1).orElseThrow();
            double slack = 1e-9 + 4e-16 * (price + forward) / (greeks.vega() * 100);
            assertEquals(vol, implied, slack, "seed " + seed + " case " + i);
        }
    }

    @Test
    void outsideTheArbitrageBoundsThereIsNoVolatility() {
        assertEquals(OptionalDouble.empty(), Black76.impliedVol(true, 9.99, 110, 100, 0.5, 1));
        assertEquals(OptionalDouble.empty(), Black76.impliedVol(true, 110, 110, 100, 0.5, 1));
        assertEquals(OptionalDouble.empty(), Black76.impliedVol(false, 100, 110, 100, 0.5, 1));
        assertEquals(OptionalDouble.empty(), Black76.impliedVol(true, 12, 110, 100, 0, 1));
    }

    private static RandomGenerator generator(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
