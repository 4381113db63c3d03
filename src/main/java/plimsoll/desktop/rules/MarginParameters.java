package plimsoll.desktop.rules;

import static plimsoll.desktop.rules.ParameterSpot.number;
import static plimsoll.desktop.rules.ParameterSpot.optional;
import static plimsoll.desktop.rules.ParameterSpot.percent;
import static plimsoll.desktop.rules.ParameterSpot.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.desktop.rules.RuleParameter.Section;
import plimsoll.desktop.rules.RuleParameter.Unit;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.rule.FeeTerm;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.MarginTerms;
import plimsoll.domain.rule.OptionTerms;
import plimsoll.domain.rule.RateCurve;
import plimsoll.domain.rule.Rounding;
import plimsoll.domain.rule.Tier;
import plimsoll.domain.rule.TierAxis;
import plimsoll.domain.rule.TierTable;

/// The numbers of the margins of single positions.
final class MarginParameters {
    private MarginParameters() {}

    static void list(ParameterSpot<MarginRule> spot, MarginRule rule) {
        switch (rule) {
            case MarginRule.Rate rate -> {
                curve(spot.part("initial", rate::withInitial), Texts.of("rules.parameter.initial"), rate.initial());
                curve(
                        spot.part("maintenance", rate::withMaintenance),
                        Texts.of("rules.parameter.maintenance"),
                        rate.maintenance());
                terms(
                        spot.part(
                                "terms",
                                terms -> new MarginRule.Rate(
                                        rate.selector(), rate.basis(), rate.initial(), rate.maintenance(), terms)),
                        rate.terms());
            }
            case MarginRule.Tiers tiers -> tiers(spot, tiers);
            case MarginRule.OptionFormula option -> option(spot, option);
        }
    }

    private static void tiers(ParameterSpot<MarginRule> spot, MarginRule.Tiers rule) {
        curve(spot.part("initial", rule::withInitial), Texts.of("rules.parameter.initial"), rule.initial());
        spot.numbers(
                values -> new MarginRule.Tiers(
                        rule.selector(),
                        rule.basis(),
                        rule.axis(),
                        rule.bound(),
                        rule.mode(),
                        rule.initial(),
                        rule.tables(),
                        rule.terms(),
                        values.maybe(0)),
                optional(
                        "maintenanceShare",
                        Texts.of("rules.parameter.maintenanceShareOfInitial"),
                        Unit.PERCENT,
                        rule.maintenanceShare()));
        terms(
                spot.part(
                        "terms",
                        terms -> new MarginRule.Tiers(
                                rule.selector(),
                                rule.basis(),
                                rule.axis(),
                                rule.bound(),
                                rule.mode(),
                                rule.initial(),
                                rule.tables(),
                                terms,
                                rule.maintenanceShare())),
                rule.terms());
        ParameterSpot<List<TierTable>> tables = spot.part("tables", rule::withTables);
        for (int i = 0; i < rule.tables().size(); i++) {
            TierTable table = rule.tables().get(i);
            table(
                    ParameterSpot.item(tables, rule.tables(), i, table.symbol())
                            .in(Section.TIERS, Texts.of("rules.parameter.tiersOf", table.symbol())),
                    table,
                    rule.axis());
        }
    }

    private static void table(ParameterSpot<TierTable> spot, TierTable table, TierAxis axis) {
        ParameterSpot<List<Tier>> tiers =
                spot.part("tiers", rows -> new TierTable(table.symbol(), rows, table.complete()));
        for (int i = 0; i < table.tiers().size(); i++) {
            Tier tier = table.tiers().get(i);
            String name = Texts.of("rules.parameter.tier", table.symbol(), String.valueOf(i + 1));
            ParameterSpot.item(tiers, table.tiers(), i, Integer.toString(i))
                    .numbers(
                            values -> new Tier(values.maybe(0), values.at(1), values.maybe(2), values.maybe(3)),
                            optional(
                                    "upTo",
                                    Texts.of("rules.parameter.tierUpTo", name, words(axis)),
                                    Unit.PLAIN,
                                    tier.upTo()),
                            percent(
                                    "maintenanceRate",
                                    Texts.of("rules.parameter.tierMaintenance", name),
                                    tier.maintenanceRate()),
                            optional(
                                    "maxLeverage",
                                    Texts.of("rules.parameter.tierLeverage", name),
                                    Unit.TIMES,
                                    tier.maxLeverage()),
                            optional(
                                    "deduction",
                                    Texts.of("rules.parameter.tierDeduction", name),
                                    Unit.PLAIN,
                                    tier.publishedDeduction()));
        }
    }

