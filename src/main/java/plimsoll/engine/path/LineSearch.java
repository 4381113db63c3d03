package plimsoll.engine.path;

import java.util.Arrays;

/// Finds the lines of a pool that one underlying moves, also after collateral was moved in or out of it: outwards from
/// a
/// price over the nodes of its grid, then by bisection.
///
/// Where nothing was moved it finds the nearest levels that the level search finds.
final class LineSearch {
    private static final int BISECTIONS = 60;
    private static final double CLOSE = 1e-13;

    private final PoolGrid grid;
    private final PoolProbe clean;
    private final PoolProbe probe;
    private final double[] logs;
    private final double[] scratch;
    private final boolean moved;

    /// @param clean   of the pool without moved units
    /// @param probe   of the same pool with them
    /// @param scratch two arrays of one cell per underlying
    /// @param moved   whether the probe has moved units
    LineSearch(PoolGrid grid, PoolProbe clean, PoolProbe probe, double[][] scratch, boolean moved) {
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
        double equityAtLow = equityUsd(low);
        double needAtLow = needUsd(low);
        return new PoolLines(callLow, callHigh, low, high, equityAtLow, equityUsd(high), needAtLow, needUsd(high));
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
        while (node >= 0 && node < grid.nodes()) {
            if (isNodeBeyond(line, node)) {
                return bisected(line, inside, grid.log(node));
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

    private double bisected(Line line, double inside, double beyond) {
        double alive = inside;
        double dead = beyond;
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

    private boolean isBeyond(Line line, double log) {
        evaluate(log);
        return line == Line.CALL ? probe.excess() < 0 : probe.point.isLiquidated();
    }

    private double equityUsd(double log) {
        if (Double.isInfinite(log)) {
            return 0;
        }
        evaluate(log);
        return probe.point.equity() * probe.point.usdPerUnit();
    }

    private double needUsd(double log) {
        if (Double.isInfinite(log)) {
            return 0;
        }
        evaluate(log);
        return StrictMath.max(0, -probe.excess() * probe.point.usdPerUnit());
    }

    private void evaluate(double log) {
        Arrays.fill(logs, 0);
        logs[grid.driver()] = log;
        probe.evaluate(logs, 0);
    }
}
