package plimsoll.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ComparisonTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }

    private static Comparison compare(String expected, String tolerance, Map<String, Object> results) {
        Values none = new Values(json("{}"));
        return Comparison.of(
                new Case("id", "venue", "model", none, none, json(expected), new Tolerance(json(tolerance))), results);
    }

    private static boolean agrees(String expected, String tolerance, Object got) {
        return compare("{'x':" + expected + "}", tolerance, Map.of("x", got))
                .differences()
                .isEmpty();
    }

    @Test
    void absoluteTolerancesHoldUpToTheirEdge() {
        assertTrue(agrees("100", "{'abs':0.5}", 100.5));
        assertTrue(!agrees("100", "{'abs':0.5}", 100.51));
    }

    @Test
    void relativeTolerancesHaveAFloor() {
        assertTrue(agrees("100", "{'rel':0.01}", 101.0));
        assertTrue(!agrees("100", "{'rel':0.01}", 101.01));
        assertTrue(agrees("0", "{'rel':0.01}", 0.9e-9));
        assertTrue(!agrees("0", "{'rel':0.01}", 1.1e-9));
    }

    @Test
    void tolerancesMayBePerKey() {
        assertTrue(agrees("100", "{'x':{'abs':1},'y':{'abs':0}}", 101.0));
    }

    @Test
    void noToleranceMeansEqual() {
        assertTrue(agrees("0.1", "{'abs':0}", 0.1));
        assertTrue(agrees("0.1", "{'abs':0}", new BigDecimal("0.10")));
        assertTrue(!agrees("0.1", "{'abs':0}", 0.1 + 1e-16));
    }

    @Test
    void quotedDecimalsKeepAllTheirDigits() {
        assertTrue(agrees("'0.399000000000000000001'", "{'abs':0}", new BigDecimal("0.399000000000000000001")));
        assertTrue(!agrees("'0.399000000000000000001'", "{'abs':0}", new BigDecimal("0.399")));
    }

    @Test
    void listsAreComparedElementByElementAndNullIsNotAsserted() {
        assertTrue(agrees("[1,null,3]", "{'abs':0}", List.of(1, 7.5, 3)));
        assertTrue(!agrees("[1,null,3]", "{'abs':0}", List.of(1, 7.5, 4)));
        assertTrue(!agrees("[1,null,3]", "{'abs':0}", List.of(1, 7.5)));
    }

    @Test
    void nullAsAValueMeansThatThereIsNone() {
        assertTrue(agrees("null", "{'abs':0}", OptionalDouble.empty()));
        assertTrue(agrees("null", "{'abs':0}", Optional.empty()));
        assertTrue(!agrees("null", "{'abs':0}", OptionalDouble.of(3)));
        assertTrue(!agrees("3", "{'abs':0}", OptionalDouble.empty()));
    }

    @Test
    void booleansAndTextsAreEqualOrNot() {
        assertTrue(agrees("true", "{'abs':0}", true));
        assertTrue(!agrees("true", "{'abs':0}", false));
        assertTrue(agrees("'up'", "{'abs':0}", "up"));
        assertTrue(!agrees("'up'", "{'abs':0}", "down"));
    }

    @Test
    void missingAndUnboundedResultsFail() {
        assertTrue(
                !compare("{'x':1}", "{'abs':1}", new HashMap<>()).differences().isEmpty());
        assertTrue(!agrees("1", "{'abs':1}", Double.NaN));
        assertTrue(!agrees("1", "{'abs':1}", Double.POSITIVE_INFINITY));
    }

    @Test
    void theLargestRelativeErrorIsKept() {
        assertEquals(
                0.5,
                compare("{'x':[2,4]}", "{'abs':9}", Map.of("x", List.of(3.0, 4.0)))
                        .maxRelativeError(),
                1e-15);
    }
}
