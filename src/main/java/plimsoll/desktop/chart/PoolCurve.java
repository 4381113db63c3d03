package plimsoll.desktop.chart;

import java.util.Optional;
import plimsoll.desktop.chart.data.BufferData;
import plimsoll.desktop.chart.geometry.Curve;

/// One pool's line, split where the pool is liquidated.
///
/// @param line   as given
/// @param buffer the line with a point of 0 at each level
/// @param now    buffer at the evaluated price, USD; NaN outside the data
/// @param down   nearest level below the evaluated price
/// @param up     nearest level above
record PoolCurve(BufferData.Line line, Curve buffer, double now, Optional<Double> down, Optional<Double> up) {
    static PoolCurve of(BufferData.Line line, double[] prices, double evaluated) {
        Curve curve = new Curve(prices, line.buffer()).withZeros(line.levels());
        double now = curve.at(evaluated).orElse(Double.NaN);
        Optional<Double> down =
                line.levels().stream().filter(level -> level < evaluated).max(Double::compare);
        Optional<Double> up =
                line.levels().stream().filter(level -> level >= evaluated).min(Double::compare);
        return new PoolCurve(line, curve, now, down, up);
    }

    /// Returns whether the pool stands above its maintenance margin at the evaluated price.
    boolean alive() {
        return now > 0;
    }

    /// Returns the part that the pool lives through: between its nearest levels.
    Curve solid(double low, double high) {
        return alive()
                ? buffer.between(Math.max(low, down.orElse(low)), Math.min(high, up.orElse(high)))
                : new Curve(new double[0], new double[0]);
    }

    /// Returns the part below its nearest lower level.
    Curve before(double low, double high) {
        if (!alive()) {
            return buffer.between(low, high);
        }
        return down.map(level -> buffer.between(low, Math.min(high, level)))
                .orElse(new Curve(new double[0], new double[0]));
    }

    /// Returns the part above its nearest upper level.
    Curve after(double low, double high) {
        return alive() && up.isPresent()
                ? buffer.between(Math.max(low, up.get()), high)
                : new Curve(new double[0], new double[0]);
    }
}