    /// Returns what the bounds of a tier table count, in a word.
    static String words(TierAxis axis) {
        return switch (axis) {
            case NOTIONAL -> Texts.of("why.tier.notional");
            case CONTRACTS -> Texts.of("why.tier.contracts");
            case BASE_QUANTITY -> Texts.of("why.tier.coins");
        };
    }

    private static void curve(ParameterSpot<RateCurve> spot, String label, RateCurve curve) {
        switch (curve) {
            case RateCurve.Constant constant ->
                spot.numbers(
                        values -> new RateCurve.Constant(values.at(0)),
                        percent("rate", Texts.of("rules.parameter.rateOf", label), constant.rate()));
            case RateCurve.LinearInSize linear ->
                spot.numbers(
                        values -> new RateCurve.LinearInSize(values.at(0), values.at(1)),
                        percent("base", Texts.of("rules.parameter.baseRateOf", label), linear.base()),
                        percent("slope", Texts.of("rules.parameter.addOnPerCoinOf", label), linear.slopePerUnit()));
            case RateCurve.ByLeverage leverage ->
                spot.numbers(
                        values -> new RateCurve.ByLeverage(values.at(0)),
                        number(
                                "leverage",
                                Texts.of("rules.parameter.byLeverageDefaultOf", label),
                                Unit.TIMES,
                                leverage.defaultLeverage()));
            case RateCurve.OverLeverage over ->
                spot.numbers(
                        values -> new RateCurve.OverLeverage(values.at(0), values.at(1)),
                        percent("rate", Texts.of("rules.parameter.rateOverLeverageOf", label), over.rate()),
                        number(
                                "leverage",
                                Texts.of("rules.parameter.defaultLeverageOf", label),
                                Unit.TIMES,
                                over.defaultLeverage()));
            case RateCurve.OpenInterestRamp ramp ->
                spot.numbers(
                        values ->
                                new RateCurve.OpenInterestRamp(values.at(0), values.at(1), values.at(2), values.at(3)),
                        percent("base", Texts.of("rules.parameter.baseRateOf", label), ramp.base()),
                        plain("lower", Texts.of("rules.parameter.risesFromOpenInterestOf", label), ramp.lower()),
                        plain("upper", Texts.of("rules.parameter.isWholeFromOpenInterestOf", label), ramp.upper()),
                        plain(
                                "openInterest",
                                Texts.of("rules.parameter.openInterestNowOf", label),
                                ramp.openInterest()));
            case RateCurve.VolIndexed indexed ->
                spot.numbers(
                        values -> new RateCurve.VolIndexed(
                                values.at(0),
                                values.at(1),
                                values.at(2),
                                values.at(3),
                                values.at(4),
                                values.at(5),
                                values.maybe(6)),
                        percent("base", Texts.of("rules.parameter.rateAtTheReferenceOf", label), indexed.base()),
                        plain(
                                "reference",
                                Texts.of("rules.parameter.referenceVolatilityIndexOf", label),
                                indexed.reference()),
                        plain("exponent", Texts.of("rules.parameter.powerOfTheIndexOf", label), indexed.exponent()),
                        percent("floor", Texts.of("rules.parameter.lowestRateOf", label), indexed.floor()),
                        percent("cap", Texts.of("rules.parameter.highestRateOf", label), indexed.cap()),
                        plain("index", Texts.of("rules.parameter.volatilityIndexNowOf", label), indexed.index()),
                        ParameterSpot.optional(
                                "halfLifeDays",
                                Texts.of("rules.parameter.halfLifeOf", label),
                                Unit.DAYS,
                                indexed.halfLifeDays()));
            case RateCurve.VolStepped stepped -> steps(spot, label, stepped);
            case RateCurve.LognormalShortfall shortfall ->
                spot.numbers(
                        values -> new RateCurve.LognormalShortfall(
                                values.at(0), values.at(1), values.at(2), values.at(3), values.at(4)),
                        percent("tail", Texts.of("rules.parameter.tailProbabilityOf", label), shortfall.tail()),
                        number("years", Texts.of("rules.parameter.horizonOf", label), Unit.YEARS, shortfall.years()),
                        percent("drift", Texts.of("rules.parameter.driftOf", label), shortfall.drift()),
                        percent("vol", Texts.of("rules.parameter.volatilityOf", label), shortfall.vol()),
                        percent("slippage", Texts.of("rules.parameter.slippageOf", label), shortfall.slippage()));
        }
    }

