package plimsoll.conformance;

import java.math.BigDecimal;

/// Signs of sizes.
final class Sides {
    private Sides() {}

    /// Returns an unsigned size with the sign of the case's `side`.
    static BigDecimal signed(Values leg, String key) {
        return isShort(leg) ? leg.decimal(key).negate() : leg.decimal(key);
    }

    static boolean isShort(Values leg) {
        return leg.text("side").equals("short");
    }

    static boolean isCall(String text) {
        return switch (text) {
            case "call", "C" -> true;
            case "put", "P" -> false;
            default -> throw new IllegalArgumentException("option type is call or put, not " + text);
        };
    }
}
