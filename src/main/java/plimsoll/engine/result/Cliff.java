package plimsoll.engine.result;

/// A place where the margin of one pool jumps or bends, and how far away it is.
///
/// `before` is the last point on the side of the evaluated market, `beyond` the next one; they are as near to each
/// other as numbers can be on the axes of price and volatility. Money is in the pool's currency.
///
/// @param poolId   the pool
/// @param kind     what changes there
/// @param axis     what has to move
/// @param mover    the underlying that moves on the axis of price; else empty
/// @param what     the instrument, component, balance or expiry
/// @param change   from what to what
/// @param distance how far: relative move of price, volatility or size, or days
/// @param at       where: price in USD, factor on volatility or size, or days from the valuation time
/// @param before   the pool on this side
/// @param beyond   the pool on the other side
public record Cliff(
        String poolId,
        Kind kind,
        Axis axis,
        String mover,
        String what,
        String change,
        double distance,
        double at,
        Point before,
        Point beyond) {
    /// What changes.
    public enum Kind {
        /// A position reaches another tier of its margin table.
        TIER,
        /// A rate that follows a volatility index reaches another step.
        VOL_STEP,
        /// Another block of a scan decides, such as the extended table.
        SCAN_BLOCK,
        /// A charge for concentration begins or reaches another step.
        CONCENTRATION,
        /// Collateral reaches another tier of its haircut.
        COLLATERAL_TIER,
        /// Positions expire.
        EXPIRY
    }

    /// What has to move.
    public enum Axis {
        /// The price of an underlying.
        PRICE,
        /// Volatility at the pivot maturity.
        VOLATILITY,
        /// The size of every position of the pool.
        SIZE,
        /// Time.
        TIME
    }

    /// The pool at one point.
    ///
    /// @param initialMargin     positive = needed
    /// @param maintenanceMargin positive = needed
    /// @param buffer            equity - the equity that liquidates
    public record Point(double initialMargin, double maintenanceMargin, double buffer) {}

    /// Returns by how much maintenance margin jumps going beyond.
    public double maintenanceJump() {
        return beyond.maintenanceMargin() - before.maintenanceMargin();
    }

    /// Returns by how much initial margin jumps going beyond.
    public double initialJump() {
        return beyond.initialMargin() - before.initialMargin();
    }

    /// Returns by how much the buffer jumps going beyond.
    public double bufferJump() {
        return beyond.buffer() - before.buffer();
    }
}
