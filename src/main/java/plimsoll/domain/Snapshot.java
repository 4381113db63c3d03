package plimsoll.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import plimsoll.domain.scenario.StressSettings;

/// Everything the engine takes: complete, immutable, nothing to look up.
///
/// @param revision      the document revision it was made from
/// @param valuationTime the time that maturities are measured from
/// @param pools         in order of identifier
/// @param index         USD per unit by asset; every underlying and collateral asset of the pools is present
/// @param stress        what a run covers
public record Snapshot(
        long revision,
        Instant valuationTime,
        List<PoolSnapshot> pools,
        SortedMap<String, Double> index,
        StressSettings stress) {
    /// Copies the collections.
    public Snapshot {
        pools = List.copyOf(pools);
        index = Collections.unmodifiableSortedMap(new TreeMap<>(index));
    }

    /// Compares what is compared at once first: snapshots of two revisions have ten thousand equal legs.
    @Override
    public boolean equals(@Nullable Object other) {
        if (other == this) {
            return true;
        }
        return other instanceof Snapshot that
                && revision == that.revision
                && valuationTime.equals(that.valuationTime)
                && stress.equals(that.stress)
                && index.equals(that.index)
                && pools.equals(that.pools);
    }

    @Override
    public int hashCode() {
        return Objects.hash(revision, valuationTime, stress, index);
    }

    /// Returns the same book with other pools.
    public Snapshot withPools(List<PoolSnapshot> value) {
        return new Snapshot(revision, valuationTime, value, index, stress);
    }

    /// Returns the same book with another pool in place of the one of the same identifier.
    public Snapshot withPool(PoolSnapshot pool) {
        return withPools(pools.stream()
                .map(other -> other.id().equals(pool.id()) ? pool : other)
                .toList());
    }

    /// Returns the same book under other stress settings.
    public Snapshot withStress(StressSettings value) {
        return new Snapshot(revision, valuationTime, pools, index, value);
    }

    /// Returns the underlyings of all holdings, sorted.
    public SortedSet<String> underlyings() {
        SortedSet<String> all = new TreeSet<>();
        for (PoolSnapshot pool : pools) {
            for (Holding holding : pool.holdings()) {
                all.add(holding.instrument().underlying());
            }
        }
        return all;
    }
}
