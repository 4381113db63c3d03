package plimsoll.engine.stress;

import java.util.Arrays;
import plimsoll.engine.result.Estimate;
import plimsoll.engine.result.LossReport;

/// Losses as read from a sample of profits.
final class LossSample {
    private static final double SHORTFALL_LEVEL = 0.975;

    private LossSample() {}

    /// @param profit USD, `[market]`
    /// @param moves  `[market][factor]`
    static LossReport.Losses of(String id, double[] profit, double[][] moves) {
        int count = profit.length;
        int worst = 0;
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += profit[i];
            worst = profit[i] < profit[worst] ? i : worst;
        }
        double mean = sum / count;
        double squares = 0;
        for (double value : profit) {
            squares += (value - mean) * (value - mean);
        }
        double[] sorted = profit.clone();
        Arrays.sort(sorted);
        return new LossReport.Losses(
                id,
                mean,
                StrictMath.sqrt(squares / (count - 1)),
                -sorted[beyond(0.95, count) - 1],
                -sorted[beyond(0.99, count) - 1],
                shortfall(sorted),
                -profit[worst],
                Arrays.stream(moves[worst]).boxed().toList());
    }

    /// How many of the markets lie beyond a level; a hair is taken off, because 1 - 0.95 is above 0.05 in binary.
    private static int beyond(double level, int count) {
        return StrictMath.max(1, (int) StrictMath.ceil((1 - level) * count - 1e-6));
    }

    private static Estimate shortfall(double[] sorted) {
        int tail = beyond(SHORTFALL_LEVEL, sorted.length);
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
        double variance = squares / StrictMath.max(1, tail - 1) + SHORTFALL_LEVEL * gap * gap;
        return new Estimate(mean, StrictMath.sqrt(variance / tail), sorted.length);
    }
}
