package plimsoll.engine.path;

import java.util.Arrays;
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
        unitCounts = pool.collateral().stream()
                .mapToDouble(
                        balance -> CollateralWorth.of(balance.haircut().value()).counted(1, balance.price()))
                .toArray();
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
        Arrays.fill(added, 0);
        copyAdded();
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
            LineSearch search = new LineSearch(plan.grids[stage][place], cleans[stage], probe(), scratch, moved);
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

    /// Returns whether it is known to lie above the line of its call without an evaluation.
    boolean isSafe(double[] logs, double logVol) {
        double bound = plan.grids[stage][place].bound(logs, logVol, cleans[stage], scratch[1]);
        if (!moved) {
            return bound > 0;
        }
        return !Double.isNaN(bound) && bound + probe().addedCount(logs) > 0;
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
    }
}
