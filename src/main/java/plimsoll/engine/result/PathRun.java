package plimsoll.engine.result;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import plimsoll.domain.Snapshot;
import plimsoll.domain.scenario.PathSettings;

/// What a simulation of price paths answers.
///
/// @param snapshot   what it was computed from
/// @param settings   what it assumes
/// @param replay     the name of the price path that was followed instead of a sample; empty = a sample
/// @param vols       of the underlyings, in order of name; empty in a replay
/// @param pools      in order of identifier
/// @param anyLiquidated probability that at least one pool is liquidated
/// @param anyCalled  probability of at least one margin call
/// @param hours      the times of fans and survival, from 0 to the horizon
/// @param alive      probability that all pools live, per time
/// @param exactAlive the same at the horizon in closed form; empty where there is none
/// @param buffers    buffer of each pool, USD, 0 after its liquidation, in order of identifier
/// @param prices     price of each underlying, USD, in order of name
/// @param margined   share of the margin checks that evaluated a pool; the others were known to be far from its lines
public record PathRun(
        Snapshot snapshot,
        PathSettings settings,
        Optional<String> replay,
        List<PathVol> vols,
        List<PathPool> pools,
        Estimate anyLiquidated,
        Estimate anyCalled,
        List<Double> hours,
        List<Estimate> alive,
        OptionalDouble exactAlive,
        List<PathFan> buffers,
        List<PathFan> prices,
        double margined) {
    /// Copies the lists.
    public PathRun {
        vols = List.copyOf(vols);
        pools = List.copyOf(pools);
        hours = List.copyOf(hours);
        alive = List.copyOf(alive);
        buffers = List.copyOf(buffers);
        prices = List.copyOf(prices);
    }

    /// Returns the pool's result.
    public Optional<PathPool> pool(String poolId) {
        return pools.stream().filter(pool -> pool.poolId().equals(poolId)).findFirst();
    }

    /// Returns the probability that all pools live until the horizon.
    public Estimate allAlive() {
        return alive.getLast();
    }

    /// Returns the document revision it was computed from.
    public long revision() {
        return snapshot.revision();
    }
}
