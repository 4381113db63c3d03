package plimsoll.conformance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plimsoll.domain.market.Feed;
import plimsoll.domain.rule.Assembly;
import plimsoll.domain.rule.CollateralValue;
import plimsoll.domain.rule.Component;
import plimsoll.domain.rule.ConfidenceSubject;
import plimsoll.domain.rule.ExpiryDiscount;
import plimsoll.domain.rule.Haircut;
import plimsoll.domain.rule.Netting;
import plimsoll.domain.rule.OptionDiscount;
import plimsoll.domain.rule.PortfolioRule;
import plimsoll.domain.rule.PriceBasis;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.rule.ScanBlock;
import plimsoll.domain.rule.ScanWeight;
import plimsoll.domain.rule.Selector;
import plimsoll.domain.rule.ShortNetting;
import plimsoll.domain.rule.SkewRule;
import plimsoll.domain.rule.Term;
import plimsoll.domain.rule.VolRule;
import plimsoll.engine.result.BookResult;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.ScanResult;

/// Derive: portfolio margin of the second generation, as whole accounts.
final class DerivePortfolio2Models {
    private DerivePortfolio2Models() {}

    static Map<String, Object> results(Case given) {
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
                    Optional.of(DerivePortfolioModels.ASSET)));
        }
        DeriveBook book = new DeriveBook(
                        secondRule(set, haircuts), portfolio.decimal("stable"), portfolio.decimal("cash"))
                .market(DerivePortfolioModels.ASSET, portfolio.decimal("spot"), portfolio.decimal("spotConf"))
                .perpetual(DerivePortfolioModels.ASSET, portfolio.object("perp"));
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
            book.confidence(
                            DeriveBook.feed(Feed.FORWARD, DerivePortfolioModels.ASSET, expiry),
                            expiry.decimal("fwdConf"))
                    .confidence(
                            DeriveBook.feed(Feed.RATE, DerivePortfolioModels.ASSET, expiry), expiry.decimal("rateConf"))
                    .confidence(
                            DeriveBook.feed(Feed.VOL, DerivePortfolioModels.ASSET, expiry), expiry.decimal("volConf"));
            BigDecimal rate = expiry.decimal("rate");
            book.expiry(
                    DerivePortfolioModels.ASSET,
                    expiry,
                    expiry.decimal("fwdVar"),
                    expiry.decimal("fwdFix"),
                    rate.max(BigDecimal.ZERO),
                    StrictMath.max(0, rate.doubleValue()));
        }
        BookResult result = book.result();
        Map<String, Object> values = DerivePortfolioModels.net(result);
        PoolResult pool = result.pools().getFirst();
        double options = result.positions().stream()
                .filter(position -> !Double.isNaN(position.vol()))
                .mapToDouble(position -> position.value())
                .sum();
        values.put("optionMTM", options);
        values.put("collateralMTM", collateralValue / pool.usdPerUnit());
        values.put("portfolioMTM", pool.totalValue());
        values.put("basisContingency", -DerivePortfolioModels.part(result, "basis", false));
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
                .filter(set -> set.name().equals(DerivePortfolioModels.ASSET))
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
                    List.of(DerivePortfolioModels.direction(scenario.text("VolShockDirection"))),
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
                DerivePortfolioModels.scan(blocks, vol, Optional.of(skewRule), discount),
                new Component.Basis(
                        "basis",
                        DerivePortfolioModels.OPTIONS,
                        basis.decimal("SCENARIO_SPOT_UP").subtract(BigDecimal.ONE),
                        basis.decimal("SCENARIO_SPOT_DOWN").subtract(BigDecimal.ONE),
                        basis.decimal("BASIS_CONT_ADD_FACTOR"),
                        basis.decimal("BASIS_CONT_MULT_FACTOR")),
                new Component.Size(
                        "perpetuals",
                        DerivePortfolioModels.PERPETUALS,
                        PriceBasis.INDEX,
                        perpMaintenance.add(other.decimal("IM_PERP_PERCENT")),
                        perpMaintenance),
                new Component.NakedShort(
                        "naked",
                        DerivePortfolioModels.OPTIONS,
                        ShortNetting.STRIKE,
                        optionMaintenance.add(other.decimal("IM_OPTION_PERCENT")),
                        optionMaintenance),
                new Component.Confidence(
                        "perpetual doubt",
                        DerivePortfolioModels.PERPETUALS,
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
                        "option doubt",
                        DerivePortfolioModels.OPTIONS,
                        ConfidenceSubject.OPTIONS,
                        Set.of(Feed.values()),
                        threshold,
                        factor));
        Term worst = new Term.Max(List.of(new Term.Part("scan"), new Term.Part("basis")));
        return DerivePortfolioModels.file(
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
}
