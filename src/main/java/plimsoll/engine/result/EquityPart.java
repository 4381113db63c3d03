package plimsoll.engine.result;

import java.util.List;

/// A part of a pool's equity that can be opened: where it has parts, it is exactly their sum.
///
/// @param key   unique among its siblings
/// @param label what it is: an asset, a symbol, a haircut
/// @param value what it adds to equity, in the currency of the pool; a haircut is negative
/// @param parts what it consists of; empty when it cannot be opened
public record EquityPart(String key, String label, double value, List<EquityPart> parts) {
    /// Copies the list.
    public EquityPart {
        parts = List.copyOf(parts);
    }

    /// Creates a part that cannot be opened.
    public static EquityPart leaf(String key, String label, double value) {
        return new EquityPart(key, label, value, List.of());
    }

    /// Creates the sum of its parts, added in order.
    public static EquityPart sum(String key, String label, List<EquityPart> parts) {
        double value = 0;
        for (EquityPart part : parts) {
            value += part.value();
        }
        return new EquityPart(key, label, value, parts);
    }
}
