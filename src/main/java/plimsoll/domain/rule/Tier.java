package plimsoll.domain.rule;

import java.math.BigDecimal;
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
    /// Checks the ranges of the row alone; order and continuity are checked over the table.
    public Tier {
        upTo.ifPresent(value -> Decimals.positive("tier bound", value));
        Decimals.ratio("maintenance rate", maintenanceRate);
        maxLeverage.ifPresent(value -> Decimals.positive("maximum leverage", value));
        publishedDeduction.ifPresent(value -> Decimals.checked("deduction", value));
    }
}
