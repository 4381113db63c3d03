package plimsoll.domain.rule;

/// Which tier owns its bound.
public enum TierBound {
    /// A size equal to the bound belongs to the lower tier.
    UPPER_INCLUSIVE,
    /// A size equal to the bound belongs to the higher tier.
    UPPER_EXCLUSIVE
}
