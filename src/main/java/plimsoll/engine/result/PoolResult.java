package plimsoll.engine.result;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import plimsoll.domain.Identified;

/// One pool at one market point, in the pool's currency.
///
/// @param poolId            the pool
/// @param currency          the asset the numbers are stated in
/// @param usdPerUnit        USD per unit of that asset at this point
/// @param collateral        counted value of the balances
/// @param equity            what stands against margin, by the venue's definition
/// @param initialMargin     positive = needed
/// @param maintenanceMargin positive = needed
/// @param required          the equity that liquidates: maintenance margin times the venue's multiple
/// @param totalValue        collateral at full value plus all positions, options included; P&L is its change
/// @param liquidated        whether equity is on the liquidating side of maintenance margin
public record PoolResult(
        String poolId,
        String currency,
        double usdPerUnit,
        double collateral,
        double equity,
        double initialMargin,
        double maintenanceMargin,
        double required,
        double totalValue,
        boolean liquidated)
        implements Identified {
    /// Returns equity - the equity that liquidates.
    public double buffer() {
        return equity - required;
    }

    /// Returns the buffer in USD.
    public double bufferUsd() {
        return buffer() * usdPerUnit;
    }

    /// Returns equity / maintenance margin; empty when no margin is needed.
    public OptionalDouble ratio() {
        return maintenanceMargin > 0 ? OptionalDouble.of(equity / maintenanceMargin) : OptionalDouble.empty();
    }

    /// Returns the pool with the smallest buffer in USD, the first of equal ones; empty without pools. A pool that
    /// holds
    /// nothing and needs nothing has nothing to lose: it is the smallest only where all are so.
    public static Optional<PoolResult> weakest(List<PoolResult> pools) {
        return pools.stream()
                .min(Comparator.comparing(PoolResult::isUnused).thenComparingDouble(PoolResult::bufferUsd));
    }

    /// Returns whether it holds nothing and needs nothing.
    public boolean isUnused() {
        return equity == 0 && required == 0;
    }

    @Override
    public String id() {
        return poolId;
    }
}
