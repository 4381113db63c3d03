package plimsoll.engine.margin;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import plimsoll.domain.rule.VolDirection;

/// Room for the scans of one pool, used by one thread at a time.
final class ScanScratch {
    /// Volatility x square root of years by direction, `[position of the pool]`.
    private final Map<VolDirection, double[]> deviation = new EnumMap<>(VolDirection.class);

    /// Model value of each option now, `[position of the pool]`, in its settlement asset.
    final double[] now;

    ScanScratch(int positions) {
        for (VolDirection direction : VolDirection.values()) {
            deviation.put(direction, new double[positions]);
        }
        now = new double[positions];
    }

    /// Returns the deviations of a direction, `[position of the pool]`.
    double[] deviation(VolDirection direction) {
        return Objects.requireNonNull(deviation.get(direction));
    }
}
