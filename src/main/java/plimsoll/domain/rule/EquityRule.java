package plimsoll.domain.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import plimsoll.domain.Decimals;

/// What counts as equity against margin.
///
/// Counted value of a balance = amount x price x (1 - haircut) when positive, amount x price when negative.
///
/// @param optionValue  how options enter
/// @param haircuts     per asset; the pool's own currency has none unless listed
/// @param otherHaircut haircut of assets not listed; empty = they are not collateral here
public record EquityRule(OptionValue optionValue, List<Haircut> haircuts, Optional<BigDecimal> otherHaircut) {
    /// Checks ranges.
    public EquityRule {
        haircuts = List.copyOf(haircuts);
        otherHaircut.ifPresent(value -> Decimals.ratio("haircut of other assets", value));
    }
}
