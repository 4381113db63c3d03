package plimsoll.conformance;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import plimsoll.domain.instrument.Contract;
import plimsoll.domain.instrument.Option;
import plimsoll.domain.instrument.OptionType;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.rule.FeeTerm;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.MarginTerms;
import plimsoll.domain.rule.PriceBasis;
import plimsoll.domain.rule.RateCurve;
import plimsoll.domain.rule.Rounding;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.rule.Selector;
import plimsoll.domain.rule.Term;
import plimsoll.domain.rule.Trigger;
import plimsoll.domain.scenario.StressSettings;
import plimsoll.domain.scenario.VolTerm;
import plimsoll.engine.Book;
import plimsoll.engine.Runs;
import plimsoll.engine.pricing.Black76;
import plimsoll.engine.pricing.Greeks;
import plimsoll.engine.result.PositionResult;
import plimsoll.engine.venue.DisplayedRates;
import plimsoll.engine.venue.IndexPrice;
import plimsoll.engine.venue.Settlement;

/// Deribit: greeks, standard margin, index and settlement.
final class DeribitModels {
    private static final String VENUE = "Deribit";
    private static final String COIN = "COIN";
    private static final int DAYS = 30;
    private static final double MILLIS_PER_DAY = 86_400_000;
    private static final double YEAR_MILLIS = 365 * MILLIS_PER_DAY;
    private static final double PIVOT_DAYS = 30;
    private static final double SHORTEST_DAYS = 1e-6;

    private DeribitModels() {}

    static void addTo(Registry registry) {
        registry.add(VENUE, "Option greeks", DeribitModels::greeks);
        registry.add(VENUE, "Standard margin, linear perpetual", DeribitModels::linearPerpetual);
        registry.add(VENUE, "Standard margin, inverse future (legacy page)", DeribitModels::inverseFuture);
        registry.add(VENUE, "Standard margin fields on a position", DeribitModels::position);
        registry.add(VENUE, "Standard margin, inverse short option", DeribitModels::option);
        registry.add(VENUE, "Inverse option settlement", DeribitModels::settlement);
        registry.add(VENUE, "Settlement-period delta decay", DeribitModels::decay);
        registry.add(VENUE, "Index construction", DeribitModels::index);
        registry.add(VENUE, "X:PM IM/MM ratio", DeribitModels::ratio);
        registry.add(VENUE, "PM legacy (2016-17) vol shock", DeribitModels::volShock);
        registry.add(VENUE, "X:PM currency row", DeribitModels::row);
    }

    private static Map<String, Object> greeks(Case given) {
        Values in = given.inputs();
        double forward = in.number("underlyingPrice");
        double vol = in.number("markIv") / 100;
        double years = (in.whole("expiryMs") - in.whole("timestampMs")) / YEAR_MILLIS;
        boolean call = in.text("type").equals("call");
        double mark = Black76.value(
                        call,
                        forward,
                        in.number("strike"),
                        vol * StrictMath.sqrt(years),
                        StrictMath.exp(-in.number("interestRate") * years))
                / forward;
        Greeks greeks = Black76.greeks(
                call,
                forward,
                in.number("strike"),
                vol,
                years,
                in.number("interestRate"),
                mark * in.number("indexPrice"));
        return Map.of(
                "markPrice", mark,
                "delta", greeks.delta(),
                "gamma", greeks.gamma(),
                "vega", greeks.vega(),
                "theta", greeks.theta(),
                "rho", greeks.rho());
    }

    private static RuleFile sized(Values in) {
        RateCurve curve = new RateCurve.LinearInSize(in.decimal("baseRate"), in.decimal("addOnPerUnitBase"));
        return Book.file(Rules.ID, Trigger.BELOW, new MarginRule.Rate(Selector.ANY, PriceBasis.INDEX, curve, curve));
    }

    private static Map<String, Object> linearPerpetual(Case given) {
        Values in = given.inputs();
        BigDecimal price = in.decimal("indexPrice");
        double margin = Account.in("USDC", sized(in))
                .linear(COIN, in.decimal("positionBase"), price, price)
                .position(COIN)
                .maintenanceMargin();
        double notional = StrictMath.abs(in.number("positionBase")) * price.doubleValue();
        return Map.of("marginUSDC", margin, "rate", notional > 0 ? margin / notional : in.number("baseRate"));
    }

    /// The size is in coins; at a price of 1 that is the face value.
    private static Map<String, Object> inverseFuture(Case given) {
        Values in = given.inputs();
        double margin = Account.in(COIN, sized(in))
                .inverse(
                        COIN,
                        in.decimal("positionBase"),
                        BigDecimal.ONE,
                        BigDecimal.ONE,
                        Optional.empty(),
                        Optional.empty())
                .position(COIN)
                .maintenanceMargin();
        double size = StrictMath.abs(in.number("positionBase"));
        return Map.of("marginBTC", margin, "rate", size > 0 ? margin / size : in.number("baseRate"));
    }

    /// Replies hold nine decimals.
    private static Map<String, Object> position(Case given) {
        Values in = given.inputs();
        Rounding nine = new Rounding(new BigDecimal("1e-9"), Rounding.Direction.NEAREST);
        MarginRule rule = new MarginRule.Rate(
                Selector.ANY,
                PriceBasis.INDEX,
                new RateCurve.Constant(new BigDecimal("0.02")),
                new RateCurve.Constant(new BigDecimal("0.01")),
                new MarginTerms(Optional.empty(), FeeTerm.NONE, Optional.of(nine)));
        BigDecimal size =
                in.text("direction").equals("sell") ? in.decimal("sizeUSD").negate() : in.decimal("sizeUSD");
        PositionResult result = Account.in(COIN, Book.file(Rules.ID, Trigger.BELOW, rule))
                .inverse(COIN, size, in.decimal("mark"), in.decimal("mark"), Optional.empty(), Optional.empty())
                .price(COIN, in.decimal("index"))
                .position(COIN);
        return Map.of(
                "size_currency", nine.apply(result.notionalUsd() / result.mark()),
                "initial_margin", result.initialMargin(),
                "maintenance_margin", result.maintenanceMargin());
    }

