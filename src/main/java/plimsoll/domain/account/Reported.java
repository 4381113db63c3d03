package plimsoll.domain.account;

import java.math.BigDecimal;
import java.util.Optional;
import plimsoll.domain.Decimals;

/// What the venue itself reports, shown beside the program's own numbers and never used in them.
///
/// @param initialMargin     positive = needed, in the currency of the pool
/// @param maintenanceMargin positive = needed, in the currency of the pool
/// @param liquidationPrice  USD per unit of the underlying
public record Reported(
        Optional<BigDecimal> initialMargin,
        Optional<BigDecimal> maintenanceMargin,
        Optional<BigDecimal> liquidationPrice) {
    /// Nothing is reported.
    public static final Reported NOTHING = new Reported(Optional.empty(), Optional.empty(), Optional.empty());

    /// Checks the ranges.
    public Reported {
        initialMargin.ifPresent(value -> Decimals.checked("reported initial margin", value));
        maintenanceMargin.ifPresent(value -> Decimals.checked("reported maintenance margin", value));
        liquidationPrice.ifPresent(value -> Decimals.positive("reported liquidation price", value));
    }

    /// Returns whether the venue reports nothing.
    public boolean isEmpty() {
        return equals(NOTHING);
    }
}
