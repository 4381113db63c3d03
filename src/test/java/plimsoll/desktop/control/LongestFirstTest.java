package plimsoll.desktop.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class LongestFirstTest {
    @Test
    void theLongestAreCutToTheSameLengthAndShortOnesStayWhole() {
        assertArrayEquals(
                new double[] {100, 40, 100}, LongestFirst.cut(new double[3], new double[] {200, 40, 150}, 240), 0.5);
    }

    @Test
    void whatFitsIsNotCutAndNothingIsCutBelowItsLeast() {
        assertArrayEquals(new double[] {20, 40}, LongestFirst.cut(new double[2], new double[] {20, 40}, 100));
        assertArrayEquals(
                new double[] {80, 30}, LongestFirst.cut(new double[] {80, 30}, new double[] {90, 40}, 50), 0.5);
    }
}
