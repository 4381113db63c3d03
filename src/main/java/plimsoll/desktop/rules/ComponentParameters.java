package plimsoll.desktop.rules;

import static plimsoll.desktop.rules.ParameterSpot.number;
import static plimsoll.desktop.rules.ParameterSpot.optional;
import static plimsoll.desktop.rules.ParameterSpot.percent;
import static plimsoll.desktop.rules.ParameterSpot.plain;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import plimsoll.desktop.rules.RuleParameter.Unit;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.rule.Component;
import plimsoll.domain.rule.MultiplierStep;
import plimsoll.domain.rule.Term;

/// The numbers of the components of a netting set and of the assembly that adds them up.
final class ComponentParameters {
    private ComponentParameters() {}

    static void list(ParameterSpot<Component> spot, Component component) {
        switch (component) {
            case Component.Scan scan -> ScanParameters.list(spot, scan);
            case Component.Basis basis ->
                spot.numbers(
                        values -> new Component.Basis(
                                basis.id(), basis.selector(), values.at(0), values.at(1), values.at(2), values.at(3)),
                        percent("up", Texts.of("rules.parameter.forwardUp"), basis.up()),
                        percent("down", Texts.of("rules.parameter.forwardDown"), basis.down()),
                        number("add", Texts.of("rules.parameter.factorAtExpiry"), Unit.TIMES, basis.add()),
                        plain("multiple", Texts.of("rules.parameter.addedFactorPerYear"), basis.multiple()));
            case Component.Roll roll ->
                spot.numbers(
                        values -> new Component.Roll(roll.id(), roll.selector(), values.at(0), values.at(1)),
                        percent("perYear", Texts.of("rules.parameter.ratePerYear"), roll.perYear()),
                        percent("minimum", Texts.of("rules.parameter.rateAtLeast"), roll.minimum()));
            case Component.Liquidity liquidity ->
                spot.numbers(
                        values -> new Component.Liquidity(
                                liquidity.id(), liquidity.selector(), values.at(0), values.at(1), values.at(2)),
                        number("threshold", Texts.of("rules.parameter.freeUpTo"), Unit.USD, liquidity.thresholdUsd()),
                        percent("slope", Texts.of("rules.parameter.ratePerCoinAbove"), liquidity.slope()),
                        percent("cap", Texts.of("rules.parameter.rateAtMost"), liquidity.cap()));
            case Component.Size size ->
                pair(
                        spot,
                        size.initial(),
                        size.maintenance(),
                        (initial, maintenance) ->
                                new Component.Size(size.id(), size.selector(), size.basis(), initial, maintenance));
            case Component.CollateralShare share ->
                pair(
                        spot,
                        share.initial(),
                        share.maintenance(),
                        (initial, maintenance) ->
                                new Component.CollateralShare(share.id(), share.selector(), initial, maintenance));
            case Component.NakedShort naked ->
                pair(
                        spot,
                        naked.initial(),
                        naked.maintenance(),
                        (initial, maintenance) -> new Component.NakedShort(
                                naked.id(), naked.selector(), naked.netting(), initial, maintenance));
            case Component.DeltaShare delta -> deltaShare(spot, delta);
            case Component.MinimumDelta delta ->
                spot.numbers(
                        values -> new Component.MinimumDelta(delta.id(), delta.selector(), values.at(0), values.at(1)),
                        percent("netRate", Texts.of("rules.parameter.rateOnNetDelta"), delta.netRate()),
                        percent("hedgedRate", Texts.of("rules.parameter.rateOnHedgedDelta"), delta.hedgedRate()));
            case Component.Decay decay ->
                spot.numbers(
                        values -> new Component.Decay(decay.id(), decay.selector(), values.at(0)),
                        number("hours", Texts.of("rules.parameter.timeThatPasses"), Unit.HOURS, decay.hours()));
            case Component.MaximumLoss loss ->
                pair(
                        spot,
                        loss.unpairedInitial(),
                        loss.unpairedMaintenance(),
                        (initial, maintenance) ->
                                new Component.MaximumLoss(loss.id(), loss.selector(), initial, maintenance));
            case Component.Confidence confidence ->
                spot.numbers(
                        values -> new Component.Confidence(
                                confidence.id(),
                                confidence.selector(),
                                confidence.subject(),
                                confidence.sources(),
                                values.at(0),
                                values.at(1)),
                        percent(
                                "threshold",
                                Texts.of("rules.parameter.chargedBelowConfidence"),
                                confidence.threshold()),
                        number("factor", Texts.of("rules.parameter.factor"), Unit.TIMES, confidence.factor()));
            case Component.Peg peg ->
                spot.numbers(
                        values -> new Component.Peg(peg.id(), peg.selector(), values.at(0), values.at(1)),
                        number(
                                "threshold",
                                Texts.of("rules.parameter.chargedBelowAPriceOf"),
                                Unit.USD,
                                peg.threshold()),
                        number("factor", Texts.of("rules.parameter.factor"), Unit.TIMES, peg.factor()));
        }
    }

