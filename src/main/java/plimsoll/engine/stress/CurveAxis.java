package plimsoll.engine.stress;

import plimsoll.engine.result.Corridor;

/// Answers at which price shocks the buffer curve is drawn.
final class CurveAxis {
    private static final int POINTS_PER_SIDE = 200;
    private static final int INNER = 160;

    /// The inner part reaches beyond the wider side of the corridor by this factor, so that the chart can be panned.
    private static final double MARGIN = 1.6;

    private static final double LEAST_INNER = 0.08;

    private CurveAxis() {}

    /// Returns 401 relative moves, ascending, with 0 in the middle: evenly spaced around the corridor, wider apart to
    /// the ends of the range.
    ///
    /// @param corridor  the nearest liquidations
    /// @param reference price without shock, USD
    /// @param from      lowest move, between -1 and 0
    /// @param to        highest move, above 0
    static double[] of(Corridor corridor, double reference, double from, double to) {
        double wide = StrictMath.abs(corridor.price() / reference - 1);
        wide = StrictMath.max(
                wide, corridor.down().map(side -> distance(side, reference)).orElse(0.0));
        wide = StrictMath.max(
                wide, corridor.up().map(side -> distance(side, reference)).orElse(0.0));
        wide = StrictMath.max(LEAST_INNER, MARGIN * wide);
        double[] axis = new double[2 * POINTS_PER_SIDE + 1];
        for (int i = 1; i <= POINTS_PER_SIDE; i++) {
            axis[POINTS_PER_SIDE - i] = move(i, -StrictMath.min(wide, -from), from);
            axis[POINTS_PER_SIDE + i] = move(i, StrictMath.min(wide, to), to);
        }
        return axis;
    }

    private static double move(int i, double inner, double end) {
        if (inner == end) {
            return end * i / POINTS_PER_SIDE;
        }
        if (i <= INNER) {
            return inner * i / INNER;
        }
        if (i == POINTS_PER_SIDE) {
            return end;
        }
        double share = (double) (i - INNER) / (POINTS_PER_SIDE - INNER);
        return (1 + inner) * StrictMath.pow((1 + end) / (1 + inner), share) - 1;
    }

    private static double distance(Corridor.Side side, double reference) {
        return StrictMath.abs(side.price() / reference - 1);
    }
}
