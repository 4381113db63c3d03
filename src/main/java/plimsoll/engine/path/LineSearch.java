package plimsoll.engine.path;

import java.util.Arrays;
import plimsoll.domain.Cancellation;

/// Finds the lines of a pool that one underlying moves, also after collateral was moved in or out of it: outwards from
/// a
/// price over the nodes of its grid, then by bisection.
///
/// Where nothing was moved it finds the nearest levels that the level search finds.
final class LineSearch {
    private static final int BISECTIONS = 60;
    private static final int SECANTS = 16;

    /// How near the ends of the search lie when it is over, in log price.
    private static final double CLOSE = 5e-12;

    /// How far beside a secant's answer both sides are checked.
    private static final double NEAR = 2e-12;

    private final PoolGrid grid;
    private final PoolProbe clean;
    private final PoolProbe probe;
    private final double[] logs;
    private final double[] scratch;
    private final boolean moved;
    private final Cancellation cancellation;

    /// @param clean   of the pool without moved units
    /// @param probe   of the same pool with them
    /// @param scratch two arrays of one cell per underlying
    /// @param moved   whether the probe has moved units
    /// @param cancellation ends the search early; its answer is then of no use
    LineSearch(
            PoolGrid grid,
            PoolProbe clean,
            PoolProbe probe,
            double[][] scratch,
            boolean moved,
            Cancellation cancellation) {
        this.cancellation = cancellation;
        this.grid = grid;
        this.clean = clean;
        this.probe = probe;
        this.logs = scratch[0];
        this.scratch = scratch[1];
        this.moved = moved;
    }

    /// What a line separates.
    private enum Line {
        CALL,
        LIQUIDATION
    }

    /// Returns the lines around a log price at which the pool lives.
    PoolLines around(double log) {
        double callLow = crossing(Line.CALL, log, -1);
        double callHigh = crossing(Line.CALL, log, 1);
        double low = crossing(Line.LIQUIDATION, log, -1);
        double high = crossing(Line.LIQUIDATION, log, 1);
        return new PoolLines(callLow, callHigh, low, high);
    }

    /// The first price beyond a line on one side; the given price when it is beyond already; infinite when there is
    /// none
    /// on the grid.
    private double crossing(Line line, double log, int direction) {
        if (isBeyond(line, log)) {
            return log;
        }
        double inside = log;
        int node = direction < 0 ? grid.nodeBelow(log) : grid.nodeBelow(log) + 1;
        while (node >= 0 && node < grid.nodes() && !cancellation.isCancelled()) {
            if (isNodeBeyond(line, node)) {
                return closed(line, inside, grid.log(node));
            }
            inside = grid.log(node);
            node += direction;
        }
        return direction < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }

    private boolean isNodeBeyond(Line line, int node) {
        double value = line == Line.CALL ? grid.excessAt(node, clean, scratch) : grid.bufferAt(node, clean, scratch);
        if (!moved) {
            return line == Line.CALL ? value < 0 : (value <= 0 && isBeyond(line, grid.log(node)));
        }
        logs[grid.driver()] = grid.log(node);
        double added = probe.addedCount(logs);
        return (Double.isNaN(added) || value + added <= 0) && isBeyond(line, grid.log(node));
    }

    /// The first price beyond a line, between one inside and one beyond: by secants where the number is smooth, checked
    /// on
    /// both sides, then by bisection.
    private double closed(Line line, double inside, double beyond) {
        double alive = inside;
        double dead = beyond;
        double guess = secants(line, inside, beyond);
        double margin = beyond < inside ? -NEAR : NEAR;
        for (double asked : new double[] {guess + margin, guess - margin}) {
            if ((asked - alive) * (asked - dead) < 0) {
                if (isBeyond(line, asked)) {
                    dead = asked;
                } else {
                    alive = asked;
                }
            }
        }
        for (int i = 0; i < BISECTIONS && StrictMath.abs(dead - alive) > CLOSE; i++) {
            double middle = 0.5 * (alive + dead);
            if (isBeyond(line, middle)) {
                dead = middle;
            } else {
                alive = middle;
            }
        }
        return dead;
    }

    /// Where the number crosses 0, by the Illinois method; the middle when it does not change its sign.
    private double secants(Line line, double inside, double beyond) {
        double one = inside;
        double other = beyond;
        double oneValue = value(line, one);
        double otherValue = value(line, other);
        double guess = 0.5 * (one + other);
        for (int i = 0; i < SECANTS && oneValue * otherValue < 0; i++) {
            double last = guess;
            guess = (one * otherValue - other * oneValue) / (otherValue - oneValue);
            if (StrictMath.abs(guess - last) <= 0.1 * NEAR) {
                break;
            }
            double found = value(line, guess);
            if (found * otherValue < 0) {
                one = guess;
                oneValue = found;
                otherValue *= 0.5;
            } else {
                other = guess;
                otherValue = found;
                oneValue *= 0.5;
            }
        }
        return guess;
    }

    private double value(Line line, double log) {
        evaluate(log);
        return line == Line.CALL ? probe.excess() : probe.point.buffer();
    }

    private boolean isBeyond(Line line, double log) {
        evaluate(log);
        return line == Line.CALL ? probe.excess() < 0 : probe.point.isLiquidated();
    }

    private void evaluate(double log) {
        Arrays.fill(logs, 0);
        logs[grid.driver()] = log;
        probe.evaluate(logs, 0);
    }
}
