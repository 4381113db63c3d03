package plimsoll.engine.margin;

import plimsoll.domain.Holding;
import plimsoll.domain.instrument.InstrumentKind;
import plimsoll.domain.instrument.Option;
import plimsoll.domain.instrument.OptionType;
import plimsoll.domain.rule.OptionDiscount;
import plimsoll.domain.rule.PortfolioRule;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.scenario.VolTerm;
import plimsoll.engine.pricing.Black76;

/// What legs are worth by the model: the one place for what runs and scenarios must agree on.
///
/// Values are per base unit in the settlement asset: coins for inverse options, the quote asset for linear ones.
public final class OptionMarks {
    /// Volatility never falls to zero or below, whatever the shock.
    public static final double LEAST_VOL = 1e-8;

    private OptionMarks() {}

    /// Returns the factor on a volatility shock at a maturity: (pivot / max(days, floor))^power, with the power for
    /// maturities below the pivot or that for others.
    public static double scale(VolTerm term, double days) {
        double power = days < term.pivotDays() ? term.shortPower() : term.longPower();
        return StrictMath.pow(term.pivotDays() / StrictMath.max(days, term.floorDays()), power);
    }

    /// Returns the profit per unit of base quantity or face value, settlement asset.
    ///
    /// @param coinProfit whether profit is face value x (1 / entry - 1 / price), as for inverse futures and
    ///     perpetuals
    /// @param entry      in the price unit
    /// @param price      in the price unit
    public static double profit(boolean coinProfit, double entry, double price) {
        return coinProfit ? 1 / entry - 1 / price : price - entry;
    }

    /// Returns whether a USD price of the underlying is a price in the unit of the contract, whatever its settlement
    /// asset trades at.
    public static boolean settlesAlike(Holding holding, RuleFile rule) {
        return holding.instrument().isInverse() || rule.dollarParity();
    }

    /// Returns a leg's profit per base unit or unit of face value at a price.
    public static double profit(Holding holding, double price) {
        boolean coinProfit =
                holding.instrument().isInverse() && holding.instrument().kind() != InstrumentKind.OPTION;
        return profit(coinProfit, holding.entryPrice(), price);
    }

    /// Returns the Black-76 value of an option.
    ///
    /// @param option          the leg; its strike, type and rate count
    /// @param rule            of its pool: discounting, and whether USD prices are prices in the settlement asset
    /// @param terms           forward, volatility and years
    /// @param settlementPrice USD per unit of the settlement asset
    /// @throws IllegalArgumentException when the holding is not an option, or has no volatility
    public static double value(Holding option, RuleFile rule, Holding.Terms terms, double settlementPrice) {
        if (!(option.instrument() instanceof Option contract)) {
            throw new IllegalArgumentException(option.instrument().symbol() + " is not an option");
        }
        double vol = terms.vol()
                .orElseThrow(() -> new IllegalArgumentException("option " + contract.symbol() + " has no volatility"));
        double forward = settlesAlike(option, rule) ? terms.forward() : terms.forward() / settlementPrice;
        OptionDiscount discounting =
                rule.portfolio().map(PortfolioRule::discount).orElse(OptionDiscount.RATE);
        double value = Black76.value(
                contract.type() == OptionType.CALL,
                forward,
                contract.strike().doubleValue(),
                vol * StrictMath.sqrt(terms.years()),
                discount(discounting, option.rate(), terms.years()));
        return contract.isInverse() ? value / forward : value;
    }

    /// Returns the factor on a payoff at expiry.
    static double discount(OptionDiscount discounting, double rate, double years) {
        double counted = switch (discounting) {
            case NONE -> 0;
            case RATE -> rate;
            case POSITIVE_RATE -> StrictMath.max(0, rate);
        };
        return StrictMath.exp(-counted * years);
    }
}
