package plimsoll.engine.explain;

import plimsoll.domain.Holding;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.instrument.Option;
import plimsoll.domain.instrument.OptionType;
import plimsoll.domain.rule.OptionDiscount;
import plimsoll.domain.rule.OptionValue;
import plimsoll.domain.rule.PortfolioRule;
import plimsoll.domain.rule.RuleFile;
import plimsoll.engine.pricing.Black76;
import plimsoll.engine.pricing.Greeks;

/// What is fixed about one leg, and its worth in USD as a function of its state.
///
/// A mark is in the instrument's price unit. An option's mark is its model value plus the difference that its typed
/// mark
/// shows; the difference stays when the market moves, as in the margin engine.
final class LegTerms {
    final boolean option;
    final boolean inverse;
    final boolean coin;
    private final boolean parity;
    private final boolean call;
    private final double strike;
    private final double units;
    private final double paid;
    private final OptionDiscount discounting;

    /// @param holding the quantity and entry that are valued
    /// @param rules   of its pool: how it discounts, what counts as the worth of an option, in which unit it prices
    LegTerms(Holding holding, RuleFile rules) {
        Instrument instrument = holding.instrument();
        inverse = instrument.isInverse();
        coin = instrument.contract().settlementAsset().equals(instrument.underlying());
        parity = rules.dollarParity();
        units = holding.quantity() * instrument.contract().size().doubleValue();
        discounting = rules.portfolio().map(PortfolioRule::discount).orElse(OptionDiscount.RATE);
        if (instrument instanceof Option terms) {
            option = true;
            call = terms.type() == OptionType.CALL;
            strike = terms.strike().doubleValue();
            paid = rules.equity().optionValue() == OptionValue.UNREALISED_PNL ? holding.entryPrice() : 0;
        } else {
            option = false;
            call = false;
            strike = Double.NaN;
            paid = holding.entryPrice();
        }
    }

    /// Returns the state of a holding.
    ///
    /// @param settlement USD per unit of its settlement asset
    static LegState state(Holding holding, double settlement) {
        return new LegState(
                holding.index(),
                holding.forward(),
                holding.fixed(),
                holding.vol().orElse(Double.NaN),
                holding.years(),
                holding.rate(),
                settlement);
    }

    /// Returns the worth at a mark, USD: market value of options, profit against entry of everything else.
    double worth(double mark, double settlement) {
        double perUnit = inverse && !option ? 1 / paid - 1 / mark : mark - paid;
        return units * settlement * perUnit;
    }

    /// Returns the mark of a future, perpetual or spot after the index and the settlement asset have moved.
    ///
    /// @param move   factor on the index
    /// @param settle factor on the settlement asset
    double movedMark(double mark, double move, double settle) {
        return inverse || parity ? mark * move : mark * (move / settle);
    }

    /// Returns the model value of an option per base unit, in the settlement asset.
    double model(LegState state) {
        double quoted = quoted(state);
        double value = Black76.value(
                call,
                quoted,
                strike,
                state.vol() * StrictMath.sqrt(state.years()),
                StrictMath.exp(-discountRate(state.rate()) * state.years()));
        return inverse ? value / quoted : value;
    }

    /// Derivatives of an option's worth: first and second by index and volatility. USD, per USD of the index and per 1
    /// of volatility (100 points).
    record Slopes(double index, double indexTwice, double vol, double indexAndVol, double volTwice) {}

    /// Returns the derivatives at a state, the forward following the index.
    ///
    /// With q the quoted forward, V the model, h = V / q for inverse options and V for others, U the settlement
    /// asset's price and e the part of the mark that is no model value: worth = units U (h(q) + e), differentiated
    /// by the chain rule.
    ///
    /// @param extra e: mark - model - what was paid, in the settlement asset
    Slopes slopes(LegState state, double extra) {
        double q = quoted(state);
        double u = state.settlement();
        double uS = coin ? u / state.index() : 0;
        double forwardS = (state.forward() - state.fixed()) / state.index();
        boolean perUnit = !inverse && !parity;
        double qS = perUnit ? forwardS / u - state.forward() * uS / (u * u) : forwardS;
        double qSs = perUnit ? -2 * forwardS * uS / (u * u) + 2 * state.forward() * uS * uS / (u * u * u) : 0;
        Greeks greeks = Black76.greeks(call, q, strike, state.vol(), state.years(), discountRate(state.rate()), 0);
        double h = greeks.price();
        double hQ = greeks.delta();
        double hQq = greeks.gamma();
        double hVol = greeks.vega() * 100;
        double hQVol = greeks.vanna() * 100;
        double hVolVol = greeks.volga() * 10_000;
        if (inverse) {
            h /= q;
            hQ = (hQ - h) / q;
            hQq = (hQq - 2 * hQ) / q;
            hVol /= q;
            hQVol = (hQVol - hVol) / q;
            hVolVol /= q;
        }
        return new Slopes(
                units * (uS * (h + extra) + u * hQ * qS),
                units * (2 * uS * hQ * qS + u * (hQq * qS * qS + hQ * qSs)),
                units * u * hVol,
                units * (uS * hVol + u * hQVol * qS),
                units * u * hVolVol);
    }

    /// Returns what stands beside the model in the worth of one unit: the mark's difference less what was paid.
    double extra(double mark, double model) {
        return mark - model - paid;
    }

    private double quoted(LegState state) {
        return inverse || parity ? state.forward() : state.forward() / state.settlement();
    }

    private double discountRate(double rate) {
        return switch (discounting) {
            case NONE -> 0;
            case RATE -> rate;
            case POSITIVE_RATE -> StrictMath.max(0, rate);
        };
    }
}
