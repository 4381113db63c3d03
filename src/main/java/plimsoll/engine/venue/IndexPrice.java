package plimsoll.engine.venue;

import java.math.BigDecimal;
import java.util.Arrays;
import plimsoll.domain.Decimals;

/// An index made of several sources: each is capped to a share around their median, then their weighted mean is taken.
///
/// Source: Deribit, "Price index methodology"; read 2026-11-24.
///
/// @param median of the sources' prices; of an even number the mean of the middle two
/// @param lower  lowest price taken
/// @param upper  highest price taken
public record IndexPrice(double median, double lower, double upper) {
    /// Returns the index of sources.
    ///
    /// @param prices at least one, above 0
    /// @param cap    share around the median, in [0, 1]
    public static IndexPrice of(double[] prices, BigDecimal cap) {
        if (prices.length == 0) {
            throw new IllegalArgumentException("an index needs at least one source");
        }
        double share = Decimals.ratio("index cap", cap).doubleValue();
        double[] sorted = prices.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : 0.5 * (sorted[middle - 1] + sorted[middle]);
        return new IndexPrice(median, median * (1 - share), median * (1 + share));
    }

    /// Returns a price of a source as it is counted.
    public double capped(double price) {
        return StrictMath.min(StrictMath.max(price, lower), upper);
    }

    /// Returns the weighted mean of the capped prices.
    ///
    /// @param prices  of the sources
    /// @param weights of the sources, in the same order; their sum is above 0
    public double value(double[] prices, double[] weights) {
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < prices.length; i++) {
            sum += capped(prices[i]) * weights[i];
            weight += weights[i];
        }
        return sum / weight;
    }
}
