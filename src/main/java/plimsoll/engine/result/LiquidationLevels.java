package plimsoll.engine.result;

import java.util.List;
import java.util.Optional;

/// Where one pool is liquidated when one underlying moves and the others stay (or follow by beta).
///
/// @param poolId       the pool
/// @param underlying   the asset that moves
/// @param reference    its index price without any shock, USD
/// @param alreadyBelow whether the pool is on the liquidating side now
/// @param levels       every crossing of equity = maintenance in the range, ascending by price
/// @param from         lowest relative move searched
/// @param to           highest relative move searched
public record LiquidationLevels(
        String poolId,
        String underlying,
        double reference,
        boolean alreadyBelow,
        List<Level> levels,
        double from,
        double to) {
    /// Copies the list.
    public LiquidationLevels {
        levels = List.copyOf(levels);
    }

    /// One crossing.
    ///
    /// @param price USD, = reference x (1 + shock)
    /// @param shock relative move from the reference
    /// @param entry true when the pool becomes liquidated moving away from the evaluated price, false where it
    ///              would recover
    public record Level(double price, double shock, boolean entry) {}

    /// Returns the nearest liquidation below the evaluated relative move; empty when none in range or already below.
    public Optional<Level> down(double now) {
        return alreadyBelow
                ? Optional.empty()
                : levels.stream().filter(level -> level.shock() < now).reduce((first, second) -> second);
    }

    /// Returns the nearest liquidation above the evaluated relative move; empty when none in range or already below.
    public Optional<Level> up(double now) {
        return alreadyBelow
                ? Optional.empty()
                : levels.stream().filter(level -> level.shock() >= now).findFirst();
    }
}
