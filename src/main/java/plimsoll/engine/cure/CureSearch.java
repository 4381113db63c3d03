package plimsoll.engine.cure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CancellationException;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Holding;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Progress;
import plimsoll.domain.Snapshot;
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
/// each leg, the smallest purchase or sale of each hedge on offer, the smallest swap of its collateral, and pairs of a
/// transfer that is not enough with a reduction. Actions are done now, before a scenario happens. An amount is enough
/// when the margin engine says so in every scenario, for the pool itself and for the pool that gives. Amounts are
/// searched on a grid first, so an amount that is enough only in a gap of it is not seen.
public final class CureSearch {
    private final Worlds worlds;
    private final double deltaUsd;
    private final List<Need> needs = new ArrayList<>();
    private final List<Cure> cures = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();

    private CureSearch(Snapshot snapshot, Worlds worlds) {
        this.worlds = worlds;
        deltaUsd = deltaUsd(snapshot);
    }

    /// Returns what restores the buffers; empty when cancelled.
    ///
    /// @param snapshot     the book now
    /// @param scenarios    in which the target must hold, beside the market as it is
    /// @param catalog      where rules that scenarios change to are found
    /// @param terms        the target and what actions cost
    /// @param hedges       legs on offer by pool, each as the pool would hold one unit of it
    /// @param cancellation asked once per valuation
    /// @param progress     told after each action that is tried
    public static Optional<Cures> of(
            Snapshot snapshot,
            List<Scenario> scenarios,
            RuleCatalog catalog,
            CureTerms terms,
            SortedMap<String, List<Holding>> hedges,
            Cancellation cancellation,
            Progress progress) {
        return of(snapshot, Optional.empty(), scenarios, catalog, terms, hedges, cancellation, progress);
    }

    /// Returns what restores the buffer of one pool, or of all; empty when cancelled.
    ///
    /// @param helped identifier of the pool that is looked at; empty = all
    public static Optional<Cures> of(
            Snapshot snapshot,
            Optional<String> helped,
            List<Scenario> scenarios,
            RuleCatalog catalog,
            CureTerms terms,
            SortedMap<String, List<Holding>> hedges,
            Cancellation cancellation,
            Progress progress) {
        try {
            Worlds worlds = new Worlds(scenarios, catalog, terms.target(), cancellation);
            CureSearch search = new CureSearch(snapshot, worlds);
            List<PoolSnapshot> pools = snapshot.pools().stream()
                    .filter(pool -> helped.map(pool.id()::equals).orElse(true))
                    .toList();
            for (int i = 0; i < pools.size(); i++) {
                PoolSnapshot pool = pools.get(i);
                Progress part = progress.part((double) i / pools.size(), (i + 1.0) / pools.size());
                Worlds.Standing standing = worlds.of(Worlds.only(snapshot, pool.id()), pool.id());
                if (!standing.enough()) {
                    search.needs.add(need(pool, standing));
                    new PoolCures(snapshot, worlds, terms, pool, cancellation, trial -> search.take(trial, standing))
                            .run(Optional.ofNullable(hedges.get(pool.id())).orElse(List.of()), part);
                }
                part.at(1);
            }
            return cancellation.isCancelled() ? Optional.empty() : Optional.of(search.sorted());
        } catch (CancellationException cancelled) {
            return Optional.empty();
        }
    }

    private static Need need(PoolSnapshot pool, Worlds.Standing standing) {
        return new Need(
                pool.id(),
                standing.scenario(),
                standing.bufferUsd(),
                StrictMath.max(0, -standing.slackUsd()),
                standing.liquidated());
    }

    private Cures sorted() {
        cures.sort(Comparator.comparing((Cure cure) -> cure.action().poolId())
                .thenComparingDouble(Cure::costUsd)
                .thenComparingDouble(cure -> cure.hours().orElse(Double.MAX_VALUE))
                .thenComparing(cure -> cure.action().size()));
        return new Cures(needs, cures, refusals);
    }

    private void take(Trial trial, Worlds.Standing before) {
        trial.found().ifPresent(found -> accept(found, before));
        trial.refusal().ifPresent(refusals::add);
    }

    /// Takes what a trial found once the whole book, valued in every scenario, confirms it.
    private void accept(Trial.Found found, Worlds.Standing before) {
        Worlds.Standing after = worlds.of(found.snapshot(), found.action().poolId());
        boolean giver = found.action()
                .giver()
                .map(id -> worlds.of(found.snapshot(), id).enough())
                .orElse(true);
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