    private static Map<String, Object> option(Case given) {
        Values in = given.inputs();
        BigDecimal rate = in.decimal("mm");
        MarginRule rule = new MarginRule.OptionFormula(
                Selector.ANY, PriceBasis.FORWARD, in.decimal("imHigh"), in.decimal("imLow"), rate, rate, rate);
        Account account =
                Account.in(COIN, Book.file(Rules.ID, Trigger.BELOW, rule)).price(COIN, in.decimal("underlyingMark"));
        account.book()
                .option(
                        "option",
                        Payoff.INVERSE,
                        COIN,
                        COIN,
                        DAYS,
                        in.plain("strike"),
                        Sides.isCall(in.text("type")) ? OptionType.CALL : OptionType.PUT)
                .mark("option", in.plain("optionMarkBTC"))
                .vol("option", "0.8")
                .forward(COIN, DAYS, in.plain("underlyingMark"))
                .position("option", Account.POOL, "option", in.plain("positionBTC"), "0.01");
        PositionResult result = account.position("option");
        return Map.of("IM_BTC", result.initialMargin(), "MM_BTC", result.maintenanceMargin());
    }

    private static Map<String, Object> settlement(Case given) {
        Values in = given.inputs();
        double payoff = in.number("position")
                * Settlement.inversePayoff(
                        Sides.isCall(in.text("type")), in.number("strike"), in.number("deliveryPrice"));
        return Map.of("payoffBTC", payoff, "profitBTC", payoff - in.number("position") * in.number("premiumPaidBTC"));
    }

    private static Map<String, Object> decay(Case given) {
        Values in = given.inputs();
        double remaining = Settlement.remaining(in.number("minutesIntoSettlement"), in.decimal("settlementMinutes"));
        double delta = in.number("callDeltaBefore");
        return Map.of(
                "decayedDelta", delta * remaining,
                "netTransactionDelta", Settlement.netTransactionDelta(delta, in.number("markPriceBTC")) * remaining);
    }

    private static Map<String, Object> index(Case given) {
        List<Values> sources = given.inputs().objects("sources");
        double[] prices =
                sources.stream().mapToDouble(source -> source.number("price")).toArray();
        double[] weights =
                sources.stream().mapToDouble(source -> source.number("weight")).toArray();
        IndexPrice index = IndexPrice.of(prices, given.inputs().decimal("cap"));
        List<Object> lower = new ArrayList<>();
        List<Object> upper = new ArrayList<>();
        List<Object> capped = new ArrayList<>();
        for (double price : prices) {
            lower.add(StrictMath.max(price, index.lower()));
            upper.add(StrictMath.min(price, index.upper()));
            capped.add(index.capped(price));
        }
        return Map.of(
                "median", index.median(),
                "lowerCaps", lower,
                "upperCaps", upper,
                "cappedPrices", capped,
                "indexWeightedDerived", index.value(prices, weights));
    }

    /// The row's balance and the account's total say what the currency trades at.
    private static Map<String, Object> row(Case given) {
        Values in = given.inputs();
        double price = in.number("total_margin_balance_usd") / in.number("margin_balance");
        return Map.of(
                "initial_margin", DisplayedRates.inAsset(in.number("total_initial_margin_usd"), price),
                "maintenance_margin", DisplayedRates.inAsset(in.number("total_maintenance_margin_usd"), price));
    }

    private static Map<String, Object> ratio(Case given) {
        Values in = given.inputs();
        SortedMap<String, BigDecimal> values = new TreeMap<>();
        values.put("initial", in.decimal("total_initial_margin_usd"));
        Term initial = new Term.Part("initial");
        return Map.of(
                "total_maintenance_margin_usd",
                Parts.assembled(values, initial, new Term.Scale(in.decimal("mm_factor"), initial))
                        .maintenanceMargin());
    }

    /// Returns by how much an option's volatility of 100 % rises when volatility at the pivot does.
    private static Map<String, Object> volShock(Case given) {
        Values in = given.inputs();
        double power = in.number("power");
        double days = in.number("daysToExpiry");
        VolTerm term = new VolTerm(power, power, PIVOT_DAYS, SHORTEST_DAYS);
        Instant expiry = Book.TIME.plusMillis(StrictMath.round(days * MILLIS_PER_DAY));
        Account account = Account.in(COIN, Book.deribit(Rules.ID)).price(COIN, BigDecimal.ONE);
        account.book()
                .instrument(new Option(
                        new Contract("option", "option", COIN, COIN, Payoff.INVERSE, BigDecimal.ONE),
                        expiry,
                        BigDecimal.ONE,
                        OptionType.CALL))
                .mark("option", "0.1")
                .vol("option", "1")
                .forward(COIN, expiry, "1")
                .position("option", Account.POOL, "option", "-1", "0.1")
                .stress(StressSettings.defaults(COIN).withTerm(term));
        double shocked = Runs.at(account.book().snapshot(), 0, in.number("maxIvChange30d"))
                .positions()
                .getFirst()
                .vol();
        return Map.of("ivChange", shocked - 1);
    }
}
