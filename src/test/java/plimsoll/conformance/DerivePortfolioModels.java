package plimsoll.conformance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plimsoll.domain.instrument.InstrumentKind;
import plimsoll.domain.market.Feed;
import plimsoll.domain.rule.Assembly;
import plimsoll.domain.rule.CollateralValue;
import plimsoll.domain.rule.Component;
import plimsoll.domain.rule.ConfidenceSubject;
import plimsoll.domain.rule.EquityRule;
import plimsoll.domain.rule.ExpiryDiscount;
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
import plimsoll.domain.rule.ShortNetting;
import plimsoll.domain.rule.SkewRule;
import plimsoll.domain.rule.Term;
import plimsoll.domain.rule.Trigger;
import plimsoll.domain.rule.VolDirection;
import plimsoll.domain.rule.VolRule;
import plimsoll.engine.Book;
import plimsoll.engine.result.BookResult;
import plimsoll.engine.result.PoolResult;

/// Derive: portfolio margin of both generations, as whole accounts. Derive states net margin: equity less requirement.
final class DerivePortfolioModels {
    private static final String VENUE = "Derive (Lyra v2)";
    static final String ASSET = "ETH";
    static final Selector PERPETUALS = new Selector(Set.of(InstrumentKind.PERPETUAL), Set.of(), Set.of(), Set.of());
    static final Selector OPTIONS = new Selector(Set.of(InstrumentKind.OPTION), Set.of(), Set.of(), Set.of());
    private static final BigDecimal DAY = BigDecimal.valueOf(86_400);

    private DerivePortfolioModels() {}

    static void addTo(Registry registry) {
        registry.add(VENUE, "PMRM v1", DerivePortfolioModels::first);
        registry.add(VENUE, "PMRM_2", DerivePortfolio2Models::results);
    }

    private static Map<String, Object> first(Case given) {
        Values portfolio = given.inputs().object("portfolio");
        Values set = given.set();
        DeriveBook book = new DeriveBook(firstRule(set), portfolio.decimal("stable"), portfolio.decimal("cash"))
                .market(ASSET, portfolio.decimal("spot"), portfolio.decimal("spotConf"))
                .perpetual(ASSET, portfolio.object("perp"));
        if (portfolio.decimal("base").signum() != 0) {
            book.collateral("base", ASSET, portfolio.decimal("base"));
        }
        for (Values expiry : portfolio.objects("expiries")) {
            book.confidence(DeriveBook.feed(Feed.FORWARD, ASSET, expiry), expiry.decimal("fwdConf"))
                    .confidence(DeriveBook.feed(Feed.RATE, ASSET, expiry), expiry.decimal("rateConf"));
            DeriveBook.lowest(expiry, "volConf")
                    .ifPresent(vol -> book.confidence(DeriveBook.feed(Feed.VOL, ASSET, expiry), vol));
            book.expiry(ASSET, expiry, expiry.decimal("fwdVar"), expiry.decimal("fwdFix"), expiry.decimal("rate"), 0);
        }
        BookResult result = book.result();
        Map<String, Object> values = net(result);
        PoolResult pool = result.pools().getFirst();
        values.put("markToMarketInclCash", pool.equity());
        values.put("basisContingency", -part(result, "basis", false));
        values.put(
                "staticContingency",
                part(result, "perpetuals", false) + part(result, "base", false) + part(result, "naked", false));
        values.put(
                "oracleContingency",
                -part(result, "perpetual doubt", true)
                        - part(result, "base doubt", true)
                        - part(result, "option doubt", true));
        values.put("minSpanUnscaled", -part(result, "scan", false));
        values.put("lossFactor", loss(set).multiple(pool.usdPerUnit()));
        return values;
    }

    private static Term.PegScale loss(Values set) {
        return new Term.PegScale(
                set.decimal("imFactor"),
                set.decimal("pegLossThreshold"),
                set.decimal("pegLossFactor"),
                new Term.Sum(List.of(
                        new Term.Max(List.of(new Term.Part("scan"), new Term.Part("basis"))),
                        new Term.Part("perpetuals"),
                        new Term.Part("base"),
                        new Term.Part("naked"))));
    }

