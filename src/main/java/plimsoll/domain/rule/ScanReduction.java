package plimsoll.domain.rule;

/// How the cells of a scan become one number.
public enum ScanReduction {
    /// Legs are added in every cell, then the worst cell counts.
    WORST_CELL,
    /// At every price each leg takes its worst volatility, then legs are added, then the worst price counts.
    WORST_VOL_FIRST
}
