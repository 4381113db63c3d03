package plimsoll.conformance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import plimsoll.domain.account.NamedMargin;
import plimsoll.domain.instrument.Contract;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.instrument.Perpetual;
import plimsoll.domain.rule.AccountCharge;
import plimsoll.domain.rule.CollateralValue;
import plimsoll.domain.rule.RuleCheck;
import plimsoll.domain.rule.TierBound;
import plimsoll.domain.rule.TierMode;
import plimsoll.domain.rule.TierTable;
import plimsoll.engine.margin.CollateralWorth;
import plimsoll.engine.margin.TierSchedule;
import plimsoll.engine.result.PositionResult;
import plimsoll.engine.venue.DisplayedRates;

/// Binance: USD-M, COIN-M and portfolio margin.
final class BinanceModels {
    private static final String USDM = "binance-usdm";
    private static final String COINM = "binance-coinm";
    private static final String COIN = "COIN";

    private BinanceModels() {}

    static void addTo(Registry registry) {
        registry.add(USDM, "isolated-linear-liq", in -> level("liq_price", isolated(in.inputs())));
        registry.add(USDM, "isolated-linear-liq-with-buffer", BinanceModels::buffered);
        registry.add(USDM, "cross-linear-liq-multi", BinanceModels::multi);
        registry.add(USDM, "cross-linear-liq-hedge-mode", BinanceModels::hedge);
        registry.add(USDM, "maint-margin", BinanceModels::bracket);
        registry.add(USDM, "tier-lookup", BinanceModels::bracket);
        registry.add(USDM, "tier-cum-recursion", BinanceModels::recursion);
        registry.add(USDM, "multi-assets-collateral", BinanceModels::collateral);
        registry.add(USDM, "multi-assets-auto-exchange", BinanceModels::exchange);
        registry.add(COINM, "cross-inverse-liq", BinanceModels::inverseLevel);
        registry.add(COINM, "inverse-maint-margin", BinanceModels::inverseMargin);
        registry.add(COINM, "tier-cum-step", BinanceModels::step);
        registry.add("binance-portfolio-margin", "upnl-and-loan-mm", BinanceModels::profitAndLoans);
    }

    static Map<String, Object> level(String key, OptionalDouble level) {
        return Map.of(key, level);
    }

    private static OptionalDouble isolated(Values in) {
        return Account.in("USDT", Rules.tiers(Rules.fixed(COIN, in.decimal("mmr"), in.decimal("cum"))))
                .linear(
                        COIN,
                        Sides.signed(in, "qty"),
                        in.decimal("entry"),
                        in.decimal("entry"),
                        Optional.empty(),
                        Optional.of(in.decimal("wallet_balance")))
                .isolatedLevel(COIN);
    }

    private static Map<String, Object> buffered(Case given) {
        Values in = given.inputs();
        OptionalDouble raw = isolated(in);
        Map<String, Object> results = new HashMap<>();
        results.put("raw_liq_price", raw);
        results.put(
                "buffered_liq_price",
                raw.isEmpty()
                        ? raw
                        : DisplayedRates.buffered(raw.getAsDouble(), in.number("entry"), in.number("liq_buffer")));
        return results;
    }

    private static Map<String, Object> multi(Case given) {
        Values in = given.inputs();
        List<TierTable> tables = new ArrayList<>();
        for (Values leg : in.objects("positions")) {
            tables.add(Rules.fixed(leg.text("symbol"), leg.decimal("mmr"), leg.decimal("cum")));
        }
        Account account = Account.in("USDT", Rules.tiers(tables.toArray(TierTable[]::new)))
                .cash(in.decimal("wallet_balance"));
        for (Values leg : in.objects("positions")) {
            account.linear(leg.text("symbol"), Sides.signed(leg, "qty"), leg.decimal("entry"), leg.decimal("mark"));
        }
        double maintenance = 0;
        double profit = 0;
        for (PositionResult result : account.result().positions()) {
            if (!result.positionId().equals(in.text("target"))) {
                maintenance += result.maintenanceMargin();
                profit += result.unrealisedPnl();
            }
        }
        return Map.of(
                "liq_price", account.level(in.text("target")),
                "other_maint_margin", maintenance,
                "other_upnl", profit);
    }

    private static Map<String, Object> hedge(Case given) {
        Values in = given.inputs();
        Values bought = in.object("long");
        Values sold = in.object("short");
        TierTable table = Rules.fixed(COIN, bought.decimal("mmr"), bought.decimal("cum"));
        TierTable other = Rules.fixed("SOLD", sold.decimal("mmr"), sold.decimal("cum"));
        Account account = Account.in(
                        "USDT",
                        Rules.tiers(table, other),
                        new NamedMargin("others", BigDecimal.ZERO, in.decimal("other_maint_margin")))
                .cash(in.decimal("wallet_balance").add(in.decimal("other_upnl")))
                .linear(COIN, bought.decimal("qty"), bought.decimal("entry"), bought.decimal("entry"));
        account.book()
                .instrument(new Perpetual(new Contract("SOLD", "SOLD", COIN, "USDT", Payoff.LINEAR, BigDecimal.ONE)))
                .mark("SOLD", bought.plain("entry"));
        return level(
                "liq_price",
                account.hold(
                                "SOLD",
                                "SOLD",
                                sold.decimal("qty").negate(),
                                sold.decimal("entry"),
                                Optional.empty(),
                                Optional.empty())
                        .level(COIN));
    }

