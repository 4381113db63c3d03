package plimsoll.conformance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
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
import plimsoll.engine.result.ScanResult;

/// Derive: portfolio margin of both generations, as whole accounts. Derive states net margin: equity less requirement.
final class DerivePortfolioModels {
    private static final String VENUE = "Derive (Lyra v2)";
    private static final String ASSET = "ETH";
    private static final Selector PERPETUALS =
            new Selector(Set.of(InstrumentKind.PERPETUAL), Set.of(), Set.of(), Set.of());
    private static final Selector OPTIONS = new Selector(Set.of(InstrumentKind.OPTION), Set.of(), Set.of(), Set.of());
    private static final BigDecimal DAY = BigDecimal.valueOf(86_400);

    private DerivePortfolioModels() {}

    static void addTo(Registry registry) {
        registry.add(VENUE, "PMRM v1", DerivePortfolioModels::first);
        registry.add(VENUE, "PMRM_2", DerivePortfolioModels::second);
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

    private static Map<String, Object> second(Case given) {
        Values portfolio = given.inputs().object("portfolio");
        Values set = given.set();
        List<Haircut> haircuts = new ArrayList<>();
        List<Values> collaterals = portfolio.objects("collaterals");
        for (int c = 0; c < collaterals.size(); c++) {
            Values collateral = collaterals.get(c);
            haircuts.add(new Haircut(
                    "C" + c,
                    new CollateralValue.Flat(collateral.decimal("MMHaircut")),
                    collateral.decimal("IMHaircut"),
                    collateral.flag("riskCancelling") ? Haircut.ScanPart.BOTH : Haircut.ScanPart.NONE,
                    Optional.of(ASSET)));
        }
        DeriveBook book = new DeriveBook(
                        secondRule(set, haircuts), portfolio.decimal("stable"), portfolio.decimal("cash"))
                .market(ASSET, portfolio.decimal("spot"), portfolio.decimal("spotConf"))
                .perpetual(ASSET, portfolio.object("perp"));
        double collateralValue = 0;
        for (int c = 0; c < collaterals.size(); c++) {
            Values collateral = collaterals.get(c);
            book.market(
                            "C" + c,
                            collateral.decimal("price"),
                            collateral.decimal("conf").min(portfolio.decimal("spotConf")))
                    .collateral("collateral " + c, "C" + c, collateral.decimal("amt"));
            collateralValue += collateral.number("amt") * collateral.number("price");
        }
        for (Values expiry : portfolio.objects("expiries")) {
            book.confidence(DeriveBook.feed(Feed.FORWARD, ASSET, expiry), expiry.decimal("fwdConf"))
                    .confidence(DeriveBook.feed(Feed.RATE, ASSET, expiry), expiry.decimal("rateConf"))
                    .confidence(DeriveBook.feed(Feed.VOL, ASSET, expiry), expiry.decimal("volConf"));
            BigDecimal rate = expiry.decimal("rate");
            book.expiry(
                    ASSET,
                    expiry,
                    expiry.decimal("fwdVar"),
                    expiry.decimal("fwdFix"),
                    rate.max(BigDecimal.ZERO),
                    StrictMath.max(0, rate.doubleValue()));
        }
        BookResult result = book.result();
        Map<String, Object> values = net(result);
        PoolResult pool = result.pools().getFirst();
        double options = result.positions().stream()
                .filter(position -> !Double.isNaN(position.vol()))
                .mapToDouble(position -> position.value())
                .sum();
        values.put("optionMTM", options);
        values.put("collateralMTM", collateralValue / pool.usdPerUnit());
        values.put("portfolioMTM", pool.totalValue());
        values.put("basisContingency", -part(result, "basis", false));
        List<Double> scenarios = scenarios(result);
        values.put(
                "scenarioPnL",
                scenarios.isEmpty()
                        ? Collections.nCopies(set.objects("Scenarios").size(), 0.0)
                        : scenarios);
        return values;
    }

    private static List<Double> scenarios(BookResult result) {
        return result.sets().stream()
                .filter(set -> set.name().equals(ASSET))
                .flatMap(set -> set.parts().stream())
                .flatMap(part -> part.scan().stream())
                .flatMap(scan -> scan.cells().stream())
                .map(ScanResult.Cell::raw)
                .toList();
    }

    private static RuleFile secondRule(Values set, List<Haircut> haircuts) {
        List<ScanBlock> blocks = new ArrayList<>();
        for (Values scenario : set.objects("Scenarios")) {
            blocks.add(new ScanBlock.Listed(
                    List.of(scenario.decimal("SpotShock").subtract(BigDecimal.ONE)),
                    List.of(direction(scenario.text("VolShockDirection"))),
                    new ScanWeight.Fixed(scenario.decimal("DampeningFactor"))));
        }
        Values volShock = set.object("VolShock");
        Values margin = set.object("Margin");
        Values basis = set.object("BasisContingency");
        Values other = set.object("OtherContingency");
        Values skew = set.object("SkewShock");
        VolRule vol = new VolRule(
                VolRule.Shape.RELATIVE,
                volShock.decimal("VOLRANGEUP"),
                volShock.decimal("VOLRANGEDOWN"),
                volShock.decimal("SHORTTERMPOWER"),
                volShock.decimal("LONGTERMPOWER"),
                BigDecimal.valueOf(30),
                true,
                volShock.decimal("DTE_FLOOR"),
                Optional.of(volShock.decimal("MIN_VOL_EVAL_SHOCKED")));
        SkewRule skewRule = new SkewRule(
                skew.decimal("LINEAR_SCALE_CAP"),
                skew.decimal("LINEAR_CBASE"),
                skew.decimal("ABS_SCALE_CAP"),
                skew.decimal("ABS_CBASE"),
                skew.decimal("MIN_K_STAR"),
                skew.decimal("MIN_WIDTH_SCALE"),
                skew.decimal("VOL_PARAM_STATIC"),
                skew.decimal("VOL_PARAM_SCALE"));
        ExpiryDiscount discount = new ExpiryDiscount(
                new ExpiryDiscount.Side(
                        margin.decimal("BASE_STATIC_DISCOUNT"),
                        margin.decimal("LONG_RATE_MULTSCALE"),
                        margin.decimal("LONG_RATE_ADDSCALE")),
                Optional.of(new ExpiryDiscount.Side(
                        margin.decimal("BASE_STATIC_DISCOUNT_NEG"),
                        margin.decimal("SHORT_RATE_MULTSCALE"),
                        margin.decimal("SHORT_RATE_ADDSCALE"))));
        BigDecimal threshold = other.decimal("CONF_THRESHOLD");
        BigDecimal factor = other.decimal("CONF_MARGIN");
        BigDecimal perpMaintenance = other.decimal("MM_PERP_PERCENT");
        BigDecimal optionMaintenance = other.decimal("MM_OPTION_PERCENT");
        List<Component> components = List.of(
                scan(blocks, vol, Optional.of(skewRule), discount),
                new Component.Basis(
                        "basis",
                        OPTIONS,
                        basis.decimal("SCENARIO_SPOT_UP").subtract(BigDecimal.ONE),
                        basis.decimal("SCENARIO_SPOT_DOWN").subtract(BigDecimal.ONE),
                        basis.decimal("BASIS_CONT_ADD_FACTOR"),
                        basis.decimal("BASIS_CONT_MULT_FACTOR")),
                new Component.Size(
                        "perpetuals",
                        PERPETUALS,
                        PriceBasis.INDEX,
                        perpMaintenance.add(other.decimal("IM_PERP_PERCENT")),
                        perpMaintenance),
                new Component.NakedShort(
                        "naked",
                        OPTIONS,
                        ShortNetting.STRIKE,
                        optionMaintenance.add(other.decimal("IM_OPTION_PERCENT")),
                        optionMaintenance),
                new Component.Confidence(
                        "perpetual doubt",
                        PERPETUALS,
                        ConfidenceSubject.PERPETUALS,
                        Set.of(Feed.SPOT, Feed.PERPETUAL),
                        threshold,
                        factor),
                new Component.Confidence(
                        "collateral doubt",
                        Selector.ANY,
                        ConfidenceSubject.COLLATERAL,
                        Set.of(Feed.SPOT),
                        threshold,
                        factor),
                new Component.Confidence(
                        "option doubt", OPTIONS, ConfidenceSubject.OPTIONS, Set.of(Feed.values()), threshold, factor));
        Term worst = new Term.Max(List.of(new Term.Part("scan"), new Term.Part("basis")));
        return file(
                haircuts,
                new PortfolioRule(
                        Netting.UNDERLYING,
                        OptionDiscount.POSITIVE_RATE,
                        components,
                        new Assembly(
                                new Term.Sum(List.of(
                                        new Term.PegScale(
                                                margin.decimal("IM_LOSS_FACTOR"),
                                                other.decimal("PEG_LOSS_THRESHOLD"),
                                                other.decimal("PEG_LOSS_FACTOR"),
                                                worst),
                                        new Term.Part("perpetuals"),
                                        new Term.Part("naked"),
                                        new Term.Part("perpetual doubt"),
                                        new Term.Part("collateral doubt"),
                                        new Term.Part("option doubt"))),
                                new Term.Sum(List.of(
                                        new Term.Scale(margin.decimal("MM_LOSS_FACTOR"), worst),
                                        new Term.Part("perpetuals"),
                                        new Term.Part("naked"))))));
    }

    private static Component.Scan scan(
            List<ScanBlock> blocks, VolRule vol, Optional<SkewRule> skew, ExpiryDiscount discount) {
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

    private static VolDirection direction(String name) {
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

    private static RuleFile file(List<Haircut> haircuts, PortfolioRule portfolio) {
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
