package plimsoll.engine.result;

import plimsoll.domain.Identified;

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
/// @param initialMargin     positive = needed, pool currency; NaN when the leg is margined with its set only
/// @param maintenanceMargin positive = needed, pool currency; NaN when the leg is margined with its set only
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
        double maintenanceMargin)
        implements Identified {
    /// What is said in place of the margins of a leg that only scans of its netting set take.
    public static final String WITH_ITS_SET = "margined with its set";

    /// Returns whether the leg has no margin of its own, because only scans of its netting set take it.
    public boolean isMarginedWithItsSet() {
        return Double.isNaN(initialMargin);
    }

    @Override
    public String id() {
        return positionId;
    }
}
