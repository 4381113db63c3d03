package plimsoll.engine.result;

import java.util.Optional;

/// A direction in which a price moves.
public enum Direction {
    DOWN,
    UP;

    /// Returns -1 for down, +1 for up.
    public int sign() {
        return this == DOWN ? -1 : 1;
    }

    /// Returns the nearest liquidation in this direction from a move; empty when none in range or already below.
    public Optional<LiquidationLevels.Level> nearest(LiquidationLevels levels, double now) {
        return this == DOWN ? levels.down(now) : levels.up(now);
    }

    /// Returns the one of two prices that a move in this direction meets first.
    public double nearer(double one, double other) {
        return this == DOWN ? StrictMath.max(one, other) : StrictMath.min(one, other);
    }

    /// Returns the one of two prices that a move in this direction meets last.
    public double farther(double one, double other) {
        return this == DOWN ? StrictMath.min(one, other) : StrictMath.max(one, other);
    }
}
