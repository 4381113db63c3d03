package plimsoll.engine.margin;

import plimsoll.domain.rule.PriceBasis;

/// What a rate is multiplied with.
///
/// Index and forward are quoted in USD; contracts settled in another asset see them in that asset, at its index price.
final class MarginBasis {
    private MarginBasis() {}

    /// Returns the size in base units: face value / mark for inverse futures and perpetuals.
    static double baseUnits(Legs legs, int i, double mark) {
        double size = StrictMath.abs(legs.units[i]);
        return legs.inverse[i] && !legs.option[i] ? size / mark : size;
    }

    /// Returns the notional in the settlement asset: base units x price for linear contracts, coins for inverse ones.
    static double notional(PriceBasis basis, Legs legs, Assets assets, int i, double[] factors, double mark) {
        double base = baseUnits(legs, i, mark);
        if (legs.inverse[i]) {
            return base;
        }
        return base
                * switch (basis) {
                    case ENTRY -> legs.entry[i];
                    case MARK -> mark;
                    case INDEX ->
                        assets.price(legs.underlying[i])
                                * factors[legs.underlying[i]]
                                / settlementQuote(legs, assets, i, factors);
                    case FORWARD ->
                        legs.forward[i] * factors[legs.underlying[i]] / settlementQuote(legs, assets, i, factors);
                };
    }

    /// Returns how many USD of a quoted price make one unit of the settlement asset: 1 where the venue takes them as
    /// equal.
    static double settlementQuote(Legs legs, Assets assets, int i, double[] factors) {
        int settlement = legs.settlement[i];
        return legs.parity ? 1 : assets.price(settlement) * factors[settlement];
    }
}
