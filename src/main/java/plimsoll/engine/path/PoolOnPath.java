package plimsoll.engine.path;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.account.MarginMode;
import plimsoll.engine.margin.CollateralWorth;

/// One pool on the path that a thread is on: what was moved, whether it lives, and its probes and lines in the stage of
/// the book.
final class PoolOnPath {
    private static final int NO_ROW = -1;

    final int place;
    boolean dead;

    /// Whether it called in this step and still needs money.
    boolean wants;

    /// Whether the point of the probe is that of this step's market.
    boolean fresh;

    private final PathPlan plan;
    private final PoolProbe[] probes;
    private final PoolProbe[] cleans;
    private final double[][] scratch;
    private final double[] added;
    private final int cashRow;
    private final double[] unitCounts;
    private final boolean isolated;
    private final boolean filled;
    private final LaggedIndex index;
    private int stage;
    private boolean moved;
    private @Nullable PoolLines lines;
    private double movedInUsd;
    private final double startEquityUsd;

    PoolOnPath(PathPlan plan, int place) {
        this.plan = plan;
        this.place = place;
        PoolSnapshot pool = plan.snapshot.pools().get(place);
        added = new double[pool.collateral().size()];
        OptionalInt row = CashRows.row(pool, pool.currency());
        cashRow = row.orElse(NO_ROW);
        isolated = pool.mode() == MarginMode.ISOLATED;
        filled = plan.routes.stream().anyMatch(route -> route.to() == place);
        unitCounts = pool.collateral().stream()
                .mapToDouble(
                        balance -> CollateralWorth.of(balance.haircut().value()).counted(1, balance.price()))
                .toArray();
        index = new LaggedIndex(
                plan.stepHours, plan.stages.getFirst().pools().get(place).indexHalfLifeDays());
        scratch = new double[2][plan.underlyings.size()];
        probes = new PoolProbe[plan.stages.size()];
        cleans = new PoolProbe[plan.stages.size()];
        for (int s = 0; s < probes.length; s++) {
            probes[s] = new PoolProbe(
                    plan.stages.get(s).pools().get(place),
                    plan.moved,
                    plan.settings.policy().call());
            cleans[s] = new PoolProbe(
                    plan.stages.get(s).pools().get(place),
                    plan.moved,
                    plan.settings.policy().call());
        }
        probes[0].evaluate(new double[plan.underlyings.size()], 0);
        startEquityUsd = probes[0].point.equity() * probes[0].point.usdPerUnit();
    }

    /// Goes back to the start of a path.
    void start() {
        stage = 0;
        dead = false;
        wants = false;
        fresh = false;
        moved = false;
        lines = null;
        movedInUsd = 0;
        index.start();
        Arrays.fill(added, 0);
        copyAdded();
    }

    /// Begins a step.
    ///
    /// @param logVol of the market at its end, over that at the start
    void step(double logVol) {
        fresh = false;
        wants = false;
        index.step(logVol);
        probe().point.setLaggedShock(index.shock());
    }

    /// Enters another stage of the book.
    void enter(int next) {
        stage = next;
        lines = null;
        fresh = false;
        copyAdded();
    }

    PoolProbe probe() {
        return probes[stage];
    }

    /// Returns whether prices between steps count now.
    boolean seesBetween() {
        return plan.seesBetween(stage, place);
    }

    /// Returns the underlying that moves it alone.
    int driver() {
        return plan.grids[stage][place].driver();
    }

    /// Returns the lines around a log price at which it lives.
    PoolLines lines(double log) {
        PoolLines known = lines;
        if (known == null || !known.holds(log)) {
            LineSearch search =
                    new LineSearch(plan.grids[stage][place], cleans[stage], probe(), scratch, moved, plan.cancellation);
            known = moved ? search.around(log) : plan.startLines(stage, place, search);
            if (!known.holds(log)) {
                known = search.around(log);
            }
            lines = known;
            fresh = false;
        }
        return known;
    }

    /// Returns the lines at the start of every path.
    PoolLines startLines() {
        start();
        return lines(0);
    }

