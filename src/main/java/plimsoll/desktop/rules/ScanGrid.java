package plimsoll.desktop.rules;

import java.util.List;
import java.util.Optional;

/// A scan as a matrix: volatility directions down, price moves across, what counts in each cell.
///
/// @param unit  what the numbers are in; empty when no pool of the book follows the file
/// @param worst the worst cell in words; empty without numbers
/// @param limit largest magnitude, at which the colour is saturated; above 0
/// @param heads columns in order
/// @param lines rows in order
public record ScanGrid(String unit, String worst, double limit, List<Head> heads, List<Line> lines) {
    /// Copies the lists.
    public ScanGrid {
        heads = List.copyOf(heads);
        lines = List.copyOf(lines);
    }

    /// One price move.
    ///
    /// @param move   as shown, for example "+16 %"
    /// @param weight how much of a result counts, as shown; empty for all of it
    /// @param first  whether it starts a block
    public record Head(String move, String weight, boolean first) {}

    /// One volatility direction.
    ///
    /// @param title as shown
    /// @param cells one per column; empty where the block does not try the direction
    public record Line(String title, List<Optional<Cell>> cells) {
        /// Copies the list.
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /// One scenario.
    ///
    /// @param value what counts, a loss is negative; NaN when no pool of the book follows the file
    /// @param text  as shown, short
    /// @param exact with all its digits and its place
    /// @param worst whether it decides
    public record Cell(double value, String text, String exact, boolean worst) {}
}
