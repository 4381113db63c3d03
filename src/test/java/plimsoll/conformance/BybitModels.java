package plimsoll.conformance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plimsoll.domain.account.NamedMargin;
import plimsoll.domain.rule.FeeTerm;
import plimsoll.domain.rule.MarginTerms;
import plimsoll.domain.rule.PriceBasis;
import plimsoll.domain.rule.RateCurve;
import plimsoll.domain.rule.Rounding;
import plimsoll.domain.rule.RuleCheck;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.rule.TierBound;
import plimsoll.domain.rule.TierMode;
import plimsoll.domain.rule.TierTable;
import plimsoll.engine.margin.Bankruptcy;
import plimsoll.engine.margin.TierSchedule;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.PositionResult;
import plimsoll.engine.venue.DisplayedRates;

/// Bybit: isolated and cross positions, risk limits, account rates.
final class BybitModels {
    private static final String VENUE = "bybit";
    private static final String COIN = "COIN";
    private static final double PERCENT = 100;

    private BybitModels() {}

    static void addTo(Registry registry) {
        registry.add(VENUE, "isolated-linear-liq-legacy", given -> isolatedLinear(given.inputs(), PriceBasis.ENTRY));
        registry.add(
                VENUE, "isolated-linear-liq-mark-based-mm", given -> isolatedLinear(given.inputs(), PriceBasis.MARK));
        registry.add(VENUE, "isolated-inverse-liq-2024", BybitModels::inverseByEntry);
        registry.add(VENUE, "isolated-inverse-liq-2026", BybitModels::inverseByMark);
        registry.add(VENUE, "cross-inverse-liq-legacy", BybitModels::crossInverse);
        registry.add(VENUE, "extra-margin-sharing", BybitModels::sharing);
        registry.add(VENUE, "tier-lookup", BybitModels::tier);
        registry.add(VENUE, "mm-deduction-recursion", BybitModels::recursion);
        registry.add(VENUE, "tiered-maint-margin", BybitModels::tiered);
        registry.add(VENUE, "uta-cross-im-mm-entry-based", given -> cross(given.inputs(), PriceBasis.ENTRY, "mark"));
        registry.add(
                VENUE, "uta-cross-im-mm-mark-based", given -> cross(given.inputs(), PriceBasis.MARK, "mark_displayed"));
        registry.add(VENUE, "uta-cross-liq-single-position", BybitModels::displayedLevel);
        registry.add(VENUE, "account-rates", BybitModels::accountRates);
        registry.add(VENUE, "pm-account-rate", BybitModels::portfolioRates);
    }

    private static RuleFile rule(Values in, PriceBasis basis, MarginTerms terms) {
        return Rules.tiers(
                basis, terms, Rules.fixed(COIN, in.decimal("mmr"), in.decimalOr("mm_deduction", BigDecimal.ZERO)));
    }

    private static FeeTerm fee(Values in, FeeTerm.Mode mode) {
        return in.has("taker_fee") ? new FeeTerm(mode, in.decimal("taker_fee")) : FeeTerm.NONE;
    }

    /// A position posts its initial margin, the closing fee included, and what was added to it.
    private static Map<String, Object> isolatedLinear(Values in, PriceBasis basis) {
        RuleFile rule = rule(in, basis, Rules.initialAt(PriceBasis.ENTRY, fee(in, FeeTerm.Mode.AT_BANKRUPTCY)));
        BigDecimal size = Sides.signed(in, "qty");
        BigDecimal entry = in.decimal("entry");
        Optional<BigDecimal> leverage = in.optionalDecimal("leverage");
        PositionResult opened = Account.in("USDT", rule)
                .linear(COIN, size, entry, entry, leverage, Optional.empty())
                .position(COIN);
        BigDecimal posted = posted(in, opened.initialMargin());
        Map<String, Object> results = new HashMap<>();
        results.put("initial_margin", opened.initialMargin());
        results.put("maint_margin", opened.maintenanceMargin());
        results.put(
                "liq_price",
                Account.in("USDT", rule)
                        .linear(COIN, size, entry, entry, leverage, Optional.of(posted))
                        .isolatedLevel(COIN));
        return results;
    }

    private static BigDecimal posted(Values in, double initial) {
        return new BigDecimal(initial, MathContext.DECIMAL64).add(in.decimalOr("extra_margin", BigDecimal.ZERO));
    }

    private static Map<String, Object> inverseByEntry(Case given) {
        Values in = given.inputs();
        RuleFile rule = rule(in, PriceBasis.ENTRY, MarginTerms.PLAIN);
        Map<String, Object> results = inverse(in, rule);
        results.put(
                "position_value_btc",
                inverse(in, Rules.rate(PriceBasis.ENTRY, BigDecimal.ONE, MarginTerms.PLAIN))
                        .get("maint_margin_btc"));
        return results;
    }

