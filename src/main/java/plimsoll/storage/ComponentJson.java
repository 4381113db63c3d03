package plimsoll.storage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import plimsoll.domain.market.Feed;
import plimsoll.domain.rule.Component;
import plimsoll.domain.rule.ConfidenceSubject;
import plimsoll.domain.rule.MultiplierStep;
import plimsoll.domain.rule.PriceBasis;
import plimsoll.domain.rule.Selector;
import plimsoll.domain.rule.ShortNetting;

/// A component of a portfolio rule, both ways. The types form a closed set.
final class ComponentJson {
    private static final String SCAN = "scan";
    private static final String BASIS = "basis";
    private static final String ROLL = "roll";
    private static final String LIQUIDITY = "liquidity";
    private static final String SIZE = "size";
    private static final String NAKED_SHORT = "nakedShort";
    private static final String COLLATERAL_SHARE = "collateralShare";
    private static final String DELTA_SHARE = "deltaShare";
    private static final String MINIMUM_DELTA = "minimumDelta";
    private static final String DECAY = "decay";
    private static final String MAXIMUM_LOSS = "maximumLoss";
    private static final String CONFIDENCE = "confidence";
    private static final String PEG = "peg";
    private static final List<String> KNOWN = List.of(
            SCAN,
            BASIS,
            ROLL,
            LIQUIDITY,
            SIZE,
            NAKED_SHORT,
            COLLATERAL_SHARE,
            DELTA_SHARE,
            MINIMUM_DELTA,
            DECAY,
            MAXIMUM_LOSS,
            CONFIDENCE,
            PEG);

    private ComponentJson() {}

    static Node write(Component component) {
        return switch (component) {
            case Component.Scan scan -> ScanJson.write(opened(SCAN, scan), scan).build();
            case Component.Basis basis ->
                opened(BASIS, basis)
                        .put("up", basis.up())
                        .put("down", basis.down())
                        .put("add", basis.add())
                        .put("multiple", basis.multiple())
                        .build();
            case Component.Roll roll ->
                opened(ROLL, roll)
                        .put("perYear", roll.perYear())
                        .put("minimum", roll.minimum())
                        .build();
            case Component.Liquidity liquidity ->
                opened(LIQUIDITY, liquidity)
                        .put("thresholdUsd", liquidity.thresholdUsd())
                        .put("slope", liquidity.slope())
                        .put("cap", liquidity.cap())
                        .build();
            default -> writeRated(component);
        };
    }

    private static Node writeRated(Component component) {
        return switch (component) {
            case Component.Size size ->
                rates(opened(SIZE, size).put("basis", size.basis()), size.initial(), size.maintenance())
                        .build();
            case Component.CollateralShare share ->
                rates(opened(COLLATERAL_SHARE, share), share.initial(), share.maintenance())
                        .build();
            case Component.NakedShort naked ->
                rates(opened(NAKED_SHORT, naked).put("netting", naked.netting()), naked.initial(), naked.maintenance())
                        .build();
            case Component.DeltaShare share ->
                rates(opened(DELTA_SHARE, share), share.initial(), share.maintenance())
                        .putRowsIfAny(
                                "multipliers",
                                share.multipliers(),
                                step -> new StructBuilder()
                                        .putDecimal("upTo", step.upTo())
                                        .put("multiplier", step.multiplier())
                                        .build())
                        .build();
            default -> writeRest(component);
        };
    }

