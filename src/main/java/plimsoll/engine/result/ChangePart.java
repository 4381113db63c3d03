package plimsoll.engine.result;

/// One part of the world that may differ between two snapshots, in the order of the usual walk.
public enum ChangePart {
    /// Legs, their quantities, entries and leverage, and margin that no leg causes.
    POSITIONS,
    /// Amounts of collateral, and the margin of isolated legs.
    BALANCES,
    /// Index prices of the book's underlyings, forwards, rates and marks.
    PRICES,
    /// Implied volatilities.
    VOLS,
    /// The valuation time, from which maturities are measured.
    TIME,
    /// Margin rules and haircuts.
    RULES,
    /// Prices of collateral assets that are no underlying of the book, and marks of one venue alone.
    COLLATERAL_MARKS
}
