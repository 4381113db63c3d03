package plimsoll.engine.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class DrawsTest {
    private static double[] numbers(long seed, int stream, boolean pairs, int path, int count) {
        Draws draws = new Draws(seed, stream, pairs);
        draws.start(path);
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = draws.uniform();
        }
        return numbers;
    }

    /// Chi-square over 100 cells with 99 degrees of freedom: beyond 160 with probability 1e-4.
    @Test
    void numbersFillTheUnitIntervalEvenly() {
        int[] cells = new int[100];
        int count = 200_000;
        for (int path = 0; path < 200; path++) {
            for (double number : numbers(1, 0, false, path, count / 200)) {
                cells[(int) (number * 100)]++;
            }
        }
        double statistic = 0;
        for (int cell : cells) {
            statistic += StrictMath.pow(cell - count / 100.0, 2) / (count / 100.0);
        }
        assertEquals(99, statistic, 61);
    }

    @Test
    void neighbouringPathsAndStreamsAreUncorrelated() {
        int count = 20_000;
        double[] first = numbers(1, 0, false, 0, count);
        for (double[] other : new double[][] {
            numbers(1, 0, false, 1, count), numbers(1, 1, false, 0, count), numbers(2, 0, false, 0, count)
        }) {
            double sum = 0;
            for (int i = 0; i < count; i++) {
                sum += 12 * (first[i] - 0.5) * (other[i] - 0.5);
            }
            assertEquals(0, sum / count, 4 / StrictMath.sqrt(count));
            assertNotEquals(first[0], other[0]);
        }
    }

    @Test
    void pairsMirrorEachOther() {
        double[] even = numbers(3, 0, true, 4, 50);
        double[] odd = numbers(3, 0, true, 5, 50);
        for (int i = 0; i < even.length; i++) {
            assertEquals(1, even[i] + odd[i]);
        }
        Draws draws = new Draws(3, 0, true);
        draws.start(4);
        double normal = draws.normal();
        draws.start(5);
        assertEquals(-normal, draws.normal(), 1e-12);
    }
}