    private static void pair(
            ParameterSpot<Component> spot,
            BigDecimal initial,
            BigDecimal maintenance,
            BiFunction<BigDecimal, BigDecimal, Component> with) {
        spot.numbers(
                values -> with.apply(values.at(0), values.at(1)),
                percent("initial", Texts.of("rules.parameter.initialRate"), initial),
                percent("maintenance", Texts.of("rules.parameter.maintenanceRate"), maintenance));
    }

    private static void deltaShare(ParameterSpot<Component> spot, Component.DeltaShare delta) {
        pair(
                spot,
                delta.initial(),
                delta.maintenance(),
                (initial, maintenance) -> new Component.DeltaShare(
                        delta.id(), delta.selector(), initial, maintenance, delta.multipliers()));
        ParameterSpot<List<MultiplierStep>> steps = spot.part(
                "multipliers",
                changed -> new Component.DeltaShare(
                        delta.id(), delta.selector(), delta.initial(), delta.maintenance(), changed));
        for (int i = 0; i < delta.multipliers().size(); i++) {
            MultiplierStep step = delta.multipliers().get(i);
            ParameterSpot.item(steps, delta.multipliers(), i, Integer.toString(i))
                    .numbers(
                            values -> new MultiplierStep(values.maybe(0), values.at(1)),
                            optional(
                                    "upTo",
                                    Texts.of("rules.parameter.stepUpTo", String.valueOf(i + 1)),
                                    Unit.USD,
                                    step.upTo()),
                            number(
                                    "multiplier",
                                    Texts.of("rules.parameter.stepMultiplier", String.valueOf(i + 1)),
                                    Unit.TIMES,
                                    step.multiplier()));
        }
    }

    /// Lists the factors of an assembly.
    static void term(ParameterSpot<Term> spot, Term term) {
        switch (term) {
            case Term.Part ignored -> {}
            case Term.Sum sum -> terms(spot, sum.terms(), Term.Sum::new);
            case Term.Max max -> terms(spot, max.terms(), Term.Max::new);
            case Term.Min min -> terms(spot, min.terms(), Term.Min::new);
            case Term.AtLeastZero least -> term(spot.part("term", Term.AtLeastZero::new), least.term());
            case Term.Scale scale -> {
                spot.numbers(
                        values -> new Term.Scale(values.at(0), scale.term()),
                        number(
                                "factor",
                                Texts.of("rules.parameter.factorOn", AssemblyText.of(scale.term())),
                                Unit.TIMES,
                                scale.factor()));
                term(spot.part("term", changed -> new Term.Scale(scale.factor(), changed)), scale.term());
            }
            case Term.PegScale scale -> {
                String subject = AssemblyText.of(scale.term());
                spot.numbers(
                        values -> new Term.PegScale(values.at(0), values.at(1), values.at(2), scale.term()),
                        number("factor", Texts.of("rules.parameter.factorOn", subject), Unit.TIMES, scale.factor()),
                        number(
                                "threshold",
                                Texts.of("rules.parameter.itGrowsBelowAPriceOf"),
                                Unit.USD,
                                scale.threshold()),
                        plain("slope", Texts.of("rules.parameter.itGrowsPerUsdBy"), scale.slope()));
                term(
                        spot.part(
                                "term",
                                changed ->
                                        new Term.PegScale(scale.factor(), scale.threshold(), scale.slope(), changed)),
                        scale.term());
            }
        }
    }

    private static void terms(ParameterSpot<Term> spot, List<Term> terms, Function<List<Term>, Term> with) {
        ParameterSpot<List<Term>> list = spot.part("terms", with);
        for (int i = 0; i < terms.size(); i++) {
            term(ParameterSpot.item(list, terms, i, Integer.toString(i)), terms.get(i));
        }
    }
}
