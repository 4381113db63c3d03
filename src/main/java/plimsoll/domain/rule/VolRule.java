package plimsoll.domain.rule;

import java.math.BigDecimal;
import java.util.Optional;
import plimsoll.domain.Decimals;

/// How far a scan moves implied volatility, by days to expiry: amount x (pivot / max(days, floor))^power.
///
/// @param shape        relative to the volatility, or points added to it
/// @param up           amount at the pivot, ratio or points as a ratio (0.5 = 50 % or 50 points)
/// @param down         amount at the pivot
/// @param shortPower   power on the short side of the pivot
/// @param longPower    power on the long side
/// @param pivotDays    the maturity at which the amount applies in full
/// @param pivotIsShort whether exactly the pivot takes the short power
/// @param floorDays    shortest maturity used
/// @param minimumUp    volatility that the up case never falls below, as a ratio; empty = none
public record VolRule(
        Shape shape,
        BigDecimal up,
        BigDecimal down,
        BigDecimal shortPower,
        BigDecimal longPower,
        BigDecimal pivotDays,
        boolean pivotIsShort,
        BigDecimal floorDays,
        Optional<BigDecimal> minimumUp) {
    /// Relative or additive.
    public enum Shape {
        /// vol x (1 + amount), at least 0.
        RELATIVE,
        /// vol + amount, at least 0.
        POINTS
    }

    /// Checks the ranges.
    public VolRule {
        notNegative("volatility up", up);
        notNegative("volatility down", down);
        notNegative("short power", shortPower);
        notNegative("long power", longPower);
        Decimals.positive("pivot days", pivotDays);
        notNegative("floor days", floorDays);
        minimumUp.ifPresent(value -> notNegative("minimum volatility", value));
    }

    private static void notNegative(String field, BigDecimal value) {
        if (Decimals.checked(field, value).signum() < 0) {
            throw new IllegalArgumentException(field + " must be at least 0, not " + value.toPlainString());
        }
    }
}
