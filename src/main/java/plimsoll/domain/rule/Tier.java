package plimsoll.domain.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import plimsoll.domain.Decimals;

/// One row of a tier table.
///
/// @param upTo               upper bound on the table's axis; empty = no bound
/// @param maintenanceRate    ratio of notional, in [0, 1]
/// @param maxLeverage        highest leverage the venue allows in this tier; empty = not stated
/// @param publishedDeduction deduction as the venue prints it, cross-checked against the derived one; empty = derived
public record Tier(
        Optional<BigDecimal> upTo,
        BigDecimal maintenanceRate,
        Optional<BigDecimal> maxLeverage,
        Optional<BigDecimal> publishedDeduction) {
    /// Beyond what a double holds, so that the rate is the same number as the quotient.
    private static final int RATE_SCALE = 25;

    /// Checks the ranges of the row alone; order and continuity are checked over the table.
    public Tier {
        upTo.ifPresent(value -> Decimals.positive("tier bound", value));
        Decimals.ratio("maintenance rate", maintenanceRate);
        maxLeverage.ifPresent(value -> Decimals.positive("maximum leverage", value));
        publishedDeduction.ifPresent(value -> Decimals.checked("deduction", value));
    }

    /// Returns the maintenance rate of a tier for which a venue states the highest leverage alone: share / leverage, to
    /// 25 decimals.
    ///
    /// @param share       of the smallest initial rate, in [0, 1]
    /// @param maxLeverage above 0
    public static BigDecimal sharedRate(BigDecimal share, BigDecimal maxLeverage) {
        return share.divide(maxLeverage, RATE_SCALE, RoundingMode.HALF_EVEN).stripTrailingZeros();
    }
}
