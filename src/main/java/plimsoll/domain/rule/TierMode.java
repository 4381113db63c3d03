package plimsoll.domain.rule;

/// How a tier's rate applies.
public enum TierMode {
    /// Each slice takes its own rate: notional x rate - deduction, continuous at the bounds.
    PROGRESSIVE,
    /// The whole position takes the rate of its tier: jumps at the bounds.
    WHOLE_POSITION
}
