package plimsoll.conformance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import plimsoll.domain.account.NamedMargin;
import plimsoll.domain.rule.AccountCharge;
import plimsoll.domain.rule.Component;
import plimsoll.domain.rule.PriceBasis;
import plimsoll.domain.rule.Rounding;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.rule.ScanWeight;
import plimsoll.domain.rule.Selector;
import plimsoll.domain.rule.Term;
import plimsoll.engine.pricing.Black76;
import plimsoll.engine.result.PoolResult;

/// Portfolio margin of Bybit and OKX, component by component.
final class PortfolioModels {
    private static final String COIN = "COIN";
    private static final double YEAR_MILLIS = 365.0 * 86_400_000;

    private PortfolioModels() {}

    static void addTo(Registry registry) {
        registry.add("bybit", "pm-perp-scenario-pnl", PortfolioModels::bybitProfits);
        registry.add("bybit", "pm-option-scenario-grid", PortfolioModels::optionGrid);
        registry.add("bybit", "pm-max-loss", PortfolioModels::maximumLoss);
        registry.add("bybit", "pm-futures-contingency", PortfolioModels::futuresContingency);
        registry.add("bybit", "pm-contingency-sum", PortfolioModels::contingencies);
        registry.add("bybit", "pm-mm-total", PortfolioModels::total);
        registry.add("bybit", "pm-im-from-mm", PortfolioModels::initial);
        registry.add("okx", "pm-mr1-grid", PortfolioModels::spotShocks);
        registry.add("okx", "pm-mr6", PortfolioModels::extremeMove);
        registry.add("okx", "pm-mr4-mr7-rates", PortfolioModels::deltaRates);
        registry.add("okx", "pm-risk-unit-mmr-imr", PortfolioModels::riskUnit);
        registry.add("okx", "pm-account-totals", PortfolioModels::accountTotals);
    }

    /// Returns what an account gains when a coin moves.
    static double profit(Account account, double move) {
        TreeMap<String, Double> still = new TreeMap<>();
        TreeMap<String, Double> moved = new TreeMap<>();
        moved.put(COIN, 1 + move);
        return account.after(moved).equity() - account.after(still).equity();
    }

    static List<Object> profits(Account account, List<BigDecimal> moves) {
        List<Object> profits = new ArrayList<>();
        moves.forEach(move -> profits.add(profit(account, move.doubleValue())));
        return profits;
    }

    private static Map<String, Object> bybitProfits(Case given) {
        Values in = given.inputs();
        Account account = Account.in("USDT", Rules.rate(BigDecimal.ZERO))
                .linear(COIN, in.decimal("position"), in.decimal("mark_used"), in.decimal("mark_used"));
        return Map.of("pnl", profits(account, in.decimals("price_scales")));
    }

    private static Map<String, Object> optionGrid(Case given) {
        Values in = given.inputs();
        boolean call = isCall(in.text("symbol"));
        double years = (Instant.parse(in.text("expiry")).toEpochMilli() - in.whole("valuation_ms")) / YEAR_MILLIS;
        double discount = StrictMath.exp(-in.number("rate") * years);
        List<Object> profits = new ArrayList<>();
        for (BigDecimal scale : in.decimals("price_scales")) {
            double forward = in.number("forward_inferred") * (1 + scale.doubleValue());
            for (String column : in.texts("iv_order")) {
                double deviation = in.object("iv_inferred").number(column) * StrictMath.sqrt(years);
                double value = Black76.value(call, forward, in.number("strike"), deviation, discount);
                profits.add(in.number("position") * (value - in.number("mark")));
            }
        }
        return Map.of("pnl_row_major", profits);
    }

    private static boolean isCall(String symbol) {
        for (String part : symbol.split("-")) {
            if (part.equals("C") || part.equals("P")) {
                return part.equals("C");
            }
        }
        throw new IllegalArgumentException("no C or P in the option symbol " + symbol);
    }

    private static Map<String, Object> maximumLoss(Case given) {
        Values in = given.inputs();
        Rounding fourDecimals = new Rounding(new BigDecimal("0.0001"), Rounding.Direction.DOWN);
        List<BigDecimal> moves = in.decimals("price_scales");
        List<Object> totals = new ArrayList<>();
        int worst = 0;
        BigDecimal least = null;
        for (int i = 0; i < moves.size(); i++) {
            BigDecimal sum = in.decimals("perp_pnl")
                    .get(i)
                    .add(in.decimals("option_worst_iv_pnl").get(i))
                    .add(in.decimals("spot_hedge_pnl").get(i));
            totals.add(fourDecimals.apply(sum));
            if (least == null || sum.compareTo(least) < 0) {
                least = sum;
                worst = i;
            }
        }
        return Map.of("total_pnl", totals, "max_loss_price_move", moves.get(worst));
    }

    private static Map<String, Object> futuresContingency(Case given) {
        Values in = given.inputs();
        RuleFile rule = Parts.only(new Component.Size(
                "futures", Selector.ANY, PriceBasis.INDEX, in.decimal("factor"), in.decimal("factor")));
        return Map.of(
                "future_contingency",
                Account.in("USDT", rule)
                        .linear(
                                COIN,
                                in.decimal("position"),
                                in.decimal("index_inferred"),
                                in.decimal("index_inferred"))
                        .pool()
                        .maintenanceMargin());
    }

    private static SortedMap<String, BigDecimal> values(Values in, String... names) {
        SortedMap<String, BigDecimal> values = new TreeMap<>();
        for (String name : names) {
            values.put(name, in.decimalOr(name, BigDecimal.ZERO));
        }
        return values;
    }

