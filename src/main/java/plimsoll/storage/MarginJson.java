package plimsoll.storage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import plimsoll.domain.rule.FeeTerm;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.MarginTerms;
import plimsoll.domain.rule.OptionTerms;
import plimsoll.domain.rule.PriceBasis;
import plimsoll.domain.rule.Rounding;
import plimsoll.domain.rule.Selector;
import plimsoll.domain.rule.Tier;
import plimsoll.domain.rule.TierAxis;
import plimsoll.domain.rule.TierBound;
import plimsoll.domain.rule.TierMode;
import plimsoll.domain.rule.TierTable;

/// A margin rule of a rule file, both ways. The types form a closed set.
final class MarginJson {
    private static final String RATE = "rate";
    private static final String TIERS = "tiers";
    private static final String OPTION = "optionFormula";

    private MarginJson() {}

    static Node write(MarginRule rule) {
        return switch (rule) {
            case MarginRule.Rate rate ->
                terms(
                                opened(RATE, rate.selector(), rate.basis())
                                        .put("initial", CurveJson.write(rate.initial()))
                                        .put("maintenance", CurveJson.write(rate.maintenance())),
                                rate.terms())
                        .build();
            case MarginRule.Tiers tiers ->
                terms(
                                opened(TIERS, tiers.selector(), tiers.basis())
                                        .put("axis", tiers.axis())
                                        .put("bound", tiers.bound())
                                        .put("mode", tiers.mode())
                                        .put("initial", CurveJson.write(tiers.initial()))
                                        .putDecimal("maintenanceShare", tiers.maintenanceShare()),
                                tiers.terms())
                        .putRows("tables", tiers.tables(), table -> table(table, tiers.maintenanceShare()))
                        .build();
            case MarginRule.OptionFormula option ->
                optionTerms(
                                opened(OPTION, option.selector(), option.basis())
                                        .put("initialHigh", option.initialHigh())
                                        .put("initialLow", option.initialLow())
                                        .put("maintenanceCall", option.maintenanceCall())
                                        .put("maintenancePut", option.maintenancePut())
                                        .put("maintenancePutOfMark", option.maintenancePutOfMark()),
                                option.terms())
                        .build();
        };
    }

    static MarginRule read(Fields row) {
        String type = row.name("type");
        Selector selector = row.struct("selector", SelectorJson::read);
        PriceBasis basis = row.choice("basis", PriceBasis.class);
        return switch (type) {
            case RATE ->
                new MarginRule.Rate(
                        selector,
                        basis,
                        row.struct("initial", CurveJson::read),
                        row.struct("maintenance", CurveJson::read),
                        terms(row));
            case TIERS -> tiers(row, selector, basis);
            case OPTION ->
                new MarginRule.OptionFormula(
                        selector,
                        basis,
                        row.ratio("initialHigh"),
                        row.ratio("initialLow"),
                        row.ratio("maintenanceCall"),
                        row.ratio("maintenancePut"),
                        row.ratio("maintenancePutOfMark"),
                        optionTerms(row));
            default -> throw row.unknown("type", "margin rule of type", List.of(RATE, TIERS, OPTION));
        };
    }

    private static MarginRule tiers(Fields row, Selector selector, PriceBasis basis) {
        Optional<BigDecimal> share = row.optionalRatio("maintenanceShare");
        return new MarginRule.Tiers(
                selector,
                basis,
                row.choice("axis", TierAxis.class),
                row.choice("bound", TierBound.class),
                row.choice("mode", TierMode.class),
                row.struct("initial", CurveJson::read),
                row.rows("tables", "The tier table", table -> table(table, share)),
                terms(row),
                share);
    }

    private static StructBuilder opened(String type, Selector selector, PriceBasis basis) {
        return new StructBuilder()
                .put("type", type)
                .put("selector", SelectorJson.write(selector))
                .put("basis", basis);
    }

