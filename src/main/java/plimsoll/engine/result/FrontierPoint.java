package plimsoll.engine.result;

import java.util.OptionalDouble;

/// What more collateral in one pool buys.
///
/// @param poolId      the pool
/// @param addedUsd    added to the pool in its currency, USD
/// @param down        price at which it is then liquidated on the way down, USD; empty = none in range
/// @param up          the same on the way up
/// @param probability of its liquidation up to the horizon, in [0, 1]
public record FrontierPoint(
        String poolId, double addedUsd, OptionalDouble down, OptionalDouble up, double probability) {}
