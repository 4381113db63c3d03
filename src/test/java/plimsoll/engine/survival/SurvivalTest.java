package plimsoll.engine.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurvivalTest {
    private static final OptionalDouble NONE = OptionalDouble.empty();
    private static final OptionalDouble DOWN = OptionalDouble.of(94_472.3618090452);
    private static final OptionalDouble UP = OptionalDouble.of(105_472.6368159204);

    @ParameterizedTest
    @CsvSource({
        "0.8, 1, 0.6228233183",
        "0.8, 3, 0.1496970476",
        "0.5, 1, 0.9286796222",
        "0.5, 3, 0.5513529514",
        "0.5, 7, 0.1809323769"
    })
    void bothLegsOfTheDemoBookSurvive(double sigma, double days, double expected) {
        assertEquals(expected, Survival.bothAlive(100_000, DOWN, UP, sigma, days / 365), 1e-10);
    }

    @ParameterizedTest
    @CsvSource({"0.02, 1, 0.0182825826", "0.0553, 24, 0.1792928401", "0.0552763819095477, 24, 0.1794854210"})
    void oneBarrierBelowFollowsFirstPassage(double distance, double hours, double touched) {
        OptionalDouble down = OptionalDouble.of(100 * (1 - distance));
        assertEquals(1 - touched, Survival.bothAlive(100, down, NONE, 0.8, hours / 8760), 1e-10);
    }

    @Test
    void oneBarrierIsTheLimitOfTwo() {
        double far = Survival.bothAlive(100, OptionalDouble.of(1e-6), OptionalDouble.of(110), 0.8, 0.01);
        assertEquals(far, Survival.bothAlive(100, NONE, OptionalDouble.of(110), 0.8, 0.01), 1e-12);
        double high = Survival.bothAlive(100, OptionalDouble.of(90), OptionalDouble.of(1e9), 0.8, 0.01);
        assertEquals(high, Survival.bothAlive(100, OptionalDouble.of(90), NONE, 0.8, 0.01), 1e-12);
    }

    @Test
    void imagesAndSeriesMeetWithoutAStep() {
        // The method changes where the deviation is 0.6 of the log width.
        double width = StrictMath.log(UP.getAsDouble() / DOWN.getAsDouble());
        double years = StrictMath.pow(0.6 * width / 0.8, 2);
        double before = Survival.bothAlive(100_000, DOWN, UP, 0.8, years * (1 - 1e-13));
        double after = Survival.bothAlive(100_000, DOWN, UP, 0.8, years * (1 + 1e-13));
        assertEquals(before, after, 1e-12);
    }

    @Test
    void survivalFallsWithTimeAndVolatility() {
        double previous = 1;
        for (int hours = 1; hours <= 24 * 30; hours++) {
            double now = Survival.bothAlive(100_000, DOWN, UP, 0.8, hours / 8760.0);
            assertTrue(now <= previous + 1e-14, "hour " + hours);
            assertTrue(now <= Survival.bothAlive(100_000, DOWN, UP, 0.7, hours / 8760.0) + 1e-14);
            previous = now;
        }
    }

    @Test
    void limitsAreExact() {
        assertEquals(1, Survival.bothAlive(100, NONE, NONE, 0.8, 1));
        assertEquals(1, Survival.bothAlive(100, OptionalDouble.of(90), OptionalDouble.of(110), 0.8, 0));
        assertEquals(1, Survival.bothAlive(100, OptionalDouble.of(90), OptionalDouble.of(110), 0, 1));
        assertEquals(0, Survival.bothAlive(100, OptionalDouble.of(100), NONE, 0.8, 1));
        assertEquals(0, Survival.bothAlive(100, NONE, OptionalDouble.of(99), 0.8, 1));
    }

    @Test
    void impossibleArgumentsAreRefused() {
        assertEquals(
                3,
                Stream.of(new double[] {0, 0.8, 1}, new double[] {1, -0.1, 1}, new double[] {1, 0.8, -1})
                        .map(bad -> assertThrows(
                                IllegalArgumentException.class,
                                () -> Survival.bothAlive(bad[0], NONE, NONE, bad[1], bad[2])))
                        .count());
    }
}
