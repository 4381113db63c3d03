package plimsoll.conformance;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/// How close a number must come: `{"abs": x}`, `{"rel": x}` with a floor of 1e-9, or one of the two per key.
record Tolerance(JsonNode node) {
    private static final BigDecimal FLOOR = new BigDecimal("1e-9");

    /// Returns the largest difference that is equal.
    ///
    /// @throws IllegalArgumentException when the case states none for the key
    BigDecimal slack(String key, BigDecimal expected) {
        JsonNode own = node.has(key) ? node.get(key) : node;
        if (own.path("abs").isNumber()) {
            return own.get("abs").decimalValue();
        }
        if (own.path("rel").isNumber()) {
            return own.get("rel").decimalValue().multiply(expected.abs()).max(FLOOR);
        }
        throw new IllegalArgumentException("no tolerance is stated for " + key);
    }
}
