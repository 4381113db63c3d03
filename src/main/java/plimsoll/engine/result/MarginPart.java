package plimsoll.engine.result;

import java.util.List;

/// A part of a pool's requirement that can be opened: where it has parts, it is exactly their sum.
///
/// Positive = needed, in the currency of the pool.
///
/// @param key         unique among its siblings
/// @param label       what it is: the name of a component, a symbol, a tier
/// @param note        how it came about, such as the scenario that decides; may be empty
/// @param initial     what it adds to initial margin
/// @param maintenance what it adds to maintenance margin
/// @param parts       what it consists of; empty when it cannot be opened
public record MarginPart(
        String key, String label, String note, double initial, double maintenance, List<MarginPart> parts) {
    /// Copies the list.
    public MarginPart {
        parts = List.copyOf(parts);
    }

    /// Creates a part that cannot be opened.
    public static MarginPart leaf(String key, String label, String note, double initial, double maintenance) {
        return new MarginPart(key, label, note, initial, maintenance, List.of());
    }

    /// Creates the sum of its parts, added in order.
    public static MarginPart sum(String key, String label, String note, List<MarginPart> parts) {
        double initial = 0;
        double maintenance = 0;
        for (MarginPart part : parts) {
            initial += part.initial();
            maintenance += part.maintenance();
        }
        return new MarginPart(key, label, note, initial, maintenance, parts);
    }
}
