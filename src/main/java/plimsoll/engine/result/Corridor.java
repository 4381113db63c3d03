package plimsoll.engine.result;

import java.util.Optional;

/// How far the underlying can move before the first pool is liquidated.
///
/// @param underlying the asset that moves
/// @param price      where it is evaluated from, USD
/// @param down       the first liquidation on the way down; empty = none in range
/// @param up         the first liquidation on the way up; empty = none in range
/// @param broken     whether a pool is liquidated at the evaluated price already
public record Corridor(String underlying, double price, Optional<Side> down, Optional<Side> up, boolean broken) {
    /// The first liquidation on one side.
    ///
    /// @param poolId   which pool
    /// @param price    USD
    /// @param distance relative move from the evaluated price, negative on the way down
    public record Side(String poolId, double price, double distance) {}
}
