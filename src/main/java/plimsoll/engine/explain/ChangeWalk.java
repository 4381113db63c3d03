package plimsoll.engine.explain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Snapshot;
import plimsoll.engine.margin.BookKernel;
import plimsoll.engine.margin.BookReport;
import plimsoll.engine.result.BookResult;
import plimsoll.engine.result.ChangePart;
import plimsoll.engine.result.MarginExplain;
import plimsoll.engine.result.MarginExplain.Change;
import plimsoll.engine.result.MarginExplain.PoolChange;
import plimsoll.engine.result.MarginMeasure;

/// Answers which parts of the world changed equity, margins and buffer of each pool between two snapshots.
///
/// A walk changes one part after the other and evaluates the whole book after each step; a part's share is the step it
/// makes. The shares depend on the order. The average over all orders (the Shapley value) does not: it weighs, for
/// every
/// set of parts already changed, the step that the part makes from there by |S|! (n - |S| - 1)! / n!, which needs each
/// of
/// the 2^n sets once. Source: L. S. Shapley, "A value for n-person games", Contributions to the Theory of Games II
/// (1953).
///
/// Shares add up to the change, and a part that is the same in both snapshots gets exactly 0: it makes no step.
public final class ChangeWalk {
    /// The parts in their usual order.
    public static final List<ChangePart> ORDER = List.of(ChangePart.values());

    private final SnapshotBlend blend;
    private final List<BookResult> results = new ArrayList<>();

    private ChangeWalk(Snapshot first, Snapshot second) {
        blend = new SnapshotBlend(first, second);
    }

    /// Returns the walk in one order.
    ///
    /// @param order every part once
    /// @throws IllegalArgumentException when a part is missing or named twice
    public static MarginExplain of(Snapshot first, Snapshot second, List<ChangePart> order) {
        if (order.size() != ORDER.size() || !order.containsAll(ORDER)) {
            throw new IllegalArgumentException("the order must name each of " + ORDER + " once, not " + order);
        }
        ChangeWalk walk = new ChangeWalk(first, second);
        Set<ChangePart> changed = EnumSet.noneOf(ChangePart.class);
        walk.evaluate(changed);
        for (ChangePart part : order) {
            changed.add(part);
            walk.evaluate(changed);
        }
        List<PoolChange> pools = new ArrayList<>();
        for (String id : walk.poolIds()) {
            pools.add(walk.pool(id, order.size(), measure -> {
                Map<ChangePart, Double> parts = new EnumMap<>(ChangePart.class);
                for (int step = 0; step < order.size(); step++) {
                    parts.put(order.get(step), walk.value(id, measure, step + 1) - walk.value(id, measure, step));
                }
                return parts;
            }));
        }
        return new MarginExplain(order, false, pools);
    }

    /// Returns the average over all orders; empty when cancelled.
    ///
    /// @param cancellation asked once per evaluation, of which there are 128
    public static Optional<MarginExplain> average(Snapshot first, Snapshot second, Cancellation cancellation) {
        ChangeWalk walk = new ChangeWalk(first, second);
        int sets = 1 << ORDER.size();
        for (int set = 0; set < sets; set++) {
            if (cancellation.isCancelled()) {
                return Optional.empty();
            }
            walk.evaluate(parts(set));
        }
        double[] weights = weights(ORDER.size());
        List<PoolChange> pools = new ArrayList<>();
        for (String id : walk.poolIds()) {
            pools.add(walk.pool(id, sets - 1, measure -> {
                Map<ChangePart, Double> parts = new EnumMap<>(ChangePart.class);
                for (int part = 0; part < ORDER.size(); part++) {
                    parts.put(ORDER.get(part), walk.share(id, measure, 1 << part, weights));
                }
                return parts;
            }));
        }
        return Optional.of(new MarginExplain(ORDER, true, pools));
    }

    private double share(String id, MarginMeasure measure, int bit, double[] weights) {
        double share = 0;
        for (int set = 0; set < results.size(); set++) {
            if ((set & bit) == 0) {
                double step = value(id, measure, set | bit) - value(id, measure, set);
                share += weights[Integer.bitCount(set)] * step;
            }
        }
        return share;
    }

    /// The weight of a set by its size: size! (parts - size - 1)! / parts!.
    private static double[] weights(int parts) {
        double[] weights = new double[parts];
        weights[0] = 1.0 / parts;
        for (int size = 1; size < parts; size++) {
            weights[size] = weights[size - 1] * size / (parts - size);
        }
        return weights;
    }

    private static Set<ChangePart> parts(int set) {
        Set<ChangePart> parts = EnumSet.noneOf(ChangePart.class);
        for (int part = 0; part < ORDER.size(); part++) {
            if ((set >> part & 1) == 1) {
                parts.add(ORDER.get(part));
            }
        }
        return parts;
    }

    private void evaluate(Set<ChangePart> ofSecond) {
        results.add(BookReport.at(new BookKernel(blend.at(ofSecond)), 0, 0));
    }

    private NavigableSet<String> poolIds() {
        NavigableSet<String> ids = new TreeSet<>();
        results.getFirst().pools().forEach(pool -> ids.add(pool.poolId()));
        return ids;
    }

    /// How the parts of one measure come about.
    @FunctionalInterface
    private interface Shares {
        Map<ChangePart, Double> of(MarginMeasure measure);
    }

    private PoolChange pool(String id, int last, Shares shares) {
        Map<MarginMeasure, Change> changes = new EnumMap<>(MarginMeasure.class);
        for (MarginMeasure measure : MarginMeasure.values()) {
            changes.put(measure, new Change(value(id, measure, 0), value(id, measure, last), shares.of(measure)));
        }
        return new PoolChange(id, changes);
    }

    private double value(String id, MarginMeasure measure, int result) {
        return results.get(result).pool(id).map(measure::of).orElse(0.0);
    }
}
