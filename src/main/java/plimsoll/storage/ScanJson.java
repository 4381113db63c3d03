package plimsoll.storage;

import java.math.BigDecimal;
import java.util.List;
import plimsoll.domain.rule.Component;
import plimsoll.domain.rule.ExpiryDiscount;
import plimsoll.domain.rule.GainRule;
import plimsoll.domain.rule.PriceBasis;
import plimsoll.domain.rule.ScanBlock;
import plimsoll.domain.rule.ScanMoney;
import plimsoll.domain.rule.ScanReduction;
import plimsoll.domain.rule.ScanWeight;
import plimsoll.domain.rule.Selector;
import plimsoll.domain.rule.SkewRule;
import plimsoll.domain.rule.VolDirection;
import plimsoll.domain.rule.VolRule;

/// A scan over scenarios, both ways.
final class ScanJson {
    private static final String EVEN = "even";
    private static final String LISTED = "listed";
    private static final String FIXED = "fixed";
    private static final String OVER_MOVE = "overMove";

    private ScanJson() {}

    static StructBuilder write(StructBuilder row, Component.Scan scan) {
        return row.put("money", scan.money())
                .put("futuresBasis", scan.futuresBasis())
                .putRows("blocks", scan.blocks(), ScanJson::block)
                .put("vol", vol(scan.vol()))
                .putIfAny("skew", scan.skew(), ScanJson::skew)
                .put("reduction", scan.reduction())
                .putUnless(
                        GainRule.WHOLE,
                        "gains",
                        scan.gains(),
                        gains -> new StructBuilder()
                                .put("share", gains.share())
                                .putDecimal("capUsd", gains.capUsd())
                                .build())
                .putIfAny(
                        "expiryDiscount",
                        scan.expiryDiscount(),
                        discount -> new StructBuilder()
                                .put("positive", side(discount.positive()))
                                .putIfAny("negative", discount.negative(), ScanJson::side)
                                .build());
    }

    static Component.Scan read(Fields row, String id, Selector selector) {
        return new Component.Scan(
                id,
                selector,
                row.choice("money", ScanMoney.class),
                row.choice("futuresBasis", PriceBasis.class),
                row.rows("blocks", "The scan block", ScanJson::block),
                row.struct("vol", ScanJson::vol),
                row.structIfAny("skew", ScanJson::skew),
                row.choice("reduction", ScanReduction.class),
                row.structIfAny(
                                "gains",
                                gains -> new GainRule(gains.ratio("share"), gains.optionalNotNegative("capUsd")))
                        .orElse(GainRule.WHOLE),
                row.structIfAny(
                        "expiryDiscount",
                        discount -> new ExpiryDiscount(
                                discount.struct("positive", ScanJson::side),
                                discount.structIfAny("negative", ScanJson::side))));
    }

    private static Node block(ScanBlock block) {
        Node vols = Node.words(block.vols().stream().map(Words::of).toList());
        return switch (block) {
            case ScanBlock.Even even ->
                new StructBuilder()
                        .put("type", EVEN)
                        .put("range", even.range())
                        .put("stepsPerSide", Node.of(BigDecimal.valueOf(even.stepsPerSide())))
                        .put("vols", vols)
                        .build();
            case ScanBlock.Listed listed ->
                new StructBuilder()
                        .put("type", LISTED)
                        .put(
                                "moves",
                                Node.of(listed.moves().stream().map(Node::of).toList()))
                        .put("vols", vols)
                        .putUnless(ScanWeight.FULL, "weight", listed.weight(), ScanJson::weight)
                        .build();
        };
    }

    private static ScanBlock block(Fields row) {
        return switch (row.name("type")) {
            case EVEN ->
                new ScanBlock.Even(
                        row.positive("range"),
                        row.whole("stepsPerSide", 1, 50),
                        row.choiceList("vols", VolDirection.class));
            case LISTED ->
                new ScanBlock.Listed(
                        row.decimals("moves"),
                        row.choiceList("vols", VolDirection.class),
                        row.structIfAny("weight", ScanJson::weight).orElse(ScanWeight.FULL));
            default -> throw row.unknown("type", "scan block of type", List.of(EVEN, LISTED));
        };
    }

    private static Node weight(ScanWeight weight) {
        return switch (weight) {
            case ScanWeight.Fixed fixed ->
                new StructBuilder()
                        .put("type", FIXED)
                        .put("share", fixed.share())
                        .build();
            case ScanWeight.OverMove over ->
                new StructBuilder()
                        .put("type", OVER_MOVE)
                        .put("range", over.range())
                        .put("factor", over.factor())
                        .put("rebased", over.rebased())
                        .putDecimal("dampener", over.dampener())
                        .build();
        };
    }

    private static ScanWeight weight(Fields fields) {
        return switch (fields.name("type")) {
            case FIXED -> new ScanWeight.Fixed(fields.notNegative("share"));
            case OVER_MOVE ->
                new ScanWeight.OverMove(
                        fields.positive("range"),
                        fields.positive("factor"),
                        fields.flag("rebased"),
                        fields.optionalPositive("dampener"));
            default -> throw fields.unknown("type", "scan weight of type", List.of(FIXED, OVER_MOVE));
        };
    }

    private static Node vol(VolRule vol) {
        return new StructBuilder()
                .put("shape", vol.shape())
                .put("up", vol.up())
                .put("down", vol.down())
                .put("shortPower", vol.shortPower())
                .put("longPower", vol.longPower())
                .put("pivotDays", vol.pivotDays())
                .put("pivotIsShort", vol.pivotIsShort())
                .put("floorDays", vol.floorDays())
                .putDecimal("minimumUp", vol.minimumUp())
                .build();
    }

    private static VolRule vol(Fields fields) {
        return new VolRule(
                fields.choice("shape", VolRule.Shape.class),
                fields.notNegative("up"),
                fields.notNegative("down"),
                fields.notNegative("shortPower"),
                fields.notNegative("longPower"),
                fields.positive("pivotDays"),
                fields.flag("pivotIsShort"),
                fields.notNegative("floorDays"),
                fields.optionalNotNegative("minimumUp"));
    }

    private static Node skew(SkewRule skew) {
        return new StructBuilder()
                .put("linearCap", skew.linearCap())
                .put("linearBase", skew.linearBase())
                .put("absoluteCap", skew.absoluteCap())
                .put("absoluteBase", skew.absoluteBase())
                .put("minimum", skew.minimum())
                .put("width", skew.width())
                .put("volStatic", skew.volStatic())
                .put("volScale", skew.volScale())
                .build();
    }

    private static SkewRule skew(Fields fields) {
        return new SkewRule(
                fields.decimal("linearCap"),
                fields.decimal("linearBase"),
                fields.decimal("absoluteCap"),
                fields.decimal("absoluteBase"),
                fields.positive("minimum"),
                fields.notNegative("width"),
                fields.notNegative("volStatic"),
                fields.decimal("volScale"));
    }

    private static Node side(ExpiryDiscount.Side side) {
        return new StructBuilder()
                .put("base", side.base())
                .put("multiple", side.multiple())
                .put("add", side.add())
                .build();
    }

    private static ExpiryDiscount.Side side(Fields fields) {
        return new ExpiryDiscount.Side(
                fields.notNegative("base"), fields.notNegative("multiple"), fields.notNegative("add"));
    }
}
