package plimsoll.desktop.rules;

import static plimsoll.desktop.rules.ParameterSpot.number;
import static plimsoll.desktop.rules.ParameterSpot.optional;
import static plimsoll.desktop.rules.ParameterSpot.percent;
import static plimsoll.desktop.rules.ParameterSpot.plain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import plimsoll.desktop.rules.RuleParameter.Unit;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.rule.Component;
import plimsoll.domain.rule.ExpiryDiscount;
import plimsoll.domain.rule.GainRule;
import plimsoll.domain.rule.ScanBlock;
import plimsoll.domain.rule.ScanWeight;
import plimsoll.domain.rule.SkewRule;
import plimsoll.domain.rule.VolRule;

/// The numbers of a scan: its moves, what they count, how volatility follows, and what stays of gains.
final class ScanParameters {
    private ScanParameters() {}

    static void list(ParameterSpot<Component> spot, Component.Scan scan) {
        ParameterSpot<List<ScanBlock>> blocks = spot.part("blocks", value -> withBlocks(scan, value));
        for (int i = 0; i < scan.blocks().size(); i++) {
            block(
                    ParameterSpot.item(blocks, scan.blocks(), i, Integer.toString(i)),
                    scan.blocks().size() == 1 ? "" : Texts.of("rules.parameter.block", String.valueOf(i + 1)) + " ",
                    scan.blocks().get(i));
        }
        vol(
                spot.part(
                        "vol",
                        value -> with(scan, scan.blocks(), value, scan.skew(), scan.gains(), scan.expiryDiscount())),
                scan.vol());
        scan.skew()
                .ifPresent(rule -> skew(
                        spot.part(
                                "skew",
                                value -> with(
                                        scan,
                                        scan.blocks(),
                                        scan.vol(),
                                        Optional.of(value),
                                        scan.gains(),
                                        scan.expiryDiscount())),
                        rule));
        spot.<GainRule>part(
                        "gains",
                        value -> with(scan, scan.blocks(), scan.vol(), scan.skew(), value, scan.expiryDiscount()))
                .numbers(
                        values -> new GainRule(values.at(0), values.maybe(1)),
                        percent(
                                "share",
                                Texts.of("rules.parameter.gainsKept"),
                                scan.gains().share()),
                        optional(
                                "cap",
                                Texts.of("rules.parameter.gainsKeptAtMost"),
                                Unit.USD,
                                scan.gains().capUsd()));
        scan.expiryDiscount()
                .ifPresent(discount -> discount(
                        spot.part(
                                "expiryDiscount",
                                value -> with(
                                        scan,
                                        scan.blocks(),
                                        scan.vol(),
                                        scan.skew(),
                                        scan.gains(),
                                        Optional.of(value))),
                        discount));
    }

    /// Returns a scan with other scenarios.
    static Component.Scan withBlocks(Component.Scan scan, List<ScanBlock> blocks) {
        return with(scan, blocks, scan.vol(), scan.skew(), scan.gains(), scan.expiryDiscount());
    }

    private static Component.Scan with(
            Component.Scan scan,
            List<ScanBlock> blocks,
            VolRule vol,
            Optional<SkewRule> skew,
            GainRule gains,
            Optional<ExpiryDiscount> discount) {
        return new Component.Scan(
                scan.id(),
                scan.selector(),
                scan.money(),
                scan.futuresBasis(),
                blocks,
                vol,
                skew,
                scan.reduction(),
                gains,
                discount);
    }

    private static void block(ParameterSpot<ScanBlock> spot, String name, ScanBlock block) {
        switch (block) {
            case ScanBlock.Even even ->
                spot.numbers(
                        values -> new ScanBlock.Even(values.at(0), whole(values.at(1)), even.vols()),
                        percent("range", title(name, Texts.of("rules.parameter.priceRange")), even.range()),
                        plain(
                                "steps",
                                title(name, Texts.of("rules.parameter.stepsPerSide")),
                                BigDecimal.valueOf(even.stepsPerSide())));
            case ScanBlock.Listed listed -> {
                ParameterSpot.Entry[] moves =
                        new ParameterSpot.Entry[listed.moves().size()];
                for (int i = 0; i < moves.length; i++) {
                    moves[i] = percent(
                            "moves/" + i,
                            title(name, Texts.of("rules.parameter.scanMove", String.valueOf(i + 1))),
                            listed.moves().get(i));
                }
                spot.numbers(
                        values -> {
                            List<BigDecimal> changed = new ArrayList<>();
                            for (int i = 0; i < moves.length; i++) {
                                changed.add(values.at(i));
                            }
                            return new ScanBlock.Listed(changed, listed.vols(), listed.weight());
                        },
                        moves);
                weight(
                        spot.part("weight", value -> new ScanBlock.Listed(listed.moves(), listed.vols(), value)),
                        name,
                        listed.weight());
            }
        }
    }

