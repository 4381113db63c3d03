package plimsoll.engine.result;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Which parts of the world changed the margin of each pool between two snapshots.
///
/// @param order    the order in which parts were changed; for an average the order they are shown in
/// @param averaged whether the parts are averages over all orders
/// @param pools    in order of identifier
public record MarginExplain(List<ChangePart> order, boolean averaged, List<PoolChange> pools) {
    /// Copies the lists.
    public MarginExplain {
        order = List.copyOf(order);
        pools = List.copyOf(pools);
    }

    /// The change of one pool.
    ///
    /// @param poolId  the pool
    /// @param changes by measure
    public record PoolChange(String poolId, Map<MarginMeasure, Change> changes) {
        /// Copies the map.
        public PoolChange {
            changes = Map.copyOf(changes);
        }

        /// Returns the change of one measure.
        public Change change(MarginMeasure measure) {
            Change change = changes.get(measure);
            if (change == null) {
                throw new IllegalArgumentException("no change of " + measure);
            }
            return change;
        }
    }

    /// The change of one number, USD.
    ///
    /// @param before in the first snapshot; 0 for a pool that it does not have
    /// @param after  in the second
    /// @param parts  what each part of the world adds; their sum is after - before but for rounding
    public record Change(double before, double after, Map<ChangePart, Double> parts) {
        /// Copies the map.
        public Change {
            Map<ChangePart, Double> sorted = new EnumMap<>(ChangePart.class);
            sorted.putAll(parts);
            parts = Collections.unmodifiableMap(sorted);
        }

        /// Returns one part, USD.
        public double part(ChangePart part) {
            return parts.getOrDefault(part, 0.0);
        }

        /// Returns after - before.
        public double total() {
            return after - before;
        }
    }

    /// Returns the change of the whole book: the sum over the pools, in order.
    public Change book(MarginMeasure measure) {
        double before = 0;
        double after = 0;
        Map<ChangePart, Double> parts = new EnumMap<>(ChangePart.class);
        for (PoolChange pool : pools) {
            Change change = pool.change(measure);
            before += change.before();
            after += change.after();
            change.parts().forEach((part, value) -> parts.merge(part, value, Double::sum));
        }
        return new Change(before, after, parts);
    }
}
