package plimsoll.engine.margin;

import java.util.List;
import plimsoll.domain.Holding;
import plimsoll.domain.instrument.InstrumentKind;
import plimsoll.domain.instrument.Option;
import plimsoll.domain.instrument.OptionType;
import plimsoll.domain.rule.OptionDiscount;
import plimsoll.domain.scenario.VolTerm;
import plimsoll.engine.pricing.Black76;
import plimsoll.engine.pricing.PricingKernel;

/// The positions of one pool as arrays `[position]`, and the price of each at a point of the market.
final class Legs {
    private static final double DAYS_PER_YEAR = 365;

    final int count;

    /// Whether prices in USD are prices in the settlement asset of linear contracts, whatever that asset trades at.
    final boolean parity;
    final boolean[] option;
    final boolean[] inverse;
    final boolean[] call;
    final double[] quantity;
    final double[] units;
    final double[] entry;
    final double[] mark;
    final double[] forward;
    final double[] strike;
    final double[] vol;
    final double[] volScale;
    final double[] years;
    final double[] rate;
    final int[] underlying;
    final int[] settlement;
    private final double[] rootYears;
    private final double[] discount;
    private final double[] settlementPrice;
    private final double[] fixed;
    private final PricingKernel kernel;

    /// Compiles the holdings.
    ///
    /// @param dollarParity whether prices in USD are prices in the settlement asset of linear contracts
    /// @param discounting  how values of options are discounted
    /// @param kernel       prices many options at once
    Legs(
            List<Holding> holdings,
            Assets assets,
            VolTerm term,
            boolean dollarParity,
            OptionDiscount discounting,
            PricingKernel kernel) {
        count = holdings.size();
        parity = dollarParity;
        this.kernel = kernel;
        fixed = new double[count];
        option = new boolean[count];
        inverse = new boolean[count];
        call = new boolean[count];
        quantity = new double[count];
        units = new double[count];
        entry = new double[count];
        mark = new double[count];
        forward = new double[count];
        strike = new double[count];
        vol = new double[count];
        volScale = new double[count];
        years = new double[count];
        rate = new double[count];
        underlying = new int[count];
        settlement = new int[count];
        rootYears = new double[count];
        discount = new double[count];
        settlementPrice = new double[count];
        for (int i = 0; i < count; i++) {
            read(i, holdings.get(i), assets, term, discounting);
        }
    }

    private void read(int i, Holding holding, Assets assets, VolTerm term, OptionDiscount discounting) {
        option[i] = holding.instrument().kind() == InstrumentKind.OPTION;
        inverse[i] = holding.instrument().isInverse();
        quantity[i] = holding.quantity();
        units[i] = holding.quantity() * holding.instrument().contract().size().doubleValue();
        entry[i] = holding.entryPrice();
        mark[i] = holding.mark();
        forward[i] = holding.forward();
        years[i] = holding.years();
        rate[i] = holding.rate();
        fixed[i] = holding.fixed();
        underlying[i] = assets.slot(holding.instrument().underlying());
        settlement[i] = assets.slot(holding.instrument().contract().settlementAsset());
        settlementPrice[i] = assets.price(settlement[i]);
        if (holding.instrument() instanceof Option terms) {
            call[i] = terms.type() == OptionType.CALL;
            strike[i] = terms.strike().doubleValue();
            vol[i] = holding.vol()
                    .orElseThrow(() -> new IllegalArgumentException("option " + terms.symbol() + " has no volatility"));
            volScale[i] = OptionMarks.scale(term, years[i] * DAYS_PER_YEAR);
            rootYears[i] = StrictMath.sqrt(years[i]);
            discount[i] = OptionMarks.discount(discounting, rate[i], years[i]);
        }
    }

    /// Returns the shocked implied volatility.
    double shockedVol(int i, double volShock) {
        return StrictMath.max(OptionMarks.LEAST_VOL, vol[i] * (1 + volShock * volScale[i]));
    }

    /// Returns the shocked mark of anything but an option, in the instrument's price unit.
    ///
    /// @param move   factor on the underlying
    /// @param settle factor on the settlement asset
    double price(int i, double move, double settle) {
        return inverse[i] || parity ? mark[i] * move : mark[i] * (move / settle);
    }

    /// Returns the model value per base unit, in the settlement asset, at a deviation of its own.
    ///
    /// @param forward   in the unit of the strike
    /// @param deviation volatility x square root of years
    double value(int i, double forward, double deviation) {
        double value = Black76.value(call[i], forward, strike[i], deviation, discount[i]);
        return inverse[i] ? value / forward : value;
    }

    /// Returns the change of an option's USD value per USD of its forward, undiscounted: N(d1) of a call, N(d1) - 1 of
    /// a
    /// put.
    double optionDelta(int i, double forward, double deviation) {
        return Black76.forwardDelta(call[i], forward, strike[i], deviation);
    }

    /// What the model value of an option follows from, whatever moves: legs of equal terms have the same value to the
    /// last bit.
    record OptionTerms(
            double forward,
            double fixed,
            double strike,
            boolean call,
            boolean inverse,
            double vol,
            double volScale,
            double years,
            double discount,
            double settlementPrice,
            int underlying,
            int settlement) {}

    /// Returns the terms of an option.
    OptionTerms terms(int i) {
        return new OptionTerms(
                forward[i],
                fixed[i],
                strike[i],
                call[i],
                inverse[i],
                vol[i],
                volScale[i],
                years[i],
                discount[i],
                settlementPrice[i],
                underlying[i],
                settlement[i]);
    }

    /// Returns what prices many options at once.
    PricingKernel kernel() {
        return kernel;
    }

    /// Returns the square root of the years to expiry.
    double rootYears(int i) {
        return rootYears[i];
    }

    /// Returns the factor on a payoff at expiry.
    double discount(int i) {
        return discount[i];
    }

    /// Returns whether nothing of a forward is settled yet, so that it moves with the underlying as a whole.
    boolean isWhole(int i) {
        return fixed[i] == 0;
    }

    /// Returns whether the price of the settlement asset does not enter the forward.
    boolean settlesAlike(int i) {
        return inverse[i] || parity;
    }

    /// Returns the profit per unit of base quantity or face value, settlement asset.
    double profit(int i, double price) {
        return OptionMarks.profit(inverse[i] && !option[i], entry[i], price);
    }

    /// Returns the forward in the unit of the strike: USD for inverse options, the settlement asset for linear ones.
    double quotedForward(int i, double move, double settle) {
        double usd = forwardUsd(i, move);
        return inverse[i] || parity ? usd : usd / (settlementPrice[i] * settle);
    }

    /// Returns the forward in USD; the part that is settled already does not move.
    double forwardUsd(int i, double move) {
        return fixed[i] + (forward[i] - fixed[i]) * move;
    }
}
