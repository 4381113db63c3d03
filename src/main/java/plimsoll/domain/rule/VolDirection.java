package plimsoll.domain.rule;

/// What a scenario does to implied volatility.
public enum VolDirection {
    /// Raised by the rule's up amount.
    UP,
    /// Left alone.
    NONE,
    /// Lowered by the rule's down amount.
    DOWN,
    /// Tilted in log-moneyness; a result counts as a loss whatever its sign, expiry by expiry.
    SKEW_LINEAR,
    /// Bent in the magnitude of log-moneyness; a result counts as a loss whatever its sign, expiry by expiry.
    SKEW_ABSOLUTE
}
