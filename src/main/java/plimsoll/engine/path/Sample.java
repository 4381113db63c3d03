package plimsoll.engine.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import plimsoll.engine.result.Estimate;
import plimsoll.engine.result.Quantiles;

/// Statistics over the paths of a run.
final class Sample {
    private final int paths;
    private final boolean pairs;

    /// @param pairs whether paths 2 k and 2 k + 1 belong together, so that only their means are independent
    Sample(int paths, boolean pairs) {
        this.paths = paths;
        this.pairs = pairs;
    }

    /// Returns the share of the paths on which something happens. The standard error is that of the mean of
    /// independent numbers, sqrt(sum (x - mean)^2 / (n (n - 1))); a single path has none.
    Estimate probability(IntPredicate happens) {
        double[] values = new double[paths];
        for (int path = 0; path < paths; path++) {
            values[path] = happens.test(path) ? 1 : 0;
        }
        return mean(values);
    }

    /// Returns the mean of a number that every path has.
    Estimate mean(double[] values) {
        double[] independent = pairs ? halves(values) : values;
        return estimate(independent, paths);
    }

    /// Returns the mean of a number that only some paths have; NaN when none has it.
    ///
    /// @param values NaN where a path has none
    Estimate meanOfSome(double[] values) {
        double[] known =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        return estimate(known, known.length);
    }

    private static double[] halves(double[] values) {
        double[] means = new double[values.length / 2];
        for (int i = 0; i < means.length; i++) {
            means[i] = 0.5 * (values[2 * i] + values[2 * i + 1]);
        }
        return means;
    }

    private static Estimate estimate(double[] values, int count) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double error = values.length < 2
                ? Double.NaN
                : StrictMath.sqrt(squares / ((double) values.length * (values.length - 1)));
        return new Estimate(mean, error, count);
    }

    /// Returns the quantiles of a number; the smallest value that at least the share of the paths does not exceed.
    ///
    /// @param values NaN = later or more than any other, such as the time of what does not happen
    static Quantiles quantiles(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        List<Double> at = new ArrayList<>();
        for (double share : Quantiles.SHARES) {
            int rank = (int) StrictMath.ceil(share * sorted.length - 1e-9);
            at.add(sorted[StrictMath.max(0, rank - 1)]);
        }
        return new Quantiles(at);
    }
}
