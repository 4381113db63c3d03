package plimsoll.domain.scenario;

/// Checks of the numbers that shocks are made of; NaN never passes.
final class Amounts {
    /// Longest horizon of a shock: ten years.
    private static final double MOST_DAYS = 3650;

    private Amounts() {}

    /// Returns the value when it lies between two bounds, both included.
    static double within(String field, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    field + " must be from " + text(least) + " to " + text(most) + ", not " + text(value));
        }
        return value;
    }

    /// Returns a relative move: above -1 and at most 100, so that a price stays above 0.
    static double move(String field, double value) {
        if (!(value > -1 && value <= 100)) {
            throw new IllegalArgumentException(
                    field + " must be above -1 and at most 100 (-100 % to +10,000 %), not " + text(value));
        }
        return value;
    }

    /// Returns a time span of at least 0 days.
    static double days(String field, double value) {
        return within(field, value, 0, MOST_DAYS);
    }

    /// Returns an annual volatility as a ratio, above 0.
    static double vol(String field, double value) {
        if (!(value > 0 && value <= 100)) {
            throw new IllegalArgumentException(field + " must be above 0 and at most 100, not " + text(value));
        }
        return value;
    }

    private static String text(double value) {
        return Double.isNaN(value)
                ? "not a number"
                : java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
