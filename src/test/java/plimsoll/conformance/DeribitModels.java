package plimsoll.conformance;

import java.util.Map;
import plimsoll.engine.pricing.Black76;
import plimsoll.engine.pricing.Greeks;

/// Deribit: greeks, standard margin, index and settlement.
final class DeribitModels {
    private static final String VENUE = "Deribit";
    private static final double YEAR_MILLIS = 365.0 * 86_400_000;

    private DeribitModels() {}

    static void addTo(Registry registry) {
        registry.add(VENUE, "Option greeks", DeribitModels::greeks);
    }

    private static Map<String, Object> greeks(Case given) {
        Values in = given.inputs();
        double forward = in.number("underlyingPrice");
        double vol = in.number("markIv") / 100;
        double years = (in.whole("expiryMs") - in.whole("timestampMs")) / YEAR_MILLIS;
        boolean call = in.text("type").equals("call");
        double mark = Black76.value(
                        call,
                        forward,
                        in.number("strike"),
                        vol * StrictMath.sqrt(years),
                        StrictMath.exp(-in.number("interestRate") * years))
                / forward;
        Greeks greeks = Black76.greeks(
                call,
                forward,
                in.number("strike"),
                vol,
                years,
                in.number("interestRate"),
                mark * in.number("indexPrice"));
        return Map.of(
                "markPrice", mark,
                "delta", greeks.delta(),
                "gamma", greeks.gamma(),
                "vega", greeks.vega(),
                "theta", greeks.theta(),
                "rho", greeks.rho());
    }
}
