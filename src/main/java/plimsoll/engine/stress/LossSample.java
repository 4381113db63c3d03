package plimsoll.engine.stress;

import java.util.Arrays;
import plimsoll.engine.result.Estimate;
import plimsoll.engine.result.LossReport;

/// Losses as read from a sample of profits.
final class LossSample {
    private static final double LEAST_LEVEL = 0.95;
    private static final double SHORTFALL_LEVEL = 0.975;

    private LossSample() {}

    /// @param profit USD, `[market]`
    /// @param worst  the moves of the worst market
    static LossReport.Losses of(String id, double[] profit, double[] worst) {
        int count = profit.length;
        WorstTail tail = new WorstTail(beyond(LEAST_LEVEL, count));
        double sum = 0;
        for (double value : profit) {
            sum += value;
            tail.add(value);
        }
        double mean = sum / count;
        double squares = 0;
        for (double value : profit) {
            squares += (value - mean) * (value - mean);
        }
        double[] sorted = tail.sorted();
        return new LossReport.Losses(
                id,
                mean,
                StrictMath.sqrt(squares / (count - 1)),
                -sorted[beyond(LEAST_LEVEL, count) - 1],
                -sorted[beyond(0.99, count) - 1],
                shortfall(sorted, SHORTFALL_LEVEL, count),
                -sorted[0],
                Arrays.stream(worst).boxed().toList());
    }

    /// How many of the markets lie beyond a level; a hair is taken off, because 1 - 0.95 is above 0.05 in binary.
    static int beyond(double level, int count) {
        return StrictMath.max(1, (int) StrictMath.ceil((1 - level) * count - 1e-6));
    }

    /// @param sorted the worst of the profits, worst first
    static Estimate shortfall(double[] sorted, double level, int count) {
        int tail = beyond(level, count);
        double sum = 0;
        for (int i = 0; i < tail; i++) {
            sum -= sorted[i];
        }
        double mean = sum / tail;
        double squares = 0;
        for (int i = 0; i < tail; i++) {
            squares += (-sorted[i] - mean) * (-sorted[i] - mean);
        }
        double gap = mean + sorted[tail - 1];
        double variance = squares / StrictMath.max(1, tail - 1) + level * gap * gap;
        return new Estimate(mean, StrictMath.sqrt(variance / tail), count);
    }
}
