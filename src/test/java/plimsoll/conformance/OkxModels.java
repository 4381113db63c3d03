package plimsoll.conformance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.rule.CollateralValue;
import plimsoll.domain.rule.FeeTerm;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.MarginTerms;
import plimsoll.domain.rule.PriceBasis;
import plimsoll.domain.rule.Selector;
import plimsoll.domain.rule.TierAxis;
import plimsoll.domain.rule.TierBound;
import plimsoll.domain.rule.TierMode;
import plimsoll.domain.rule.TierTable;
import plimsoll.engine.margin.CollateralWorth;
import plimsoll.engine.margin.TierSchedule;
import plimsoll.engine.result.PositionResult;

/// OKX: tiers, isolated positions, discounts; Gate's isolated positions, which follow the same form.
final class OkxModels {
    private static final String VENUE = "okx";
    private static final String COIN = "COIN";

    private OkxModels() {}

    static void addTo(Registry registry) {
        registry.add(VENUE, "position-tier-lookup", OkxModels::tier);
        registry.add(VENUE, "position-maint-margin", OkxModels::maintenance);
        registry.add(VENUE, "isolated-linear-liq-taker-fee", OkxModels::isolated);
        registry.add("gate", "isolated-linear-liq-taker-fee", OkxModels::isolated);
        registry.add(VENUE, "tiered-discount-equity", OkxModels::discount);
        registry.add(VENUE, "upl", OkxModels::profit);
    }

    private static Map<String, Object> tier(Case given) {
        Values in = given.inputs();
        TierSchedule tiers = TierSchedule.of(
                Rules.table(COIN, in.objects("tiers"), "max_sz", "deduction"),
                TierMode.WHOLE_POSITION,
                TierBound.UPPER_INCLUSIVE);
        int row = tiers.row(in.number("contracts"));
        return Map.of("tier", row + 1, "mmr", tiers.rate(row), "imr", tiers.leastInitial(row));
    }

    private static Map<String, Object> maintenance(Case given) {
        Values in = given.inputs();
        TierTable table = Rules.fixed(COIN, in.decimal("mmr"), BigDecimal.ZERO);
        MarginRule rule = new MarginRule.Tiers(
                Selector.ANY,
                PriceBasis.MARK,
                TierAxis.CONTRACTS,
                TierBound.UPPER_INCLUSIVE,
                TierMode.WHOLE_POSITION,
                Rules.byLeverage(),
                List.of(table),
                MarginTerms.PLAIN);
        PositionResult result = Account.in("USDT", Rules.of(rule))
                .contract(COIN, Payoff.LINEAR, in.decimal("ct_val"), in.decimal("mark"))
                .hold(COIN, COIN, in.decimal("contracts"), in.decimal("mark"), Optional.empty(), Optional.empty())
                .position(COIN);
        return Map.of("maint_margin", result.maintenanceMargin());
    }

    private static Map<String, Object> isolated(Case given) {
        Values in = given.inputs();
        return Map.of(
                "liq_price",
                Account.in(
                                "USDT",
                                Rules.rate(
                                        PriceBasis.MARK,
                                        in.decimal("mmr"),
                                        Rules.fee(FeeTerm.Mode.WITH_MAINTENANCE, in.decimal("taker_fee"))))
                        .linear(
                                COIN,
                                Sides.signed(in, "qty"),
                                in.decimal("entry"),
                                in.decimal("entry"),
                                in.optionalDecimal("leverage"),
                                Optional.of(in.decimal("margin")))
                        .isolatedLevel(COIN));
    }

    private static Map<String, Object> discount(Case given) {
        Values in = given.inputs();
        List<CollateralValue.Tiered.Step> steps = new ArrayList<>();
        for (Values row : in.objects("tiers_usd")) {
            steps.add(new CollateralValue.Tiered.Step(row.optionalDecimal("cap"), row.decimal("rate")));
        }
        return Map.of(
                "discounted_usd",
                CollateralWorth.of(new CollateralValue.Tiered(
                                CollateralValue.Tiered.Axis.USD, TierMode.PROGRESSIVE, steps))
                        .countedUsd(in.number("usd_value"), 1));
    }

    private static Map<String, Object> profit(Case given) {
        Values in = given.inputs();
        Account account = Account.in("USDT", Rules.rate(BigDecimal.ZERO)).price("USDT", in.decimal("usdt_usd"));
        List<Values> legs = in.objects("positions");
        for (int i = 0; i < legs.size(); i++) {
            Values leg = legs.get(i);
            account.contract(COIN + i, Payoff.LINEAR, leg.decimal("ct_val"), leg.decimal("mark"))
                    .hold(
                            COIN + i,
                            COIN + i,
                            leg.decimal("contracts"),
                            leg.decimal("avg"),
                            Optional.empty(),
                            Optional.empty());
        }
        List<Object> money = new ArrayList<>();
        List<Object> usd = new ArrayList<>();
        for (int i = 0; i < legs.size(); i++) {
            double profit = account.position(COIN + i).unrealisedPnl();
            money.add(profit);
            usd.add(profit * account.pool().usdPerUnit());
        }
        return Map.of("upl_ccy", money, "upl_usd", usd);
    }
}
