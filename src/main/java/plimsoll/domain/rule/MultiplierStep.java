package plimsoll.domain.rule;

import java.math.BigDecimal;
import java.util.Optional;
import plimsoll.domain.Decimals;

/// A step of a multiplier that grows with the amount it multiplies.
///
/// @param upTo       upper bound of the amount, inclusive; empty = no bound
/// @param multiplier above 0
public record MultiplierStep(Optional<BigDecimal> upTo, BigDecimal multiplier) {
    /// Checks the ranges.
    public MultiplierStep {
        upTo.ifPresent(value -> Decimals.positive("multiplier bound", value));
        Decimals.positive("multiplier", multiplier);
    }
}