    private static RuleFile firstRule(Values set) {
        List<ScanBlock> blocks = new ArrayList<>();
        for (Values scenario : set.objects("scenarios")) {
            blocks.add(new ScanBlock.Listed(
                    List.of(scenario.decimal("spot").subtract(BigDecimal.ONE)),
                    List.of(direction(scenario.text("vol"))),
                    ScanWeight.FULL));
        }
        BigDecimal perp = set.decimal("perpPercent");
        BigDecimal base = set.decimal("basePercent");
        BigDecimal option = set.decimal("optionPercent");
        BigDecimal threshold = set.decimal("confThreshold");
        BigDecimal factor = set.decimal("confMargin");
        ExpiryDiscount discount = new ExpiryDiscount(
                new ExpiryDiscount.Side(
                        set.decimal("baseStaticDiscount"), set.decimal("rateMultScale"), set.decimal("rateAddScale")),
                Optional.empty());
        VolRule vol = new VolRule(
                VolRule.Shape.RELATIVE,
                set.decimal("volRangeUp"),
                set.decimal("volRangeDown"),
                set.decimal("shortTermPower"),
                set.decimal("longTermPower"),
                BigDecimal.valueOf(30),
                true,
                set.decimal("dteFloorSec").divide(DAY, java.math.MathContext.DECIMAL64),
                Optional.empty());
        List<Component> components = List.of(
                scan(blocks, vol, Optional.empty(), discount),
                new Component.Basis(
                        "basis",
                        OPTIONS,
                        set.decimal("scenarioSpotUp").subtract(BigDecimal.ONE),
                        set.decimal("scenarioSpotDown").subtract(BigDecimal.ONE),
                        set.decimal("basisContAddFactor"),
                        set.decimal("basisContMultFactor")),
                new Component.Size("perpetuals", PERPETUALS, PriceBasis.INDEX, perp, perp),
                new Component.CollateralShare("base", Selector.ANY, base, base),
                new Component.NakedShort("naked", OPTIONS, ShortNetting.STRIKE, option, option),
                new Component.Confidence(
                        "perpetual doubt",
                        PERPETUALS,
                        ConfidenceSubject.PERPETUALS,
                        Set.of(Feed.SPOT, Feed.PERPETUAL),
                        threshold,
                        factor),
                new Component.Confidence(
                        "base doubt", Selector.ANY, ConfidenceSubject.COLLATERAL, Set.of(Feed.SPOT), threshold, factor),
                new Component.Confidence(
                        "option doubt", OPTIONS, ConfidenceSubject.OPTIONS, Set.of(Feed.values()), threshold, factor));
        Term.PegScale loss = loss(set);
        return file(
                new Haircut(
                        ASSET,
                        new CollateralValue.Flat(BigDecimal.ZERO),
                        BigDecimal.ZERO,
                        Haircut.ScanPart.BOTH,
                        Optional.empty()),
                new PortfolioRule(
                        Netting.UNDERLYING,
                        OptionDiscount.NONE,
                        components,
                        new Assembly(
                                new Term.Sum(List.of(
                                        loss,
                                        new Term.Part("perpetual doubt"),
                                        new Term.Part("base doubt"),
                                        new Term.Part("option doubt"))),
                                loss.term())));
    }

    static Component.Scan scan(List<ScanBlock> blocks, VolRule vol, Optional<SkewRule> skew, ExpiryDiscount discount) {
        return new Component.Scan(
                "scan",
                Selector.ANY,
                ScanMoney.POOL,
                PriceBasis.MARK,
                blocks,
                vol,
                skew,
                ScanReduction.WORST_CELL,
                GainRule.WHOLE,
                Optional.of(discount));
    }

    static VolDirection direction(String name) {
        return switch (name) {
            case "Up" -> VolDirection.UP;
            case "None" -> VolDirection.NONE;
            case "Down" -> VolDirection.DOWN;
            case "LINEAR" -> VolDirection.SKEW_LINEAR;
            case "ABS" -> VolDirection.SKEW_ABSOLUTE;
            default -> throw new IllegalArgumentException("unknown volatility direction " + name);
        };
    }

    private static RuleFile file(Haircut haircut, PortfolioRule portfolio) {
        return file(List.of(haircut), portfolio);
    }

    static RuleFile file(List<Haircut> haircuts, PortfolioRule portfolio) {
        return Book.file("rule", Trigger.BELOW)
                .withEquity(new EquityRule(OptionValue.VALUE, haircuts, Optional.empty()))
                .withPortfolio(Optional.of(portfolio));
    }

    static Map<String, Object> net(BookResult result) {
        PoolResult pool = result.pools().getFirst();
        double initial = pool.equity() - pool.initialMargin();
        double maintenance = pool.equity() - pool.maintenanceMargin();
        Map<String, Object> values = new HashMap<>();
        values.put("IM", initial);
        values.put("MM", maintenance);
        values.put("IM_truncatedToInt", truncated(initial));
        values.put("MM_truncatedToInt", truncated(maintenance));
        return values;
    }

    /// Truncates towards zero after adding 1e-6 in magnitude, which absorbs binary rounding.
    private static double truncated(double value) {
        double magnitude = StrictMath.floor(StrictMath.abs(value) + 1e-6);
        return value < 0 ? -magnitude : magnitude;
    }

    static double part(BookResult result, String id, boolean initial) {
        return result.sets().stream()
                .flatMap(set -> set.parts().stream())
                .filter(part -> part.id().equals(id))
                .mapToDouble(part -> initial ? part.initial() : part.maintenance())
                .sum();
    }
}