    private static void weight(ParameterSpot<ScanWeight> spot, String name, ScanWeight weight) {
        switch (weight) {
            case ScanWeight.Fixed fixed ->
                spot.numbers(
                        values -> new ScanWeight.Fixed(values.at(0)),
                        percent("share", title(name, Texts.of("rules.parameter.weight")), fixed.share()));
            case ScanWeight.OverMove over ->
                spot.numbers(
                        values -> new ScanWeight.OverMove(values.at(0), values.at(1), over.rebased(), values.maybe(2)),
                        percent("range", title(name, Texts.of("rules.parameter.weightFalls")), over.range()),
                        number(
                                "factor",
                                title(name, Texts.of("rules.parameter.weightThere")),
                                Unit.TIMES,
                                over.factor()),
                        optional(
                                "dampener",
                                title(name, Texts.of("rules.parameter.dampener")),
                                Unit.USD,
                                over.dampener()));
        }
    }

    private static void vol(ParameterSpot<VolRule> spot, VolRule vol) {
        spot.numbers(
                values -> new VolRule(
                        vol.shape(),
                        values.at(0),
                        values.at(1),
                        values.at(2),
                        values.at(3),
                        values.at(4),
                        vol.pivotIsShort(),
                        values.at(5),
                        values.maybe(6)),
                percent("up", Texts.of("rules.parameter.volatilityUp"), vol.up()),
                percent("down", Texts.of("rules.parameter.volatilityDown"), vol.down()),
                plain("shortPower", Texts.of("rules.parameter.powerBelowThePivot"), vol.shortPower()),
                plain("longPower", Texts.of("rules.parameter.powerAboveThePivot"), vol.longPower()),
                number("pivot", Texts.of("rules.parameter.pivotMaturity"), Unit.DAYS, vol.pivotDays()),
                number("floor", Texts.of("rules.parameter.shortestMaturity"), Unit.DAYS, vol.floorDays()),
                optional(
                        "minimumUp",
                        Texts.of("rules.parameter.raisedVolatilityAtLeast"),
                        Unit.PERCENT,
                        vol.minimumUp()));
    }

    private static void skew(ParameterSpot<SkewRule> spot, SkewRule skew) {
        spot.numbers(
                values -> new SkewRule(
                        values.at(0),
                        values.at(1),
                        values.at(2),
                        values.at(3),
                        values.at(4),
                        values.at(5),
                        values.at(6),
                        values.at(7)),
                plain("linearCap", Texts.of("rules.parameter.linearSkewCap"), skew.linearCap()),
                plain("linearBase", Texts.of("rules.parameter.linearSkewBase"), skew.linearBase()),
                plain("absoluteCap", Texts.of("rules.parameter.absoluteSkewCap"), skew.absoluteCap()),
                plain("absoluteBase", Texts.of("rules.parameter.absoluteSkewBase"), skew.absoluteBase()),
                plain("minimum", Texts.of("rules.parameter.skewWidthAtLeast"), skew.minimum()),
                plain("width", Texts.of("rules.parameter.skewWidthInDeviations"), skew.width()),
                percent("volStatic", Texts.of("rules.parameter.skewVolatility"), skew.volStatic()),
                percent("volScale", Texts.of("rules.parameter.skewVolatilityPerRootYear"), skew.volScale()));
    }

    private static void discount(ParameterSpot<ExpiryDiscount> spot, ExpiryDiscount discount) {
        side(
                spot.part("positive", value -> new ExpiryDiscount(value, discount.negative())),
                Texts.of("rules.parameter.positiveValues"),
                discount.positive());
        discount.negative()
                .ifPresent(negative -> side(
                        spot.part("negative", value -> new ExpiryDiscount(discount.positive(), Optional.of(value))),
                        Texts.of("rules.parameter.negativeValues"),
                        negative));
    }

    private static void side(ParameterSpot<ExpiryDiscount.Side> spot, String what, ExpiryDiscount.Side side) {
        Function<ParameterSpot.Values, ExpiryDiscount.Side> with =
                values -> new ExpiryDiscount.Side(values.at(0), values.at(1), values.at(2));
        spot.numbers(
                with,
                number("base", Texts.of("rules.parameter.factorOn", what), Unit.TIMES, side.base()),
                number("multiple", Texts.of("rules.parameter.rateMultipleOn", what), Unit.TIMES, side.multiple()),
                percent("add", Texts.of("rules.parameter.rateAddedOn", what), side.add()));
    }

    private static String title(String name, String label) {
        return name.isEmpty() ? Character.toUpperCase(label.charAt(0)) + label.substring(1) : name + label;
    }

    private static int whole(BigDecimal value) {
        try {
            return value.intValueExact();
        } catch (ArithmeticException fraction) {
            throw new IllegalArgumentException(Texts.of("rules.wrong.steps", value.toPlainString()), fraction);
        }
    }
}
