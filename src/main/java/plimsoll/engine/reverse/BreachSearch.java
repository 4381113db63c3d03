package plimsoll.engine.reverse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import plimsoll.domain.Cancellation;

/// Finds the shocks nearest to the market as it is, in Mahalanobis distance, that liquidate one pool.
///
/// In independent standard moves z the distance is |z|. Along a direction the first liquidating radius is scanned for
/// and closed in on; the search minimises that radius over directions, from several starts:
///
/// 1. the direction of steepest fall of the buffer, taken again from where it leads, which is exact for a linear book
///    (R. Rackwitz, B. Fiessler, "Structural reliability under combined random load sequences", Computers and
///    Structures 9, 1978), halved while it leads farther away;
/// 2. turns of the direction by ever smaller angles, which also follow edges where the buffer has no slope: tier bounds
///    and maxima of scans.
final class BreachSearch {
    private static final int NODES = 240;
    private static final int NODES_OF_SCANS = 24;
    private static final int STARTS_REFINED = 6;
    private static final int SLOPES = 40;
    private static final int HALVINGS = 6;
    private static final int SECANTS = 24;
    private static final int BISECTIONS = 80;

    /// Step of differences, as a share of the distance.
    private static final double STEP = 1e-5;

    /// How much nearer a turned direction must be.
    private static final double NEARER = 1e-10;

    /// Directions and distances that differ by less are the same.
    private static final double SETTLED = 1e-13;

    /// The share of an answer at which the pool must be alive.
    static final double BEFORE = 0.99;

    private static final double LARGEST_TURN = 0.3;
    private static final double SMALLEST_TURN = 1e-6;

    /// Two answers whose distance is below this share of the nearer one's are one answer.
    private static final double SAME = 0.05;

    private final PoolShocks pool;
    private final Cancellation cancellation;

    BreachSearch(PoolShocks pool, Cancellation cancellation) {
        this.pool = pool;
        this.cancellation = cancellation;
    }

    /// A direction, as a unit vector, and the first radius on it that liquidates.
    static final class Breach {
        private final double[] direction;
        private final double radius;

        Breach(double[] direction, double radius) {
            this.direction = direction;
            this.radius = radius;
        }

        double radius() {
            return radius;
        }

        double[] z() {
            return Directions.scaled(direction, radius);
        }
    }

    /// Returns the local minima of the distance, nearest first; empty when nothing in range liquidates, and incomplete
    /// when cancelled.
    List<Breach> minima(List<double[]> starts) {
        List<Breach> found = new ArrayList<>();
        for (double[] start : starts) {
            add(start, found);
        }
        double[] slope = slope(new double[pool.size()], STEP);
        if (Directions.norm(slope) > 0) {
            add(Directions.unit(Directions.scaled(slope, -1)), found);
        }
        found.sort(Comparator.comparingDouble(Breach::radius));
        List<Breach> minima = new ArrayList<>();
        int refined = 0;
        for (Breach breach : found) {
            if (refined < STARTS_REFINED && !cancellation.isCancelled() && isNew(breach, minima)) {
                refined++;
                Breach minimum = refined(breach);
                if (isNew(minimum, minima)) {
                    minima.add(minimum);
                }
            }
        }
        minima.sort(Comparator.comparingDouble(Breach::radius));
        return minima;
    }

    private void add(double[] direction, List<Breach> found) {
        double radius = cancellation.isCancelled() ? Double.POSITIVE_INFINITY : radius(direction);
        if (radius < Double.POSITIVE_INFINITY) {
            found.add(new Breach(direction, radius));
        }
    }

    private static boolean isNew(Breach breach, List<Breach> known) {
        return known.stream()
                .noneMatch(other -> Directions.distance(other.z(), breach.z())
                        < SAME * StrictMath.min(other.radius(), breach.radius()));
    }

    private Breach refined(Breach start) {
        Breach smooth = bySlope(start);
        Breach turned = byTurns(smooth);
        Breach best = turned.radius < smooth.radius ? bySlope(turned) : smooth;
        while (pool.isLiquidated(best.direction, BEFORE * best.radius)) {
            best = new Breach(best.direction, crossing(best.direction, 0, BEFORE * best.radius));
        }
        return best;
    }

