package plimsoll.engine.margin;

/// What one pool is at one point of the market: written by [PoolKernel], read before the next evaluation. Money is in
/// the pool's currency; arrays are `[position]` in order of identifier.
public final class PoolPoint {
    final double[] mark;
    final double[] value;
    final double[] unrealisedPnl;
    final double[] initialMargin;
    final double[] maintenanceMargin;
    final double[] notional;
    double usdPerUnit;
    double collateral;
    double equity;
    double initial;
    double maintenance;
    double totalValue;
    boolean liquidated;

    PoolPoint(int positions) {
        mark = new double[positions];
        value = new double[positions];
        unrealisedPnl = new double[positions];
        initialMargin = new double[positions];
        maintenanceMargin = new double[positions];
        notional = new double[positions];
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

    /// Returns collateral at full value plus all positions.
    public double totalValue() {
        return totalValue;
    }

    /// Returns equity - maintenance margin.
    public double buffer() {
        return equity - maintenance;
    }

    /// Returns whether the pool is on the liquidating side of maintenance margin.
    public boolean isLiquidated() {
        return liquidated;
    }
}
