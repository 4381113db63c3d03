package plimsoll.domain;

import java.math.BigDecimal;

/// Answers whether a typed decimal is usable: finite by construction, and small enough that squares stay finite.
public final class Decimals {
    /// Largest magnitude accepted for a typed number; far above any price or size, far below overflow.
    public static final BigDecimal LIMIT = new BigDecimal("1000000000000000000");

    private static final int MAX_SCALE = 30;

    private Decimals() {}

    /// Returns the value when its magnitude is at most [#LIMIT].
    ///
    /// @throws IllegalArgumentException naming the field when it is larger or has more than 30 decimals
    public static BigDecimal checked(String field, BigDecimal value) {
        if (value.abs().compareTo(LIMIT) > 0) {
            throw new IllegalArgumentException(field + " is out of range: at most 1e18 in magnitude");
        }
        if (value.scale() > MAX_SCALE) {
            throw new IllegalArgumentException(field + " has more than " + MAX_SCALE + " decimals");
        }
        return value;
    }

    /// Returns the value when it is positive and in range.
    ///
    /// @throws IllegalArgumentException naming the field otherwise
    public static BigDecimal positive(String field, BigDecimal value) {
        if (checked(field, value).signum() <= 0) {
            throw new IllegalArgumentException(field + " must be above 0, not " + value.toPlainString());
        }
        return value;
    }

    /// Returns the value when it lies in [0, 1], for haircuts and rates.
    ///
    /// @throws IllegalArgumentException naming the field otherwise
    public static BigDecimal ratio(String field, BigDecimal value) {
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(field + " must be between 0 and 1, not " + value.toPlainString());
        }
        return value;
    }

    /// Returns the text when it is not blank.
    ///
    /// @throws IllegalArgumentException naming the field otherwise
    public static String named(String field, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(field + " must not be empty");
        }
        return text;
    }
}
