package plimsoll.domain.rule;

/// What a charge for doubtful prices is taken on.
public enum ConfidenceSubject {
    /// Perpetuals.
    PERPETUALS,
    /// All options, bought or sold.
    OPTIONS,
    /// Options sold.
    SHORT_OPTIONS,
    /// Balances that are counted in equity, other than the pool's currency.
    COLLATERAL
}
