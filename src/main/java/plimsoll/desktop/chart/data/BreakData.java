package plimsoll.desktop.chart.data;

import java.util.List;
import java.util.Optional;

/// A book around its first liquidation: with all legs, and what is left of it.
///
/// @param underlying the asset that moves
/// @param from       the price that is looked from, USD
/// @param unit       of the lines, for example `P&L, USD`
/// @param decimals   of the lines' numbers
/// @param prices     ascending, USD; the levels are among them
/// @param lines      the book with all legs first
/// @param levels     the first liquidation first
/// @param compared   the book before, empty while none is compared
public record BreakData(
        String underlying,
        double from,
        String unit,
        int decimals,
        List<Double> prices,
        List<Line> lines,
        List<Level> levels,
        Optional<Compared> compared) {
    /// Copies the lists and checks the lengths.
    public BreakData {
        prices = List.copyOf(prices);
        lines = List.copyOf(lines);
        levels = List.copyOf(levels);
        check(prices, lines);
    }

    /// A book that is not compared.
    public BreakData(
            String underlying,
            double from,
            String unit,
            int decimals,
            List<Double> prices,
            List<Line> lines,
            List<Level> levels) {
        this(underlying, from, unit, decimals, prices, lines, levels, Optional.empty());
    }

    private static void check(List<Double> prices, List<Line> lines) {
        for (Line line : lines) {
            if (line.values().size() != prices.size()) {
                throw new IllegalArgumentException(
                        line.name() + " has " + line.values().size() + " numbers for " + prices.size() + " prices");
            }
        }
    }

    /// The same question of the book before.
    ///
    /// @param first  which pool is liquidated first there, or that none is, as shown
    /// @param prices ascending, USD; they are its own, around its own levels
    /// @param lines  in the order of the shown book's lines; empty when no pool is liquidated
    public record Compared(String first, List<Double> prices, List<Line> lines) {
        /// Copies the lists and checks the lengths.
        public Compared {
            prices = List.copyOf(prices);
            lines = List.copyOf(lines);
            check(prices, lines);
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
