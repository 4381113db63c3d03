package plimsoll.desktop.chart.data;

import java.util.List;

/// What the book earns or loses against the price: now, later, and when the first expiry settles.
///
/// @param underlying the asset that moves
/// @param spot       its index price, USD
/// @param evaluated  its what-if price, USD
/// @param prices     ascending, USD
/// @param lines      the nearest time first
/// @param slices     relative moves of the slices table, ascending
@SuppressWarnings("ArrayRecordComponent") // Numeric planes, written once, drawn often.
public record PnlData(
        String underlying, double spot, double evaluated, double[] prices, List<Line> lines, List<Double> slices) {
    /// Copies the lists and checks the lengths.
    public PnlData {
        lines = List.copyOf(lines);
        slices = List.copyOf(slices);
        for (Line line : lines) {
            if (line.pnl().length != prices.length) {
                throw new IllegalArgumentException(
                        line.name() + " has " + line.pnl().length + " amounts for " + prices.length + " prices");
            }
        }
    }

    /// One time.
    ///
    /// @param name as shown, for example `in 7 d`
    /// @param days from the valuation time
    /// @param pnl  change of the book's value against the market as it is, USD
    /// @param compared whether it is of the book that the shown one is compared with
    @SuppressWarnings("ArrayRecordComponent") // Numeric planes, written once, drawn often.
    public record Line(String name, double days, double[] pnl, boolean compared) {
        /// A line of the shown book.
        public Line(String name, double days, double[] pnl) {
            this(name, days, pnl, false);
        }
    }
}
