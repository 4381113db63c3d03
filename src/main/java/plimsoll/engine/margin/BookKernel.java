package plimsoll.engine.margin;

import java.util.List;
import plimsoll.domain.Snapshot;
import plimsoll.engine.pricing.PricingKernel;

/// All pools of a snapshot, compiled once; immutable and shared by all threads.
public final class BookKernel {
    private final Snapshot snapshot;
    private final Assets assets;
    private final List<PoolKernel> pools;

    /// Compiles the snapshot for a few evaluations.
    public BookKernel(Snapshot snapshot) {
        this(snapshot, PricingKernel.scalar());
    }

    /// Compiles the snapshot.
    ///
    /// @param kernel prices many options at once; which one changes no bit
    public BookKernel(Snapshot snapshot, PricingKernel kernel) {
        this.snapshot = snapshot;
        assets = new Assets(snapshot);
        pools = snapshot.pools().stream()
                .map(pool -> new PoolKernel(pool, assets, snapshot.stress().term(), kernel))
                .toList();
    }

    /// Returns what it was compiled from.
    public Snapshot snapshot() {
        return snapshot;
    }

    /// Returns the assets and how they move.
    public Assets assets() {
        return assets;
    }

    /// Returns the pools, in order of identifier.
    public List<PoolKernel> pools() {
        return pools;
    }
}