    private static StructBuilder terms(StructBuilder row, MarginTerms terms) {
        return row.putIfAny("initialBasis", terms.initialBasis(), basis -> Node.of(Words.of(basis)))
                .putIfAny("isolatedInitialBasis", terms.isolatedInitialBasis(), basis -> Node.of(Words.of(basis)))
                .putUnless(
                        FeeTerm.NONE,
                        "fee",
                        terms.fee(),
                        fee -> new StructBuilder()
                                .put("mode", fee.mode())
                                .put("rate", fee.rate())
                                .build())
                .putIfAny(
                        "rounding",
                        terms.rounding(),
                        rounding -> new StructBuilder()
                                .put("step", rounding.step())
                                .put("direction", rounding.direction())
                                .build());
    }

    private static MarginTerms terms(Fields row) {
        return new MarginTerms(
                basis(row, "initialBasis"),
                basis(row, "isolatedInitialBasis"),
                row.structIfAny("fee", fee -> new FeeTerm(fee.choice("mode", FeeTerm.Mode.class), fee.ratio("rate")))
                        .orElse(FeeTerm.NONE),
                row.structIfAny(
                        "rounding",
                        rounding -> new Rounding(
                                rounding.positive("step"), rounding.choice("direction", Rounding.Direction.class))));
    }

    private static Optional<PriceBasis> basis(Fields row, String field) {
        return row.find(field).map(ignored -> row.choice(field, PriceBasis.class));
    }

    private static StructBuilder optionTerms(StructBuilder row, OptionTerms terms) {
        OptionTerms plain = OptionTerms.PLAIN;
        return row.putUnless(plain.maintenanceCallOfMark(), "maintenanceCallOfMark", terms.maintenanceCallOfMark())
                .putUnless(plain.initialLowPutOfMark(), "initialLowPutOfMark", terms.initialLowPutOfMark())
                .putUnless(plain.maintenanceFee(), "maintenanceFee", terms.maintenanceFee())
                .putUnless(plain.initialMark(), "initialMark", terms.initialMark())
                .putUnless(plain.putFloor(), "putFloor", terms.putFloor());
    }

    private static OptionTerms optionTerms(Fields row) {
        OptionTerms plain = OptionTerms.PLAIN;
        return new OptionTerms(
                row.optionalRatio("maintenanceCallOfMark").orElse(plain.maintenanceCallOfMark()),
                row.optionalRatio("initialLowPutOfMark").orElse(plain.initialLowPutOfMark()),
                row.optionalRatio("maintenanceFee").orElse(plain.maintenanceFee()),
                row.choiceOr("initialMark", OptionTerms.InitialMark.class, plain.initialMark()),
                row.optionalPositive("putFloor").orElse(plain.putFloor()));
    }

    private static Node table(TierTable table, Optional<BigDecimal> share) {
        return new StructBuilder()
                .put("symbol", table.symbol())
                .put("complete", table.complete())
                .putRows("tiers", table.tiers(), tier -> tier(tier, share))
                .build();
    }

    private static Node tier(Tier tier, Optional<BigDecimal> share) {
        Optional<BigDecimal> shared = sharedRate(share, tier.maxLeverage());
        return new StructBuilder()
                .putDecimal("upTo", tier.upTo())
                .putDecimal(
                        "maintenanceRate",
                        Optional.of(tier.maintenanceRate())
                                .filter(rate -> !Optional.of(rate).equals(shared)))
                .putDecimal("maxLeverage", tier.maxLeverage())
                .putDecimal("publishedDeduction", tier.publishedDeduction())
                .build();
    }

    private static TierTable table(Fields fields, Optional<BigDecimal> share) {
        return new TierTable(
                fields.name("symbol"),
                fields.rows("tiers", "The tier", row -> tier(row, share)),
                fields.flag("complete"));
    }

    private static Tier tier(Fields row, Optional<BigDecimal> share) {
        Optional<BigDecimal> leverage = row.optionalPositive("maxLeverage");
        Optional<BigDecimal> shared =
                row.find("maintenanceRate").isPresent() ? Optional.empty() : sharedRate(share, leverage);
        return new Tier(
                row.optionalPositive("upTo"),
                shared.orElseGet(() -> row.ratio("maintenanceRate")),
                leverage,
                row.optionalDecimal("publishedDeduction"));
    }

    private static Optional<BigDecimal> sharedRate(Optional<BigDecimal> share, Optional<BigDecimal> leverage) {
        return share.flatMap(part -> leverage.map(value -> Tier.sharedRate(part, value)));
    }
}
