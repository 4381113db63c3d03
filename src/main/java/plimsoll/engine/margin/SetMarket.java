package plimsoll.engine.margin;

import java.util.Arrays;
import plimsoll.engine.pricing.PriceShift;

/// The market at which a netting set is evaluated, with the marks and margins that its positions have there.
final class SetMarket {
    final Legs legs;
    final Assets assets;
    final PoolPoint point;

    /// Factors on the index prices, `[asset]`.
    final double[] factors;

    /// Relative volatility shock at the pivot maturity.
    double volShock;

    /// USD per unit of the pool's currency.
    double unit;

    /// Room for the scenario that options are priced in.
    final PriceShift shift = new PriceShift();

    /// Deltas at this market, `[position]`; NaN where not asked yet.
    private final double[] deltas;

    SetMarket(Legs legs, Assets assets, PoolPoint point) {
        this.legs = legs;
        this.assets = assets;
        this.point = point;
        factors = new double[assets.size()];
        deltas = new double[legs.count];
        moved();
    }

    /// Returns the index of a leg's underlying in the currency of the pool, as the venue counts it. A dollar is never
    /// taken for a unit of the underlying coin.
    double index(int i) {
        int underlying = legs.underlying[i];
        double usd = assets.price(underlying) * factors[underlying];
        boolean coin = legs.settlement[i] == underlying;
        return legs.parity && !coin ? usd : usd / unit;
    }

    /// Returns the index of a leg's underlying, USD.
    double indexUsd(int i) {
        int underlying = legs.underlying[i];
        return assets.price(underlying) * factors[underlying];
    }

    /// Returns an amount of USD in the currency of the pool, as the venue counts it.
    double fromUsd(double usd) {
        return legs.parity ? usd : usd / unit;
    }

    /// Returns what one unit of a leg's settlement asset is in the currency of the pool.
    double conversion(int i) {
        int settlement = legs.settlement[i];
        return assets.price(settlement) * factors[settlement] / unit;
    }

    /// Returns the forward of an option in the unit of its strike.
    double forward(int i) {
        return legs.quotedForward(i, factors[legs.underlying[i]], factors[legs.settlement[i]]);
    }

    /// Returns volatility x square root of years of an option.
    double deviation(int i) {
        return legs.shockedVol(i, volShock) * legs.rootYears(i);
    }

    /// Forgets the deltas, because the market has moved.
    void moved() {
        Arrays.fill(deltas, Double.NaN);
    }

    /// Returns the delta of a leg in base units: size with sign for futures, face value / mark for inverse ones.
    double delta(int i) {
        double known = deltas[i];
        if (!Double.isNaN(known)) {
            return known;
        }
        double delta = deltaNow(i);
        deltas[i] = delta;
        return delta;
    }

    private double deltaNow(int i) {
        if (legs.option[i]) {
            return legs.units[i] * legs.optionDelta(i, forward(i), deviation(i));
        }
        return legs.inverse[i] ? legs.units[i] / point.mark[i] : legs.units[i];
    }
}
