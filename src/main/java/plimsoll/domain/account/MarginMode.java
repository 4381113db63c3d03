package plimsoll.domain.account;

/// Whether a position shares its pool's collateral or stands alone.
public enum MarginMode {
    /// Shares the collateral of its pool.
    CROSS,
    /// Has its own collateral and is a pool of its own.
    ISOLATED
}
