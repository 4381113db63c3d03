package plimsoll.engine.liquidation;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import plimsoll.domain.Cancellation;

/// Finds every move at which a pool changes between alive and liquidated along a ray.
///
/// The range is scanned at nodes. Between two nodes on different sides the change is bisected to neighbouring doubles,
/// so a smooth crossing and a jump are found alike, and the reported move is the one on the liquidating side. Between
/// nodes on the same side, an extremum that leans towards the other side is refined too, so that a short dip is not
/// stepped over.
final class Crossings {
    /// Width of the dense part of the nodes, in logarithms.
    private static final double DENSE = 0.02;

    private static final int BISECTIONS = 100;
    private static final int EXTREMUM_STEPS = 40;
    private static final int SECANTS = 16;

    /// How near, relative to the price, secants come before bisection takes over.
    private static final double NEAR = 1e-13;

    /// Where buffers bend slowly, an extremum is searched only when it lies within so many times the step to its
    /// neighbours.
    private static final double DIP_REACH = 8;

    private static final double GOLDEN = 0.3819660112501051;

    private final Ray ray;
    private final List<Double> nodes;
    private final boolean bendsSlowly;
    private final List<Double> buffers = new ArrayList<>();
    private final List<Boolean> states = new ArrayList<>();

    /// @param nodes       moves, ascending
    /// @param bendsSlowly whether evaluations are costly and buffers bend slowly
    Crossings(Ray ray, List<Double> nodes, boolean bendsSlowly) {
        this.ray = ray;
        this.nodes = nodes;
        this.bendsSlowly = bendsSlowly;
    }

    /// A change of state.
    ///
    /// @param move            on the liquidating side
    /// @param aboveLiquidated whether the pool is liquidated above it, and alive below
    record Crossing(double move, boolean aboveLiquidated) {
        /// Returns whether the pool becomes liquidated moving away from a point, rather than recovers.
        boolean isEntry(double evaluated) {
            return aboveLiquidated == (move > evaluated);
        }
    }

    /// Returns the changes, ascending; incomplete when cancelled, which the caller asks again.
    List<Crossing> find(Cancellation cancellation) {
        for (int i = 0; i < nodes.size() && !cancellation.isCancelled(); i++) {
            states.add(ray.isLiquidated(nodes.get(i)));
            buffers.add(ray.buffer());
        }
        List<Crossing> found = new ArrayList<>();
        for (int i = 1; i < states.size(); i++) {
            if (states.get(i - 1).equals(states.get(i))) {
                dip(i, found);
            } else {
                found.add(crossing(nodes.get(i - 1), nodes.get(i), states.get(i)));
            }
        }
        return found;
    }

    /// Looks around an inner extremum at node i that leans towards the other state.
    private void dip(int i, List<Crossing> found) {
        if (i + 1 >= states.size() || !states.get(i).equals(states.get(i + 1))) {
            return;
        }
        boolean below = states.get(i);
        double sign = below ? -1 : 1;
        double here = sign * buffers.get(i);
        if (!(here < sign * buffers.get(i - 1) && here <= sign * buffers.get(i + 1))) {
            return;
        }
        double reach = StrictMath.max(sign * buffers.get(i - 1) - here, sign * buffers.get(i + 1) - here);
        if (bendsSlowly && here > DIP_REACH * reach) {
            return;
        }
        double inside = dipInside(nodes.get(i - 1), nodes.get(i + 1), below, sign);
        if (!Double.isNaN(inside)) {
            found.add(crossing(nodes.get(i - 1), inside, !below));
            found.add(crossing(inside, nodes.get(i + 1), below));
        }
    }

