package plimsoll.desktop.chart.geometry;

import java.util.Arrays;

/// Which buffers a chart shows at first: around 0 and the buffers of now, not the far ends of the lines.
public final class BufferRanges {
    private static final double ABOVE = 1.5;
    private static final double BELOW = 0.48;
    /// A pool with more than this many times the smallest buffer may leave the view, so that the smallest stays
    /// readable.
    private static final double SPREAD = 8;

    private BufferRanges() {}

    /// Returns the first view.
    ///
    /// @param now    the pools' buffers at the evaluated price, USD
    /// @param target highest step of the alarm ladder, USD; 0 = none
    public static Range around(double[] now, double target) {
        double[] sizes = Arrays.stream(now)
                .filter(Double::isFinite)
                .map(Math::abs)
                .sorted()
                .toArray();
        double largest = sizes.length == 0 ? 0 : sizes[sizes.length - 1];
        double smallest = sizes.length == 0 ? 0 : sizes[0];
        double worst = Math.max(smallest, target / 2);
        double reach = worst > 0 ? Math.min(largest, SPREAD * worst) : largest;
        reach = Math.max(reach, Math.min(target, 2 * Math.max(largest, target / 4)));
        if (!(reach > 0)) {
            reach = 1;
        }
        double deepest = Arrays.stream(now).filter(Double::isFinite).min().orElse(0);
        double below = Math.max(BELOW * reach, deepest < 0 ? Math.min(-deepest, reach) * 1.25 : 0);
        return new Range(-below, ABOVE * reach);
    }
}
