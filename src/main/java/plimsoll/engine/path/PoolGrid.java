package plimsoll.engine.path;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import plimsoll.engine.margin.PoolKernel;

/// Answers without an evaluation whether a pool is far from its margin call, so that a margin check need not calculate.
///
/// A grid lies over the log prices of the underlyings that move the pool and, where it holds options whose volatility
/// moves, over log volatility. For a cell, the least excess over the line of the call at its corners, less the whole
/// spread of the excess over the cell and its neighbours, is taken as a lower bound inside it. That holds wherever
/// between neighbouring nodes the excess does not turn by more than it differs over three of them: it covers slopes,
/// kinks, jumps of a tier and a single extremum of a smooth curve. Beyond the grid, and for pools that more than three
/// things move, every check calculates. A property test compares with calculating always.
///
/// Nodes are evaluated when first asked for. A node has one value, whoever calculates it, so threads share them freely.
final class PoolGrid {
    private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(double[].class);
    private static final int[] NODES = {1, 513, 97, 33};
    private static final double VOL_REACH = 2;

    private final int[] drivers;
    private final boolean vol;
    private final int dimensions;
    private final int nodes;
    private final double[] from;
    private final double[] width;
    private final double[] excess;
    private final double[] buffer;
    private final double[] bound;

    /// @param drivers underlyings that move the pool
    /// @param vol     whether moves of volatility change it
    /// @param reach   how far from its start each underlying is followed, in log price, above 0; `[underlying]`
    PoolGrid(int[] drivers, boolean vol, double[] reach) {
        this.drivers = drivers.clone();
        this.vol = vol;
        dimensions = drivers.length + (vol ? 1 : 0);
        nodes = dimensions < NODES.length ? NODES[dimensions] : 0;
        from = new double[dimensions];
        width = new double[dimensions];
        for (int d = 0; d < dimensions && nodes > 0; d++) {
            double end = d < drivers.length ? reach[drivers[d]] : VOL_REACH;
            from[d] = -end;
            width[d] = 2 * end / (nodes - 1);
        }
        int size = 1;
        for (int d = 0; d < dimensions; d++) {
            size *= nodes;
        }
        excess = unknown(size);
        bound = unknown(size);
        buffer = unknown(dimensions == 1 ? size : 0);
    }

    /// Returns a lower bound of how far the pool lies above the line of its margin call, before moved units, in its
    /// currency; NaN where none is known.
    ///
    /// @param clean a probe of the pool without moved units
    double bound(double[] logs, double logVol, PoolProbe clean, double[] scratch) {
        int cell = 0;
        for (int d = dimensions - 1; d >= 0; d--) {
            int at = place(d, logs, logVol);
            if (at < 1 || at > nodes - 3) {
                return Double.NaN;
            }
            cell = cell * nodes + at;
        }
        double known = (double) CELL.getOpaque(bound, cell);
        if (Double.isNaN(known) && nodes > 0) {
            known = calculated(cell, clean, scratch);
            CELL.setOpaque(bound, cell, known);
        }
        return known;
    }

    private int place(int d, double[] logs, double logVol) {
        double value = d < drivers.length ? logs[drivers[d]] : logVol;
        return (int) StrictMath.floor((value - from[d]) / width[d]);
    }

    private double calculated(int cell, PoolProbe clean, double[] scratch) {
        int corners = 1 << (2 * dimensions);
        double least = Double.POSITIVE_INFINITY;
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int corner = 0; corner < corners; corner++) {
            int node = cell;
            int stride = 1;
            boolean inner = true;
            for (int d = 0; d < dimensions; d++) {
                int offset = ((corner >> (2 * d)) & 3) - 1;
                inner &= offset == 0 || offset == 1;
                node += offset * stride;
                stride *= nodes;
            }
            double value = excess(node, clean, scratch);
            lowest = StrictMath.min(lowest, value);
            highest = StrictMath.max(highest, value);
            least = inner ? StrictMath.min(least, value) : least;
        }
        return least - (highest - lowest);
    }

    private double excess(int node, PoolProbe clean, double[] scratch) {
        double known = (double) CELL.getOpaque(excess, node);
        if (Double.isNaN(known)) {
            evaluate(node, clean, scratch);
            known = clean.excess();
            CELL.setOpaque(excess, node, known);
        }
        return known;
    }

    private void evaluate(int node, PoolProbe clean, double[] scratch) {
        Arrays.fill(scratch, 0);
        int rest = node;
        double logVol = 0;
        for (int d = 0; d < dimensions; d++) {
            double value = from[d] + (rest % nodes) * width[d];
            rest /= nodes;
            if (d < drivers.length) {
                scratch[drivers[d]] = value;
            } else {
                logVol = value;
            }
        }
        clean.evaluate(scratch, logVol);
    }

    /// Returns whether one underlying alone moves the pool, so that its lines are prices.
    boolean hasLines() {
        return dimensions == 1 && !vol;
    }

    /// Returns the underlying that moves a pool with lines.
    int driver() {
        return drivers[0];
    }

    int nodes() {
        return nodes;
    }

    /// Returns the log price of a node.
    double log(int node) {
        return from[0] + node * width[0];
    }

    /// Returns the last node at or below a log price; outside the nodes when there is none.
    int nodeBelow(double log) {
        return (int) StrictMath.floor((log - from[0]) / width[0]);
    }

    /// Returns the excess over the line of the call at a node, before moved units.
    double excessAt(int node, PoolProbe clean, double[] scratch) {
        return excess(node, clean, scratch);
    }

    /// Returns the excess over what liquidates at a node, before moved units.
    double bufferAt(int node, PoolProbe clean, double[] scratch) {
        double known = (double) CELL.getOpaque(buffer, node);
        if (Double.isNaN(known)) {
            evaluate(node, clean, scratch);
            known = clean.point.buffer();
            CELL.setOpaque(buffer, node, known);
        }
        return known;
    }

    private static double[] unknown(int size) {
        double[] values = new double[size];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    /// Returns whether a move of volatility changes a pool.
    static boolean feelsVol(PoolKernel pool) {
        return pool.pool().holdings().stream().anyMatch(holding -> holding.vol().isPresent());
    }
}
