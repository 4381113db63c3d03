package plimsoll.engine.cure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.DoublePredicate;

/// Finds the smallest amount that is enough: the first enough one of a grid, closed in on by bisection and rounded up
/// to
/// a step that people type.
final class SmallestAmount {
    private static final int NODES = 40;
    private static final int STEPS_UP = 4;

    /// Digits of an amount that are kept, of the largest amount.
    private static final int DIGITS = 7;

    private SmallestAmount() {}

    /// Returns the smallest amount; empty when none up to the largest is enough.
    ///
    /// @param largest above 0; tried as it is
    /// @param enough  whether an amount is
    static Optional<BigDecimal> of(double largest, DoublePredicate enough) {
        double below = 0;
        for (int node = 1; node <= NODES; node++) {
            double share = (double) node / NODES;
            double amount = node == NODES ? largest : largest * share * share;
            if (enough.test(amount)) {
                int scale = scale(largest);
                double near = 0.1 * StrictMath.pow(10, -scale);
                return Optional.of(rounded(closed(below, amount, near, enough), scale, largest, enough));
            }
            below = amount;
        }
        return Optional.empty();
    }

    /// Decimals that keep the digits of the largest amount.
    private static int scale(double largest) {
        return DIGITS - 1 - (int) StrictMath.floor(StrictMath.log10(largest));
    }

    private static double closed(double notEnough, double enoughAmount, double near, DoublePredicate enough) {
        double low = notEnough;
        double high = enoughAmount;
        while (high - low > near) {
            double middle = 0.5 * (low + high);
            if (!(middle > low && middle < high)) {
                break;
            }
            if (enough.test(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /// The amount on the next steps above; where none of them is enough, or they lie beyond what there is, the exact
    /// one.
    private static BigDecimal rounded(double exact, int scale, double largest, DoublePredicate enough) {
        BigDecimal step = BigDecimal.ONE.movePointLeft(scale);
        BigDecimal amount = new BigDecimal(exact).setScale(scale, RoundingMode.FLOOR);
        for (int up = 0; up < STEPS_UP; up++) {
            if (amount.signum() > 0 && amount.doubleValue() <= largest && enough.test(amount.doubleValue())) {
                return plain(amount);
            }
            amount = amount.add(step);
        }
        return plain(BigDecimal.valueOf(exact));
    }

    private static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }
}
