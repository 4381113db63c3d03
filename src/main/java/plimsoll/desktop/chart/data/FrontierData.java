package plimsoll.desktop.chart.data;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What more collateral buys: probability of liquidation against what is added, one line per pool.
///
/// @param days   horizon of the probabilities
/// @param lines  one per pool
/// @param before those of the compared book, with the identities of the same pools; empty while none is compared
public record FrontierData(double days, List<Line> lines, Optional<List<Line>> before) {
    /// Copies the lists.
    public FrontierData {
        lines = List.copyOf(lines);
        before = before.map(List::copyOf);
    }

    /// Lines that are compared with none.
    public FrontierData(double days, List<Line> lines) {
        this(days, lines, Optional.empty());
    }

    /// One pool.
    ///
    /// @param name        as shown
    /// @param identity    index of its identity colour and marker
    /// @param addedUsd    ascending from 0
    /// @param probability of a liquidation, in [0, 1], one per amount
    @SuppressWarnings("ArrayRecordComponent") // Numeric planes, written once, drawn often.
    public record Line(String name, int identity, double[] addedUsd, double[] probability) {
        /// Returns whether both have the very same points.
        public boolean isSameAs(Line other) {
            return Arrays.equals(addedUsd, other.addedUsd) && Arrays.equals(probability, other.probability);
        }
    }

    /// Returns the compared line of the same pool; empty when that pool has none there.
    public Optional<Line> before(Line line) {
        return before.orElse(List.of()).stream()
                .filter(was -> was.identity() == line.identity())
                .findFirst();
    }

    /// Returns the compared lines that are to be drawn: not those that are the same now.
    public List<Line> apart() {
        return before.orElse(List.of()).stream()
                .filter(was ->
                        lines.stream().noneMatch(line -> line.identity() == was.identity() && line.isSameAs(was)))
                .toList();
    }

    /// Returns the compared lines of pools that have none now.
    public List<Line> gone() {
        return before.orElse(List.of()).stream()
                .filter(was -> lines.stream().noneMatch(line -> line.identity() == was.identity()))
                .toList();
    }
}
