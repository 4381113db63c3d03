package plimsoll.engine.result;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The liquidation level of one pool on one side of the evaluated price, as a range, and what a jump through it costs.
///
/// The range holds the prices at which the pool may be liquidated, as the shown quote would show them: from the worst,
/// nearest to the evaluated price, to the best. It is the point when no source is in doubt, and always contains it.
///
/// @param poolId       the pool
/// @param underlying   the asset that moves
/// @param direction    down or up from the evaluated price
/// @param evaluated    the price that is looked from, USD
/// @param point        the level by the rules; empty = none in range, or already below
/// @param alreadyBelow whether the pool is liquidated at the evaluated price, by the rules
/// @param worst        the nearest level, USD; empty = none in range
/// @param worstNow     whether the pool would be liquidated at the evaluated price in the worst case
/// @param best         the farthest level, USD; empty = none in range in the best case
/// @param sources      what each source of doubt alone makes of the level
/// @param gap          a jump through the level; empty without a level
public record LevelRange(
        String poolId,
        String underlying,
        Direction direction,
        double evaluated,
        OptionalDouble point,
        boolean alreadyBelow,
        OptionalDouble worst,
        boolean worstNow,
        OptionalDouble best,
        List<Source> sources,
        Optional<Gap> gap) {
    /// Copies the list.
    public LevelRange {
        sources = List.copyOf(sources);
    }

    /// Why a level is not one number.
    public enum Doubt {
        /// Closing the positions costs money that equity must cover as well.
        CLOSE_OUT_COST,
        /// The price has moved since the quote was true.
        QUOTE_AGE,
        /// Maintenance margin may be higher or lower than the rules say.
        MAINTENANCE
    }

    /// What one source of doubt alone makes of a level.
    ///
    /// @param doubt the source
    /// @param size  how large: cost as a share of notional at the evaluated price, relative move of the price,
    ///              share of maintenance margin
    /// @param worst the nearest level with it, USD; empty = none in range, or the pool is liquidated at once
    public record Source(Doubt doubt, double size, OptionalDouble worst) {}

    /// A jump of price through the level.
    ///
    /// @param price        where price stops, USD
    /// @param lossUsd      change of the pool's value from the evaluated price to there, as a loss; never more than
    /// what
    ///                     an isolated position has posted
    /// @param shortfallUsd what is owed beyond all that the pool holds, at least 0
    /// @param capped       whether the loss ends at what an isolated position has posted
    public record Gap(double price, double lossUsd, double shortfallUsd, boolean capped) {}
}
