package plimsoll.domain.account;

import java.math.BigDecimal;

/// How well a number of the program agrees with the one that a venue reports.
public enum Agreement {
    /// Within the rounding of the venue's number.
    EQUAL,
    /// Within one percent: mostly other prices, or numbers of another time.
    NEAR,
    /// Further away.
    DIFFERENT;

    /// Venues calculate with doubles as well: so much of a number is rounding, whichever digits it is stated in.
    private static final double LEAST_ROUNDING = 1e-6;

    /// A number stated in few digits may be off by one of the last, but by no more than this.
    private static final double MOST_ROUNDING = 1e-3;

    private static final double NEAR_BY = 0.01;

    /// Returns how well two numbers agree.
    ///
    /// @param ours     of the program
    /// @param reported by the venue; its last digit says how it was rounded
    public static Agreement of(double ours, BigDecimal reported) {
        double size = StrictMath.abs(reported.doubleValue());
        double off = StrictMath.abs(ours - reported.doubleValue());
        double digit = StrictMath.pow(
                10, -StrictMath.max(0, reported.stripTrailingZeros().scale()));
        double rounding = size == 0
                ? LEAST_ROUNDING
                : StrictMath.max(LEAST_ROUNDING * size, StrictMath.min(digit, MOST_ROUNDING * size));
        if (off <= rounding) {
            return EQUAL;
        }
        return off <= NEAR_BY * size ? NEAR : DIFFERENT;
    }
}