    private static Map<String, Object> inverseByMark(Case given) {
        Values in = given.inputs();
        return inverse(
                in,
                rule(
                        in,
                        PriceBasis.MARK,
                        Rules.initialAt(PriceBasis.ENTRY, fee(in, FeeTerm.Mode.AT_POSTED_BANKRUPTCY))));
    }

    private static Map<String, Object> inverse(Values in, RuleFile rule) {
        BigDecimal size = Sides.signed(in, "qty_usd");
        BigDecimal entry = in.decimal("entry");
        Optional<BigDecimal> leverage = in.optionalDecimal("leverage");
        PositionResult opened = Account.in(COIN, rule)
                .inverse(COIN, size, entry, entry, leverage, Optional.empty())
                .position(COIN);
        Map<String, Object> results = new HashMap<>();
        results.put("initial_margin_btc", opened.initialMargin());
        results.put("maint_margin_btc", opened.maintenanceMargin());
        results.put(
                "liq_price",
                Account.in(COIN, rule)
                        .inverse(COIN, size, entry, entry, leverage, Optional.of(posted(in, opened.initialMargin())))
                        .isolatedLevel(COIN));
        return results;
    }

    /// Before unified accounts a coin's balance backed one position, so all of it that orders did not bind was its
    /// margin.
    private static Map<String, Object> crossInverse(Case given) {
        Values in = given.inputs();
        BigDecimal size = Sides.signed(in, "qty_usd");
        BigDecimal entry = in.decimal("entry");
        BigDecimal free = in.decimal("account_balance_btc").subtract(in.decimal("order_margin_btc"));
        RuleFile rule = rule(
                in, PriceBasis.ENTRY, Rules.initialAt(PriceBasis.MARK, fee(in, FeeTerm.Mode.AT_POSTED_BANKRUPTCY)));
        Account account = Account.in(COIN, rule).inverse(COIN, size, entry, entry, Optional.empty(), Optional.of(free));
        boolean isShort = Sides.isShort(in);
        double closing = Bankruptcy.postedClosingValue(
                in.number("qty_usd") / entry.doubleValue(),
                isShort ? 1 : -1,
                free.doubleValue(),
                in.number("taker_fee"));
        Rounding tick = new Rounding(in.decimal("price_tick"), against(in.text("rounding"), isShort));
        Rounding cents = new Rounding(new BigDecimal("0.01"), Rounding.Direction.NEAREST);
        return Map.of(
                "bankruptcy_price", cents.apply(in.number("qty_usd") / closing),
                "liq_price", tick.apply(account.isolatedLevel(COIN).orElseThrow()));
    }

    private static Rounding.Direction against(String text, boolean isShort) {
        boolean up = text.contains("up");
        boolean down = text.contains("down");
        if (up != down) {
            return up ? Rounding.Direction.CEILING : Rounding.Direction.FLOOR;
        }
        return isShort ? Rounding.Direction.FLOOR : Rounding.Direction.CEILING;
    }

    /// A long whose liquidation lies a share below its entry has that share of its value as margin and needs none.
    private static Map<String, Object> sharing(Case given) {
        Values in = given.inputs();
        BigDecimal quantity = in.decimal("qty");
        BigDecimal entry = in.decimal("entry");
        BigDecimal share = BigDecimal.ONE.subtract(in.decimal("base_liq").divide(entry, MathContext.DECIMAL64));
        BigDecimal added = in.decimal("then_add_qty");
        BigDecimal total = quantity.add(added);
        BigDecimal average = quantity.multiply(entry)
                .add(added.multiply(in.decimal("then_add_price")))
                .divide(total, MathContext.DECIMAL64);
        return Map.of(
                "liq_after_extra", shared(quantity, entry, share, in.decimal("extra_margin")),
                "liq_after_add", shared(total, average, share, in.decimal("extra_margin")));
    }

    private static Object shared(BigDecimal size, BigDecimal entry, BigDecimal share, BigDecimal extra) {
        BigDecimal margin = size.multiply(entry).multiply(share).add(extra);
        return Account.in("USDT", Rules.rate(BigDecimal.ZERO))
                .linear(COIN, size, entry, entry, Optional.empty(), Optional.of(margin.round(MathContext.DECIMAL64)))
                .isolatedLevel(COIN);
    }

