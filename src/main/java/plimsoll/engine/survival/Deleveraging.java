package plimsoll.engine.survival;

import java.util.ArrayList;
import java.util.List;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Snapshot;

/// Answers what is left of a book when venues close a share of every position that wins, at the mark and without a fee,
/// as auto-deleveraging does.
public final class Deleveraging {
    private Deleveraging() {}

    /// A book after deleveraging.
    ///
    /// @param snapshot what is left; the very book when nothing is taken
    /// @param legs     the positions that a share was taken of, in order of pool and identifier
    public record Outcome(Snapshot snapshot, List<String> legs) {
        /// Copies the list.
        public Outcome {
            legs = List.copyOf(legs);
        }
    }

    /// Returns the book without a share of the positions whose profit against entry is above 0.
    ///
    /// @param snapshot the book
    /// @param share    taken of each winning position, in [0, 1]
    /// @param move     relative move of the chosen underlying at which it happens
    /// @param volShock relative shock of volatility there
    public static Outcome of(Snapshot snapshot, double share, double move, double volShock) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be between 0 and 1, not " + share);
        }
        List<String> legs = new ArrayList<>();
        if (share == 0) {
            return new Outcome(snapshot, legs);
        }
        List<PoolSnapshot> pools = new ArrayList<>();
        for (PoolSnapshot pool : snapshot.pools()) {
            pools.add(winnersReduced(new ClosedPool(snapshot, pool, move, volShock), share, legs));
        }
        return new Outcome(legs.isEmpty() ? snapshot : snapshot.withPools(pools), legs);
    }

    private static PoolSnapshot winnersReduced(ClosedPool state, double share, List<String> legs) {
        PoolSnapshot pool = state.pool();
        double[] shares = new double[pool.holdings().size()];
        boolean any = false;
        for (int i = 0; i < shares.length; i++) {
            if (state.point().unrealisedPnl(i) > 0) {
                shares[i] = share;
                any = true;
                legs.add(pool.holdings().get(i).position().id());
            }
        }
        return any ? state.close(shares, new double[shares.length]).pool() : pool;
    }
}
