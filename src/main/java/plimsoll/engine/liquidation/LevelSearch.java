package plimsoll.engine.liquidation;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Collateral;
import plimsoll.domain.Holding;
import plimsoll.domain.Snapshot;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.engine.margin.Assets;
import plimsoll.engine.margin.BookKernel;
import plimsoll.engine.margin.PoolKernel;
import plimsoll.engine.margin.PoolPoint;
import plimsoll.engine.result.LiquidationLevels;
import plimsoll.engine.result.LiquidationLevels.Level;

/// Finds every price at which one pool changes between alive and liquidated when one underlying moves.
///
/// The range is scanned on a grid that is densest around the unshocked price. Between two points on different sides the
/// change is bisected to neighbouring doubles, so a smooth crossing and a jump at a tier bound are found alike, and the
/// reported price is the one on the liquidating side. Between points on the same side, an extremum that leans towards
/// the other side is refined too, so that a short dip is not stepped over.
///
/// When the chosen underlying of the run moves, others follow by beta. When another one moves, everything else stays at
/// the what-if point. Everything is evaluated at the what-if's volatility.
public final class LevelSearch {
    private static final int NODES_PER_SIDE = 300;

    /// Pools with scans cost hundreds of times more per price; extrema between nodes are refined as everywhere.
    private static final int NODES_PER_SIDE_OF_SCANS = 60;

    /// Width of the dense part of the grid, in log price.
    private static final double DENSE = 0.02;

    private static final int BISECTIONS = 100;
    private static final int EXTREMUM_STEPS = 40;
    private static final double GOLDEN = 0.3819660112501051;

    private final PoolKernel pool;
    private final Assets assets;
    private final int moved;
    private final WhatIf whatIf;
    private final double[] factors;
    private final PoolPoint point;
    private final double evaluated;
    private final List<Double> nodes;
    private final List<Double> buffers = new ArrayList<>();
    private final List<Boolean> states = new ArrayList<>();

    private LevelSearch(BookKernel book, PoolKernel pool, String underlying, WhatIf whatIf) {
        this.pool = pool;
        this.assets = book.assets();
        this.whatIf = whatIf;
        moved = assets.slot(underlying);
        factors = new double[assets.size()];
        assets.shock(whatIf.priceShock(), factors);
        point = pool.point();
        evaluated = assets.isChosen(moved) ? whatIf.priceShock() : assets.follow(moved, whatIf.priceShock());
        nodes = grid(
                book.snapshot().stress().levelFrom(),
                book.snapshot().stress().levelTo(),
                evaluated,
                pool.hasScans() ? NODES_PER_SIDE_OF_SCANS : NODES_PER_SIDE);
    }

    /// Returns the underlyings whose moves can liquidate the pool: those of its positions and, of the book's other
    /// underlyings, those it holds as collateral; with betas also the chosen one that drives them.
    public static NavigableSet<String> drivers(BookKernel book, PoolKernel pool) {
        NavigableSet<String> drivers = new TreeSet<>();
        if (pool.pool().holdings().isEmpty()) {
            return drivers;
        }
        Snapshot snapshot = book.snapshot();
        for (Holding holding : pool.pool().holdings()) {
            drivers.add(holding.instrument().underlying());
        }
        Set<String> all = snapshot.underlyings();
        for (Collateral balance : pool.pool().collateral()) {
            if (all.contains(balance.asset())) {
                drivers.add(balance.asset());
            }
        }
        if (book.assets().moving().stream().anyMatch(drivers::contains)) {
            drivers.add(snapshot.stress().underlying());
        }
        return drivers;
    }

    /// Returns the levels of one pool for one underlying; incomplete when cancelled, which the caller asks again.
    public static LiquidationLevels find(
            BookKernel book, PoolKernel pool, String underlying, WhatIf whatIf, Cancellation cancellation) {
        return new LevelSearch(book, pool, underlying, whatIf)
                .search(
                        underlying,
                        book.snapshot().stress().levelFrom(),
                        book.snapshot().stress().levelTo(),
                        cancellation);
    }

    private LiquidationLevels search(String underlying, double from, double to, Cancellation cancellation) {
        for (int i = 0; i < nodes.size() && !cancellation.isCancelled(); i++) {
            states.add(isLiquidated(nodes.get(i)));
            buffers.add(point.buffer());
        }
        boolean alreadyBelow = isLiquidated(evaluated);
        List<Level> levels = new ArrayList<>();
        for (int i = 1; i < states.size(); i++) {
            if (states.get(i - 1).equals(states.get(i))) {
                dip(i, levels);
            } else {
                levels.add(crossing(nodes.get(i - 1), nodes.get(i), states.get(i)));
            }
        }
        return new LiquidationLevels(pool.pool().id(), underlying, assets.price(moved), alreadyBelow, levels, from, to);
    }

    /// Looks around an inner extremum at node i that leans towards the other state.
    private void dip(int i, List<Level> levels) {
        if (i + 1 >= states.size() || !states.get(i).equals(states.get(i + 1))) {
            return;
        }
        boolean below = states.get(i);
        double sign = below ? -1 : 1;
        double here = sign * buffers.get(i);
        if (!(here < sign * buffers.get(i - 1) && here <= sign * buffers.get(i + 1))) {
            return;
        }
        double low = nodes.get(i - 1);
        double high = nodes.get(i + 1);
        for (int step = 0; step < EXTREMUM_STEPS; step++) {
            double left = low + GOLDEN * (high - low);
            double right = high - GOLDEN * (high - low);
            boolean leftState = isLiquidated(left);
            double leftBuffer = sign * point.buffer();
            boolean rightState = isLiquidated(right);
            double rightBuffer = sign * point.buffer();
            if (leftState != below || rightState != below) {
                double inside = leftState != below ? left : right;
                levels.add(crossing(nodes.get(i - 1), inside, !below));
                levels.add(crossing(inside, nodes.get(i + 1), below));
                return;
            }
            if (leftBuffer < rightBuffer) {
                high = right;
            } else {
                low = left;
            }
        }
    }

    /// Bisects between two moves on different sides until they are neighbours.
    private Level crossing(double below, double above, boolean aboveLiquidated) {
        double low = below;
        double high = above;
        for (int step = 0; step < BISECTIONS; step++) {
            double middle = 0.5 * (low + high);
            if (middle <= low || middle >= high) {
                break;
            }
            if (isLiquidated(middle) == aboveLiquidated) {
                high = middle;
            } else {
                low = middle;
            }
        }
        double shock = aboveLiquidated ? high : low;
        boolean entry = aboveLiquidated == (shock > evaluated);
        return new Level(assets.price(moved) * (1 + shock), shock, entry);
    }

    private boolean isLiquidated(double move) {
        if (assets.isChosen(moved)) {
            assets.shock(move, factors);
        } else {
            factors[moved] = 1 + move;
        }
        pool.evaluate(factors, whatIf.volShock(), point);
        return point.isLiquidated();
    }

    /// Moves from one end of the range to the other, ascending, with 0 and the evaluated move among them.
    private static List<Double> grid(double from, double to, double evaluated, int nodesPerSide) {
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
