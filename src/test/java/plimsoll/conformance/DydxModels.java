package plimsoll.conformance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.rule.FeeTerm;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.MarginTerms;
import plimsoll.domain.rule.PriceBasis;
import plimsoll.domain.rule.RateCurve;
import plimsoll.domain.rule.Rounding;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.rule.Selector;
import plimsoll.domain.rule.Trigger;
import plimsoll.engine.Book;
import plimsoll.engine.margin.Bankruptcy;
import plimsoll.engine.margin.RateCurves;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.PositionResult;

/// dYdX v4: accounts, and margins in its whole numbers.
final class DydxModels {
    private static final String VENUE = "dydx-v4";
    private static final String COIN = "COIN";
    private static final int MILLION = 6;

    private DydxModels() {}

    static void addTo(Registry registry) {
        registry.add(VENUE, "account-and-liq", DydxModels::account);
        registry.add(VENUE, "liq-price", DydxModels::level);
        registry.add(VENUE, "is-liquidatable", DydxModels::liquidatable);
        registry.add(VENUE, "bankruptcy-price", DydxModels::bankruptcy);
        registry.add(VENUE, "im-mm-quantums", DydxModels::quantums);
        registry.add(VENUE, "initial-margin-quantums", DydxModels::initialQuantums);
        registry.add(VENUE, "oi-scaled-imf", DydxModels::openInterest);
        registry.add(VENUE, "maintenance-ppm", DydxModels::maintenance);
    }

    private static RuleFile rule(RateCurve initial, RateCurve maintenance, MarginTerms terms) {
        return Book.file(
                Rules.ID,
                Trigger.BELOW,
                new MarginRule.Rate(Selector.ANY, PriceBasis.MARK, initial, maintenance, terms));
    }

    private static RuleFile rule(BigDecimal initial, BigDecimal maintenance) {
        return rule(new RateCurve.Constant(initial), new RateCurve.Constant(maintenance), MarginTerms.PLAIN);
    }

    /// Returns an account with a quote balance: every unit is booked as bought at 1.
    private static Account holding(RuleFile rule, BigDecimal quote, BigDecimal size, BigDecimal oracle) {
        Account account = Account.in("USDC", rule).price(COIN, oracle);
        if (size.signum() != 0) {
            account.linear(COIN, size, BigDecimal.ONE, oracle);
        }
        return account.cash(quote.add(size));
    }

    private static Map<String, Object> account(Case given) {
        Values in = given.inputs();
        Account account = holding(
                rule(in.decimal("imf"), in.decimal("mmf")),
                in.decimal("quote_balance"),
                in.decimal("size"),
                in.decimal("oracle"));
        PoolResult pool = account.pool();
        double free = pool.equity() - pool.initialMargin();
        return Map.of(
                "equity",
                pool.equity(),
                "free_collateral",
                free,
                "initial_risk",
                pool.initialMargin(),
                "leverage",
                StrictMath.abs(account.position(COIN).notionalUsd()) / pool.equity(),
                "margin_usage",
                1 - free / pool.equity(),
                "liq_price",
                account.level(COIN));
    }

    private static Map<String, Object> level(Case given) {
        Values in = given.inputs();
        BigDecimal price = in.decimal("price");
        BigDecimal quote = in.decimal("equity").subtract(in.decimal("size").multiply(price));
        RuleFile rule = rule(in.decimal("mmf"), in.decimal("mmf"));
        double level =
                holding(rule, quote, in.decimal("size"), price).level(COIN).orElseThrow();
        return Map.of(
                "liq_price",
                level,
                "equity_at_liq",
                holding(rule, quote, in.decimal("size"), new BigDecimal(Double.toString(level)))
                        .pool()
                        .equity());
    }

    private static Map<String, Object> liquidatable(Case given) {
        Values in = given.inputs();
        return Map.of(
                "liquidatable",
                holding(
                                rule(in.decimal("imf"), in.decimal("mmf")),
                                in.decimal("quote_balance"),
                                in.decimal("size_btc"),
                                in.decimal("oracle"))
                        .pool()
                        .liquidated());
    }

