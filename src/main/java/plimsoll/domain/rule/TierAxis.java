package plimsoll.domain.rule;

/// What the bounds of a tier table measure.
public enum TierAxis {
    /// Notional in the settlement asset.
    NOTIONAL,
    /// Number of contracts.
    CONTRACTS,
    /// Base units.
    BASE_QUANTITY
}
