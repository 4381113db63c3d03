package plimsoll.storage;

import java.util.List;
import plimsoll.domain.rule.RateCurve;

/// A rate curve of a rule file, both ways.
final class CurveJson {
    private static final String CONSTANT = "constant";
    private static final String LINEAR = "linearInSize";
    private static final String LEVERAGE = "byLeverage";
    private static final String OVER_LEVERAGE = "overLeverage";
    private static final String OPEN_INTEREST = "openInterestRamp";
    private static final String VOL_INDEXED = "volIndexed";
    private static final String VOL_STEPPED = "volStepped";
    private static final String SHORTFALL = "lognormalShortfall";

    private CurveJson() {}

    static Node write(RateCurve curve) {
        return switch (curve) {
            case RateCurve.Constant constant ->
                opened(CONSTANT).put("rate", constant.rate()).build();
            case RateCurve.LinearInSize linear ->
                opened(LINEAR)
                        .put("base", linear.base())
                        .put("slopePerUnit", linear.slopePerUnit())
                        .build();
            case RateCurve.ByLeverage leverage ->
                opened(LEVERAGE)
                        .put("defaultLeverage", leverage.defaultLeverage())
                        .build();
            case RateCurve.OverLeverage over ->
                opened(OVER_LEVERAGE)
                        .put("rate", over.rate())
                        .put("defaultLeverage", over.defaultLeverage())
                        .build();
            case RateCurve.OpenInterestRamp ramp ->
                opened(OPEN_INTEREST)
                        .put("base", ramp.base())
                        .put("lower", ramp.lower())
                        .put("upper", ramp.upper())
                        .put("openInterest", ramp.openInterest())
                        .build();
            case RateCurve.VolIndexed indexed ->
                opened(VOL_INDEXED)
                        .put("base", indexed.base())
                        .put("reference", indexed.reference())
                        .put("exponent", indexed.exponent())
                        .put("floor", indexed.floor())
                        .put("cap", indexed.cap())
                        .put("index", indexed.index())
                        .putDecimal("halfLifeDays", indexed.halfLifeDays())
                        .build();
            case RateCurve.VolStepped stepped ->
                opened(VOL_STEPPED)
                        .putRows("steps", stepped.steps(), CurveJson::step)
                        .put("index", stepped.index())
                        .putDecimal("halfLifeDays", stepped.halfLifeDays())
                        .build();
            case RateCurve.LognormalShortfall shortfall ->
                opened(SHORTFALL)
                        .put("tail", shortfall.tail())
                        .put("years", shortfall.years())
                        .put("drift", shortfall.drift())
                        .put("vol", shortfall.vol())
                        .put("slippage", shortfall.slippage())
                        .build();
        };
    }

    static RateCurve read(Fields fields) {
        return switch (fields.name("curve")) {
            case CONSTANT -> new RateCurve.Constant(fields.ratio("rate"));
            case LINEAR -> new RateCurve.LinearInSize(fields.ratio("base"), fields.ratio("slopePerUnit"));
            case LEVERAGE -> new RateCurve.ByLeverage(fields.positive("defaultLeverage"));
            case OVER_LEVERAGE -> new RateCurve.OverLeverage(fields.ratio("rate"), fields.positive("defaultLeverage"));
            case OPEN_INTEREST ->
                new RateCurve.OpenInterestRamp(
                        fields.ratio("base"),
                        fields.notNegative("lower"),
                        fields.notNegative("upper"),
                        fields.notNegative("openInterest"));
            case VOL_INDEXED ->
                new RateCurve.VolIndexed(
                        fields.ratio("base"),
                        fields.positive("reference"),
                        fields.notNegative("exponent"),
                        fields.ratio("floor"),
                        fields.ratio("cap"),
                        fields.positive("index"),
                        fields.optionalPositive("halfLifeDays"));
            case VOL_STEPPED ->
                new RateCurve.VolStepped(
                        fields.rows("steps", "The volatility step", CurveJson::step),
                        fields.positive("index"),
                        fields.optionalPositive("halfLifeDays"));
            case SHORTFALL ->
                new RateCurve.LognormalShortfall(
                        fields.ratio("tail"),
                        fields.notNegative("years"),
                        fields.decimal("drift"),
                        fields.notNegative("vol"),
                        fields.ratio("slippage"));
            default ->
                throw fields.unknown(
                        "curve",
                        "curve",
                        List.of(
                                CONSTANT,
                                LINEAR,
                                LEVERAGE,
                                OVER_LEVERAGE,
                                OPEN_INTEREST,
                                VOL_INDEXED,
                                VOL_STEPPED,
                                SHORTFALL));
        };
    }

    private static Node step(RateCurve.VolStep step) {
        return new StructBuilder()
                .putDecimal("upTo", step.upTo())
                .put("rate", step.rate())
                .build();
    }

    private static RateCurve.VolStep step(Fields row) {
        return new RateCurve.VolStep(row.optionalPositive("upTo"), row.ratio("rate"));
    }

    private static StructBuilder opened(String curve) {
        return new StructBuilder().put("curve", curve);
    }
}
