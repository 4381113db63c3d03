package plimsoll.engine.result;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Where one pool is liquidated when volatility moves and prices stay.
///
/// @param poolId       the pool
/// @param evaluated    the relative volatility shock that is looked from
/// @param alreadyBelow whether the pool is on the liquidating side there
/// @param levels       every crossing in the range, ascending
/// @param from         lowest relative shock searched
/// @param to           highest relative shock searched
/// @param index        the volatility index that the pool's margin follows, as it stands unshocked; empty = none
public record VolLevels(
        String poolId,
        double evaluated,
        boolean alreadyBelow,
        List<Level> levels,
        double from,
        double to,
        OptionalDouble index) {
    /// Copies the list.
    public VolLevels {
        levels = List.copyOf(levels);
    }

    /// One crossing.
    ///
    /// @param volShock relative shock at the pivot maturity
    /// @param entry    true when the pool becomes liquidated moving away from the evaluated shock, false where it
    ///                 would recover
    public record Level(double volShock, boolean entry) {
        /// Returns what volatility is multiplied with.
        public double factor() {
            return 1 + volShock;
        }
    }

    /// Returns the nearest liquidation at a lower volatility; empty when none in range or already below.
    public Optional<Level> down() {
        return alreadyBelow
                ? Optional.empty()
                : levels.stream().filter(level -> level.volShock() < evaluated).reduce((first, second) -> second);
    }

    /// Returns the nearest liquidation at a higher volatility; empty when none in range or already below.
    public Optional<Level> up() {
        return alreadyBelow
                ? Optional.empty()
                : levels.stream().filter(level -> level.volShock() >= evaluated).findFirst();
    }

    /// Returns the nearest liquidation in a direction of volatility.
    public Optional<Level> nearest(Direction direction) {
        return direction == Direction.DOWN ? down() : up();
    }
}
