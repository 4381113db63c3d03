package plimsoll.engine.conformance;

import static plimsoll.engine.conformance.Vectors.expect;
import static plimsoll.engine.conformance.Vectors.text;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import plimsoll.domain.instrument.OptionType;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.PriceBasis;
import plimsoll.domain.rule.RateCurve;
import plimsoll.domain.rule.Selector;
import plimsoll.domain.rule.Trigger;
import plimsoll.engine.Book;
import plimsoll.engine.Runs;
import plimsoll.engine.pricing.Black76;
import plimsoll.engine.pricing.Greeks;
import plimsoll.engine.result.PositionResult;
import tools.jackson.databind.JsonNode;

class DeribitConformanceTest {
    private static final String FILE = "deribit-derive.json";
    private static final double YEAR_MILLIS = 365.0 * 86_400_000;

    @TestFactory
    Stream<DynamicTest> greeksEqualThoseInOrderBookReplies() {
        return Vectors.tests(FILE, "Deribit", "Option greeks", vector -> {
            JsonNode in = vector.get("inputs");
            double forward = in.get("underlyingPrice").asDouble();
            double years = (in.get("expiryMs").asLong() - in.get("timestampMs").asLong()) / YEAR_MILLIS;
            double worth = vector.get("expected").get("markPrice").asDouble()
                    * in.get("indexPrice").asDouble();
            Greeks greeks = Black76.greeks(
                    in.get("type").asString().equals("call"),
                    forward,
                    in.get("strike").asDouble(),
                    in.get("markIv").asDouble() / 100,
                    years,
                    in.get("interestRate").asDouble(),
                    worth);
            expect(vector, "markPrice", greeks.price() / forward);
            expect(vector, "delta", greeks.delta());
            expect(vector, "gamma", greeks.gamma());
            expect(vector, "vega", greeks.vega());
            expect(vector, "theta", greeks.theta());
            expect(vector, "rho", greeks.rho());
        });
    }

    @TestFactory
    Stream<DynamicTest> linearPerpetualMarginGrowsWithSize() {
        return Vectors.tests(FILE, "Deribit", "Standard margin, linear perpetual", vector -> {
            JsonNode in = vector.get("inputs");
            double size = StrictMath.abs(in.get("positionBase").asDouble());
            PositionResult result = only(sized(in, text(in, "indexPrice"))
                    .pool("a", "USDC", "rule")
                    .linearPerp("perp", "COIN", "USDC", text(in, "indexPrice"))
                    .position("leg", "a", "perp", text(in, "positionBase"), text(in, "indexPrice")));
            expect(vector, "marginUSDC", result.maintenanceMargin());
            if (size > 0) {
                expect(
                        vector,
                        "rate",
                        result.maintenanceMargin()
                                / (size * in.get("indexPrice").asDouble()));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> inverseFutureMarginGrowsWithCoins() {
        return Vectors.tests(FILE, "Deribit", "Standard margin, inverse future (legacy page)", vector -> {
            JsonNode in = vector.get("inputs");
            String face = in.get("positionBase")
                    .decimalValue()
                    .multiply(Book.number("50000"))
                    .toPlainString();
            PositionResult result = only(sized(in, "50000")
                    .pool("a", "COIN", "rule")
                    .future("future", Payoff.INVERSE, "COIN", "COIN", 30, "50000")
                    .position("leg", "a", "future", face, "50000"));
            expect(vector, "marginBTC", result.maintenanceMargin());
            expect(
                    vector,
                    "rate",
                    result.maintenanceMargin() / in.get("positionBase").asDouble());
        });
    }

    @TestFactory
    Stream<DynamicTest> shortInverseOptionMarginIsTheFormula() {
        return Vectors.tests(FILE, "Deribit", "Standard margin, inverse short option", vector -> {
            JsonNode in = vector.get("inputs");
            MarginRule rule = new MarginRule.OptionFormula(
                    new Selector(Set.of(), Set.of(), Set.of(), Set.of()),
                    PriceBasis.FORWARD,
                    in.get("imHigh").decimalValue(),
                    in.get("imLow").decimalValue(),
                    in.get("mm").decimalValue(),
                    in.get("mm").decimalValue(),
                    in.get("mm").decimalValue());
            PositionResult result = only(new Book()
                    .index("COIN", text(in, "underlyingMark"))
                    .rule(Book.file("rule", Trigger.BELOW, rule))
                    .pool("a", "COIN", "rule")
                    .option(
                            "option",
                            Payoff.INVERSE,
                            "COIN",
                            "COIN",
                            30,
                            text(in, "strike"),
                            in.get("type").asString().equals("call") ? OptionType.CALL : OptionType.PUT)
                    .mark("option", text(in, "optionMarkBTC"))
                    .vol("option", "0.8")
                    .forward("COIN", 30, text(in, "underlyingMark"))
                    .position("leg", "a", "option", text(in, "positionBTC"), "0.01"));
            expect(vector, "IM_BTC", result.initialMargin());
            expect(vector, "MM_BTC", result.maintenanceMargin());
        });
    }

    private static Book sized(JsonNode in, String index) {
        RateCurve curve = new RateCurve.LinearInSize(
                in.get("baseRate").decimalValue(), in.get("addOnPerUnitBase").decimalValue());
        return new Book()
                .index("COIN", index)
                .rule(Book.file(
                        "rule", Trigger.BELOW, new MarginRule.Rate(Selector.ANY, PriceBasis.INDEX, curve, curve)));
    }

    private static PositionResult only(Book book) {
        return Runs.base(book.snapshot()).positions().getFirst();
    }
}
