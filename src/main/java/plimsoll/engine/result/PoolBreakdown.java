package plimsoll.engine.result;

import plimsoll.domain.Identified;

/// What the numbers of one pool consist of.
///
/// @param poolId      the pool
/// @param equity      balances, haircuts, profit and option values
/// @param requirement margins of positions, components of netting sets, charges, additions
public record PoolBreakdown(String poolId, EquityPart equity, MarginPart requirement) implements Identified {
    @Override
    public String id() {
        return poolId;
    }
}