    private static Node writeRest(Component component) {
        return switch (component) {
            case Component.MinimumDelta minimum ->
                opened(MINIMUM_DELTA, minimum)
                        .put("netRate", minimum.netRate())
                        .put("hedgedRate", minimum.hedgedRate())
                        .build();
            case Component.Decay decay ->
                opened(DECAY, decay).put("hours", decay.hours()).build();
            case Component.MaximumLoss loss ->
                opened(MAXIMUM_LOSS, loss)
                        .put("unpairedInitial", loss.unpairedInitial())
                        .put("unpairedMaintenance", loss.unpairedMaintenance())
                        .build();
            case Component.Confidence confidence ->
                opened(CONFIDENCE, confidence)
                        .put("subject", confidence.subject())
                        .put("sources", Node.words(SelectorJson.sortedWords(confidence.sources())))
                        .put("threshold", confidence.threshold())
                        .put("factor", confidence.factor())
                        .build();
            case Component.Peg peg ->
                opened(PEG, peg)
                        .put("threshold", peg.threshold())
                        .put("factor", peg.factor())
                        .build();
            default -> throw new IllegalArgumentException("component " + component.id() + " has no form in files");
        };
    }

    static Component read(Fields row) {
        String type = row.name("type");
        String id = row.name("id");
        Selector selector = row.structIfAny("selector", SelectorJson::read).orElse(Selector.ANY);
        return switch (type) {
            case SCAN -> ScanJson.read(row, id, selector);
            case BASIS ->
                new Component.Basis(
                        id,
                        selector,
                        row.decimal("up"),
                        row.decimal("down"),
                        row.notNegative("add"),
                        row.notNegative("multiple"));
            case ROLL -> new Component.Roll(id, selector, row.notNegative("perYear"), row.notNegative("minimum"));
            case LIQUIDITY ->
                new Component.Liquidity(
                        id,
                        selector,
                        row.notNegative("thresholdUsd"),
                        row.notNegative("slope"),
                        row.notNegative("cap"));
            default -> readRated(row, type, id, selector);
        };
    }

    private static Component readRated(Fields row, String type, String id, Selector selector) {
        return switch (type) {
            case SIZE ->
                new Component.Size(
                        id,
                        selector,
                        row.choice("basis", PriceBasis.class),
                        row.notNegative("initial"),
                        row.notNegative("maintenance"));
            case NAKED_SHORT ->
                new Component.NakedShort(
                        id,
                        selector,
                        row.choice("netting", ShortNetting.class),
                        row.notNegative("initial"),
                        row.notNegative("maintenance"));
            case COLLATERAL_SHARE ->
                new Component.CollateralShare(id, selector, row.notNegative("initial"), row.notNegative("maintenance"));
            case DELTA_SHARE ->
                new Component.DeltaShare(
                        id,
                        selector,
                        row.notNegative("initial"),
                        row.notNegative("maintenance"),
                        row.rows(
                                "multipliers",
                                "The multiplier step",
                                step -> new MultiplierStep(
                                        step.optionalPositive("upTo"), step.positive("multiplier"))));
            default -> readRest(row, type, id, selector);
        };
    }

    private static Component readRest(Fields row, String type, String id, Selector selector) {
        return switch (type) {
            case MINIMUM_DELTA ->
                new Component.MinimumDelta(id, selector, row.notNegative("netRate"), row.notNegative("hedgedRate"));
            case DECAY -> new Component.Decay(id, selector, row.positive("hours"));
            case MAXIMUM_LOSS ->
                new Component.MaximumLoss(
                        id, selector, row.notNegative("unpairedInitial"), row.notNegative("unpairedMaintenance"));
            case CONFIDENCE ->
                new Component.Confidence(
                        id,
                        selector,
                        row.choice("subject", ConfidenceSubject.class),
                        Set.copyOf(row.choiceList("sources", Feed.class)),
                        row.ratio("threshold"),
                        row.notNegative("factor"));
            case PEG -> new Component.Peg(id, selector, row.positive("threshold"), row.notNegative("factor"));
            default -> throw row.unknown("type", "component of type", KNOWN);
        };
    }

    private static StructBuilder opened(String type, Component component) {
        return new StructBuilder()
                .put("type", type)
                .put("id", component.id())
                .putUnless(Selector.ANY, "selector", component.selector(), SelectorJson::write);
    }

    private static StructBuilder rates(StructBuilder row, BigDecimal initial, BigDecimal maintenance) {
        return row.put("initial", initial).put("maintenance", maintenance);
    }
}
