package plimsoll.desktop.chart.geometry;

import java.util.OptionalDouble;

/// Which prices a chart shows at first: the corridor with room beyond both ends.
public final class PriceRanges {
    /// Room beyond a level as a share of the corridor's width: 1.45 x the distance when both sides are equal.
    private static final double MARGIN = 0.225;
    /// Least move shown on each side when a level is missing.
    private static final double LEAST = 0.08;
    /// Move shown on each side when there is no level at all.
    private static final double NO_LEVEL = 0.30;
    /// A range is rounded to this many steps, so that labels start at its ends.
    private static final double STEPS = 32;

    private PriceRanges() {}

    /// Returns the first view.
    ///
    /// @param spot      index price, USD
    /// @param evaluated what-if price, USD
    /// @param down      the first liquidation below
    /// @param up        the first liquidation above
    public static Range around(double spot, double evaluated, OptionalDouble down, OptionalDouble up) {
        double low = Math.min(spot, evaluated);
        double high = Math.max(spot, evaluated);
        if (down.isPresent() && up.isPresent()) {
            double from = Math.min(low, down.getAsDouble());
            double to = Math.max(high, up.getAsDouble());
            double margin = Math.max(MARGIN * (to - from), 1e-4 * spot);
            return rounded(from - margin, to + margin);
        }
        double reach = down.isPresent() ? spot - down.getAsDouble() : up.isPresent() ? up.getAsDouble() - spot : 0;
        double distance = Math.max(Math.abs(reach) * (1 + 2 * MARGIN), spot * LEAST);
        if (down.isEmpty() && up.isEmpty()) {
            distance = spot * NO_LEVEL;
        }
        double room = MARGIN * distance;
        double widest = Math.max(distance, Math.max(high - spot, spot - low) + room);
        return rounded(Math.max(spot - widest, spot / 1000), spot + widest);
    }

    private static Range rounded(double low, double high) {
        Ticks fine = Ticks.of(new Range(low, high), (int) STEPS + 1);
        double from = StrictMath.rint(low / fine.step()) * fine.step();
        double to = StrictMath.rint(high / fine.step()) * fine.step();
        return new Range(from > 0 ? from : low, to);
    }
}
