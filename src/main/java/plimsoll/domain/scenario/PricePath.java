package plimsoll.domain.scenario;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import plimsoll.domain.Decimals;

/// Prices over time, relative to where each asset began: what a replay follows.
///
/// @param name      as shown
/// @param stepHours hours between two levels, above 0
/// @param assets    by asset; all have the same number of levels
public record PricePath(String name, double stepHours, SortedMap<String, Levels> assets) {
    /// Levels of one asset; element 0 is the start.
    ///
    /// @param close at the end of each step, 1 = the start
    /// @param low   lowest inside each step
    /// @param high  highest inside each step
    public record Levels(List<Double> close, List<Double> low, List<Double> high) {
        /// Checks that levels are above 0 and lows lie below highs.
        public Levels {
            close = List.copyOf(close);
            low = List.copyOf(low);
            high = List.copyOf(high);
            if (close.isEmpty() || close.size() != low.size() || close.size() != high.size()) {
                throw new IllegalArgumentException("a path needs as many closes as lows and highs, at least one");
            }
            for (int i = 0; i < close.size(); i++) {
                double least = low.get(i);
                double most = high.get(i);
                double last = close.get(i);
                if (!(least > 0 && least <= last && last <= most && most <= 1e6)) {
                    throw new IllegalArgumentException("level " + i + " of a path must have 0 < low <= close <= high");
                }
            }
        }
    }

    /// Checks that all assets have the same length.
    public PricePath {
        Decimals.named("path name", name);
        if (!(stepHours > 0 && stepHours <= 24 * 366)) {
            throw new IllegalArgumentException("step hours must be above 0");
        }
        assets = Collections.unmodifiableSortedMap(new TreeMap<>(assets));
        if (assets.values().stream()
                        .map(levels -> levels.close().size())
                        .distinct()
                        .count()
                != 1) {
            throw new IllegalArgumentException("a path needs at least one asset, and all of the same length");
        }
    }

    /// Returns how many steps follow the start.
    public int steps() {
        return assets.values().iterator().next().close().size() - 1;
    }
}
