package plimsoll.conformance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plimsoll.domain.rule.CollateralValue;
import plimsoll.domain.rule.FeeTerm;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.MarginTerms;
import plimsoll.domain.rule.PriceBasis;
import plimsoll.domain.rule.RateCurve;
import plimsoll.domain.rule.Rounding;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.rule.Selector;
import plimsoll.engine.margin.CollateralWorth;
import plimsoll.engine.margin.RateCurves;
import plimsoll.engine.margin.SizeWeight;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.PositionResult;
import plimsoll.engine.venue.DisplayedRates;

/// bit.com's collateral, Phemex, Drift, Vega and forms that belong to no venue.
final class OtherModels {
    private static final String COIN = "COIN";
    private static final int WEIGHT_DIGITS = 4;
    private static final int FACTOR_DIGITS = 6;

    private OtherModels() {}

    static void addTo(Registry registry) {
        registry.add("bit.com", "haircut-collateral", OtherModels::haircuts);
        registry.add("phemex", "isolated-linear-liq", OtherModels::phemex);
        registry.add("drift", "size-adjusted-weight", OtherModels::weight);
        registry.add("drift", "scaled-initial-asset-weight", OtherModels::scaledWeights);
        registry.add("vega", "margin-levels", OtherModels::levels);
        registry.add("vega", "isolated-margin-maint", OtherModels::isolatedVega);
        registry.add("vega", "lognormal-risk-factor-short", OtherModels::riskFactor);
        registry.add("generic", "usdm-initial-margin", OtherModels::initialByPrice);
        registry.add("generic", "linear-margin-leveraged", OtherModels::leveraged);
        registry.add("generic", "coinm-initial-margin", OtherModels::coinInitial);
        registry.add("generic", "inverse-margin", OtherModels::inverse);
        registry.add("generic", "inverse-margin-leveraged", OtherModels::inverseLeveraged);
        registry.add("generic", "isolated-linear-liq-entry-mmr", OtherModels::isolatedByEntry);
    }

    private static Map<String, Object> haircuts(Case given) {
        Values in = given.inputs();
        if (!in.has("assets")) {
            return Map.of("collateral", discounted(in));
        }
        List<Object> discounted = new ArrayList<>();
        double total = 0;
        for (Values asset : in.objects("assets")) {
            double counted = discounted(asset);
            discounted.add(counted);
            total += counted;
        }
        return Map.of("discounted", discounted, "total", total);
    }

    private static double discounted(Values in) {
        return CollateralWorth.of(new CollateralValue.Flat(in.decimal("haircut")))
                .countedUsd(in.number("qty"), in.number("price"));
    }

    private static Map<String, Object> phemex(Case given) {
        Values in = given.inputs();
        RuleFile rule = Rules.tiers(
                PriceBasis.MARK,
                Rules.fee(FeeTerm.Mode.INITIAL_AT_BANKRUPTCY, in.decimal("taker_fee")),
                Rules.fixed(COIN, in.decimal("mmr"), in.decimal("mm_amount")));
        BigDecimal size = Sides.signed(in, "size").multiply(in.decimal("contract"));
        BigDecimal entry = in.decimal("entry");
        Optional<BigDecimal> leverage = in.optionalDecimal("leverage");
        double assigned = Account.in("USDT", rule)
                .linear(COIN, size, entry, entry, leverage, Optional.empty())
                .position(COIN)
                .initialMargin();
        return Map.of(
                "assigned_balance",
                assigned,
                "liq_price",
                Account.in("USDT", rule)
                        .linear(
                                COIN,
                                size,
                                entry,
                                entry,
                                leverage,
                                Optional.of(new BigDecimal(assigned, MathContext.DECIMAL64)))
                        .isolatedLevel(COIN));
    }

    private static Map<String, Object> weight(Case given) {
        Values in = given.inputs();
        BigDecimal weight = in.decimal("base_weight_1e4").movePointLeft(WEIGHT_DIGITS);
        BigDecimal factor = in.decimal("imf_factor_1e6").movePointLeft(FACTOR_DIGITS);
        BigDecimal size = in.decimal("size_tokens");
        BigDecimal result = in.text("kind").equals("asset")
                ? SizeWeight.asset(weight, factor, size)
                : SizeWeight.liability(weight, factor, size);
        return Map.of("weight_1e4", result.movePointRight(WEIGHT_DIGITS));
    }

    private static Map<String, Object> scaledWeights(Case given) {
        Values in = given.inputs();
        List<Object> weights = new ArrayList<>();
        for (BigDecimal deposit : in.decimals("deposits")) {
            weights.add(SizeWeight.scaled(
                            in.decimal("base_weight_1e4").movePointLeft(WEIGHT_DIGITS),
                            in.decimal("scale_start_usd"),
                            deposit.multiply(in.decimal("oracle")))
                    .movePointRight(WEIGHT_DIGITS));
        }
        return Map.of("weight_1e4", weights);
    }

    /// Maintenance = volume x mark x (risk factor + slippage), rounded up to whole units.
    private static MarginRule vega(Values in) {
        return new MarginRule.Rate(
                Selector.ANY,
                PriceBasis.INDEX,
                Rules.byLeverage(),
                new RateCurve.Constant(BigDecimal.ONE),
                new MarginTerms(
                        Optional.empty(),
                        FeeTerm.NONE,
                        Optional.of(new Rounding(BigDecimal.ONE, Rounding.Direction.CEILING))));
    }

    private static double maintenance(Values in) {
        BigDecimal size =
                in.decimal("volume").multiply(in.decimal("risk_factor").add(in.decimal("linear_slippage")));
        return Account.in("USDT", Rules.of(vega(in)))
                .linear(COIN, size, in.decimal("mark"), in.decimal("mark"))
                .position(COIN)
                .maintenanceMargin();
    }

