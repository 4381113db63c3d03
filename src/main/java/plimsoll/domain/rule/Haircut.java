package plimsoll.domain.rule;

import java.math.BigDecimal;
import plimsoll.domain.Decimals;

/// How much less than its price one collateral asset counts.
///
/// @param asset   for example BTC
/// @param haircut share that does not count, in [0, 1]
public record Haircut(String asset, BigDecimal haircut) {
    /// Checks the range.
    public Haircut {
        Decimals.named("asset", asset);
        Decimals.ratio("haircut", haircut);
    }
}
