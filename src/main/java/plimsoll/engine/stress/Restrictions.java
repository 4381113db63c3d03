package plimsoll.engine.stress;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import plimsoll.domain.PoolSnapshot;

/// What cannot be done in a scenario; whoever moves collateral or closes legs asks here.
///
/// @param halted pools where nothing can be closed, and nothing moved in or out
/// @param frozen pools that nothing can be moved out of
public record Restrictions(SortedSet<String> halted, SortedSet<String> frozen) {
    /// Nothing is restricted.
    public static final Restrictions NONE = new Restrictions(new TreeSet<>(), new TreeSet<>());

    /// Copies the sets.
    public Restrictions {
        halted = Collections.unmodifiableSortedSet(new TreeSet<>(halted));
        frozen = Collections.unmodifiableSortedSet(new TreeSet<>(frozen));
    }

    /// Returns whether collateral can leave the pool. Isolated margin stays with its position.
    public boolean canSend(PoolSnapshot pool) {
        return !halted.contains(pool.id()) && !frozen.contains(pool.id());
    }

    /// Returns whether collateral can reach the pool.
    public boolean canReceive(PoolSnapshot pool) {
        return !halted.contains(pool.id());
    }

    /// Returns whether legs of the pool can be closed.
    public boolean canTrade(PoolSnapshot pool) {
        return !halted.contains(pool.id());
    }
}
