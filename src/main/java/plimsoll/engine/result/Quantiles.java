package plimsoll.engine.result;

import java.util.List;
import java.util.OptionalDouble;

/// Five quantiles of a number over all paths.
///
/// @param values at [#SHARES]; NaN where the number does not exist on that share of the paths, such as the time of an
///               event that comes after the horizon
public record Quantiles(List<Double> values) {
    /// The shares of the paths that lie at or below each value.
    public static final List<Double> SHARES = List.of(0.05, 0.25, 0.5, 0.75, 0.95);

    /// Checks that there are as many values as shares.
    public Quantiles {
        values = List.copyOf(values);
        if (values.size() != SHARES.size()) {
            throw new IllegalArgumentException("quantiles need " + SHARES.size() + " values, not " + values.size());
        }
    }

    /// Returns the value of the share with this index; empty when it does not exist.
    public OptionalDouble at(int share) {
        double value = values.get(share);
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /// Returns the median; empty when it does not exist.
    public OptionalDouble median() {
        return at(2);
    }
}
