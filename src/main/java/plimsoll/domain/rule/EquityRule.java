package plimsoll.domain.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import plimsoll.domain.Decimals;

/// What counts as equity against margin.
///
/// A positive balance counts by its [CollateralValue], a negative one in full. A venue that takes the debt into the
/// requirement instead says so.
///
/// @param optionValue  how options enter
/// @param haircuts     per asset; the pool's own currency has none unless listed
/// @param otherHaircut haircut of assets not listed; empty = they are not collateral here
/// @param debtsCount   whether negative balances lower equity; where they do not, a charge on borrowing takes them
public record EquityRule(
        OptionValue optionValue, List<Haircut> haircuts, Optional<BigDecimal> otherHaircut, boolean debtsCount) {
    /// Checks ranges.
    public EquityRule {
        haircuts = List.copyOf(haircuts);
        otherHaircut.ifPresent(value -> Decimals.ratio("haircut of other assets", value));
    }

    /// Creates a rule under which debts lower equity.
    public EquityRule(OptionValue optionValue, List<Haircut> haircuts, Optional<BigDecimal> otherHaircut) {
        this(optionValue, haircuts, otherHaircut, true);
    }

    /// Returns how an asset counts in a pool; empty when it is no collateral there.
    ///
    /// @param asset        the collateral
    /// @param poolCurrency counts in full unless listed
    public Optional<Haircut> haircut(String asset, String poolCurrency) {
        Optional<Haircut> listed = haircuts.stream()
                .filter(haircut -> haircut.asset().equals(asset))
                .findFirst();
        if (listed.isPresent()) {
            return listed;
        }
        return asset.equals(poolCurrency)
                ? Optional.of(new Haircut(asset, BigDecimal.ZERO))
                : otherHaircut.map(value -> new Haircut(asset, value));
    }

    /// Returns this rule with other haircuts.
    public EquityRule withHaircuts(List<Haircut> value) {
        return new EquityRule(optionValue, value, otherHaircut, debtsCount);
    }

    /// Returns this rule with another haircut of assets not listed.
    public EquityRule withOtherHaircut(Optional<BigDecimal> value) {
        return new EquityRule(optionValue, haircuts, value, debtsCount);
    }
}
