package plimsoll.domain.rule;

import java.util.Optional;

/// What a margin rule may add to rate x notional.
///
/// @param initialBasis         the price in the notional of initial margin; empty = that of maintenance margin
/// @param isolatedInitialBasis the same for isolated positions; empty = as for the others
/// @param fee                  closing fee inside the requirement
/// @param rounding             of both margins of a position, in the settlement asset; empty = none
public record MarginTerms(
        Optional<PriceBasis> initialBasis,
        Optional<PriceBasis> isolatedInitialBasis,
        FeeTerm fee,
        Optional<Rounding> rounding) {
    /// Nothing added.
    public static final MarginTerms PLAIN = new MarginTerms(Optional.empty(), FeeTerm.NONE, Optional.empty());

    /// Creates terms that hold for isolated positions and others alike.
    public MarginTerms(Optional<PriceBasis> initialBasis, FeeTerm fee, Optional<Rounding> rounding) {
        this(initialBasis, Optional.empty(), fee, rounding);
    }

    /// Returns these terms with another fee.
    public MarginTerms withFee(FeeTerm value) {
        return new MarginTerms(initialBasis, isolatedInitialBasis, value, rounding);
    }

    /// Returns these terms with another rounding.
    public MarginTerms withRounding(Optional<Rounding> value) {
        return new MarginTerms(initialBasis, isolatedInitialBasis, fee, value);
    }

    /// Returns the price in the notional of initial margin of a position.
    public Optional<PriceBasis> initialBasisOf(boolean isolated) {
        return isolated ? isolatedInitialBasis.or(() -> initialBasis) : initialBasis;
    }
}
