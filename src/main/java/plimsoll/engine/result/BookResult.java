package plimsoll.engine.result;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import plimsoll.domain.IndexedList;

/// The whole book at one market point.
///
/// @param positions       in order of pool, then position identifier
/// @param pools           in order of identifier
/// @param netDelta        by underlying, in coins, collateral included
/// @param collateralDelta by balance identifier: the coins of its asset that move with an underlying
/// @param sets            netting sets of pools with a portfolio rule, in order of pool and name
/// @param breakdowns      what equity and requirement consist of, in order of pools
public record BookResult(
        List<PositionResult> positions,
        List<PoolResult> pools,
        SortedMap<String, Double> netDelta,
        Map<String, Double> collateralDelta,
        List<SetResult> sets,
        List<PoolBreakdown> breakdowns) {
    /// Copies the lists.
    public BookResult {
        positions = IndexedList.copyOf(positions);
        pools = IndexedList.copyOf(pools);
        collateralDelta = Map.copyOf(collateralDelta);
        sets = List.copyOf(sets);
        breakdowns = IndexedList.copyOf(breakdowns);
    }

    /// Returns the pool's result.
    public Optional<PoolResult> pool(String poolId) {
        return IndexedList.copyOf(pools).find(poolId);
    }

    /// Returns what the pool's equity and requirement consist of.
    public Optional<PoolBreakdown> breakdown(String poolId) {
        return IndexedList.copyOf(breakdowns).find(poolId);
    }

    /// Returns the position's result.
    public Optional<PositionResult> position(String positionId) {
        return IndexedList.copyOf(positions).find(positionId);
    }
}
