package plimsoll.engine.result;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// What happens leg by leg while one underlying moves in one direction: which pool is liquidated first, what is left,
/// which is next.
///
/// @param underlying    the asset that moves; others follow by beta when it is the chosen one of the run
/// @param direction     where it moves
/// @param from          the price that is looked from, USD
/// @param netDelta      of the whole book there by underlying, in coins, collateral included
/// @param events        in the order in which they happen
/// @param deleveraged   the first event's price with a share of the winning legs taken away; empty without an event or
/// a
///                      winning leg
/// @param curve         the book around the first event, price by price; empty without an event
public record LegBreak(
        String underlying,
        Direction direction,
        double from,
        SortedMap<String, Double> netDelta,
        List<Event> events,
        Optional<Deleveraged> deleveraged,
        Optional<BreakCurve> curve) {
    /// Copies the list.
    public LegBreak {
        events = List.copyOf(events);
    }

    /// A pool is liquidated. All its positions are closed at the price of the level and without costs; see
    /// [PostLiquidation] for the venue's own way.
    ///
    /// @param poolId        which
    /// @param price         USD
    /// @param distance      relative move from the price that is looked from
    /// @param equityUsd     what stood against margin when it broke
    /// @param lossUsd       what the pool lost from the price that is looked from to there
    /// @param netDelta      of the surviving book there, by underlying, in coins, collateral included
    /// @param returnLossUsd what the surviving book loses when price returns to where it was looked from; negative
    /// = gain
    /// @param onward        the next liquidation of a surviving pool further in the same direction
    /// @param back          the next liquidation of a surviving pool when price turns
    public record Event(
            String poolId,
            double price,
            double distance,
            double equityUsd,
            double lossUsd,
            SortedMap<String, Double> netDelta,
            double returnLossUsd,
            Optional<Next> onward,
            Optional<Next> back) {}

    /// A level of a surviving pool.
    ///
    /// @param poolId which
    /// @param price  USD
    public record Next(String poolId, double price) {}

    /// Auto-deleveraging: the venue closes a share of every position that wins.
    ///
    /// @param price    where it happens, USD
    /// @param share    of each winning position that is closed
    /// @param legs     the positions
    /// @param netDelta of the book without the pool that broke and without the closed shares
    /// @param onward   the next liquidation further in the same direction
    /// @param back     the next liquidation when price turns
    public record Deleveraged(
            double price,
            double share,
            List<String> legs,
            SortedMap<String, Double> netDelta,
            Optional<Next> onward,
            Optional<Next> back) {
        /// Copies the list.
        public Deleveraged {
            legs = List.copyOf(legs);
        }
    }
}
