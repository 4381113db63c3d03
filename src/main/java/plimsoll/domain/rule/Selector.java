package plimsoll.domain.rule;

import java.util.Set;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.instrument.InstrumentKind;
import plimsoll.domain.instrument.Payoff;

/// Which instruments a margin rule applies to; an empty set means any.
public record Selector(
        Set<InstrumentKind> kinds, Set<Payoff> payoffs, Set<String> underlyings, Set<String> settlementAssets) {
    /// Applies to everything.
    public static final Selector ANY = new Selector(Set.of(), Set.of(), Set.of(), Set.of());

    /// Copies the sets.
    public Selector {
        kinds = Set.copyOf(kinds);
        payoffs = Set.copyOf(payoffs);
        underlyings = Set.copyOf(underlyings);
        settlementAssets = Set.copyOf(settlementAssets);
    }

    /// Returns whether the rule applies to the instrument.
    public boolean matches(Instrument instrument) {
        return allows(kinds, instrument.kind())
                && allows(payoffs, instrument.contract().payoff())
                && allows(underlyings, instrument.underlying())
                && allows(settlementAssets, instrument.contract().settlementAsset());
    }

    /// Returns whether the rule applies to collateral that counts as an asset: only the underlyings decide.
    public boolean matchesCollateral(String asset) {
        return allows(underlyings, asset);
    }

    private static <T> boolean allows(Set<T> allowed, T value) {
        return allowed.isEmpty() || allowed.contains(value);
    }
}
