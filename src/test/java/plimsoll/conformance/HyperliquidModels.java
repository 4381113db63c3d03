package plimsoll.conformance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import plimsoll.domain.account.NamedMargin;
import plimsoll.domain.rule.AccountCharge;
import plimsoll.domain.rule.CollateralValue;
import plimsoll.domain.rule.EquityRule;
import plimsoll.domain.rule.Haircut;
import plimsoll.domain.rule.OptionValue;
import plimsoll.domain.rule.RuleCheck;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.rule.TierTable;
import plimsoll.domain.rule.Trigger;
import plimsoll.engine.Book;
import plimsoll.engine.margin.CollateralWorth;
import plimsoll.engine.margin.PoolPoint;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.PositionResult;

/// Hyperliquid: tiers, isolated and cross positions, portfolio margin.
final class HyperliquidModels {
    private static final String VENUE = "hyperliquid";
    private static final String COIN = "COIN";

    /// A ratio of requirement to liquidation value above this liquidates.
    private static final BigDecimal LIQUIDATION_RATIO = new BigDecimal("0.95");

    private HyperliquidModels() {}

    static void addTo(Registry registry) {
        registry.add(VENUE, "isolated-liq", HyperliquidModels::isolated);
        registry.add(VENUE, "perp-im-mm", HyperliquidModels::margins);
        registry.add(VENUE, "tier-deduction", HyperliquidModels::deductions);
        registry.add(VENUE, "tiered-maint-margin", HyperliquidModels::tiered);
        registry.add(VENUE, "account-value", HyperliquidModels::value);
        registry.add(VENUE, "account-value-identity", HyperliquidModels::identity);
        registry.add(VENUE, "scenario-state", HyperliquidModels::scenario);
        registry.add(VENUE, "scenario-state-isolated-excluded", HyperliquidModels::scenario);
        registry.add(VENUE, "joint-liq-multiplier", HyperliquidModels::multiplier);
        registry.add(VENUE, "joint-liq-multiplier-tier-crossing", HyperliquidModels::multiplier);
        registry.add(VENUE, "cross-liq-12-positions", HyperliquidModels::crossLevels);
        registry.add(VENUE, "pm-borrow-capacity", HyperliquidModels::borrowing);
        registry.add(VENUE, "pm-collateral-thresholds", HyperliquidModels::threshold);
        registry.add(VENUE, "portfolio-margin-ratio", HyperliquidModels::portfolio);
    }

    private static Map<String, Object> isolated(Case given) {
        Values in = given.inputs();
        return Map.of(
                "liq_price",
                Account.in("USDC", Rules.rate(Rules.halfInitial(in.decimal("max_leverage"))))
                        .linear(
                                COIN,
                                Sides.signed(in, "size"),
                                in.decimal("entry"),
                                in.decimal("entry"),
                                Optional.empty(),
                                Optional.of(in.decimal("isolated_margin")))
                        .isolatedLevel(COIN));
    }

    private static Map<String, Object> margins(Case given) {
        Values in = given.inputs();
        List<Object> initial = new ArrayList<>();
        double maintenance = 0;
        for (BigDecimal leverage : in.decimals("leverage_options")) {
            PositionResult result = Account.in("USDC", Rules.rate(Rules.halfInitial(in.decimal("max_leverage"))))
                    .linear(
                            COIN,
                            in.decimal("notional"),
                            BigDecimal.ONE,
                            BigDecimal.ONE,
                            Optional.of(leverage),
                            Optional.empty())
                    .position(COIN);
            initial.add(result.initialMargin());
            maintenance = result.maintenanceMargin();
        }
        return Map.of("im", initial, "mm", maintenance);
    }

    private static Map<String, Object> deductions(Case given) {
        return Map.of(
                "deduction",
                RuleCheck.deductions(
                        Rules.byMaximumLeverage(COIN, given.inputs().objects("tiers"))));
    }

    private static Map<String, Object> tiered(Case given) {
        Values in = given.inputs();
        return Map.of(
                "maint_margin",
                Account.in("USDC", Rules.tiers(Rules.byMaximumLeverage(COIN, in.objects("tiers"))))
                        .linear(COIN, in.decimal("notional"), BigDecimal.ONE, BigDecimal.ONE)
                        .position(COIN)
                        .maintenanceMargin());
    }

    /// Returns tables of the positions' maximum leverage, or of their tiers.
    private static RuleFile rule(List<Values> positions) {
        List<TierTable> tables = new ArrayList<>();
        for (Values leg : positions) {
            String coin = leg.text("coin");
            tables.add(
                    leg.has("tiers")
                            ? Rules.byMaximumLeverage(coin, leg.objects("tiers"))
                            : Rules.fixed(
                                    coin,
                                    leg.has("max_leverage")
                                            ? Rules.halfInitial(leg.decimal("max_leverage"))
                                            : BigDecimal.ZERO,
                                    BigDecimal.ZERO));
        }
        return Rules.tiers(tables.toArray(TierTable[]::new));
    }

    /// Returns the account with its cash leg: every unit is booked as bought at 1, and the cash leg as before that.
    private static Account account(Values in) {
        List<Values> positions = in.objects("positions");
        BigDecimal cash = in.decimal("total_raw_usd");
        Account account = Account.in("USDC", rule(positions));
        for (Values leg : positions) {
            boolean isolated = leg.has("mode") && leg.text("mode").equals("isolated");
            if (!isolated) {
                cash = cash.add(leg.decimal("szi"));
            }
            account.linear(
                    leg.text("coin"),
                    leg.decimal("szi"),
                    BigDecimal.ONE,
                    leg.decimal("mark"),
                    Optional.empty(),
                    isolated ? Optional.of(BigDecimal.ZERO) : Optional.empty());
        }
        return account.cash(cash);
    }

