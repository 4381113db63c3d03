package plimsoll.engine.margin;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import plimsoll.domain.rule.VolDirection;
import plimsoll.engine.pricing.TotalVols;

/// Room for one scan, used by one thread at a time; arrays are `[option]` of its sheet.
final class ScanScratch {
    /// Value of each option now, per base unit in its settlement asset.
    final double[] now;

    /// Value of each option in the scenario last priced.
    final double[] then;

    /// Worst result of each option, for scans that take the worst volatility first.
    final double[] worst;

    /// The volatility shock that the deviations belong to; NaN before the first.
    double volShock = Double.NaN;

    private final Map<VolDirection, TotalVols> deviations = new EnumMap<>(VolDirection.class);

    ScanScratch(int options) {
        for (VolDirection direction : VolDirection.values()) {
            deviations.put(direction, new TotalVols(options));
        }
        now = new double[options];
        then = new double[options];
        worst = new double[options];
    }

    /// Returns volatility x square root of years in a direction.
    TotalVols deviations(VolDirection direction) {
        return Objects.requireNonNull(deviations.get(direction));
    }
}
