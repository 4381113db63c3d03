package plimsoll.desktop.chart.data;

import java.util.List;
import java.util.OptionalDouble;

/// How sure is the level: liquidation levels of every pool as ranges of one price.
///
/// @param underlying the asset that moves
/// @param evaluated  the price that is looked from, USD; NaN without bars
/// @param bars       one per pool that the underlying can liquidate
public record RangeData(String underlying, double evaluated, List<Bar> bars) {
    /// Copies the list.
    public RangeData {
        bars = List.copyOf(bars);
    }

    /// One pool.
    ///
    /// @param name     as shown
    /// @param identity number of the pool, for its colour and marker
    /// @param sides    down, then up
    /// @param reported the level that the venue reports, USD; empty = none
    public record Bar(String name, int identity, List<Side> sides, OptionalDouble reported) {
        /// Copies the list.
        public Bar {
            sides = List.copyOf(sides);
        }
    }

    /// The range on one side.
    ///
    /// @param worst    nearest level, USD; empty = none in range
    /// @param point    level by the rules, USD; empty = none in range, or already below
    /// @param best     farthest level, USD; empty = none in range
    /// @param worstNow whether the pool is liquidated at the evaluated price in the worst case
    /// @param before   level of the compared book by the rules, USD; empty = none, or no book is compared
    public record Side(
            OptionalDouble worst, OptionalDouble point, OptionalDouble best, boolean worstNow, OptionalDouble before) {
        /// A range that is compared with none.
        public Side(OptionalDouble worst, OptionalDouble point, OptionalDouble best, boolean worstNow) {
            this(worst, point, best, worstNow, OptionalDouble.empty());
        }
    }
}
