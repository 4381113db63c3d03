package plimsoll.domain;

import java.math.BigDecimal;

/// How sure the price feeds behind a holding are, each in [0, 1]; 1 where none is stated. Decimals, because venues
/// compare them to a threshold to the last digit.
///
/// @param spot      of the underlying's index
/// @param perpetual of the mark of the underlying's perpetual
/// @param forward   of the forward of the expiry
/// @param rate      of the interest rate of the expiry
/// @param vol       of the implied volatility of the expiry
public record Confidence(BigDecimal spot, BigDecimal perpetual, BigDecimal forward, BigDecimal rate, BigDecimal vol) {
    /// Every feed is sure.
    public static final Confidence FULL =
            new Confidence(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);
}
