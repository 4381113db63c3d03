package plimsoll.engine.cure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Holding;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Snapshot;
import plimsoll.domain.cure.CureAction;
import plimsoll.domain.cure.CureTerms;
import plimsoll.domain.rule.RuleCatalog;
import plimsoll.domain.scenario.Scenario;
import plimsoll.engine.margin.BookKernel;
import plimsoll.engine.margin.BookReport;
import plimsoll.engine.result.BookResult;
import plimsoll.engine.result.Cures;
import plimsoll.engine.result.Cures.Cure;
import plimsoll.engine.result.Cures.Need;
import plimsoll.engine.result.Cures.Refusal;

/// Answers the cheapest thing to do so that every pool keeps its buffer now and in every scenario.
///
/// For each pool that does not: the smallest transfer of each asset from each other pool, the smallest reduction of
/// each
/// leg, and the smallest purchase or sale of each hedge on offer. Actions are done now, before a scenario happens. An
/// amount is enough when the margin engine says so in every scenario, for the pool itself and, in a transfer, for the
/// pool that gives. Amounts are searched on a grid first, so an amount that is enough only in a gap of it is not seen.
public final class CureSearch {
    private final Snapshot snapshot;
    private final CureTerms terms;
    private final Worlds worlds;
    private final SortedMap<String, List<Holding>> hedges;
    private final Cancellation cancellation;
    private final double deltaUsd;
    private final List<Need> needs = new ArrayList<>();
    private final List<Cure> cures = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();

    private CureSearch(
            Snapshot snapshot,
            Worlds worlds,
            CureTerms terms,
            SortedMap<String, List<Holding>> hedges,
            Cancellation cancellation) {
        this.snapshot = snapshot;
        this.worlds = worlds;
        this.terms = terms;
        this.hedges = new TreeMap<>(hedges);
        this.cancellation = cancellation;
        deltaUsd = deltaUsd(snapshot);
    }

    /// Returns what restores the buffers; empty when cancelled.
    ///
    /// @param snapshot     the book now
    /// @param scenarios    in which the target must hold, beside the market as it is
    /// @param catalog      where rules that scenarios change to are found
    /// @param terms        the target and what actions cost
    /// @param hedges       legs on offer by pool, each as the pool would hold one unit of it
    /// @param cancellation asked once per action that is tried
    public static Optional<Cures> of(
            Snapshot snapshot,
            List<Scenario> scenarios,
            RuleCatalog catalog,
            CureTerms terms,
            SortedMap<String, List<Holding>> hedges,
            Cancellation cancellation) {
        Worlds worlds = new Worlds(scenarios, catalog, terms.target());
        CureSearch search = new CureSearch(snapshot, worlds, terms, hedges, cancellation);
        for (PoolSnapshot pool : snapshot.pools()) {
            Worlds.Standing standing = worlds.of(Worlds.only(snapshot, pool.id()), pool.id());
            if (!standing.enough()) {
                search.needs.add(new Need(
                        pool.id(),
                        standing.scenario(),
                        standing.bufferUsd(),
                        StrictMath.max(0, -standing.slackUsd()),
                        standing.liquidated()));
                search.transfers(pool, standing);
                search.reductions(pool, standing);
                search.additions(pool, standing);
            }
            if (cancellation.isCancelled()) {
                return Optional.empty();
            }
        }
        search.cures.sort(Comparator.comparing((Cure cure) -> cure.action().poolId())
                .thenComparingDouble(Cure::costUsd)
                .thenComparingDouble(cure -> cure.hours().orElse(Double.MAX_VALUE))
                .thenComparing(cure -> cure.action().size()));
        return Optional.of(new Cures(search.needs, search.cures, search.refusals));
    }

    private void transfers(PoolSnapshot pool, Worlds.Standing before) {
        for (PoolSnapshot from : snapshot.pools()) {
            if (!from.id().equals(pool.id())) {
                SortedMap<String, Double> amounts = new TreeMap<>();
                from.collateral().forEach(balance -> amounts.merge(balance.asset(), balance.amount(), Double::sum));
                amounts.forEach((asset, amount) -> {
                    if (amount > 0 && !cancellation.isCancelled()) {
                        new TransferTrial(snapshot, worlds, terms, from, pool, asset, amount)
                                .run()
                                .add(before, this::accept, this::refuse);
                    }
                });
            }
        }
    }

    private void reductions(PoolSnapshot pool, Worlds.Standing before) {
        for (Holding leg : pool.holdings()) {
            if (leg.quantity() != 0 && !cancellation.isCancelled()) {
                new ReductionTrial(snapshot, worlds, terms, pool, leg).run().add(before, this::accept, this::refuse);
            }
        }
    }

    private void additions(PoolSnapshot pool, Worlds.Standing before) {
        for (Holding leg : Optional.ofNullable(hedges.get(pool.id())).orElse(List.of())) {
            for (boolean sale : new boolean[] {false, true}) {
                if (!closes(pool, leg, sale) && !cancellation.isCancelled()) {
                    new HedgeTrial(snapshot, worlds, terms, pool, leg, sale)
                            .run()
                            .add(before, this::accept, this::refuse);
                }
            }
        }
    }

    /// Whether trading the instrument would close a leg that the pool holds: a reduction, not a hedge.
    private static boolean closes(PoolSnapshot pool, Holding hedge, boolean sale) {
        return pool.holdings().stream()
                .filter(leg -> leg.instrument().equals(hedge.instrument()))
                .anyMatch(leg -> sale ? leg.quantity() > 0 : leg.quantity() < 0);
    }

    private void refuse(Refusal refusal) {
        refusals.add(refusal);
    }

    /// Takes what a trial found once the whole book, valued in every scenario, confirms it.
    private void accept(Trial.Found found, Worlds.Standing before) {
        Worlds.Standing after = worlds.of(found.snapshot(), found.action().poolId());
        boolean giver = !(found.action() instanceof CureAction.Transfer transfer)
                || worlds.of(found.snapshot(), transfer.fromPool()).enough();
        if (after.enough() && giver) {
            cures.add(new Cure(
                    found.action(),
                    found.costUsd(),
                    found.fundingUsd(),
                    found.hours(),
                    before.bufferUsd(),
                    after.bufferUsd(),
                    after.scenario(),
                    deltaUsd(found.snapshot()) - deltaUsd));
        } else {
            refusals.add(new Refusal(found.action().poolId(), found.what(), "the whole book does not confirm it"));
        }
    }

    private static double deltaUsd(Snapshot snapshot) {
        BookResult book = BookReport.at(new BookKernel(snapshot), 0, 0);
        double delta = 0;
        for (Map.Entry<String, Double> coins : book.netDelta().entrySet()) {
            delta += coins.getValue()
                    * Optional.ofNullable(snapshot.index().get(coins.getKey())).orElseThrow();
        }
        return delta;
    }
}
