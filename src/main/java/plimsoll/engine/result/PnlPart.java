package plimsoll.engine.result;

/// One cause of profit or loss between two snapshots.
public enum PnlPart {
    /// Legs opened, closed, resized or re-entered: the change of worth that no market move explains.
    TRADES,
    /// Time passes; volatility, forward and index stay.
    THETA,
    /// Interest rates of expiries change.
    RATE,
    /// The index moves, first order; the whole move of futures, perpetuals and spot.
    DELTA,
    /// The index moves, second order.
    GAMMA,
    /// Implied volatility moves, first order.
    VEGA,
    /// Index and implied volatility move together, second order.
    VANNA,
    /// Implied volatility moves, second order.
    VOLGA,
    /// Marks and forwards move against the index.
    BASIS,
    /// The USD price of the asset that a balance is held in, or that a leg's profit is counted in, moves.
    COLLATERAL,
    /// The difference between an option's mark and its model value changes.
    MARK_TO_MODEL,
    /// Funding at the rates given; without rates it is part of cash.
    FUNDING,
    /// Amounts of balances change: deposits, withdrawals, realised profit, fees, and funding without rates.
    CASH,
    /// What the second-order terms leave: moves of third and higher order.
    UNEXPLAINED
}
