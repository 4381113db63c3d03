package plimsoll.conformance;

import java.math.BigDecimal;
import java.util.ArrayList;
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
import plimsoll.domain.rule.Haircut;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.Netting;
import plimsoll.domain.rule.OptionDiscount;
import plimsoll.domain.rule.OptionTerms;
import plimsoll.domain.rule.OptionValue;
import plimsoll.domain.rule.PortfolioRule;
import plimsoll.domain.rule.PriceBasis;
import plimsoll.domain.rule.RateCurve;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.rule.Selector;
import plimsoll.domain.rule.Term;
import plimsoll.domain.rule.Trigger;
import plimsoll.engine.Book;
import plimsoll.engine.result.BookResult;
import plimsoll.engine.result.PoolResult;

/// Derive: standard margin, as whole accounts. Derive states net margin: equity less requirement.
final class DeriveStandardModels {
    private DeriveStandardModels() {}

    static void addTo(Registry registry) {
        registry.add("Derive (Lyra v2)", "SRM", DeriveStandardModels::standard);
    }

    private static Map<String, Object> standard(Case given) {
        Values portfolio = given.inputs().object("portfolio");
        Values markets = portfolio.object("markets");
        DeriveBook book = new DeriveBook(rule(given.set()), portfolio.decimal("stable"), portfolio.decimal("cash"));
        for (String asset : markets.keys()) {
            Values market = markets.object(asset);
            book.market(asset, market.decimal("spot"), market.decimal("spotConf"))
                    .perpetual(asset, market.object("perp"));
            if (market.decimal("base").signum() != 0) {
                book.collateral("base " + asset, asset, market.decimal("base"));
            }
            for (Values expiry : market.objects("expiries")) {
                book.confidence(DeriveBook.feed(Feed.FORWARD, asset, expiry), expiry.decimal("fwdConf"))
                        .confidence(DeriveBook.feed(Feed.VOL, asset, expiry), expiry.decimal("volConf"));
                book.expiry(asset, expiry, expiry.decimal("fwd"), BigDecimal.ZERO, BigDecimal.ZERO, 0);
            }
        }
        BookResult result = book.result();
        Map<String, Object> values = DerivePortfolioModels.net(result);
        PoolResult pool = result.pools().getFirst();
        values.put("markToMarketInclCash", pool.totalValue());
        return values;
    }

    private static RuleFile rule(Values set) {
        Values markets = set.object("markets");
        Values depeg = set.object("depeg");
        List<MarginRule> margins = new ArrayList<>();
        List<Component> components = new ArrayList<>();
        List<Haircut> haircuts = new ArrayList<>();
        for (String asset : markets.keys()) {
            Values market = markets.object(asset);
            margins(asset, market, margins);
            components(asset, market, depeg, components);
            Values base = market.object("base");
            BigDecimal factor = base.decimal("marginFactor");
            haircuts.add(new Haircut(
                    asset,
                    new CollateralValue.Flat(BigDecimal.ONE.subtract(factor)),
                    factor.multiply(BigDecimal.ONE.subtract(base.decimal("IMScale"))),
                    Haircut.ScanPart.NONE,
                    Optional.empty()));
        }
        Term sum = new Term.Sum(components.stream()
                .<Term>map(component -> new Term.Part(component.id()))
                .toList());
        return Book.file("rule", Trigger.BELOW, margins.toArray(MarginRule[]::new))
                .withEquity(new EquityRule(OptionValue.NONE, haircuts, Optional.empty()))
                .withPortfolio(Optional.of(new PortfolioRule(
                        Netting.UNDERLYING, OptionDiscount.NONE, components, new Assembly(sum, sum))));
    }

    private static void margins(String asset, Values market, List<MarginRule> margins) {
        Values perp = market.object("perp");
        Values option = market.object("option");
        margins.add(new MarginRule.Rate(
                selector(asset, InstrumentKind.PERPETUAL),
                PriceBasis.MARK,
                new RateCurve.Constant(perp.decimal("im")),
                new RateCurve.Constant(perp.decimal("mm"))));
        margins.add(new MarginRule.OptionFormula(
                selector(asset, InstrumentKind.OPTION),
                PriceBasis.INDEX,
                option.decimal("maxSpotReq"),
                option.decimal("minSpotReq"),
                option.decimal("mmCallSpotReq"),
                option.decimal("mmPutSpotReq"),
                option.decimal("MMPutMtMReq"),
                new OptionTerms(
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        OptionTerms.InitialMark.MARK,
                        option.decimal("mmOffsetScale"))));
    }

    private static void components(String asset, Values market, Values depeg, List<Component> components) {
        Values option = market.object("option");
        Values oracle = market.object("oracle");
        BigDecimal factor = oracle.decimal("OCFactor");
        Selector any = new Selector(Set.of(), Set.of(), Set.of(asset), Set.of());
        components.add(new Component.MaximumLoss(
                asset + " maximum loss",
                selector(asset, InstrumentKind.OPTION),
                option.decimal("unpairedIMScale"),
                option.decimal("unpairedMMScale")));
        components.add(new Component.Confidence(
                asset + " perpetual doubt",
                selector(asset, InstrumentKind.PERPETUAL),
                ConfidenceSubject.PERPETUALS,
                Set.of(Feed.SPOT, Feed.PERPETUAL),
                oracle.decimal("perpThreshold"),
                factor));
        components.add(new Component.Confidence(
                asset + " option doubt",
                selector(asset, InstrumentKind.OPTION),
                ConfidenceSubject.SHORT_OPTIONS,
                Set.of(Feed.SPOT, Feed.FORWARD, Feed.VOL),
                oracle.decimal("optionThreshold"),
                factor));
        components.add(new Component.Confidence(
                asset + " base doubt",
                any,
                ConfidenceSubject.COLLATERAL,
                Set.of(Feed.SPOT),
                oracle.decimal("baseThreshold"),
                factor));
        components.add(new Component.Peg(asset + " peg", any, depeg.decimal("threshold"), depeg.decimal("factor")));
    }

    private static Selector selector(String asset, InstrumentKind kind) {
        return new Selector(Set.of(kind), Set.of(), Set.of(asset), Set.of());
    }
}
