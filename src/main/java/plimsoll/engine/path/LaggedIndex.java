package plimsoll.engine.path;

import java.util.OptionalDouble;
import plimsoll.engine.margin.VolIndexRate;

/// The volatility index as rules with a lag see it on a path: in each step it moves from where it was towards where the
/// market's index stood when the step began.
final class LaggedIndex {
    private static final double HOURS_PER_DAY = 24;

    private final double share;
    private double level;
    private double market;

    /// @param stepHours    time between two steps
    /// @param halfLifeDays of the lag; empty = there is none
    LaggedIndex(double stepHours, OptionalDouble halfLifeDays) {
        share = halfLifeDays.isPresent()
                ? VolIndexRate.arrived(stepHours / HOURS_PER_DAY, halfLifeDays.getAsDouble())
                : Double.NaN;
        start();
    }

    /// Goes back to the start of a path: both stand where the rule says.
    void start() {
        level = 1;
        market = 1;
    }

    /// Moves on by a step.
    ///
    /// @param logVol of the market at its end, over that at the start
    void step(double logVol) {
        level += share * (market - level);
        market = logVol == 0 ? 1 : StrictMath.exp(logVol);
    }

    /// Returns where the index stands, relative to the start; NaN without a lag.
    double shock() {
        return Double.isNaN(share) ? Double.NaN : level - 1;
    }
}
