package plimsoll.engine.margin;

import org.jspecify.annotations.Nullable;

/// What one pool is at one point of the market: written by [PoolKernel], read before the next evaluation. Money is in
/// the pool's currency; arrays are `[position]` in order of identifier.
public final class PoolPoint {
    final double[] mark;
    final double[] value;
    final double[] unrealisedPnl;
    final double[] initialMargin;
    final double[] maintenanceMargin;
    final double[] notional;

    /// What each position adds to equity.
    final double[] counts;

    /// What each position adds to the total value, which closing it turns into cash.
    final double[] totals;

    /// Units that were moved in (positive) or out since the snapshot, `[balance]`.
    final double[] added;

    /// Values of components, `[set][component]`.
    private final PartValues[][] parts;
    double usdPerUnit;
    double collateral;
    double equity;
    double initial;
    double maintenance;

    /// The equity that liquidates: maintenance margin times the venue's multiple.
    double required;
    double totalValue;
    boolean liquidated;

    private double laggedShock = Double.NaN;
    private @Nullable SetMarket market;
    private ModelMarks.@Nullable Scratch marks;

    PoolPoint(int positions, int sets, int balances) {
        added = new double[balances];
        mark = new double[positions];
        value = new double[positions];
        unrealisedPnl = new double[positions];
        initialMargin = new double[positions];
        maintenanceMargin = new double[positions];
        notional = new double[positions];
        counts = new double[positions];
        totals = new double[positions];
        parts = new PartValues[sets][];
    }

    /// Says where the volatility index stands for rules that follow it with a lag; NaN = where the market's does.
    ///
    /// @param shock relative to the index of the rule, at least -1
    public void setLaggedShock(double shock) {
        laggedShock = shock;
    }

    /// The shock of the volatility index that a rate sees when volatility is shocked.
    double indexShock(VolIndexRate rate, double volShock) {
        return rate.halfLifeDays().isEmpty() || Double.isNaN(laggedShock) ? volShock : laggedShock;
    }

    /// Returns the values of one set's components, of as many as it has.
    PartValues[] parts(int set, int components) {
        PartValues[] values = parts[set];
        if (values == null) {
            values = new PartValues[components];
            for (int p = 0; p < components; p++) {
                values[p] = new PartValues();
            }
            parts[set] = values;
        }
        return values;
    }

    /// Returns room for the marks of options.
    ModelMarks.Scratch marks(ModelMarks options) {
        ModelMarks.Scratch current = marks;
        if (current == null) {
            current = options.scratch();
            marks = current;
        }
        return current;
    }

    /// Returns the market that it was evaluated at.
    SetMarket market(Legs legs, Assets assets) {
        SetMarket current = market;
        if (current == null) {
            current = new SetMarket(legs, assets, this);
            market = current;
        }
        return current;
    }

    /// Returns the price of a position, in the instrument's price unit.
    public double mark(int position) {
        return mark[position];
    }

    /// Returns what closing a position at its mark turns into cash, in the currency of the pool.
    public double total(int position) {
        return totals[position];
    }

    /// Returns the profit of a position against its entry, in the currency of the pool.
    public double unrealisedPnl(int position) {
        return unrealisedPnl[position];
    }

    /// Returns the maintenance margin of a position by itself, in the currency of the pool.
    public double maintenanceMargin(int position) {
        return maintenanceMargin[position];
    }

    /// Lets a balance count with more or fewer units than the snapshot has, in every evaluation from now on.
    ///
    /// @param balance in order of identifier
    /// @param units   of its asset; 0 = as in the snapshot
    public void setAdded(int balance, double units) {
        added[balance] = units;
    }

    /// Returns the units that count beyond those of the snapshot.
    public double added(int balance) {
        return added[balance];
    }

    /// Returns USD per unit of the pool's currency.
    public double usdPerUnit() {
        return usdPerUnit;
    }

    /// Returns what stands against margin.
    public double equity() {
        return equity;
    }

    /// Returns the initial margin, positive = needed.
    public double initialMargin() {
        return initial;
    }

    /// Returns the maintenance margin, positive = needed.
    public double maintenanceMargin() {
        return maintenance;
    }

    /// Returns the equity that liquidates: maintenance margin times the venue's multiple.
    public double required() {
        return required;
    }

    /// Returns collateral at full value plus all positions.
    public double totalValue() {
        return totalValue;
    }

    /// Returns equity - what liquidates: maintenance margin times the venue's multiple.
    public double buffer() {
        return equity - required;
    }

    /// Returns whether the pool is on the liquidating side of maintenance margin.
    public boolean isLiquidated() {
        return liquidated;
    }
}
