package plimsoll.domain.account;

import java.math.BigDecimal;
import plimsoll.domain.Decimals;

/// Margin of a pool that no position causes, as the venue states it: open orders, market-maker protection.
///
/// @param name        as shown
/// @param initial     positive = needed, in the pool's currency
/// @param maintenance positive = needed, in the pool's currency
public record NamedMargin(String name, BigDecimal initial, BigDecimal maintenance) {
    /// Checks name and range.
    public NamedMargin {
        Decimals.named("margin name", name);
        Decimals.checked("initial margin", initial);
        Decimals.checked("maintenance margin", maintenance);
    }
}