    private static Map<String, Object> bracket(Case given) {
        Values in = given.inputs();
        TierTable table = Rules.table(COIN, in.objects("tiers"), "cap", "cum");
        TierSchedule tiers = TierSchedule.of(table, TierMode.PROGRESSIVE, TierBound.UPPER_INCLUSIVE);
        int row = tiers.row(in.number("notional"));
        double margin = Account.in("USDT", Rules.tiers(table))
                .linear(COIN, in.decimal("notional"), BigDecimal.ONE, BigDecimal.ONE)
                .position(COIN)
                .maintenanceMargin();
        return Map.of("maint_margin", margin, "mmr", tiers.rate(row), "cum", tiers.deduction(row));
    }

    private static Map<String, Object> recursion(Case given) {
        List<BigDecimal> floors = given.inputs().decimals("floors");
        return Map.of(
                "cum",
                RuleCheck.deductions(Rules.table(
                        COIN, floors.subList(1, floors.size()), given.inputs().decimals("mmr"))));
    }

    private static Map<String, Object> collateral(Case given) {
        Values in = given.inputs();
        return Map.of(
                "margin_value",
                CollateralWorth.of(new CollateralValue.Flat(in.decimal("haircut")))
                        .countedUsd(in.number("market_value_usd"), 1));
    }

    private static Map<String, Object> exchange(Case given) {
        Values in = given.inputs();
        return Map.of(
                "collateral_sold_usdc_value",
                CollateralWorth.of(new CollateralValue.Flat(BigDecimal.ONE.subtract(in.decimal("collateral_rate"))))
                        .soldUsd(in.number("deficit_usdc"), 1));
    }

    private static Map<String, Object> inverseLevel(Case given) {
        Values in = given.inputs();
        BigDecimal face = Sides.signed(in, "contracts").multiply(in.decimal("contract_usd"));
        return level(
                "liq_price",
                Account.in(COIN, Rules.tiers(Rules.fixed(COIN, in.decimal("mmr"), in.decimal("cum_btc"))))
                        .cash(in.decimal("wallet_balance_btc"))
                        .inverse(
                                COIN,
                                face,
                                in.decimal("entry"),
                                in.decimal("entry"),
                                Optional.empty(),
                                Optional.empty())
                        .level(COIN));
    }

    private static Map<String, Object> inverseMargin(Case given) {
        Values in = given.inputs();
        BigDecimal face = in.decimal("contracts").multiply(in.decimal("contract_usd"));
        PositionResult result = Account.in(
                        COIN, Rules.tiers(Rules.fixed(COIN, in.decimal("mmr"), in.decimal("cum_btc"))))
                .inverse(COIN, face, in.decimal("mark"), in.decimal("mark"), Optional.empty(), Optional.empty())
                .position(COIN);
        return Map.of(
                "notional_btc", result.notionalUsd() / result.mark(), "maint_margin_btc", result.maintenanceMargin());
    }

    private static Map<String, Object> step(Case given) {
        Values in = given.inputs();
        return Map.of(
                "cum_btc",
                RuleCheck.nextDeduction(
                        in.decimal("prev_cum_btc"),
                        in.decimal("floor_btc"),
                        in.decimal("prev_mmr"),
                        in.decimal("mmr")));
    }

    private static Map<String, Object> profitAndLoans(Case given) {
        Values in = given.inputs();
        Account account = Account.in("USDT", Rules.rate(BigDecimal.ZERO));
        for (Values leg : in.objects("positions")) {
            account.linear(leg.text("symbol"), Sides.signed(leg, "qty"), leg.decimal("entry"), leg.decimal("mark"));
        }
        List<Object> profits = new ArrayList<>();
        for (Values leg : in.objects("positions")) {
            profits.add(account.position(leg.text("symbol")).unrealisedPnl());
        }
        List<Object> loans = new ArrayList<>();
        for (String asset : in.object("loans").keys()) {
            BigDecimal rate = in.decimal("loan_mmr");
            loans.add(Account.in(
                            asset,
                            Rules.rate(BigDecimal.ZERO)
                                    .withCharges(List.of(new AccountCharge.Borrowing("loans", rate, rate))))
                    .cash(in.object("loans").decimal(asset).negate())
                    .pool()
                    .maintenanceMargin());
        }
        return Map.of("upnl", profits, "loan_mm", loans);
    }
}
