package plimsoll.engine.margin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import plimsoll.domain.rule.RateCurve;
import plimsoll.engine.Book;
import plimsoll.engine.RandomBooks;

class VolIndexRateTest {
    private static RateCurve.VolIndexed power(String exponent, String floor, String cap, String index) {
        return new RateCurve.VolIndexed(
                Book.number("0.05"),
                Book.number("50"),
                Book.number(exponent),
                Book.number(floor),
                Book.number(cap),
                Book.number(index));
    }

    private static RateCurve.VolStepped steps(String index) {
        return new RateCurve.VolStepped(
                List.of(
                        new RateCurve.VolStep(Optional.of(Book.number("60")), Book.number("0.05")),
                        new RateCurve.VolStep(Optional.of(Book.number("90")), Book.number("0.08")),
                        new RateCurve.VolStep(Optional.empty(), Book.number("0.2"))),
                Book.number(index));
    }

    @Test
    void fivePercentAtFiftyIsEightPercentAtEighty() {
        assertEquals(0.08, RateCurves.base(power("1", "0", "1", "80"), OptionalDouble.empty()), 1e-15);
        assertEquals(0.08, VolIndexRate.of(power("1", "0", "1", "50")).at(0.6), 1e-15);
    }

    @Test
    void rateStopsExactlyAtFloorAndCap() {
        VolIndexRate rate = VolIndexRate.of(power("2", "0.02", "0.25", "50"));
        assertEquals(0.02, rate.at(-1));
        assertEquals(0.02, rate.at(-0.5));
        assertEquals(0.05, rate.at(0), 1e-16);
        assertEquals(0.25, rate.at(9));
        assertEquals(0.05 * 2.2 * 2.2, rate.at(1.2), 1e-15);
    }

    @Test
    void rateNeverFallsWhenVolatilityRises() {
        RandomGenerator random = RandomBooks.random(11);
        for (int trial = 0; trial < 200; trial++) {
            BigDecimal gamma = BigDecimal.valueOf(random.nextInt(0, 40), 1);
            VolIndexRate rate = VolIndexRate.of(power(gamma.toString(), "0.01", "0.9", "64"));
            double low = random.nextDouble(-1, 5);
            double high = low + random.nextDouble(0, 3);
            assertTrue(rate.at(high) >= rate.at(low), gamma + " from " + low + " to " + high);
            VolIndexRate stepped = VolIndexRate.of(steps("64"));
            assertTrue(stepped.at(high) >= stepped.at(low));
        }
    }

    @Test
    void aStepHoldsUpToItsBound() {
        assertEquals(0.05, VolIndexRate.of(steps("60")).at(0));
        assertEquals(0.08, VolIndexRate.of(steps("60.01")).at(0));
        assertEquals(0.08, VolIndexRate.of(steps("60")).at(0.5), "90 belongs to the step below it");
        assertEquals(0.2, VolIndexRate.of(steps("60")).at(0.5001));
    }

    @Test
    void aHalfOfAMoveHasArrivedAfterOneHalfLifeAndThreeQuartersAfterTwo() {
        assertEquals(0, VolIndexRate.arrived(0, 3));
        assertEquals(0.5, VolIndexRate.arrived(3, 3), 1e-15);
        assertEquals(0.75, VolIndexRate.arrived(6, 3), 1e-15);
    }

    @Test
    void impossibleCurvesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> power("-1", "0", "1", "50"));
        assertThrows(IllegalArgumentException.class, () -> power("1", "0", "1", "0"));
        assertThrows(IllegalArgumentException.class, () -> new RateCurve.VolStepped(List.of(), BigDecimal.ONE));
    }
}
