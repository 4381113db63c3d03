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
    /// @param number the number that makes it; empty when others do
    /// @param share  the number that makes the weight; empty when others do
    public record Head(String move, String weight, boolean first, Optional<Typed> number, Optional<Typed> share) {}

    /// A number of the rule file that can be changed here.
    ///
    /// @param path  of the number in the file
    /// @param label what it is called
    /// @param text  as typed, without its unit
    public record Typed(String path, String label, String text) {}

    /// One volatility direction.
    ///
    /// @param title  as shown
    /// @param number the number that makes it; empty when there is none
    /// @param cells  one per column; empty where the block does not try the direction
    public record Line(String title, Optional<Typed> number, List<Optional<Cell>> cells) {
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