    private static void steps(ParameterSpot<RateCurve> spot, String label, RateCurve.VolStepped stepped) {
        spot.numbers(
                values -> new RateCurve.VolStepped(stepped.steps(), values.at(0), values.maybe(1)),
                plain("index", Texts.of("rules.parameter.volatilityIndexNowOf", label), stepped.index()),
                ParameterSpot.optional(
                        "halfLifeDays",
                        Texts.of("rules.parameter.halfLifeOf", label),
                        Unit.DAYS,
                        stepped.halfLifeDays()));
        for (int i = 0; i < stepped.steps().size(); i++) {
            int at = i;
            RateCurve.VolStep step = stepped.steps().get(i);
            String name = step.upTo()
                    .map(upTo -> Texts.of("rules.parameter.volStep", label, upTo.toPlainString()))
                    .orElseGet(() -> Texts.of("rules.parameter.volStepLast", label));
            spot.<RateCurve.VolStep>part("step " + (i + 1), changed -> {
                        List<RateCurve.VolStep> steps = new ArrayList<>(stepped.steps());
                        steps.set(at, changed);
                        return new RateCurve.VolStepped(steps, stepped.index(), stepped.halfLifeDays());
                    })
                    .numbers(
                            values -> new RateCurve.VolStep(values.maybe(0), values.at(1)),
                            optional(
                                    "upTo",
                                    Texts.of("rules.parameter.volStepUpTo", label, String.valueOf(i + 1)),
                                    Unit.PLAIN,
                                    step.upTo()),
                            percent("rate", name, step.rate()));
        }
    }

    private static void terms(ParameterSpot<MarginTerms> spot, MarginTerms terms) {
        if (terms.fee().mode() != FeeTerm.Mode.NONE) {
            spot.<FeeTerm>part("fee", terms::withFee)
                    .numbers(
                            values -> new FeeTerm(terms.fee().mode(), values.at(0)),
                            percent(
                                    "rate",
                                    Texts.of("rules.parameter.closingFee"),
                                    terms.fee().rate()));
        }
        terms.rounding()
                .ifPresent(rounding -> spot.<Rounding>part(
                                "rounding", changed -> terms.withRounding(Optional.of(changed)))
                        .numbers(
                                values -> new Rounding(values.at(0), rounding.direction()),
                                plain("step", Texts.of("rules.parameter.roundedTo"), rounding.step())));
    }

    private static void option(ParameterSpot<MarginRule> spot, MarginRule.OptionFormula rule) {
        spot.numbers(
                values -> new MarginRule.OptionFormula(
                        rule.selector(),
                        rule.basis(),
                        values.at(0),
                        values.at(1),
                        values.at(2),
                        values.at(3),
                        values.at(4),
                        rule.terms()),
                percent("initialHigh", Texts.of("rules.parameter.initialAtTheMoney"), rule.initialHigh()),
                percent("initialLow", Texts.of("rules.parameter.initialAtLeast"), rule.initialLow()),
                percent("maintenanceCall", Texts.of("rules.parameter.maintenanceCall"), rule.maintenanceCall()),
                percent("maintenancePut", Texts.of("rules.parameter.maintenancePut"), rule.maintenancePut()),
                percent(
                        "maintenancePutOfMark",
                        Texts.of("rules.parameter.maintenancePutOfMark"),
                        rule.maintenancePutOfMark()));
        OptionTerms terms = rule.terms();
        spot.<OptionTerms>part(
                        "terms",
                        changed -> new MarginRule.OptionFormula(
                                rule.selector(),
                                rule.basis(),
                                rule.initialHigh(),
                                rule.initialLow(),
                                rule.maintenanceCall(),
                                rule.maintenancePut(),
                                rule.maintenancePutOfMark(),
                                changed))
                .numbers(
                        values -> new OptionTerms(
                                values.at(0), values.at(1), values.at(2), terms.initialMark(), values.at(3)),
                        percent(
                                "maintenanceCallOfMark",
                                Texts.of("rules.parameter.maintenanceCallOfMark"),
                                terms.maintenanceCallOfMark()),
                        percent(
                                "initialLowPutOfMark",
                                Texts.of("rules.parameter.initialPutOfMark"),
                                terms.initialLowPutOfMark()),
                        percent("maintenanceFee", Texts.of("rules.parameter.maintenanceFee"), terms.maintenanceFee()),
                        number(
                                "putFloor",
                                Texts.of("rules.parameter.initialPutOfItsMaintenance"),
                                Unit.TIMES,
                                terms.putFloor()));
    }
}
