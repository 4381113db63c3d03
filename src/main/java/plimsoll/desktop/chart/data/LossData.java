package plimsoll.desktop.chart.data;

import java.util.List;
import java.util.OptionalDouble;

/// How often losses of a size were drawn: losses are positive, in USD.
///
/// @param name     of the pool, or of the book
/// @param markets  how many were drawn
/// @param from     loss at which the first bin begins
/// @param width    of a bin, above 0
/// @param counts   markets per bin
/// @param above    markets with a larger loss than the last bin's
/// @param marks    losses that have a name, ascending
/// @param buffer   what the pool can lose now; empty for the book
/// @param exceeded probability that the loss exceeds the buffer, as shown; empty without a buffer
public record LossData(
        String name,
        int markets,
        double from,
        double width,
        List<Integer> counts,
        int above,
        List<Mark> marks,
        OptionalDouble buffer,
        String exceeded) {
    /// Copies the lists.
    public LossData {
        counts = List.copyOf(counts);
        marks = List.copyOf(marks);
    }

    /// A loss that has a name.
    ///
    /// @param name as shown, for example `99 %`
    /// @param loss USD
    public record Mark(String name, double loss) {}

    /// Returns the loss in the middle of a bin.
    public double middle(int bin) {
        return from + (bin + 0.5) * width;
    }

    /// Returns the share of the markets whose loss reaches a bin.
    public double reaching(int bin) {
        long count = above;
        for (int i = bin; i < counts.size(); i++) {
            count += counts.get(i);
        }
        return (double) count / markets;
    }
}
