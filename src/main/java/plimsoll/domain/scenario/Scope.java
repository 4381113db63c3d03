package plimsoll.domain.scenario;

import plimsoll.domain.Decimals;

/// Which pools a shock reaches.
public sealed interface Scope {
    /// Every pool.
    Scope EVERYWHERE = new Everywhere();

    /// Returns whether a pool is reached.
    ///
    /// @param poolId its identifier; an isolated position's pool is named `pool/position`
    /// @param venue  its venue, as shown
    boolean covers(String poolId, String venue);

    /// Every pool.
    record Everywhere() implements Scope {
        @Override
        public boolean covers(String poolId, String venue) {
            return true;
        }
    }

    /// The pools of one venue.
    ///
    /// @param venue its name, as shown
    record OfVenue(String venue) implements Scope {
        /// Checks that the venue is named.
        public OfVenue {
            Decimals.named("venue", venue);
        }

        @Override
        public boolean covers(String poolId, String other) {
            return venue.equals(other);
        }
    }

    /// One pool with its isolated positions.
    ///
    /// @param poolId its identifier
    record OfPool(String poolId) implements Scope {
        /// Checks that the pool is named.
        public OfPool {
            Decimals.named("pool", poolId);
        }

        @Override
        public boolean covers(String other, String venue) {
            return other.equals(poolId) || other.startsWith(poolId + "/");
        }
    }
}
