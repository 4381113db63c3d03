package plimsoll.engine.stress;

import java.util.Arrays;

/// Keeps the smallest of many numbers, in order, without sorting them all: no step is long, however many there are.
final class WorstTail {
    private final int size;
    private final double[] kept;
    private int count;
    private double most = Double.POSITIVE_INFINITY;

    /// @param size how many to keep, at least 1
    WorstTail(int size) {
        this.size = size;
        kept = new double[2 * size];
    }

    void add(double value) {
        if (count < size || value < most) {
            kept[count++] = value;
            if (count == kept.length) {
                trim();
            }
        }
    }

    private void trim() {
        Arrays.sort(kept, 0, count);
        count = StrictMath.min(count, size);
        most = kept[count - 1];
    }

    /// Returns the kept numbers, smallest first; fewer than the size when fewer were added.
    double[] sorted() {
        if (count > 0) {
            trim();
        }
        return Arrays.copyOf(kept, count);
    }
}