    private static Map<String, Object> bankruptcy(Case given) {
        Values in = given.inputs();
        Account account = Account.in("USDC", rule(in.decimal("mmf"), in.decimal("mmf")));
        BigDecimal cash = in.decimal("quote_balance");
        for (Values leg : in.objects("positions")) {
            cash = cash.add(leg.decimal("size"));
            account.linear(leg.text("coin"), leg.decimal("size"), BigDecimal.ONE, leg.decimal("oracle"));
        }
        PoolResult pool = account.cash(cash).pool();
        PositionResult closed = account.position(in.text("close"));
        return Map.of(
                "bankruptcy_notional",
                Bankruptcy.closingMoney(
                        closed.notionalUsd(), pool.equity(), closed.maintenanceMargin(), pool.maintenanceMargin()));
    }

    private static BigDecimal millionths(Values in, String key) {
        return in.decimal(key).movePointLeft(MILLION);
    }

    private static RateCurve.OpenInterestRamp ramp(Values in, BigDecimal openInterest) {
        return new RateCurve.OpenInterestRamp(
                millionths(in, "initial_margin_ppm"),
                in.decimal("oi_lower_cap"),
                in.decimal("oi_upper_cap"),
                openInterest);
    }

    private static MarginTerms wholeUp() {
        return new MarginTerms(
                Optional.empty(), FeeTerm.NONE, Optional.of(new Rounding(BigDecimal.ONE, Rounding.Direction.CEILING)));
    }

    /// The contract is one base quantum, its settlement asset one quote quantum.
    private static Map<String, Object> quantums(Case given) {
        Values in = given.inputs();
        BigDecimal price = in.decimal("price").scaleByPowerOfTen((int)
                (in.whole("price_exponent") + in.whole("atomic_resolution") - in.whole("quote_resolution")));
        BigDecimal openInterest = in.decimal("open_interest_base").multiply(price);
        BigDecimal maintenance =
                RateCurves.share(millionths(in, "initial_margin_ppm"), millionths(in, "maintenance_fraction_ppm"));
        PositionResult result = Account.in(
                        "QUANTUM", rule(ramp(in, openInterest), new RateCurve.Constant(maintenance), wholeUp()))
                .contract(COIN, Payoff.LINEAR, BigDecimal.ONE, price)
                .hold(COIN, COIN, in.decimal("base_quantums"), price, Optional.empty(), Optional.empty())
                .position(COIN);
        return Map.of("im", whole(result.initialMargin()), "mm", whole(result.maintenanceMargin()));
    }

    private static Map<String, Object> initialQuantums(Case given) {
        Values in = given.inputs();
        PositionResult result = Account.in(
                        "QUANTUM",
                        rule(ramp(in, in.decimal("oi_notional")), new RateCurve.Constant(BigDecimal.ZERO), wholeUp()))
                .linear(COIN, in.decimal("notional_quantums"), BigDecimal.ONE, BigDecimal.ONE)
                .position(COIN);
        return Map.of("im_quantums", whole(result.initialMargin()));
    }

    private static Map<String, Object> openInterest(Case given) {
        Values in = given.inputs();
        return Map.of(
                "imf_ppm",
                RateCurves.openInterest(ramp(in, in.decimal("oi_notional"))).movePointRight(MILLION));
    }

    private static Map<String, Object> maintenance(Case given) {
        Values in = given.inputs();
        return Map.of(
                "maintenance_ppm",
                RateCurves.share(millionths(in, "initial_margin_ppm"), millionths(in, "maintenance_fraction_ppm"))
                        .movePointRight(MILLION));
    }

    private static BigDecimal whole(double quantums) {
        return new BigDecimal(quantums).setScale(0, RoundingMode.UNNECESSARY);
    }
}
