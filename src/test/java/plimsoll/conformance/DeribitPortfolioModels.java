package plimsoll.conformance;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plimsoll.domain.account.NamedMargin;
import plimsoll.domain.instrument.Contract;
import plimsoll.domain.instrument.Future;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.rule.Assembly;
import plimsoll.domain.rule.CollateralValue;
import plimsoll.domain.rule.Component;
import plimsoll.domain.rule.EquityRule;
import plimsoll.domain.rule.GainRule;
import plimsoll.domain.rule.Haircut;
import plimsoll.domain.rule.Netting;
import plimsoll.domain.rule.OptionDiscount;
import plimsoll.domain.rule.OptionValue;
import plimsoll.domain.rule.PortfolioRule;
import plimsoll.domain.rule.PriceBasis;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.rule.ScanBlock;
import plimsoll.domain.rule.ScanMoney;
import plimsoll.domain.rule.ScanReduction;
import plimsoll.domain.rule.ScanWeight;
import plimsoll.domain.rule.Selector;
import plimsoll.domain.rule.Term;
import plimsoll.domain.rule.Trigger;
import plimsoll.domain.rule.VolDirection;
import plimsoll.domain.rule.VolRule;
import plimsoll.engine.Book;
import plimsoll.engine.Runs;
import plimsoll.engine.result.BookResult;
import plimsoll.engine.result.PartResult;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.ScanResult;