    private static Map<String, Object> value(Case given) {
        return Map.of("account_value", account(given.inputs()).pool().equity());
    }

    private static Map<String, Object> identity(Case given) {
        Values in = given.inputs();
        Account account = Account.in("USDC", Rules.rate(BigDecimal.ZERO));
        BigDecimal cash = in.decimal("total_raw_usd");
        BigDecimal entry = BigDecimal.TWO;
        int leg = 0;
        for (BigDecimal value : in.decimals("signed_position_values")) {
            cash = cash.add(value.multiply(entry));
            account.linear(
                    COIN + leg++, value, entry, BigDecimal.ONE, in.optionalDecimal("leverage"), Optional.empty());
        }
        account.cash(cash);
        double notional = account.result().positions().stream()
                .mapToDouble(position -> StrictMath.abs(position.notionalUsd()))
                .sum();
        PoolResult pool = account.pool();
        return Map.of("account_value", pool.equity(), "total_ntl", notional, "total_margin_used", pool.initialMargin());
    }

    private static Map<String, Object> scenario(Case given) {
        Values in = given.inputs();
        TreeMap<String, Double> multiples = new TreeMap<>();
        Values moves = in.object("multipliers");
        moves.keys().forEach(coin -> multiples.put(coin, moves.number(coin)));
        PoolPoint point = account(in).after(multiples);
        return Map.of("account_value", point.equity(), "maint_margin", point.maintenanceMargin());
    }

    private static Map<String, Object> multiplier(Case given) {
        Values in = given.inputs();
        String moved = in.text("moved");
        OptionalDouble level = account(in).level(moved);
        double mark = in.objects("positions").stream()
                .filter(leg -> leg.text("coin").equals(moved))
                .findFirst()
                .orElseThrow()
                .number("mark");
        return Map.of("multiplier", level.isPresent() ? OptionalDouble.of(level.getAsDouble() / mark) : level);
    }

    private static Map<String, Object> crossLevels(Case given) {
        Values in = given.inputs();
        Account account = Account.in("USDC", Rules.rate(in.decimal("maintenance_fraction_fitted")));
        BigDecimal cash = in.decimal("account_value");
        for (Values leg : in.objects("positions")) {
            BigDecimal profit =
                    leg.decimal("mark").subtract(leg.decimal("entry")).multiply(leg.decimal("szi"));
            cash = cash.subtract(profit);
            account.linear(leg.text("coin"), leg.decimal("szi"), leg.decimal("entry"), leg.decimal("mark"));
        }
        account.cash(cash);
        Map<String, Object> levels = new HashMap<>();
        for (Values leg : in.objects("positions")) {
            levels.put(leg.text("coin"), account.level(leg.text("coin")));
        }
        return levels;
    }

    private static Map<String, Object> borrowing(Case given) {
        Values in = given.inputs();
        return Map.of(
                "borrowable",
                CollateralWorth.of(new CollateralValue.Flat(BigDecimal.ONE.subtract(in.decimal("ltv"))))
                        .countedUsd(in.number("token_balance"), in.number("borrow_oracle_price")));
    }

    private static Map<String, Object> threshold(Case given) {
        Values in = given.inputs();
        return Map.of(
                "liquidation_threshold_value",
                CollateralWorth.of(
                                new CollateralValue.LoanToValue(in.decimal("ltv"), Optional.empty(), Optional.empty()))
                        .countedUsd(in.number("collateral_value"), 1));
    }

    /// The supplied balance counts once in full and once by what can be borrowed against it; what is borrowed is a
    /// charge, not a debt of equity.
    private static Map<String, Object> portfolio(Case given) {
        Values in = given.inputs();
        CollateralValue lending = new CollateralValue.LoanToValue(
                in.decimal("ltv"), in.optionalDecimal("supply_cap"), in.optionalDecimal("borrow_cap"));
        EquityRule equity = new EquityRule(
                OptionValue.NONE,
                List.of(new Haircut("SUPPLIED", lending, BigDecimal.ZERO, Haircut.ScanPart.NONE, Optional.empty())),
                Optional.of(BigDecimal.ZERO),
                false);
        BigDecimal offset = in.decimal("min_borrow_offset");
        RuleFile rule = Book.file(
                        Rules.ID,
                        Trigger.BELOW,
                        Rules.rate(BigDecimal.ZERO).margins().getFirst())
                .withEquity(equity)
                .withCharges(List.of(
                        new AccountCharge.Fixed("offset", offset, offset),
                        new AccountCharge.Borrowing("borrowed", BigDecimal.ONE, BigDecimal.ONE)))
                .withLiquidation(BigDecimal.ONE.divide(LIQUIDATION_RATIO, MathContext.DECIMAL64));
        BigDecimal cross = in.decimal("cross_maintenance_margin");
        Account account = Account.in("USDC", rule, new NamedMargin("cross", cross, cross))
                .price("SUPPLIED", BigDecimal.ONE)
                .price("BORROWED", in.decimal("borrow_oracle_price"))
                .cash(in.decimal("portfolio_balance"))
                .balance("SUPPLIED", in.decimal("portfolio_balance"))
                .balance("BORROWED", in.decimal("borrowed_size_for_maintenance").negate());
        PoolResult pool = account.pool();
        return Map.of(
                "portfolio_maintenance_requirement", pool.maintenanceMargin(),
                "portfolio_liquidation_value", pool.equity(),
                "ratio", pool.maintenanceMargin() / pool.equity(),
                "liquidatable", pool.liquidated());
    }
}
