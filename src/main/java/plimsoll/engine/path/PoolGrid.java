package plimsoll.engine.path;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import plimsoll.engine.margin.PoolKernel;

/// Answers without an evaluation whether a pool is far from its margin call, so that a margin check need not calculate.
///
/// A grid lies over the log prices of the underlyings that move the pool and, where it holds options whose volatility
/// moves, over log volatility. For a [StraightPool] the bound in a cell is proven: the least equity at its corners,
/// less
/// the requirement at the highest prices, less rounding. For all others it is not: the least excess over the line of
/// the
/// call at the corners, less the whole spread of the excess over the cell and its neighbours. That holds wherever
/// between neighbouring nodes the excess does not turn by more than it differs over three of them: it covers slopes,
/// kinks, jumps of a tier and a single extremum of a smooth curve. Beyond the grid, and for pools that more than three
/// things move, every check calculates. A property test compares with calculating always.
///
/// Nodes are evaluated when first asked for. A node has one value, whoever calculates it, so threads share them freely.
final class PoolGrid {
    private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(double[].class);
    private static final int[] NODES = {1, 513, 97, 33};
    private static final double VOL_REACH = 2;

    /// Sums and products of doubles are nearer to the truth than this, relative to equity and requirement.
    static final double ROUNDING = 1e-9;

    /// The cell of what lies beyond the grid.
    static final int OUTSIDE = -1;

    private final int[] drivers;
    private final boolean vol;
    private final int dimensions;
    private final int nodes;
    private final double[] from;
    private final double[] width;
    private final boolean straight;
    private final double[] equity;
    private final double[] excess;
    private final double[] buffer;
    private final double[] excessBound;
    private final double[] bufferBound;

    /// @param drivers underlyings that move the pool
    /// @param vol     whether moves of volatility change it
    /// @param reach   how far from its start each underlying is followed, in log price, above 0; `[underlying]`
    PoolGrid(int[] drivers, boolean vol, double[] reach) {
        this(drivers, vol, reach, Kind.SPREAD);
    }

    /// What is known of a pool.
    private enum Kind {
        /// Its bound is proven.
        STRAIGHT,
        /// Its bound rests on the spread over neighbours.
        SPREAD,
        /// Nothing.
        BLIND
    }

    /// Returns the grid of a straight pool.
    static PoolGrid straight(int[] drivers, double[] reach) {
        return new PoolGrid(drivers, false, reach, Kind.STRAIGHT);
    }

    /// Returns a grid that knows nothing, for a pool whose margin depends on the way that volatility took.
    static PoolGrid blind(int[] drivers, double[] reach) {
        return new PoolGrid(drivers, true, reach, Kind.BLIND);
    }

    private PoolGrid(int[] drivers, boolean vol, double[] reach, Kind kind) {
        this.drivers = drivers.clone();
        this.vol = vol;
        dimensions = drivers.length + (vol ? 1 : 0);
        nodes = dimensions < NODES.length && kind != Kind.BLIND ? NODES[dimensions] : 0;
        from = new double[dimensions];
        width = new double[dimensions];
        for (int d = 0; d < dimensions && nodes > 0; d++) {
            double end = d < drivers.length ? reach[drivers[d]] : VOL_REACH;
            from[d] = -end;
            width[d] = 2 * end / (nodes - 1);
        }
        int size = nodes == 0 ? 0 : 1;
        for (int d = 0; d < dimensions; d++) {
            size *= nodes;
        }
        straight = kind == Kind.STRAIGHT;
        equity = unknown(straight ? size : 0);
        excess = unknown(size);
        buffer = unknown(size);
        excessBound = unknown(size);
        bufferBound = unknown(size);
    }

    /// Returns the cell of a point of the market; [#OUTSIDE] where the grid does not reach.
    int cell(double[] logs, double logVol) {
        int cell = nodes > 0 ? 0 : OUTSIDE;
        for (int d = dimensions - 1; d >= 0 && cell != OUTSIDE; d--) {
            int at = place(d < drivers.length ? logs[drivers[d]] : logVol, d);
            cell = reaches(at) ? cell * nodes + at : OUTSIDE;
        }
        return cell;
    }

