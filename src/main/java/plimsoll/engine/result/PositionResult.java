package plimsoll.engine.result;

/// One leg at one market point. Money is in the pool's currency; multiply with the pool's `usdPerUnit` for USD.
///
/// @param positionId        the leg
/// @param poolId            its pool
/// @param mark              in the instrument's price unit
/// @param vol               annual implied volatility as a ratio; NaN unless an option
/// @param notionalUsd       signed, USD
/// @param value             what it is worth in the pool's currency: unrealised P&L for futures, market value for
/// options
/// @param unrealisedPnl     against entry, pool currency
/// @param delta             change of its USD value per USD of the underlying, in coins of the underlying; for inverse
///                          contracts this includes the coin profit it has accrued
/// @param gamma             change of delta per USD of the underlying
/// @param vegaUsd           USD per volatility point
/// @param thetaUsd          USD per day
/// @param initialMargin     positive = needed, pool currency
/// @param maintenanceMargin positive = needed, pool currency
public record PositionResult(
        String positionId,
        String poolId,
        double mark,
        double vol,
        double notionalUsd,
        double value,
        double unrealisedPnl,
        double delta,
        double gamma,
        double vegaUsd,
        double thetaUsd,
        double initialMargin,
        double maintenanceMargin) {}
