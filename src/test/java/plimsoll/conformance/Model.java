package plimsoll.conformance;

import java.util.Map;

/// Answers the cases of one model of one venue with the engine.
@FunctionalInterface
interface Model {
    /// Returns results by key: numbers as [Double], [Integer] or [java.math.BigDecimal], booleans, texts, lists of
    /// them, and an empty [java.util.Optional] where there is no value.
    ///
    /// @throws RuntimeException when the case cannot be answered; the case then fails with the message
    Map<String, Object> results(Case given);
}
