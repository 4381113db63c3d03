package plimsoll.domain.scenario;

/// How much equity a pool should have: a multiple of what liquidates it and a fixed amount above that. A pool whose
/// equity lies below the line is on the wrong side of it; equality is on the right side.
///
/// @param ratio     equity per equity that liquidates, from 1 to 1,000
/// @param bufferUsd USD above that, from 0 to 1e15
public record MarginLine(double ratio, double bufferUsd) {
    /// Checks the ranges.
    public MarginLine {
        if (!(ratio >= 1 && ratio <= 1000)) {
            throw new IllegalArgumentException("margin ratio must be between 1 and 1,000, not " + ratio);
        }
        if (!(bufferUsd >= 0 && bufferUsd <= 1e15)) {
            throw new IllegalArgumentException("margin buffer must be between 0 and 1e15 USD, not " + bufferUsd);
        }
    }

    /// Returns a line that is a multiple alone.
    public static MarginLine ratio(double ratio) {
        return new MarginLine(ratio, 0);
    }

    /// Returns a line that lies a fixed amount above what liquidates.
    public static MarginLine buffer(double usd) {
        return new MarginLine(1, usd);
    }

    /// Returns how far equity lies above the line, in the currency of equity; negative = below.
    ///
    /// @param equity     what stands against margin
    /// @param required   the equity that liquidates
    /// @param usdPerUnit USD per unit of the currency of both
    public double excess(double equity, double required, double usdPerUnit) {
        return equity - ratio * required - bufferUsd / usdPerUnit;
    }
}
