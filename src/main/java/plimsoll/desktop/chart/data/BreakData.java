package plimsoll.desktop.chart.data;

import java.util.List;

/// A book around its first liquidation: with all legs, and what is left of it.
///
/// @param underlying the asset that moves
/// @param from       the price that is looked from, USD
/// @param unit       of the lines, for example `P&L, USD`
/// @param decimals   of the lines' numbers
/// @param prices     ascending, USD; the levels are among them
/// @param lines      the book with all legs first
/// @param levels     the first liquidation first
public record BreakData(
        String underlying,
        double from,
        String unit,
        int decimals,
        List<Double> prices,
        List<Line> lines,
        List<Level> levels) {
    /// Copies the lists and checks the lengths.
    public BreakData {
        prices = List.copyOf(prices);
        lines = List.copyOf(lines);
        levels = List.copyOf(levels);
        int count = prices.size();
        for (Line line : lines) {
            if (line.values().size() != count) {
                throw new IllegalArgumentException(
                        line.name() + " has " + line.values().size() + " numbers for " + count + " prices");
            }
        }
    }

    /// One book.
    ///
    /// @param name   as shown
    /// @param values `[price]`
    public record Line(String name, List<Double> values) {
        /// Copies the list.
        public Line {
            values = List.copyOf(values);
        }
    }

    /// A liquidation.
    ///
    /// @param name     the pool, as shown
    /// @param identity index of its identity colour
    /// @param what     what happens there, for example `next`
    /// @param price    USD
    public record Level(String name, int identity, String what, double price) {}
}
