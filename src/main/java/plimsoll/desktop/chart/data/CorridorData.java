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
public record CorridorData(
        String underlying,
        double spot,
        double evaluated,
        List<Bar> bars,
        Optional<End> down,
        Optional<End> up,
        boolean broken) {
    /// Copies the list.
    public CorridorData {
        bars = List.copyOf(bars);
    }

    /// One pool.
    ///
    /// @param name         as shown, for example "Venue A"
    /// @param detail       as shown below the name, for example "long 10 BTC"
    /// @param identity     index of its identity colour and marker
    /// @param down         nearest level below, USD
    /// @param up           nearest level above, USD
    /// @param alreadyBelow whether it is liquidated at the evaluated price
    public record Bar(
            String name, String detail, int identity, OptionalDouble down, OptionalDouble up, boolean alreadyBelow) {}

    /// One end of the book's corridor.
    ///
    /// @param pool     the pool's name
    /// @param identity index of its identity colour
    /// @param price    USD
    /// @param distance relative move from the evaluated price
    public record End(String pool, int identity, double price, double distance) {}
}
