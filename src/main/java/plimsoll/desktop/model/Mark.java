package plimsoll.desktop.model;

import plimsoll.domain.Snapshot;

/// The small sign in front of a cell's text; meaning never rests on its colour alone.
public enum Mark {
    NONE,
    /// First pool: round.
    POOL_1,
    /// Second pool: square.
    POOL_2,
    /// Third pool: diamond.
    POOL_3,
    /// Fourth pool: triangle.
    POOL_4,
    /// The price rises.
    UP,
    /// The price falls.
    DOWN,
    /// Older than numbers should rest on.
    OLD;

    /// Returns the sign of a pool, the same in tables, tiles and charts; none for a pool that is not calculated.
    public static Mark ofPool(Snapshot snapshot, String poolId) {
        for (int i = 0; i < snapshot.pools().size(); i++) {
            if (snapshot.pools().get(i).id().equals(poolId)) {
                return pool(i);
            }
        }
        return NONE;
    }

    /// Returns the sign of the n-th pool; signs repeat after four.
    public static Mark pool(int index) {
        return switch (Math.floorMod(index, 4)) {
            case 0 -> POOL_1;
            case 1 -> POOL_2;
            case 2 -> POOL_3;
            default -> POOL_4;
        };
    }
}
