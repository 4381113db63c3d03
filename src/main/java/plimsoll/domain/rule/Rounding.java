package plimsoll.domain.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import plimsoll.domain.Decimals;

/// How a venue rounds an amount: to a multiple of a step, in a direction.
///
/// @param step      smallest unit, above 0
/// @param direction which multiple is taken
public record Rounding(BigDecimal step, Direction direction) {
    /// Relative slack for amounts computed in binary: a product of decimals that is a whole multiple must stay one.
    private static final double SLACK = 1e-12;

    /// Which multiple of the step is taken.
    public enum Direction {
        /// Away from zero.
        UP,
        /// Towards zero.
        DOWN,
        /// The next larger.
        CEILING,
        /// The next smaller.
        FLOOR,
        /// The nearest; halves away from zero.
        NEAREST
    }

    /// Checks the step.
    public Rounding {
        Decimals.positive("rounding step", step);
    }

    /// Returns the rounded amount.
    public BigDecimal apply(BigDecimal amount) {
        RoundingMode mode = switch (direction) {
            case UP -> RoundingMode.UP;
            case DOWN -> RoundingMode.DOWN;
            case CEILING -> RoundingMode.CEILING;
            case FLOOR -> RoundingMode.FLOOR;
            case NEAREST -> RoundingMode.HALF_UP;
        };
        return amount.divide(step, MathContext.DECIMAL128).setScale(0, mode).multiply(step);
    }

    /// Returns the rounded amount of a number computed in binary; an amount within 1e-12 of a multiple is that
    /// multiple.
    public double apply(double amount) {
        double unit = step.doubleValue();
        double steps = amount / unit;
        double nearest = StrictMath.rint(steps);
        if (StrictMath.abs(steps - nearest) <= SLACK * StrictMath.max(1, StrictMath.abs(steps))) {
            return nearest * unit;
        }
        double whole = switch (direction) {
            case UP -> steps > 0 ? StrictMath.ceil(steps) : StrictMath.floor(steps);
            case DOWN -> steps > 0 ? StrictMath.floor(steps) : StrictMath.ceil(steps);
            case CEILING -> StrictMath.ceil(steps);
            case FLOOR -> StrictMath.floor(steps);
            case NEAREST -> steps > 0 ? StrictMath.floor(steps + 0.5) : StrictMath.ceil(steps - 0.5);
        };
        return whole * unit;
    }
}
