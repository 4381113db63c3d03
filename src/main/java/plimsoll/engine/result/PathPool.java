package plimsoll.engine.result;

import java.util.OptionalDouble;

/// What happens to one pool on the paths.
///
/// @param poolId              the pool
/// @param liquidated          probability of a liquidation up to the horizon
/// @param exact               the probability of a liquidation in closed form; empty where there is none
/// @param called              probability of a margin call up to the horizon
/// @param hoursToLiquidation  time by which a share of all paths has seen the liquidation
/// @param hoursToCall         time by which a share of all paths has seen the first call
/// @param peakNeedUsd         the most that was missing to the line of the margin call, USD; 0 without a call
/// @param lossAtLiquidation   equity at the start, with what was moved in, less equity at the liquidation, USD: the
/// mean
///                            over the paths with a liquidation; an isolated pool loses at most what it had
/// @param received            what arrived by transfers, USD, mean over all paths
/// @param betweenSteps        whether prices between two steps count for this pool
public record PathPool(
        String poolId,
        Estimate liquidated,
        OptionalDouble exact,
        Estimate called,
        Quantiles hoursToLiquidation,
        Quantiles hoursToCall,
        Quantiles peakNeedUsd,
        Estimate lossAtLiquidation,
        Estimate received,
        boolean betweenSteps) {}
