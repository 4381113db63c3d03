package plimsoll.engine.result;

/// One pool after a scenario.
///
/// @param result       the pool, in its currency
/// @param pnl          change of total value against the market as it is, in the pool's currency
/// @param reachableUsd what other pools could send: their equity above initial margin, as far as they hold it as
///                     collateral; 0 when nothing can reach this pool
public record PoolOutcome(PoolResult result, double pnl, double reachableUsd) {}
