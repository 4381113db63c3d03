package plimsoll.storage;

import java.util.List;
import java.util.Set;
import plimsoll.domain.instrument.InstrumentKind;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.PriceBasis;
import plimsoll.domain.rule.RateCurve;
import plimsoll.domain.rule.Selector;
import plimsoll.domain.rule.Tier;
import plimsoll.domain.rule.TierAxis;
import plimsoll.domain.rule.TierBound;
import plimsoll.domain.rule.TierMode;
import plimsoll.domain.rule.TierTable;

/// A margin rule of a rule file, both ways. The types and curves form closed sets.
final class MarginJson {
    private static final String RATE = "rate";
    private static final String TIERS = "tiers";
    private static final String OPTION = "optionFormula";
    private static final String CONSTANT = "constant";
    private static final String LINEAR = "linearInSize";
    private static final String LEVERAGE = "byLeverage";

    private MarginJson() {}

    static Node write(MarginRule rule) {
        return switch (rule) {
            case MarginRule.Rate rate ->
                opened(RATE, rate.selector(), rate.basis())
                        .put("initial", curve(rate.initial()))
                        .put("maintenance", curve(rate.maintenance()))
                        .build();
            case MarginRule.Tiers tiers ->
                opened(TIERS, tiers.selector(), tiers.basis())
                        .put("axis", tiers.axis())
                        .put("bound", tiers.bound())
                        .put("mode", tiers.mode())
                        .put("initial", curve(tiers.initial()))
                        .putRows("tables", tiers.tables(), MarginJson::table)
                        .build();
            case MarginRule.OptionFormula option ->
                opened(OPTION, option.selector(), option.basis())
                        .put("initialHigh", option.initialHigh())
                        .put("initialLow", option.initialLow())
                        .put("maintenanceCall", option.maintenanceCall())
                        .put("maintenancePut", option.maintenancePut())
                        .put("maintenancePutOfMark", option.maintenancePutOfMark())
                        .build();
        };
    }

    static MarginRule read(Fields row) {
        String type = row.name("type");
        Selector selector = row.struct("selector", MarginJson::selector);
        PriceBasis basis = row.choice("basis", PriceBasis.class);
        return switch (type) {
            case RATE ->
                new MarginRule.Rate(
                        selector,
                        basis,
                        row.struct("initial", MarginJson::curve),
                        row.struct("maintenance", MarginJson::curve));
            case TIERS ->
                new MarginRule.Tiers(
                        selector,
                        basis,
                        row.choice("axis", TierAxis.class),
                        row.choice("bound", TierBound.class),
                        row.choice("mode", TierMode.class),
                        row.struct("initial", MarginJson::curve),
                        row.rows("tables", "The tier table", MarginJson::table));
            case OPTION ->
                new MarginRule.OptionFormula(
                        selector,
                        basis,
                        row.ratio("initialHigh"),
                        row.ratio("initialLow"),
                        row.ratio("maintenanceCall"),
                        row.ratio("maintenancePut"),
                        row.ratio("maintenancePutOfMark"));
            default ->
                throw new Rejected(
                        row.at("type"),
                        "There is no margin rule of type \"" + type + "\".",
                        "Write one of " + Words.list(List.of(RATE, TIERS, OPTION)) + ".");
        };
    }

    private static StructBuilder opened(String type, Selector selector, PriceBasis basis) {
        return new StructBuilder()
                .put("type", type)
                .put("selector", selector(selector))
                .put("basis", basis);
    }

    private static Node selector(Selector selector) {
        StructBuilder fields = new StructBuilder();
        putWords(fields, "kinds", sortedWords(selector.kinds()));
        putWords(fields, "payoffs", sortedWords(selector.payoffs()));
        putWords(fields, "underlyings", selector.underlyings().stream().sorted().toList());
        putWords(
                fields,
                "settlementAssets",
                selector.settlementAssets().stream().sorted().toList());
        return fields.build();
    }

    private static void putWords(StructBuilder fields, String name, List<String> words) {
        if (!words.isEmpty()) {
            fields.put(name, Node.of(words.stream().map(Node::of).toList()));
        }
    }

    private static <E extends Enum<E>> List<String> sortedWords(Set<E> choices) {
        return choices.stream().sorted().map(Words::of).toList();
    }

    private static Selector selector(Fields fields) {
        return new Selector(
                fields.choices("kinds", InstrumentKind.class),
                fields.choices("payoffs", Payoff.class),
                fields.names("underlyings"),
                fields.names("settlementAssets"));
    }

    private static Node curve(RateCurve curve) {
        return switch (curve) {
            case RateCurve.Constant constant ->
                new StructBuilder()
                        .put("curve", CONSTANT)
                        .put("rate", constant.rate())
                        .build();
            case RateCurve.LinearInSize linear ->
                new StructBuilder()
                        .put("curve", LINEAR)
                        .put("base", linear.base())
                        .put("slopePerUnit", linear.slopePerUnit())
                        .build();
            case RateCurve.ByLeverage leverage ->
                new StructBuilder()
                        .put("curve", LEVERAGE)
                        .put("defaultLeverage", leverage.defaultLeverage())
                        .build();
            case RateCurve.OverLeverage ignored -> throw new IllegalArgumentException("curve");
            case RateCurve.OpenInterestRamp ignored -> throw new IllegalArgumentException("curve");
            case RateCurve.LognormalShortfall ignored -> throw new IllegalArgumentException("curve");
        };
    }

    private static RateCurve curve(Fields fields) {
        String kind = fields.name("curve");
        return switch (kind) {
            case CONSTANT -> new RateCurve.Constant(fields.ratio("rate"));
            case LINEAR -> new RateCurve.LinearInSize(fields.ratio("base"), fields.ratio("slopePerUnit"));
            case LEVERAGE -> new RateCurve.ByLeverage(fields.positive("defaultLeverage"));
            default ->
                throw new Rejected(
                        fields.at("curve"),
                        "There is no curve \"" + kind + "\".",
                        "Write one of " + Words.list(List.of(CONSTANT, LINEAR, LEVERAGE)) + ".");
        };
    }

    private static Node table(TierTable table) {
        return new StructBuilder()
                .put("symbol", table.symbol())
                .put("complete", table.complete())
                .putRows(
                        "tiers",
                        table.tiers(),
                        tier -> new StructBuilder()
                                .putDecimal("upTo", tier.upTo())
                                .put("maintenanceRate", tier.maintenanceRate())
                                .putDecimal("maxLeverage", tier.maxLeverage())
                                .putDecimal("publishedDeduction", tier.publishedDeduction())
                                .build())
                .build();
    }

    private static TierTable table(Fields fields) {
        return new TierTable(
                fields.name("symbol"),
                fields.rows(
                        "tiers",
                        "The tier",
                        row -> new Tier(
                                row.optionalPositive("upTo"),
                                row.ratio("maintenanceRate"),
                                row.optionalPositive("maxLeverage"),
                                row.optionalDecimal("publishedDeduction"))),
                fields.flag("complete"));
    }
}
