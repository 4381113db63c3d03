package plimsoll.engine.result;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Profit or loss in USD, split into its causes.
///
/// @param parts USD by cause; a cause that is absent is 0
/// @param total USD, revalued in full
public record PnlSplit(Map<PnlPart, Double> parts, double total) {
    /// Nothing happened.
    public static final PnlSplit NONE = new PnlSplit(Map.of(), 0);

    /// Copies the map, in the order of the causes.
    public PnlSplit {
        Map<PnlPart, Double> sorted = new EnumMap<>(PnlPart.class);
        sorted.putAll(parts);
        parts = Collections.unmodifiableMap(sorted);
    }

    /// Returns one part, USD.
    public double part(PnlPart part) {
        return parts.getOrDefault(part, 0.0);
    }

    /// Returns the sum of the parts, which is the total but for rounding.
    public double sum() {
        double sum = 0;
        for (double part : parts.values()) {
            sum += part;
        }
        return sum;
    }

    /// Returns the sum of the splits, part by part and in order.
    public static PnlSplit sum(List<PnlSplit> splits) {
        Map<PnlPart, Double> parts = new EnumMap<>(PnlPart.class);
        double total = 0;
        for (PnlSplit split : splits) {
            split.parts().forEach((part, value) -> parts.merge(part, value, Double::sum));
            total += split.total();
        }
        return new PnlSplit(parts, total);
    }
}
