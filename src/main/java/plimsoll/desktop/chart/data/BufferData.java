package plimsoll.desktop.chart.data;

import java.util.List;
import java.util.Optional;
import plimsoll.domain.scenario.BufferLadder;

/// How far: the buffer of each pool against the price of the underlying.
///
/// @param underlying the asset that moves
/// @param spot       its index price, USD
/// @param evaluated  the what-if price, equal to spot without one, USD
/// @param prices     ascending, USD; the x values of every line
/// @param lines      one per pool that holds the underlying
/// @param ladder     the workspace's alarm ladder in USD; empty = none
/// @param reported   liquidation prices that venues report
/// @param before     the buffers of a compared book; empty = none is compared
@SuppressWarnings("ArrayRecordComponent") // Numeric planes, written once, drawn often.
public record BufferData(
        String underlying,
        double spot,
        double evaluated,
        double[] prices,
        List<Line> lines,
        Optional<BufferLadder> ladder,
        List<ReportedLevel> reported,
        List<Before> before) {
    /// Copies the lists.
    public BufferData {
        before = List.copyOf(before);
        lines = List.copyOf(lines);
        reported = List.copyOf(reported);
    }

    /// Makes data without reported prices.
    public BufferData(
            String underlying,
            double spot,
            double evaluated,
            double[] prices,
            List<Line> lines,
            Optional<BufferLadder> ladder) {
        this(underlying, spot, evaluated, prices, lines, ladder, List.of(), List.of());
    }

    /// Returns the same data with prices that venues report.
    public BufferData withReported(List<ReportedLevel> value) {
        return new BufferData(underlying, spot, evaluated, prices, lines, ladder, value, before);
    }

    /// Returns the same data with the buffers of a compared book.
    public BufferData withBefore(List<Before> value) {
        return new BufferData(underlying, spot, evaluated, prices, lines, ladder, reported, value);
    }

    /// A pool of a compared book.
    ///
    /// @param name     as shown
    /// @param identity index of its colour in the shown book
    /// @param prices   ascending, USD
    /// @param buffer   USD, one per price
    public record Before(String name, int identity, double[] prices, double[] buffer) {}

    /// A liquidation price that a venue reports.
    ///
    /// @param name     pool or leg, as shown
    /// @param identity index of the pool's identity colour
    /// @param price    USD
    public record ReportedLevel(String name, int identity, double price) {}

    /// One pool.
    ///
    /// @param name     as shown
    /// @param identity index of its identity colour and marker
    /// @param buffer   equity - maintenance margin in USD, one per price
    /// @param equity   in USD, one per price
    /// @param margin   maintenance margin in USD, one per price
    /// @param levels   liquidation prices, ascending, USD
    public record Line(
            String name, int identity, double[] buffer, double[] equity, double[] margin, List<Double> levels) {
        /// Copies the list.
        public Line {
            levels = List.copyOf(levels);
        }
    }
}
