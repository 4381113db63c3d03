package plimsoll.domain.rule;

import java.util.Optional;

/// What a margin rule may add to rate x notional.
///
/// @param initialBasis the price in the notional of initial margin; empty = that of maintenance margin
/// @param fee          closing fee inside the requirement
/// @param rounding     of both margins of a position, in the settlement asset; empty = none
public record MarginTerms(Optional<PriceBasis> initialBasis, FeeTerm fee, Optional<Rounding> rounding) {
    /// Nothing added.
    public static final MarginTerms PLAIN = new MarginTerms(Optional.empty(), FeeTerm.NONE, Optional.empty());
}
