package plimsoll.domain.rule;

/// Which side of equality liquidates.
public enum Trigger {
    /// Liquidated when equity is at or below maintenance margin.
    AT_OR_BELOW,
    /// Liquidated when equity is below maintenance margin; equality survives.
    BELOW
}
