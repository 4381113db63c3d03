package plimsoll.engine.cure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/// Finds the smallest amount that is enough: the first enough one of a grid, closed in on, and rounded up to a step
/// that people type. Amounts are judged by a slack: at least 0 where an amount is enough. Slack is mostly a straight
/// line
/// between tiers, so the next amount that is tried is where the line through both ends crosses 0; halving takes over
/// where that does not help.
final class SmallestAmount {
    private static final int NODES = 40;
    private static final int STEPS_UP = 4;

    /// Digits of an amount that are kept, of the largest amount.
    private static final int DIGITS = 7;

    private SmallestAmount() {}

    /// Returns the smallest amount; empty when none up to the largest is enough.
    ///
    /// @param largest above 0; tried as it is
    /// @param slack   of an amount
    static Optional<BigDecimal> of(double largest, DoubleUnaryOperator slack) {
        double below = 0;
        double belowSlack = -Double.MIN_NORMAL;
        for (int node = 1; node <= NODES; node++) {
            double share = (double) node / NODES;
            double amount = node == NODES ? largest : largest * share * share;
            double value = slack.applyAsDouble(amount);
            if (value >= 0) {
                int scale = scale(largest);
                double near = 0.1 * StrictMath.pow(10, -scale);
                double exact = closed(new Bracket(below, belowSlack, amount, value), near, slack);
                return Optional.of(rounded(exact, scale, largest, slack));
            }
            below = amount;
            belowSlack = value;
        }
        return Optional.empty();
    }

    /// An amount that is not enough and one that is, with their slacks.
    private record Bracket(double low, double lowSlack, double high, double highSlack) {
        Bracket with(double amount, DoubleUnaryOperator slack) {
            if (!(amount > low && amount < high)) {
                return this;
            }
            double value = slack.applyAsDouble(amount);
            return value >= 0 ? new Bracket(low, lowSlack, amount, value) : new Bracket(amount, value, high, highSlack);
        }

        double width() {
            return high - low;
        }

        double middle() {
            return 0.5 * (low + high);
        }

        /// Where the straight line between both ends crosses 0.
        double crossing() {
            return low + width() * (lowSlack / (lowSlack - highSlack));
        }
    }

    /// Decimals that keep the digits of the largest amount.
    static int scale(double largest) {
        return DIGITS - 1 - (int) StrictMath.floor(StrictMath.log10(largest));
    }

    private static double closed(Bracket found, double near, DoubleUnaryOperator slack) {
        Bracket bracket = found;
        while (bracket.width() > near) {
            double width = bracket.width();
            double crossing = bracket.crossing();
            bracket = bracket.with(crossing + 0.5 * near, slack);
            bracket = bracket.with(crossing - 0.49 * near, slack);
            if (bracket.width() > 0.5 * width) {
                double middle = bracket.middle();
                if (!(middle > bracket.low() && middle < bracket.high())) {
                    break;
                }
                bracket = bracket.with(middle, slack);
            }
        }
        return bracket.high();
    }

    /// The amount on the next steps above; where none of them is enough, or they lie beyond what there is, the exact
    /// one.
    private static BigDecimal rounded(double exact, int scale, double largest, DoubleUnaryOperator slack) {
        BigDecimal step = BigDecimal.ONE.movePointLeft(scale);
        BigDecimal amount = new BigDecimal(exact).setScale(scale, RoundingMode.FLOOR);
        for (int up = 0; up < STEPS_UP; up++) {
            if (amount.signum() > 0
                    && amount.doubleValue() <= largest
                    && slack.applyAsDouble(amount.doubleValue()) >= 0) {
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
