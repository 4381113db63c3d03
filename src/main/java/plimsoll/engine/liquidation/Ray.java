package plimsoll.engine.liquidation;

/// One way through the market along which a pool is watched: a price, or volatility, moves and the rest stays.
interface Ray {
    /// Evaluates the pool at a relative move and returns whether it is liquidated there.
    boolean isLiquidated(double move);

    /// Returns the buffer at the move that was evaluated last.
    double buffer();
}