/// Deribit: portfolio margin, segregated and cross, as whole accounts.
final class DeribitPortfolioModels {
    private static final String VENUE = "Deribit";
    private static final String POOL = "pool";
    private static final Pattern COIN = Pattern.compile("^([A-Z]+)");
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})([A-Z]{3})(\\d{2})");
    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");

    private DeribitPortfolioModels() {}

    static void addTo(Registry registry) {
        registry.add(VENUE, "PM extended risk matrix", DeribitPortfolioModels::matrix);
        registry.add(VENUE, "S:PM margin assembly", DeribitPortfolioModels::segregated);
        registry.add(VENUE, "X:PM cross aggregation", DeribitPortfolioModels::cross);
    }

    private static Map<String, Object> matrix(Case given) {
        Values in = given.inputs();
        String coin = coin(in.text("instrument"));
        Book book = account(given.set(), coin, in.plain("index"));
        hold(book, coin, in.text("instrument"), in.decimal("positionBase"), in.decimal("mark"), Book.TIME);
        ScanResult scan = scan(Runs.base(book.snapshot()));
        return Map.of("standardPerBucketBTC", standard(scan, true), "extendedBTC", extended(scan, true));
    }

    private static Map<String, Object> segregated(Case given) {
        Values in = given.inputs();
        Values positions = in.object("positionsBase");
        String coin = coin(positions.keys().getFirst());
        Book book = account(given.set(), coin, in.plain("index"))
                .additions(
                        POOL,
                        List.of(
                                addition("market-maker protection", in, "mmp_margin"),
                                addition("open orders", in, "open_orders_margin"),
                                addition("spot", in, "spot_margin")));
        Instant now = in.has("timestampMs") ? Instant.ofEpochMilli(in.whole("timestampMs")) : Book.TIME;
        book.valuation(now);
        for (String name : positions.keys()) {
            hold(book, coin, name, positions.decimal(name), in.object("marks").decimal(name), now);
        }
        BookResult result = Runs.base(book.snapshot());
        ScanResult scan = scan(result);
        PoolResult pool = result.pools().getFirst();
        Map<String, Object> values = new HashMap<>();
        values.put("preAggregatedStandardPerBucket", standard(scan, true));
        values.put("preAggregatedExtended", extended(scan, true));
        values.put("aggregatedStandardPerBucket", standard(scan, false));
        values.put("aggregatedExtended", extended(scan, false));
        values.put("worst_case", part(result, "scan").maintenance());
        values.put("worst_bucket", scan.worst() / 3 + 1);
        values.put("roll_shock", part(result, "roll").maintenance());
        values.put("delta_shock", part(result, "delta").maintenance());
        values.put(
                "risk_matrix_margin",
                result.sets().stream()
                        .mapToDouble(set -> set.parts().stream()
                                .mapToDouble(PartResult::maintenance)
                                .sum())
                        .sum());
        values.put("initial_margin", pool.initialMargin());
        values.put("maintenance_margin", pool.maintenanceMargin());
        return values;
    }

    private static Map<String, Object> cross(Case given) {
        Values in = given.inputs();
        Values set = given.set();
        Values coins = in.object("impliedIndex");
        Values equity = in.object("equity");
        List<Haircut> haircuts = new ArrayList<>();
        List<Component> components = new ArrayList<>();
        for (String coin : coins.keys()) {
            haircuts.add(new Haircut(
                    coin,
                    new CollateralValue.Flat(BigDecimal.ZERO),
                    BigDecimal.ZERO,
                    Haircut.ScanPart.BOTH,
                    Optional.empty()));
            BigDecimal range = coin.equals("BTC") ? in.decimal("btcPriceRange") : set.decimal("price_range");
            components.add(new Component.Scan(
                    "scan " + coin,
                    new Selector(Set.of(), Set.of(), Set.of(coin), Set.of()),
                    ScanMoney.POOL,
                    PriceBasis.INDEX,
                    List.of(standardBlock(set, range)),
                    vol(set),
                    Optional.empty(),
                    ScanReduction.WORST_CELL,
                    GainRule.WHOLE,
                    Optional.empty()));
        }
        components.add(
                new Component.Roll("roll inverse", payoff(Payoff.INVERSE), BigDecimal.ZERO, in.decimal("rollRateEth")));
        components.add(new Component.Roll(
                "roll linear", payoff(Payoff.LINEAR), BigDecimal.ZERO, in.decimal("rollRateEthUsdc")));
        Term sum = sum(components);
        RuleFile rule = Book.file("rule", Trigger.BELOW)
                .withEquity(new EquityRule(OptionValue.VALUE, haircuts, Optional.of(BigDecimal.ZERO)))
                .withDollarParity(true)
                .withPortfolio(Optional.of(new PortfolioRule(
                        Netting.UNDERLYING,
                        OptionDiscount.NONE,
                        components,
                        new Assembly(sum, new Term.Scale(set.decimal("mm_factor"), sum)))));
        Book book = new Book().rule(rule).pool(POOL, "USD", "rule");
        for (String coin : coins.keys()) {
            book.index(coin, coins.plain(coin));
        }
        for (String asset : equity.keys()) {
            book.balance("equity " + asset, POOL, asset, equity.plain(asset));
        }
        Values positions = in.object("positions");
        for (String name : positions.keys()) {
            boolean linear = name.contains("USDC");
            BigDecimal index = coins.decimal(coin(name));
            BigDecimal size = linear ? positions.decimal(name) : in.decimal("deltaEthInverse");
            if (linear) {
                book.linearPerp(name, coin(name), "USDC", index.toPlainString())
                        .position(name, POOL, name, size.toPlainString(), index.toPlainString());
            } else {
                hold(book, coin(name), name, size, index, Book.TIME);
            }
        }
        BookResult result = Runs.base(book.snapshot());
        PoolResult pool = result.pools().getFirst();
        return Map.of("riskMatrixUSD", pool.initialMargin(), "totalMaintenanceMarginUSD", pool.maintenanceMargin());
    }

    private static Book account(Values set, String coin, String index) {
        Values own = set.object(coin.toLowerCase(java.util.Locale.ROOT));
        BigDecimal range = set.decimal("price_range");
        List<Component> components = List.of(
                new Component.Scan(
                        "scan",
                        Selector.ANY,
                        ScanMoney.SETTLEMENT,
                        PriceBasis.MARK,
                        List.of(
                                standardBlock(set, range),
                                new ScanBlock.Listed(
                                        set.decimals("extended_moves"),
                                        List.of(VolDirection.UP),
                                        new ScanWeight.OverMove(
                                                range,
                                                set.decimal("extended_table_factor"),
                                                true,
                                                Optional.of(own.decimal("extended_dampener_usd"))))),
                        vol(set),
                        Optional.empty(),
                        ScanReduction.WORST_CELL,
                        new GainRule(own.decimal("pnl_offset"), Optional.of(own.decimal("max_offsetable_pnl"))),
                        Optional.empty()),
                new Component.Roll(
                        "roll", Selector.ANY, own.decimal("annualised_move_risk"), own.decimal("min_annualised_move")),
                new Component.Liquidity(
                        "delta",
                        Selector.ANY,
                        set.decimal("delta_total_liq_shock_threshold_usd"),
                        set.decimal("m_inc"),
                        set.decimal("max_delta_shock")));
        Term sum = sum(components);
        return new Book()
                .rule(Book.file("rule", Trigger.BELOW)
                        .withEquity(new EquityRule(OptionValue.VALUE, List.of(), Optional.empty()))
                        .withPortfolio(Optional.of(new PortfolioRule(
                                Netting.PAIR,
                                OptionDiscount.NONE,
                                components,
                                new Assembly(sum, new Term.Scale(set.decimal("mm_factor"), sum))))))
                .index(coin, index)
                .pool(POOL, coin, "rule");
    }

    private static Term sum(List<Component> components) {
        return new Term.Sum(components.stream()
                .<Term>map(component -> new Term.Part(component.id()))
                .toList());
    }

    private static ScanBlock standardBlock(Values set, BigDecimal range) {
        return new ScanBlock.Even(
                range,
                set.decimal("buckets_each_side").intValueExact(),
                List.of(VolDirection.UP, VolDirection.NONE, VolDirection.DOWN));
    }

    private static VolRule vol(Values set) {
        return new VolRule(
                VolRule.Shape.RELATIVE,
                set.decimal("volatility_range_up"),
                set.decimal("volatility_range_down"),
                set.decimal("short_term_vega_power"),
                set.decimal("long_term_vega_power"),
                BigDecimal.valueOf(30),
                false,
                BigDecimal.ONE,
                Optional.of(set.decimal("min_volatility_for_shock_up")));
    }

    private static Selector payoff(Payoff payoff) {
        return new Selector(Set.of(), Set.of(payoff), Set.of(), Set.of());
    }

    /// Enters an inverse contract of so many coins: its face value is coins x mark.
    private static void hold(Book book, String coin, String name, BigDecimal coins, BigDecimal mark, Instant now) {
        String face = coins.multiply(mark).toPlainString();
        Contract contract = new Contract(name, name, coin, coin, Payoff.INVERSE, BigDecimal.ONE);
        Optional<Instant> expiry = expiry(name);
        if (expiry.isPresent() && expiry.get().isAfter(now)) {
            book.instrument(new Future(contract, expiry.get())).mark(name, mark.toPlainString());
        } else {
            book.inversePerp(name, coin, mark.toPlainString());
        }
        book.position(name, POOL, name, face, mark.toPlainString());
    }

    private static Optional<Instant> expiry(String name) {
        Matcher date = DATE.matcher(name);
        if (!date.find()) {
            return Optional.empty();
        }
        return Optional.of(java.time.LocalDate.of(
                        2000 + Integer.parseInt(date.group(3)),
                        MONTHS.indexOf(date.group(2)) + 1,
                        Integer.parseInt(date.group(1)))
                .atStartOfDay(java.time.ZoneOffset.UTC)
                .toInstant()
                .plus(Duration.ofHours(8)));
    }

    private static String coin(String name) {
        Matcher coin = COIN.matcher(name);
        if (!coin.find()) {
            throw new IllegalArgumentException("instrument " + name + " names no coin");
        }
        return coin.group(1);
    }

    private static NamedMargin addition(String name, Values in, String key) {
        return new NamedMargin(name, in.decimal(key), BigDecimal.ZERO);
    }

    private static PartResult part(BookResult result, String id) {
        return result.sets().stream()
                .flatMap(set -> set.parts().stream())
                .filter(part -> part.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static ScanResult scan(BookResult result) {
        return part(result, "scan").scan().orElseThrow();
    }

    /// One result per move of the standard table: the worst over volatility, which futures do not depend on.
    private static List<Double> standard(ScanResult scan, boolean raw) {
        List<Double> buckets = new ArrayList<>();
        List<ScanResult.Cell> cells =
                scan.cells().stream().filter(cell -> cell.block() == 0).toList();
        for (int c = 0; c < cells.size(); c += 3) {
            double worst = Double.POSITIVE_INFINITY;
            for (ScanResult.Cell cell : cells.subList(c, c + 3)) {
                worst = StrictMath.min(worst, raw ? cell.raw() : cell.counted());
            }
            buckets.add(worst);
        }
        return buckets;
    }

    private static List<Double> extended(ScanResult scan, boolean raw) {
        return scan.cells().stream()
                .filter(cell -> cell.block() == 1)
                .map(cell -> raw ? cell.raw() : cell.counted())
                .toList();
    }
}