    private static Map<String, Object> tier(Case given) {
        Values in = given.inputs();
        List<Values> rows = in.objects("tiers");
        TierSchedule tiers = TierSchedule.of(
                Rules.byPrintedLeverage(Rules.table(COIN, rows, "cap", "mm_deduction"), rows),
                TierMode.PROGRESSIVE,
                TierBound.UPPER_INCLUSIVE);
        int row = tiers.row(in.number("notional"));
        return Map.of(
                "tier",
                row + 1,
                "floor",
                tiers.floor(row),
                "mmr",
                tiers.rate(row),
                "max_leverage",
                1 / tiers.leastInitial(row));
    }

    private static Map<String, Object> recursion(Case given) {
        List<BigDecimal> caps = given.inputs().decimals("caps");
        return Map.of(
                "mm_deduction",
                RuleCheck.deductions(Rules.table(COIN, caps, given.inputs().decimals("mmr"))));
    }

    private static Map<String, Object> tiered(Case given) {
        Values in = given.inputs();
        TierTable table = Rules.table(COIN, in.objects("tiers"), "cap", "mm_deduction");
        BigDecimal size = in.has("qty") ? in.decimal("qty") : in.decimal("notional");
        BigDecimal entry = in.has("qty") ? in.decimal("entry") : BigDecimal.ONE;
        PositionResult result = Account.in("USDT", Rules.tiers(table))
                .linear(COIN, size, entry, entry, in.optionalDecimal("leverage"), Optional.empty())
                .position(COIN);
        TierSchedule tiers = TierSchedule.of(table, TierMode.PROGRESSIVE, TierBound.UPPER_INCLUSIVE);
        int row = tiers.row(result.notionalUsd());
        return Map.of(
                "position_value", result.notionalUsd(),
                "initial_margin", result.initialMargin(),
                "maint_margin", result.maintenanceMargin(),
                "mmr", tiers.rate(row),
                "mm_deduction", tiers.deduction(row));
    }

    private static Map<String, Object> cross(Values in, PriceBasis basis, String mark) {
        RuleFile rule = rule(in, basis, Rules.initialAt(basis, fee(in, FeeTerm.Mode.AT_BANKRUPTCY)));
        PositionResult result = position(in, rule, mark);
        Map<String, Object> results = new HashMap<>();
        results.put("im", result.initialMargin());
        results.put("mm", result.maintenanceMargin());
        results.put("upnl", result.unrealisedPnl());
        RuleFile whole =
                Rules.rates(basis, new RateCurve.Constant(BigDecimal.ONE), new RateCurve.Constant(BigDecimal.ONE));
        results.put("position_value", position(in, whole, mark).maintenanceMargin());
        return results;
    }

    private static PositionResult position(Values in, RuleFile rule, String mark) {
        return Account.in("USDT", rule)
                .linear(
                        COIN,
                        Sides.signed(in, "size"),
                        in.decimal("entry"),
                        in.decimal(mark),
                        in.optionalDecimal("leverage"),
                        Optional.empty())
                .position(COIN);
    }

    /// The venue displays the price at which equity falls to the maintenance margin of now.
    private static Map<String, Object> displayedLevel(Case given) {
        Values in = given.inputs();
        NamedMargin now = new NamedMargin("now", BigDecimal.ZERO, in.decimal("total_maintenance_margin"));
        return Map.of(
                "liq_price",
                Account.in("USDT", Rules.rate(BigDecimal.ZERO), now)
                        .cash(in.decimal("total_margin_balance"))
                        .linear(COIN, Sides.signed(in, "size"), in.decimal("mark"), in.decimal("mark"))
                        .level(COIN));
    }

    private static PoolResult stated(BigDecimal initial, BigDecimal maintenance, BigDecimal balance) {
        return Account.in("USDT", Rules.rate(BigDecimal.ZERO), new NamedMargin("stated", initial, maintenance))
                .cash(balance)
                .pool();
    }

    private static Map<String, Object> accountRates(Case given) {
        Values in = given.inputs();
        PoolResult pool = stated(in.decimal("total_im"), in.decimal("total_mm"), in.decimal("margin_balance"));
        return Map.of(
                "im_rate_pct", PERCENT * DisplayedRates.share(pool.initialMargin(), pool.equity()),
                "mm_rate_pct", PERCENT * DisplayedRates.share(pool.maintenanceMargin(), pool.equity()));
    }

    private static Map<String, Object> portfolioRates(Case given) {
        Values in = given.inputs();
        PoolResult pool = stated(in.decimal("account_im"), in.decimal("account_mm"), in.decimal("equity"));
        return Map.of(
                "im_rate", DisplayedRates.cut(DisplayedRates.share(pool.initialMargin(), pool.equity())),
                "mm_rate", DisplayedRates.cut(DisplayedRates.share(pool.maintenanceMargin(), pool.equity())));
    }
}