    private static Map<String, Object> contingencies(Case given) {
        String[] names = {
            "option_contingency",
            "future_delta_contingency",
            "option_vega_contingency",
            "usdt_usdc_contingency",
            "future_contingency"
        };
        Term sum = Parts.sum(names);
        return Map.of(
                "contingency_components",
                Parts.assembled(values(given.inputs(), names), sum, sum).maintenanceMargin());
    }

    private static Map<String, Object> total(Case given) {
        Term sum = Parts.sum("max_loss", "contingency");
        return Map.of(
                "asset_mm",
                Parts.assembled(values(given.inputs(), "max_loss", "contingency"), sum, sum)
                        .maintenanceMargin());
    }

    private static Map<String, Object> initial(Case given) {
        Values in = given.inputs();
        Term maintenance = new Term.Part("asset_mm");
        return Map.of(
                "asset_im",
                Parts.assembled(
                                values(in, "asset_mm"),
                                new Term.Scale(in.decimal("im_factor"), maintenance),
                                maintenance)
                        .initialMargin());
    }

    /// The shock multiplies the index; results are in USD.
    private static Account okx(Values in, RuleFile rule) {
        return Account.in("USD", rule)
                .price("USDT", in.decimal("usdt_usd"))
                .perpetual(COIN, "USDT", in.decimal("ct_val"), in.decimal("index_inferred"))
                .hold(
                        COIN,
                        COIN,
                        in.decimal("contracts"),
                        in.decimal("index_inferred"),
                        Optional.empty(),
                        Optional.empty());
    }

    private static RuleFile shocks(List<BigDecimal> moves, BigDecimal share) {
        return Parts.only(Parts.scan(moves, new ScanWeight.Fixed(share))).withDollarParity(true);
    }

    private static Map<String, Object> spotShocks(Case given) {
        Values in = given.inputs();
        List<BigDecimal> moves = in.decimals("spot_shocks");
        Account account = okx(in, shocks(moves, BigDecimal.ONE));
        return Map.of("pnl_usd", profits(account, moves), "mr1", account.pool().maintenanceMargin());
    }

    private static Map<String, Object> extremeMove(Case given) {
        Values in = given.inputs();
        BigDecimal shock = in.decimal("extreme_shock");
        List<BigDecimal> moves = List.of(shock.negate(), shock);
        Account account = okx(in, shocks(moves, in.decimal("factor")));
        return Map.of(
                "worst_pnl",
                StrictMath.min(
                        profit(account, shock.doubleValue()),
                        profit(account, shock.negate().doubleValue())),
                "mr6",
                account.pool().maintenanceMargin());
    }

    private static Map<String, Object> deltaRates(Case given) {
        List<Object> basis = new ArrayList<>();
        List<Object> minimum = new ArrayList<>();
        for (Values unit : given.inputs().objects("units")) {
            basis.add(deltaCharge(unit, unit.decimal("mr4_rate")));
            minimum.add(deltaCharge(unit, unit.decimal("mr7_rate")));
        }
        return Map.of("mr4", basis, "mr7", minimum);
    }

    /// Returns the charge of one rate on the net delta of a unit.
    private static double deltaCharge(Values unit, BigDecimal rate) {
        return Account.in("USD", Parts.only(new Component.DeltaShare("delta", Selector.ANY, rate, rate, List.of())))
                .linear(COIN, unit.decimal("abs_delta_usd"), BigDecimal.ONE, BigDecimal.ONE)
                .pool()
                .maintenanceMargin();
    }

    private static Map<String, Object> riskUnit(Case given) {
        Values in = given.inputs();
        String[] names = {"mr1", "mr2", "mr3", "mr4", "mr5", "mr6", "mr7", "mr9"};
        Term scenarios = new Term.Sum(List.of(Parts.max("mr1", "mr2", "mr6"), Parts.sum("mr3", "mr4", "mr5", "mr9")));
        Term maintenance = new Term.Max(List.of(scenarios, new Term.Part("mr7")));
        PoolResult pool =
                Parts.assembled(values(in, names), new Term.Scale(in.decimal("imr_factor"), maintenance), maintenance);
        return Map.of("mmr", pool.maintenanceMargin(), "imr", pool.initialMargin());
    }

    private static Map<String, Object> accountTotals(Case given) {
        Values in = given.inputs();
        List<NamedMargin> units = new ArrayList<>();
        for (Values unit : in.objects("risk_units")) {
            units.add(new NamedMargin("unit " + units.size(), unit.decimal("imr"), unit.decimal("mmr")));
        }
        RuleFile plain = Rules.rate(BigDecimal.ZERO);
        RuleFile borrowing = plain.withCharges(List.of(
                new AccountCharge.Borrowing("borrowed", in.decimal("borrow_imr_rate"), in.decimal("borrow_mmr_rate"))));
        PoolResult derivatives = totals(in, plain, units);
        PoolResult loans = totals(in, borrowing, List.of());
        PoolResult all = totals(in, borrowing, units);
        Map<String, Object> results = new HashMap<>();
        results.put("deriv_mmr", derivatives.maintenanceMargin());
        results.put("borrow_mmr", loans.maintenanceMargin());
        results.put("borrow_imr", loans.initialMargin());
        results.put("total_mmr", all.maintenanceMargin());
        results.put("total_imr", all.initialMargin());
        results.put("adj_eq", all.equity());
        return results;
    }

    private static PoolResult totals(Values in, RuleFile rule, List<NamedMargin> units) {
        return Account.in("USD", rule, units.toArray(NamedMargin[]::new))
                .price("USDT", in.decimal("usdt_usd"))
                .balance("USDT", in.decimal("usdt_equity").round(MathContext.DECIMAL128))
                .pool();
    }
}
