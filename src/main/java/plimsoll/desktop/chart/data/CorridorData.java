package plimsoll.desktop.chart.data;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Which leg dies first: one bar per pool, and the book.
///
/// @param underlying the asset that moves
/// @param spot       its index price, USD
/// @param evaluated  the what-if price, equal to spot without one, USD
/// @param bars       one per pool that holds the underlying
/// @param down       the first liquidation on the way down; empty = none in range
/// @param up         the first liquidation on the way up; empty = none in range
/// @param broken     whether a pool is liquidated at the evaluated price already
/// @param before     levels of a compared book; empty = none is compared
public record CorridorData(
        String underlying,
        double spot,
        double evaluated,
        List<Bar> bars,
        Optional<End> down,
        Optional<End> up,
        boolean broken,
        List<Before> before) {
    /// Copies the list.
    public CorridorData {
        before = List.copyOf(before);
        bars = List.copyOf(bars);
    }

    /// Makes data without a compared book.
    public CorridorData(
            String underlying,
            double spot,
            double evaluated,
            List<Bar> bars,
            Optional<End> down,
            Optional<End> up,
            boolean broken) {
        this(underlying, spot, evaluated, bars, down, up, broken, List.of());
    }

    /// Returns the same data with the levels of a compared book.
    public CorridorData withBefore(List<Before> value) {
        return new CorridorData(underlying, spot, evaluated, bars, down, up, broken, value);
    }

    /// The levels of a pool in a compared book, USD.
    ///
    /// @param name as shown; the bar of the same name is the same pool
    public record Before(String name, OptionalDouble down, OptionalDouble up) {}

    /// One pool.
    ///
    /// @param poolId       the pool, as calculated
    /// @param name         as shown, for example "Venue A"
    /// @param detail       as shown below the name, for example "long 10 BTC"
    /// @param identity     index of its identity colour and marker
    /// @param down         nearest level below, USD
    /// @param up           nearest level above, USD
    /// @param alreadyBelow whether it is liquidated at the evaluated price
    public record Bar(
            String poolId,
            String name,
            String detail,
            int identity,
            OptionalDouble down,
            OptionalDouble up,
            boolean alreadyBelow) {}

    /// One end of the book's corridor.
    ///
    /// @param pool     the pool's name
    /// @param identity index of its identity colour
    /// @param price    USD
    /// @param distance relative move from the evaluated price
    public record End(String pool, int identity, double price, double distance) {}
}
