package plimsoll.engine.path;

import java.util.List;

/// One price path after the other; the state after a step stands in the fields. Each thread has its own.
abstract class MarketPath {
    /// Underlyings that move, in order of name.
    final List<String> underlyings;

    /// Logarithm of price over the price at the start, `[underlying]`.
    final double[] logs;

    /// The same before the step.
    final double[] starts;

    /// The lowest such logarithm inside the step, before a jump at its end.
    final double[] lows;

    /// The highest such logarithm inside the step, before a jump at its end.
    final double[] highs;

    /// Logarithm of implied volatility over that at the start.
    double logVol;

    MarketPath(List<String> underlyings) {
        this.underlyings = List.copyOf(underlyings);
        logs = new double[underlyings.size()];
        starts = new double[underlyings.size()];
        lows = new double[underlyings.size()];
        highs = new double[underlyings.size()];
    }

    /// Goes back to the start of a path.
    abstract void start(int path);

    /// Moves on by one step.
    abstract void step();
}