    /// Returns whether it is known without an evaluation that a market tells nothing new: the pool lies above the line
    /// of
    /// its call; or it has called before, nobody answers, it lives, and less is missing than before.
    ///
    /// @param knownNeedUsd the most that was missing on this path; negative while it has not called, or when routes
    ///                     answer, so that an exact number is needed
    boolean isSafe(double[] logs, double logVol, double knownNeedUsd) {
        PoolGrid grid = plan.grids[stage][place];
        int cell = grid.cell(logs, logVol);
        if (cell == PoolGrid.OUTSIDE) {
            return false;
        }
        double added = moved ? probe().addedCount(logs) : 0;
        double excess = grid.excessBound(cell, cleans[stage], scratch[1]) + added;
        if (excess > 0 || !(knownNeedUsd >= 0)) {
            return excess > 0;
        }
        boolean lives = grid.bufferBound(cell, cleans[stage], scratch[1]) + added > 0;
        return lives && -excess * probe().usdPerUnit(logs) <= knownNeedUsd;
    }

    /// Returns whether it is known that no price between two of its underlying calls the pool, or liquidates it where
    /// it
    /// has called before. What was moved in or out counts monotonously with the price, so both ends bound it.
    boolean isClear(double low, double high, boolean hasCalled) {
        PoolGrid grid = plan.grids[stage][place];
        int from = grid.cell(low);
        int to = grid.cell(high);
        if (from == PoolGrid.OUTSIDE || to == PoolGrid.OUTSIDE) {
            return false;
        }
        double added = moved ? StrictMath.min(addedAt(low), addedAt(high)) : 0;
        for (int cell = from; cell <= to; cell++) {
            double bound = hasCalled
                    ? grid.bufferBound(cell, cleans[stage], scratch[1])
                    : grid.excessBound(cell, cleans[stage], scratch[1]);
            if (!(bound + added > 0)) {
                return false;
            }
        }
        return true;
    }

    private double addedAt(double log) {
        Arrays.fill(scratch[0], 0);
        scratch[0][driver()] = log;
        return probe().addedCount(scratch[0]);
    }

    /// Evaluates the pool where its underlying stands at a line.
    void evaluateAtLine(double log) {
        Arrays.fill(scratch[0], 0);
        scratch[0][driver()] = log;
        probe().evaluate(scratch[0], 0);
        fresh = false;
    }

    /// Returns the buffer for a fan, USD: read off the grid for a pool whose evaluation is costly and that one
    /// underlying
    /// alone moves, empty where an evaluation says.
    OptionalDouble bufferNear(double[] logs) {
        PoolGrid grid = plan.grids[stage][place];
        if (!probe().pool.hasScans()
                || plan.replay.isPresent()
                || !grid.hasLines()
                || grid.cell(logs[grid.driver()]) == PoolGrid.OUTSIDE) {
            return OptionalDouble.empty();
        }
        double added = moved ? probe().addedCount(logs) : 0;
        double buffer = grid.bufferNear(logs[grid.driver()], cleans[stage], scratch[1]) + added;
        return Double.isNaN(buffer) ? OptionalDouble.empty() : OptionalDouble.of(buffer * probe().usdPerUnit(logs));
    }

    /// Moves units of a balance in, or out when negative.
    void move(int row, double units) {
        added[row] += units;
        moved = true;
        lines = null;
        fresh = false;
        copyAdded();
    }

    /// Notes what transfers brought or took, USD, for the loss at a liquidation.
    void noteMoved(double usd) {
        movedInUsd += usd;
    }

    /// Returns whether money of the pool's own currency can be booked.
    boolean hasCash() {
        return cashRow != NO_ROW;
    }

    /// Books money of the pool's own currency.
    void book(double units) {
        if (units != 0 && hasCash()) {
            move(cashRow, units);
        }
    }

    /// Returns the units of a balance.
    double held(int row) {
        return plan.snapshot.pools().get(place).collateral().get(row).amount() + added[row];
    }

    /// Returns whether a route leads to it.
    boolean isFilled() {
        return filled;
    }

    /// Returns the share of its price that one unit of a balance counts with.
    double counted(int row) {
        return unitCounts[row];
    }

    /// Returns the loss of a liquidation at this equity, USD.
    double loss(double equityUsd) {
        double left = isolated ? StrictMath.max(0, equityUsd) : equityUsd;
        return startEquityUsd + movedInUsd - left;
    }

    private void copyAdded() {
        for (int row = 0; row < added.length; row++) {
            probe().point.setAdded(row, added[row]);
        }
        probe().point.setLaggedShock(index.shock());
    }
}