    private static Map<String, Object> levels(Case given) {
        Values in = given.inputs();
        double maintenance = maintenance(in);
        return Map.of(
                "maintenance", maintenance,
                "search", DisplayedRates.wholeLevel(maintenance, in.decimal("search_factor")),
                "initial", DisplayedRates.wholeLevel(maintenance, in.decimal("initial_factor")),
                "release", DisplayedRates.wholeLevel(maintenance, in.decimal("release_factor")));
    }

    private static Map<String, Object> isolatedVega(Case given) {
        Values in = given.inputs();
        Map<String, Object> results = new HashMap<>();
        double maintenance = maintenance(in);
        results.put("maintenance", maintenance);
        if (in.has("initial_factor")) {
            results.put("initial", DisplayedRates.wholeLevel(maintenance, in.decimal("initial_factor")));
        }
        if (in.has("margin_factor")) {
            BigDecimal margin =
                    in.decimal("volume").multiply(in.decimal("entry")).multiply(in.decimal("margin_factor"));
            PoolResult pool = Account.in("USDT", Rules.of(vega(in)))
                    .linear(
                            COIN,
                            in.decimal("volume").negate(),
                            in.decimal("entry"),
                            in.decimal("mark"),
                            Optional.empty(),
                            Optional.of(margin))
                    .pool(Account.POOL + "/" + COIN);
            results.put("margin_balance", pool.equity());
        }
        return results;
    }

    private static Map<String, Object> riskFactor(Case given) {
        Values in = given.inputs();
        return Map.of(
                "rf_short",
                RateCurves.shortfall(new RateCurve.LognormalShortfall(
                        in.decimal("risk_aversion"),
                        in.decimal("tau_years"),
                        in.decimal("mu"),
                        in.decimal("sigma"),
                        BigDecimal.ZERO)));
    }

    private static PositionResult linear(RuleFile rule, BigDecimal size, BigDecimal price, BigDecimal leverage) {
        return Account.in("USDT", rule)
                .linear(COIN, size, price, price, Optional.of(leverage), Optional.empty())
                .position(COIN);
    }

    private static Map<String, Object> initialByPrice(Case given) {
        Values in = given.inputs();
        List<Object> margins = new ArrayList<>();
        for (BigDecimal price : in.decimals("price")) {
            margins.add(linear(Rules.rate(BigDecimal.ZERO), in.decimal("qty"), price, in.decimal("leverage"))
                    .initialMargin());
        }
        return Map.of("im", margins);
    }

    private static Map<String, Object> leveraged(Case given) {
        Values in = given.inputs();
        RuleFile rule = Rules.rates(
                PriceBasis.MARK,
                new RateCurve.OverLeverage(in.decimal("margin_init"), BigDecimal.ONE),
                new RateCurve.Constant(BigDecimal.ZERO));
        List<Object> margins = new ArrayList<>();
        for (BigDecimal leverage : in.decimals("leverage")) {
            margins.add(linear(rule, in.decimal("qty"), in.decimal("price"), leverage)
                    .initialMargin());
        }
        return Map.of("im", margins);
    }

    private static PositionResult inverse(
            RuleFile rule, BigDecimal face, BigDecimal price, Optional<BigDecimal> leverage) {
        return Account.in(COIN, rule)
                .inverse(COIN, face, price, price, leverage, Optional.empty())
                .position(COIN);
    }

    private static Map<String, Object> coinInitial(Case given) {
        Values in = given.inputs();
        PositionResult result = inverse(
                Rules.rate(BigDecimal.ZERO),
                in.decimal("contracts").multiply(in.decimal("contract_usd")),
                in.decimal("price"),
                in.optionalDecimal("leverage"));
        return Map.of("im_usd", result.initialMargin() * result.mark());
    }

    private static Map<String, Object> inverse(Case given) {
        Values in = given.inputs();
        PositionResult result = inverse(
                Rules.rates(
                        PriceBasis.MARK,
                        new RateCurve.Constant(in.decimal("margin_init")),
                        new RateCurve.Constant(in.decimal("margin_maint"))),
                in.decimal("qty_usd"),
                in.decimal("price"),
                Optional.empty());
        return Map.of("im_btc", result.initialMargin(), "mm_btc", result.maintenanceMargin());
    }

    private static Map<String, Object> inverseLeveraged(Case given) {
        Values in = given.inputs();
        RateCurve curve = new RateCurve.OverLeverage(in.decimal("margin_maint"), BigDecimal.ONE);
        return Map.of(
                "mm_btc",
                inverse(
                                Rules.rates(PriceBasis.MARK, curve, curve),
                                in.decimal("qty_usd"),
                                in.decimal("price"),
                                in.optionalDecimal("leverage"))
                        .maintenanceMargin());
    }

    private static Map<String, Object> isolatedByEntry(Case given) {
        Values in = given.inputs();
        return Map.of(
                "liq_price", isolated(in, in.decimal("mmr")),
                "bankruptcy_price", isolated(in, BigDecimal.ZERO));
    }

    private static Object isolated(Values in, BigDecimal rate) {
        BigDecimal entry = in.decimal("entry");
        RuleFile rule = Rules.rate(PriceBasis.ENTRY, rate, MarginTerms.PLAIN);
        BigDecimal size = Sides.isShort(in) ? BigDecimal.ONE.negate() : BigDecimal.ONE;
        BigDecimal margin = new BigDecimal(
                linear(rule, size, entry, in.decimal("leverage")).initialMargin(), MathContext.DECIMAL64);
        return Account.in("USDT", rule)
                .linear(COIN, size, entry, entry, in.optionalDecimal("leverage"), Optional.of(margin))
                .isolatedLevel(COIN);
    }
}
