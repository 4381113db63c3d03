package plimsoll.domain.market;

/// What holding a position or a debt is paid for.
public enum Carry {
    /// What long positions in a perpetual pay short ones.
    FUNDING,
    /// Interest on a borrowed asset.
    BORROW
}