    /// Returns the cell of a log price of the one underlying that moves the pool.
    int cell(double log) {
        int at = place(log, 0);
        return reaches(at) ? at : OUTSIDE;
    }

    /// A cell needs its neighbours; a pool that nothing moves has one cell.
    private boolean reaches(int at) {
        return at >= 1 && at <= nodes - 3;
    }

    private int place(double value, int d) {
        return (int) StrictMath.floor((value - from[d]) / width[d]);
    }

    /// Returns a lower bound of how far the pool lies above the line of its margin call in a cell, before moved units,
    /// in
    /// its currency.
    ///
    /// @param clean a probe of the pool without moved units
    double excessBound(int cell, PoolProbe clean, double[] scratch) {
        return bound(cell, excess, excessBound, clean, scratch);
    }

    /// Returns a lower bound of how far the pool lies above what liquidates it in a cell, before moved units.
    double bufferBound(int cell, PoolProbe clean, double[] scratch) {
        return bound(cell, buffer, bufferBound, clean, scratch);
    }

    private double bound(int cell, double[] values, double[] bounds, PoolProbe clean, double[] scratch) {
        double known = (double) CELL.getOpaque(bounds, cell);
        if (Double.isNaN(known)) {
            known = straight ? proven(cell, values, clean, scratch) : calculated(cell, values, clean, scratch);
            CELL.setOpaque(bounds, cell, known);
        }
        return known;
    }

    /// The value at the highest prices with the least equity of the corners in place of the equity there.
    private double proven(int cell, double[] values, PoolProbe clean, double[] scratch) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        double highest = 0;
        double there = 0;
        for (int corner = 0; corner < 1 << dimensions; corner++) {
            int node = cell;
            int stride = 1;
            for (int d = 0; d < dimensions; d++) {
                node += ((corner >> d) & 1) * stride;
                stride *= nodes;
            }
            highest = at(node, values, clean, scratch);
            there = (double) CELL.getOpaque(equity, node);
            least = StrictMath.min(least, there);
            most = StrictMath.max(most, StrictMath.abs(there) + StrictMath.abs(highest));
        }
        return highest - there + least - ROUNDING * most;
    }

    private double calculated(int cell, double[] values, PoolProbe clean, double[] scratch) {
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
            double value = at(node, values, clean, scratch);
            lowest = StrictMath.min(lowest, value);
            highest = StrictMath.max(highest, value);
            least = inner ? StrictMath.min(least, value) : least;
        }
        return least - (highest - lowest);
    }

    private double at(int node, double[] values, PoolProbe clean, double[] scratch) {
        double known = (double) CELL.getOpaque(values, node);
        if (Double.isNaN(known)) {
            evaluate(node, clean, scratch);
            if (straight) {
                CELL.setOpaque(equity, node, clean.point.equity());
            }
            CELL.setOpaque(excess, node, clean.excess());
            CELL.setOpaque(buffer, node, clean.point.buffer());
            known = (double) CELL.getOpaque(values, node);
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
        return at(node, excess, clean, scratch);
    }

    /// Returns the excess over what liquidates at a node, before moved units.
    double bufferAt(int node, PoolProbe clean, double[] scratch) {
        return at(node, buffer, clean, scratch);
    }

    /// Returns the excess over what liquidates between two nodes, on the straight line between them.
    double bufferNear(double log, PoolProbe clean, double[] scratch) {
        int node = nodeBelow(log);
        double weight = (log - log(node)) / width[0];
        double below = at(node, buffer, clean, scratch);
        return weight == 0 ? below : below + weight * (at(node + 1, buffer, clean, scratch) - below);
    }

    private static double[] unknown(int size) {
        double[] values = new double[size];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    /// Returns whether a move of volatility changes a pool: through its options, or through rules that follow an index.
    static boolean feelsVol(PoolKernel pool) {
        return pool.volIndex().isPresent()
                || pool.pool().holdings().stream()
                        .anyMatch(holding -> holding.vol().isPresent());
    }
}
