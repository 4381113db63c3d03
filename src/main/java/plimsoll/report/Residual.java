package plimsoll.report;

import plimsoll.engine.result.PoolBreakdown;
import plimsoll.engine.result.PoolResult;

/// What the parts of a pool leave to its totals, in the currency of the pool: rounding in the last bits, because parts
/// and totals are added in different orders.
///
/// @param equity      of the pool less that of the parts
/// @param initial     of the pool less that of the parts
/// @param maintenance of the pool less that of the parts
public record Residual(double equity, double initial, double maintenance) {
    /// Returns what is left.
    public static Residual of(PoolBreakdown parts, PoolResult pool) {
        return new Residual(
                pool.equity() - parts.equity().value(),
                pool.initialMargin() - parts.requirement().initial(),
                pool.maintenanceMargin() - parts.requirement().maintenance());
    }
}
