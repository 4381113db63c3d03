package plimsoll.desktop.chart.data;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

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
/// @param before   the same of the compared book; empty while none is compared
public record LossData(
        String name,
        int markets,
        double from,
        double width,
        List<Integer> counts,
        int above,
        List<Mark> marks,
        OptionalDouble buffer,
        String exceeded,
        Optional<Before> before) {
    /// Losses that are compared with none.
    public LossData(
            String name,
            int markets,
            double from,
            double width,
            List<Integer> counts,
            int above,
            List<Mark> marks,
            OptionalDouble buffer,
            String exceeded) {
        this(name, markets, from, width, counts, above, marks, buffer, exceeded, Optional.empty());
    }

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

    /// The losses of the compared book in as many markets, in bins of the same width, among them those of the shown
    /// book.
    ///
    /// @param from     loss at which the first bin begins
    /// @param counts   markets per bin; none when the compared book has no such pool
    /// @param above    markets with a larger loss than the last bin's
    /// @param marks    losses that have a name, ascending
    /// @param buffer   what the pool could lose
    /// @param exceeded probability that the loss exceeded the buffer, as shown
    public record Before(
            double from, List<Integer> counts, int above, List<Mark> marks, OptionalDouble buffer, String exceeded) {
        /// What stands for a pool that the compared book does not have.
        public static final Before NONE = new Before(0, List.of(), 0, List.of(), OptionalDouble.empty(), "");

        /// Copies the lists.
        public Before {
            counts = List.copyOf(counts);
            marks = List.copyOf(marks);
        }

        /// Returns whether the compared book has no such pool.
        public boolean isNone() {
            return counts.isEmpty();
        }
    }

    /// Returns whether a compared book has the very same losses and buffer.
    public boolean isSame() {
        return before.filter(was -> was.from() == from
                        && was.counts().equals(counts)
                        && was.above() == above
                        && was.marks().equals(marks)
                        && was.buffer().equals(buffer)
                        && was.exceeded().equals(exceeded))
                .isPresent();
    }

    /// Returns the losses of the compared book that are to be drawn: none where they are those of the shown book.
    public Optional<Before> apart() {
        return before.filter(was -> !was.isNone() && !isSame());
    }

    /// Returns where the first bin of the compared book stands among those of the shown one: 0 or less.
    public int offset(Before was) {
        return (int) Math.round((was.from() - from) / width);
    }

    /// Returns the markets of a bin of the shown book, or beyond its bins, in the compared one.
    public OptionalInt before(Before was, int bin) {
        int at = bin - offset(was);
        return at >= 0 && at < was.counts().size() ? OptionalInt.of(was.counts().get(at)) : OptionalInt.empty();
    }

    /// Returns the share of the markets whose loss reached a bin in the compared book.
    public double reachingBefore(Before was, int bin) {
        return reaching(was.counts(), was.above(), bin - offset(was));
    }

    /// Returns the loss in the middle of a bin.
    public double middle(int bin) {
        return from + (bin + 0.5) * width;
    }

    /// Returns the share of the markets whose loss reaches a bin.
    public double reaching(int bin) {
        return reaching(counts, above, bin);
    }

    private double reaching(List<Integer> bins, int beyond, int bin) {
        long count = beyond;
        for (int i = Math.max(0, bin); i < bins.size(); i++) {
            count += bins.get(i);
        }
        return (double) count / markets;
    }
}
