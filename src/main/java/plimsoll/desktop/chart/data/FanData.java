package plimsoll.desktop.chart.data;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How a number spreads over time: five bands and the times of what happens.
///
/// @param name   what is drawn, for example `Buffer of Venue A`
/// @param hours  ascending from 0
/// @param bands  quantiles 5, 25, 50, 75 and 95 %, ascending, each with one value per time, USD
/// @param zero   whether 0 is the line at which a pool is liquidated
/// @param marks  of times, in any order
/// @param before the same of the compared book; empty while none is compared
@SuppressWarnings("ArrayRecordComponent") // Numeric planes, written once, drawn often.
public record FanData(
        String name, double[] hours, double[][] bands, boolean zero, List<Mark> marks, Optional<Before> before) {
    /// Copies the list.
    public FanData {
        marks = List.copyOf(marks);
        for (double[] band : before.map(Before::bands).orElse(new double[0][])) {
            if (band.length != hours.length) {
                throw new IllegalArgumentException(
                        name + " has " + band.length + " numbers before for " + hours.length + " hours");
            }
        }
    }

    /// A fan that is compared with none.
    public FanData(String name, double[] hours, double[][] bands, boolean zero, List<Mark> marks) {
        this(name, hours, bands, zero, marks, Optional.empty());
    }

    /// The same of the compared book, at the same times.
    ///
    /// @param bands as those of the shown book; none when the compared book has nothing of that name
    /// @param marks of times, in any order
    @SuppressWarnings("ArrayRecordComponent") // Numeric planes, written once, drawn often.
    public record Before(double[][] bands, List<Mark> marks) {
        /// The compared book has nothing of that name.
        public static final Before NONE = new Before(new double[0][], List.of());

        /// Copies the list.
        public Before {
            marks = List.copyOf(marks);
        }

        /// Returns whether the compared book has nothing of that name.
        public boolean isNone() {
            return bands.length == 0;
        }
    }

    /// Returns what is to be drawn of the compared book: nothing where it is that of the shown book.
    public Optional<Before> apart() {
        return before.filter(was -> !was.isNone() && !isSame());
    }

    /// Returns whether a compared book has the very same numbers.
    public boolean isSame() {
        return before.filter(was ->
                        Arrays.deepEquals(was.bands(), bands) && was.marks().equals(marks))
                .isPresent();
    }

    /// A time by which a share of the paths has seen something.
    ///
    /// @param hours       since the start
    /// @param text        what, for example `5 % called`
    /// @param liquidation whether it is a liquidation
    public record Mark(double hours, String text, boolean liquidation) {}
}
