package plimsoll.report.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ColumnFitTest {
    @Test
    void columnsThatFitGrowEvenlyButNotApart() {
        assertArrayEquals(new float[] {60, 110}, ColumnFit.fit(new float[] {50, 100}, 10, 180), 1e-4f);
        assertArrayEquals(new float[] {90, 140}, ColumnFit.fit(new float[] {50, 100}, 10, 900), 1e-4f);
    }

    @Test
    void onlyTheWidestGiveWay() {
        assertArrayEquals(new float[] {20, 85, 85}, ColumnFit.fit(new float[] {20, 300, 100}, 5, 200), 1e-4f);
    }

    @Test
    void whatDoesNotFitFillsTheRoomExactly() {
        SplittableRandom random = new SplittableRandom(7);
        for (int run = 0; run < 200; run++) {
            float[] wished = new float[1 + random.nextInt(9)];
            float sum = 0;
            for (int i = 0; i < wished.length; i++) {
                wished[i] = 1 + (float) random.nextDouble(400);
                sum += wished[i];
            }
            float room = 14 * (wished.length - 1) + (float) random.nextDouble(sum * 0.99);
            float[] widths = ColumnFit.fit(wished, 14, room);
            float used = 14 * (wished.length - 1);
            for (int i = 0; i < widths.length; i++) {
                assertTrue(widths[i] <= wished[i], "column " + i + " of run " + run);
                used += widths[i];
            }
            assertEquals(room, used, 0.05f);
        }
    }
}
