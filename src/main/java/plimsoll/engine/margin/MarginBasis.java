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

    /// Returns what was paid or received: base units x entry price, or face value / entry price for inverse futures.
    static double entryValue(Legs legs, int i) {
        double size = StrictMath.abs(legs.units[i]);
        return legs.inverse[i] && !legs.option[i] ? size / legs.entry[i] : size * legs.entry[i];
    }

    /// Returns +1 for a position that gains when its notional in the settlement asset grows, -1 for one that loses: a
    /// long inverse future loses, because its notional in coins grows as the price falls.
    static int valueSide(Legs legs, int i) {
        boolean rises = legs.quantity[i] > 0;
        return rises == (legs.inverse[i] && !legs.option[i]) ? -1 : 1;
    }

    /// Returns the notional in the settlement asset: base units x price for linear contracts; coins for inverse ones,
    /// at the entry price where the basis says so, else at the mark.
    static double notional(PriceBasis basis, Legs legs, Assets assets, int i, double[] factors, double mark) {
        double base = baseUnits(legs, i, mark);
        if (legs.inverse[i]) {
            return basis == PriceBasis.ENTRY && !legs.option[i] ? entryValue(legs, i) : base;
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
                        legs.forwardUsd(i, factors[legs.underlying[i]]) / settlementQuote(legs, assets, i, factors);
                };
    }

    /// Returns how many USD of a quoted price make one unit of the settlement asset: 1 where the venue takes them as
    /// equal.
    static double settlementQuote(Legs legs, Assets assets, int i, double[] factors) {
        int settlement = legs.settlement[i];
        return legs.parity ? 1 : assets.price(settlement) * factors[settlement];
    }
}
