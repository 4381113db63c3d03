package plimsoll.domain.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import plimsoll.domain.Decimals;

/// Prices over time, relative to where each asset began: what a replay follows.
///
/// @param name      as shown
/// @param stepHours hours between two levels, above 0
/// @param assets    by asset; all have the same number of levels
public record PricePath(String name, double stepHours, SortedMap<String, Levels> assets) {
    private static final double HOURS_PER_DAY = 24;

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

    /// Returns a replay: for each step one scenario at the lows of all assets and one at the highs, with the time
    /// passed
    /// since the start. The lows of assets may lie apart inside a step, so a scenario is at least as bad as the
    /// truth.
    ///
    /// @param id opens the identifiers: `id/5/low` is the low of step 5
    public List<Scenario> scenarios(String id) {
        List<Scenario> replay = new ArrayList<>();
        for (int step = 1; step <= steps(); step++) {
            int at = step;
            double days = step * stepHours / HOURS_PER_DAY;
            replay.add(moment(
                    id + "/" + step + "/low",
                    name + ", step " + step + ", low",
                    days,
                    levels -> levels.low().get(at)));
            replay.add(moment(
                    id + "/" + step + "/high",
                    name + ", step " + step + ", high",
                    days,
                    levels -> levels.high().get(at)));
        }
        return replay;
    }

    private Scenario moment(String id, String shown, double days, ToDoubleFunction<Levels> level) {
        List<Shock> shocks = new ArrayList<>();
        shocks.add(new CarryShock.TimeRoll(days));
        assets.forEach(
                (asset, levels) -> shocks.add(MarketShock.PriceMove.relative(asset, level.applyAsDouble(levels) - 1)));
        return new Scenario(id, shown, "", List.of(new Step(shocks)));
    }
}
