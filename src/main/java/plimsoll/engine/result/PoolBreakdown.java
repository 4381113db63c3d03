package plimsoll.engine.result;

/// What the numbers of one pool consist of.
///
/// @param poolId      the pool
/// @param equity      balances, haircuts, profit and option values
/// @param requirement margins of positions, components of netting sets, charges, additions
public record PoolBreakdown(String poolId, EquityPart equity, MarginPart requirement) {}
