package plimsoll.engine.stress;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WorstTailTest {
    @Test
    void theTailIsWhatSortingEverythingGives() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            double[] all = new double[1 + random.nextInt(500)];
            for (int i = 0; i < all.length; i++) {
                all[i] = random.nextInt(40) - 20;
            }
            int size = 1 + random.nextInt(60);
            WorstTail tail = new WorstTail(size);
            for (double value : all) {
                tail.add(value);
            }
            double[] sorted = all.clone();
            Arrays.sort(sorted);
            assertArrayEquals(Arrays.copyOf(sorted, Math.min(size, all.length)), tail.sorted());
        }
    }
}
