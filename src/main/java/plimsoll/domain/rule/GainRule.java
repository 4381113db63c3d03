package plimsoll.domain.rule;

import java.math.BigDecimal;
import java.util.Optional;
import plimsoll.domain.Decimals;

/// How much of a cell's gain stays after netting: gains x share, at most a cap; losses stay whole. It matters where
/// several sets add up.
///
/// @param share  in [0, 1]
/// @param capUsd largest gain kept, USD; empty = none
public record GainRule(BigDecimal share, Optional<BigDecimal> capUsd) {
    /// Gains stay whole.
    public static final GainRule WHOLE = new GainRule(BigDecimal.ONE, Optional.empty());

    /// Checks the ranges.
    public GainRule {
        Decimals.ratio("share of gains", share);
        capUsd.ifPresent(value -> Decimals.checked("cap on gains", value));
    }
}
