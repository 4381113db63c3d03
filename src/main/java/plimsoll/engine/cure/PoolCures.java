package plimsoll.engine.cure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Collateral;
import plimsoll.domain.Holding;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Progress;
import plimsoll.domain.Snapshot;
import plimsoll.domain.account.MarginMode;
import plimsoll.domain.cure.CureAction;
import plimsoll.domain.cure.CureTerms;

/// Everything that is tried for one pool: first each action by itself, then transfers that are not enough with a
/// reduction that does the rest.
final class PoolCures {
    /// Share of the work that the actions by themselves are taken for.
    private static final double SINGLE = 0.6;

    private final Snapshot snapshot;
    private final Worlds worlds;
    private final CureTerms terms;
    private final PoolSnapshot pool;
    private final Cancellation cancellation;
    private final Consumer<Trial> tried;
    private final List<TransferTrial> partial = new ArrayList<>();
    private final Map<String, Double> reductionCosts = new HashMap<>();

    /// @param tried receives what comes of every action, in order
    PoolCures(
            Snapshot snapshot,
            Worlds worlds,
            CureTerms terms,
            PoolSnapshot pool,
            Cancellation cancellation,
            Consumer<Trial> tried) {
        this.snapshot = snapshot;
        this.worlds = worlds;
        this.terms = terms;
        this.pool = pool;
        this.cancellation = cancellation;
        this.tried = tried;
    }

    /// Tries everything.
    ///
    /// @param hedges legs on offer
    void run(List<Holding> hedges, Progress progress) {
        List<Runnable> singles = new ArrayList<>();
        transfers(singles);
        reductions(singles);
        additions(hedges, singles);
        swaps(singles);
        all(singles, progress.part(0, SINGLE));
        List<Runnable> pairs = new ArrayList<>();
        partial.forEach(transfer -> pairs.add(() -> pairs(transfer)));
        all(pairs, progress.part(SINGLE, 1));
    }

    private void all(List<Runnable> trials, Progress progress) {
        for (int i = 0; i < trials.size() && !cancellation.isCancelled(); i++) {
            trials.get(i).run();
            progress.at(i + 1, trials.size());
        }
    }

    private void transfers(List<Runnable> trials) {
        for (PoolSnapshot from : snapshot.pools()) {
            if (!from.id().equals(pool.id())) {
                amounts(from)
                        .forEach((asset, amount) -> trials.add(() -> {
                            TransferTrial transfer =
                                    new TransferTrial(snapshot, worlds, terms, from, pool, asset, amount);
                            Trial trial = transfer.run();
                            if (trial.found().isEmpty()) {
                                partial.add(transfer);
                            }
                            tried.accept(trial);
                        }));
            }
        }
    }

    private void reductions(List<Runnable> trials) {
        for (Holding leg : pool.holdings()) {
            if (leg.quantity() != 0) {
                trials.add(() -> {
                    Trial trial = new ReductionTrial(snapshot, worlds, terms, pool, leg).run();
                    trial.found()
                            .ifPresent(
                                    found -> reductionCosts.put(leg.position().id(), found.costUsd()));
                    tried.accept(trial);
                });
            }
        }
    }

    private void additions(List<Holding> hedges, List<Runnable> trials) {
        for (Holding leg : hedges) {
            for (boolean sale : new boolean[] {false, true}) {
                if (!closes(leg, sale)) {
                    trials.add(() -> tried.accept(new HedgeTrial(snapshot, worlds, terms, pool, leg, sale).run()));
                }
            }
        }
    }

    /// Each asset that the pool holds into its currency and into every other one that it holds.
    private void swaps(List<Runnable> trials) {
        if (pool.mode() == MarginMode.ISOLATED) {
            return;
        }
        SortedSet<String> wanted = new TreeSet<>();
        wanted.add(pool.currency());
        pool.collateral().forEach(balance -> wanted.add(balance.asset()));
        amounts(pool).forEach((asset, amount) -> {
            for (String into : wanted) {
                boolean taken = snapshot.index().containsKey(into)
                        && BookEdits.accepted(pool, into).isPresent();
                if (!into.equals(asset) && taken) {
                    trials.add(() ->
                            tried.accept(new SwapTrial(snapshot, worlds, terms, pool, asset, into, amount).run()));
                }
            }
        });
    }

    /// All that a pool can spare, and of each leg the smallest reduction that then is enough, where that costs less
    /// than
    /// the reduction by itself.
    private void pairs(TransferTrial transfer) {
        transfer.most().ifPresent(part -> {
            for (Holding leg : pool.holdings()) {
                if (leg.quantity() != 0 && !cancellation.isCancelled()) {
                    new ReductionTrial(part.snapshot(), worlds, terms, pool, leg)
                            .run()
                            .found()
                            .ifPresent(rest -> pair(part, rest));
                }
            }
        });
    }

    private void pair(Trial.Found part, Trial.Found rest) {
        if (part.action() instanceof CureAction.Transfer transfer
                && rest.action() instanceof CureAction.Reduction reduction) {
            double cost = part.costUsd() + rest.costUsd();
            Double alone = reductionCosts.get(reduction.positionId());
            if (alone == null || cost < alone) {
                tried.accept(Trial.of(new Trial.Found(
                        new CureAction.Both(transfer, part.costUsd(), reduction),
                        part.what() + " and " + rest.what(),
                        cost,
                        0,
                        part.hours(),
                        rest.snapshot())));
            }
        }
    }

    private static SortedMap<String, Double> amounts(PoolSnapshot of) {
        SortedMap<String, Double> amounts = new TreeMap<>();
        for (Collateral balance : of.collateral()) {
            amounts.merge(balance.asset(), balance.amount(), Double::sum);
        }
        amounts.values().removeIf(amount -> !(amount > 0));
        return amounts;
    }

    /// Whether trading the instrument would close a leg that the pool holds: a reduction, not a hedge.
    private boolean closes(Holding hedge, boolean sale) {
        return pool.holdings().stream()
                .filter(leg -> leg.instrument().equals(hedge.instrument()))
                .anyMatch(leg -> sale ? leg.quantity() > 0 : leg.quantity() < 0);
    }
}
