package plimsoll.conformance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plimsoll.domain.account.Position;
import plimsoll.domain.instrument.OptionType;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.OptionTerms;
import plimsoll.domain.rule.PriceBasis;
import plimsoll.domain.rule.Selector;
import plimsoll.engine.pricing.Moneyness;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.PositionResult;
import plimsoll.engine.venue.DisplayedRates;
import plimsoll.engine.venue.OptionOrder;

/// Option margins and order costs of Bybit, bit.com and Gate.
final class OptionModels {
    private static final String COIN = "COIN";
    private static final int DAYS = 30;

    private OptionModels() {}

    static void addTo(Registry registry) {
        registry.add("bybit", "option-long-cost", OptionModels::cost);
        registry.add("bybit", "option-short-maint-margin", OptionModels::bybitMaintenance);
        registry.add("bybit", "option-short-im-mm", OptionModels::bybitMargins);
        registry.add("bit.com", "option-short-put-im-mm", OptionModels::bitCom);
        registry.add("gate", "option-premium-otm", OptionModels::gate);
    }

    private static Map<String, Object> cost(Case given) {
        Values in = given.inputs();
        OptionOrder order = new OptionOrder(in.number("order_price"), in.number("qty"));
        double fee = order.fee(in.number("index"), in.number("fee_rate"), in.number("fee_cap"));
        return Map.of("premium", order.premium(), "fee", fee, "cost", order.premium() + fee);
    }

    private static MarginRule bybit(Values in, BigDecimal high, BigDecimal low) {
        BigDecimal factor = in.decimal("mm_factor");
        return new MarginRule.OptionFormula(
                Selector.ANY,
                PriceBasis.INDEX,
                high,
                low,
                factor,
                factor,
                factor,
                new OptionTerms(
                        factor,
                        BigDecimal.ZERO,
                        in.decimal("liq_fee_rate"),
                        OptionTerms.InitialMark.MARK_OR_ENTRY,
                        BigDecimal.ONE));
    }

    /// Adds a linear option at a mark, with the index as its forward.
    static Account option(Account account, Values in, String index, BigDecimal size, BigDecimal entry) {
        account.price(COIN, in.decimal(index));
        account.book()
                .option(
                        "option",
                        Payoff.LINEAR,
                        COIN,
                        "USDT",
                        DAYS,
                        in.plain("strike"),
                        Sides.isCall(in.text("option")) ? OptionType.CALL : OptionType.PUT)
                .mark("option", in.plain("mark"))
                .vol("option", "0.5")
                .forward(COIN, DAYS, in.plain(index))
                .position(Position.cross("option", Account.POOL, "option", size, entry));
        return account;
    }

    private static Map<String, Object> bybitMaintenance(Case given) {
        Values in = given.inputs();
        BigDecimal factor = in.decimal("mm_factor");
        Account account = option(
                Account.in("USDT", Rules.of(bybit(in, factor, factor))).cash(in.decimal("margin_balance")),
                in,
                "index",
                in.decimal("qty"),
                in.decimal("mark"));
        PoolResult pool = account.pool();
        return Map.of(
                "position_mm",
                account.position("option").maintenanceMargin(),
                "account_mm_pct",
                100 * DisplayedRates.share(pool.maintenanceMargin(), pool.equity()));
    }

    private static Map<String, Object> bybitMargins(Case given) {
        Values in = given.inputs();
        PositionResult result = option(
                        Account.in("USDT", Rules.of(bybit(in, in.decimal("max_factor"), in.decimal("min_factor")))),
                        in,
                        "index",
                        in.decimal("qty"),
                        in.decimal("avg_price"))
                .position("option");
        return Map.of("position_mm", result.maintenanceMargin(), "position_im", result.initialMargin());
    }

    private static Map<String, Object> bitCom(Case given) {
        Values in = given.inputs();
        BigDecimal rate = in.decimal("mm");
        MarginRule rule = new MarginRule.OptionFormula(
                Selector.ANY,
                PriceBasis.INDEX,
                in.decimal("im_hi"),
                in.decimal("im_lo"),
                rate,
                rate,
                rate,
                new OptionTerms(rate, BigDecimal.ZERO, BigDecimal.ZERO, OptionTerms.InitialMark.MARK, BigDecimal.ONE));
        Map<String, Object> results = new HashMap<>();
        PositionResult whole = bitCom(in, rule, in.decimal("qty"));
        results.put("position_im", whole.initialMargin());
        results.put("position_mm", whole.maintenanceMargin());
        PositionResult one = bitCom(in, rule, BigDecimal.ONE.negate());
        results.put("im_unit", one.initialMargin());
        results.put("mm_unit", one.maintenanceMargin());
        return results;
    }

    private static PositionResult bitCom(Values in, MarginRule rule, BigDecimal size) {
        return option(Account.in("USDT", Rules.of(rule)), in, "underlying", size, in.decimal("mark"))
                .position("option");
    }

    private static Map<String, Object> gate(Case given) {
        Values in = given.inputs();
        OptionOrder order = new OptionOrder(in.number("order_price"), in.number("qty") * in.number("multiplier"));
        List<Object> out = new ArrayList<>();
        for (Values one : in.objects("otm_cases")) {
            out.add(Moneyness.out(Sides.isCall(one.text("option")), one.number("underlying"), one.number("strike")));
        }
        return Map.of("premium", order.premium(), "otm", out);
    }
}
