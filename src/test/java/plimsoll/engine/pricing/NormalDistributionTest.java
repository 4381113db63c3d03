package plimsoll.engine.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalDistributionTest {
    /// Reference values computed with 40 digits.
    @ParameterizedTest
    @CsvSource({
        "-37, 5.7255712225245768e-300",
        "-30, 4.9067139271481871e-198",
        "-20, 2.7536241186062337e-89",
        "-10, 7.6198530241605261e-24",
        "-8, 6.2209605742717841e-16",
        "-6, 9.8658764503769814e-10",
        "-5.5, 1.8989562465887719e-8",
        "-4, 0.000031671241833119921254",
        "-3, 0.0013498980316300945267",
        "-2, 0.0227501319481792072",
        "-1, 0.15865525393145705141",
        "-0.6, 0.27425311775007358769",
        "-0.3, 0.38208857781104736693",
        "0, 0.5",
        "0.3, 0.61791142218895263307",
        "1, 0.84134474606854294859",
        "3, 0.99865010196836990547",
        "8, 0.9999999999999993779"
    })
    void cumulativeIsAccurateInCentreAndTails(double x, double expected) {
        // In the tail one unit in the last place of x / sqrt 2 is worth x^2 units in the result.
        double relative = 1e-15 + 2.3e-16 * x * x;
        assertEquals(expected, NormalDistribution.cumulative(x), relative * expected);
    }

    @Test
    void tailsEndAtZeroAndOne() {
        assertEquals(0, NormalDistribution.cumulative(Double.NEGATIVE_INFINITY));
        assertEquals(0, NormalDistribution.cumulative(-60));
        assertEquals(1, NormalDistribution.cumulative(60));
        assertEquals(1, NormalDistribution.cumulative(Double.POSITIVE_INFINITY));
        assertEquals(0, NormalDistribution.density(Double.POSITIVE_INFINITY));
    }

    @Test
    void cumulativeRisesThroughTheJoins() {
        double previous = 0;
        for (int i = -80_000; i <= 80_000; i++) {
            double value = NormalDistribution.cumulative(i / 10_000.0);
            assertTrue(value >= previous - 1e-16, "at " + i / 10_000.0);
            previous = value;
        }
    }

    @Test
    void quantileIsTheInverseOfTheCumulative() {
        for (double x = -37; x <= 8; x += 0.0625) {
            double probability = NormalDistribution.cumulative(x);
            double slack = 4e-15 * StrictMath.max(1, StrictMath.abs(x))
                    + 2 * StrictMath.ulp(probability) / NormalDistribution.density(x);
            assertEquals(x, NormalDistribution.quantile(probability), slack);
        }
        assertEquals(0, NormalDistribution.quantile(0.5));
        assertEquals(1.959963984540054, NormalDistribution.quantile(0.975), 1e-15);
        assertEquals(Double.NEGATIVE_INFINITY, NormalDistribution.quantile(0));
        assertEquals(Double.POSITIVE_INFINITY, NormalDistribution.quantile(1));
    }
}
