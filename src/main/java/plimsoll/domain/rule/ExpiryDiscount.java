package plimsoll.domain.rule;

import java.math.BigDecimal;
import java.util.Optional;

/// How the shocked value of one expiry counts: a positive one is marked down by base x exp(-t x (rate x multiple +
/// add)), a negative one is marked up by min(1 / discount, base x exp(t x (rate x multiple + add))). Rates below 0
/// count as 0.
///
/// @param positive factor on positive values
/// @param negative factor on negative values; empty = they stay as they are
public record ExpiryDiscount(Side positive, Optional<Side> negative) {
    /// One side.
    ///
    /// @param base     static factor
    /// @param multiple of the interest rate of the expiry
    /// @param add      added to the rate, per year
    public record Side(BigDecimal base, BigDecimal multiple, BigDecimal add) {}
}