    private Breach bySlope(Breach start) {
        Breach best = start;
        for (int step = 0; step < SLOPES && !cancellation.isCancelled(); step++) {
            double[] slope = slope(best.z(), STEP * best.radius);
            if (!(Directions.norm(slope) > 0)) {
                return best;
            }
            Optional<Breach> next = towards(Directions.unit(Directions.scaled(slope, -1)), best);
            if (next.isEmpty() || Directions.distance(next.get().direction, best.direction) < SETTLED) {
                return next.orElse(best);
            }
            best = next.get();
        }
        return best;
    }

    /// The breach in a direction, or in one nearer to the best, that is not farther away than the best; empty when
    /// there
    /// is none.
    private Optional<Breach> towards(double[] steepest, Breach best) {
        double share = 1;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double[] direction = Directions.between(best.direction, steepest, share);
            double radius = radius(direction);
            if (radius <= best.radius * (1 + SETTLED)) {
                return Optional.of(new Breach(direction, radius));
            }
            share *= 0.5;
        }
        return Optional.empty();
    }

    private Breach byTurns(Breach start) {
        Breach best = start;
        double angle = LARGEST_TURN;
        while (angle > SMALLEST_TURN && pool.size() > 1 && !cancellation.isCancelled()) {
            Optional<Breach> next = turned(best, angle);
            if (next.isEmpty()) {
                angle *= 0.5;
            }
            best = next.orElse(best);
        }
        return best;
    }

    /// The first nearer breach among the turns by an angle; empty when there is none.
    private Optional<Breach> turned(Breach breach, double angle) {
        double nearer = breach.radius * (1 - NEARER);
        for (int factor = 0; factor < pool.size(); factor++) {
            for (double signed : new double[] {angle, -angle}) {
                double[] direction = Directions.turned(breach.direction, factor, signed);
                if (nearer < pool.reach(direction) && pool.isLiquidated(direction, nearer)) {
                    return Optional.of(new Breach(direction, radius(direction)));
                }
            }
        }
        return Optional.empty();
    }

    /// The slope of the buffer by z, by central differences.
    private double[] slope(double[] z, double step) {
        double[] slope = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            double[] moved = z.clone();
            moved[i] = z[i] + step;
            pool.isLiquidated(moved);
            double up = pool.buffer();
            moved[i] = z[i] - step;
            pool.isLiquidated(moved);
            slope[i] = (up - pool.buffer()) / (2 * step);
        }
        return slope;
    }

    /// The first radius in a direction that liquidates, on the liquidating side; infinite when none in range does.
    private double radius(double[] direction) {
        double reach = pool.reach(direction);
        int nodes = pool.hasScans() ? NODES_OF_SCANS : NODES;
        double alive = 0;
        for (int node = 1; node <= nodes; node++) {
            double radius = reach * node / nodes * node / nodes;
            if (pool.isLiquidated(direction, radius)) {
                return crossing(direction, alive, radius);
            }
            alive = radius;
        }
        return Double.POSITIVE_INFINITY;
    }

    private double crossing(double[] direction, double alive, double liquidated) {
        double low = alive;
        double high = liquidated;
        double guess = secants(direction, low, high);
        for (double probe : new double[] {guess * (1 - SETTLED), guess * (1 + SETTLED)}) {
            if (probe > low && probe < high) {
                if (pool.isLiquidated(direction, probe)) {
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
            if (pool.isLiquidated(direction, middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /// Where the buffer crosses 0 between two radii, by the Illinois method; the middle when its sign does not change.
    private double secants(double[] direction, double alive, double liquidated) {
        double low = alive;
        double high = liquidated;
        pool.isLiquidated(direction, low);
        double lowBuffer = pool.buffer();
        pool.isLiquidated(direction, high);
        double highBuffer = pool.buffer();
        double guess = 0.5 * (low + high);
        for (int step = 0; step < SECANTS && lowBuffer * highBuffer < 0; step++) {
            double last = guess;
            guess = (low * highBuffer - high * lowBuffer) / (highBuffer - lowBuffer);
            if (StrictMath.abs(guess - last) <= 1e-14 * guess || !(guess > low && guess < high)) {
                return guess;
            }
            pool.isLiquidated(direction, guess);
            double buffer = pool.buffer();
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
}
