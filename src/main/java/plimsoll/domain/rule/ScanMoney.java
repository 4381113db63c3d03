package plimsoll.domain.rule;

/// What the results of a scan are added up in.
public enum ScanMoney {
    /// The settlement asset of the set's contracts: coins for inverse ones. Collateral does not move.
    SETTLEMENT,
    /// The currency of the pool, at shocked prices. Collateral that takes part moves with its price.
    POOL
}