    /// Returns a move between two others that lies in the other state, NaN when the extremum between them does not
    /// reach it: a golden-section search for the extremum.
    private double dipInside(double from, double to, boolean below, double sign) {
        double low = from;
        double high = to;
        double left = low + GOLDEN * (high - low);
        double right = high - GOLDEN * (high - low);
        if (ray.isLiquidated(left) != below) {
            return left;
        }
        double leftBuffer = sign * ray.buffer();
        if (ray.isLiquidated(right) != below) {
            return right;
        }
        double rightBuffer = sign * ray.buffer();
        for (int step = 0; step < EXTREMUM_STEPS; step++) {
            boolean towardsLeft = leftBuffer < rightBuffer;
            double asked;
            if (towardsLeft) {
                high = right;
                right = left;
                rightBuffer = leftBuffer;
                left = low + GOLDEN * (high - low);
                asked = left;
            } else {
                low = left;
                left = right;
                leftBuffer = rightBuffer;
                right = high - GOLDEN * (high - low);
                asked = right;
            }
            if (ray.isLiquidated(asked) != below) {
                return asked;
            }
            if (towardsLeft) {
                leftBuffer = sign * ray.buffer();
            } else {
                rightBuffer = sign * ray.buffer();
            }
        }
        return Double.NaN;
    }

    /// Closes in on the move between two others at which the state changes: by secants where the buffer is smooth, then
    /// by bisection until the two are neighbours, so that a jump is found as well.
    private Crossing crossing(double below, double above, boolean aboveLiquidated) {
        double low = below;
        double high = above;
        double guess = secants(below, above);
        double margin = NEAR * (1 + StrictMath.abs(guess));
        for (double probe : new double[] {guess - margin, guess + margin}) {
            if (probe > low && probe < high) {
                if (ray.isLiquidated(probe) == aboveLiquidated) {
                    high = probe;
                } else {
                    low = probe;
                }
            }
        }
        for (int step = 0; step < BISECTIONS; step++) {
            double middle = 0.5 * (low + high);
            if (middle <= low || middle >= high) {
                break;
            }
            if (ray.isLiquidated(middle) == aboveLiquidated) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return new Crossing(aboveLiquidated ? high : low, aboveLiquidated);
    }

    /// Returns where the buffer between two moves crosses 0, by the Illinois method; the middle when it has no sign
    /// change there.
    private double secants(double below, double above) {
        double low = below;
        double high = above;
        ray.isLiquidated(low);
        double lowBuffer = ray.buffer();
        ray.isLiquidated(high);
        double highBuffer = ray.buffer();
        double guess = 0.5 * (low + high);
        for (int step = 0; step < SECANTS && lowBuffer * highBuffer < 0; step++) {
            double last = guess;
            guess = (low * highBuffer - high * lowBuffer) / (highBuffer - lowBuffer);
            if (StrictMath.abs(guess - last) <= NEAR * (1 + StrictMath.abs(guess)) || !(guess > low && guess < high)) {
                return guess;
            }
            ray.isLiquidated(guess);
            double buffer = ray.buffer();
            if (buffer * highBuffer < 0) {
                low = guess;
                lowBuffer = buffer;
                highBuffer *= 0.5;
            } else {
                high = guess;
                highBuffer = buffer;
                lowBuffer *= 0.5;
            }
        }
        return guess;
    }

    /// Returns moves from one end of a range to the other, ascending, densest around 0, with 0 and the evaluated move
    /// among them.
    static List<Double> grid(double from, double to, double evaluated, int nodesPerSide) {
        NavigableSet<Double> moves = new TreeSet<>();
        side(from, moves, nodesPerSide);
        side(to, moves, nodesPerSide);
        moves.add(0.0);
        if (evaluated > from && evaluated < to) {
            moves.add(evaluated);
        }
        return List.copyOf(moves);
    }

    private static void side(double end, Set<Double> moves, int nodesPerSide) {
        double log = StrictMath.log1p(end);
        double reach = asinh(StrictMath.abs(log) / DENSE);
        for (int i = 1; i < nodesPerSide; i++) {
            double distance = DENSE * StrictMath.sinh(reach * i / nodesPerSide);
            moves.add(StrictMath.expm1(log < 0 ? -distance : distance));
        }
        moves.add(end);
    }

    private static double asinh(double x) {
        return StrictMath.log(x + StrictMath.sqrt(x * x + 1));
    }
}
