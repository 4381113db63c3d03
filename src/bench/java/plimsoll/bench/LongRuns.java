package plimsoll.bench;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import plimsoll.document.Document;
import plimsoll.document.HedgeOffers;
import plimsoll.document.Snapshots;
import plimsoll.document.SurvivalQuestions;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Progress;
import plimsoll.domain.Snapshot;
import plimsoll.domain.cure.BufferTarget;
import plimsoll.domain.cure.CureTerms;
import plimsoll.domain.rule.RuleCatalog;
import plimsoll.domain.scenario.FactorModel;
import plimsoll.domain.scenario.PathSettings;
import plimsoll.domain.scenario.PathSettings.Sampling;
import plimsoll.domain.scenario.PointShock;
import plimsoll.domain.scenario.Scenario;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.engine.RandomBooks;
import plimsoll.engine.cure.CureSearch;
import plimsoll.engine.path.ActNow;
import plimsoll.engine.path.PathEngine;
import plimsoll.engine.reverse.ReverseSearch;
import plimsoll.engine.stress.LossDistribution;
import plimsoll.engine.stress.ProfitEngine;
import plimsoll.engine.stress.ScenarioRun;
import plimsoll.engine.stress.StressEngine;
import plimsoll.engine.survival.SurvivalEngine;
import plimsoll.storage.Samples;
import plimsoll.storage.ShippedRules;

/// Every calculation that takes long, on books that make it long: the stress grid and losses on 2,000 positions, all
/// else on the shipped sample whose pools scan scenarios.
final class LongRuns implements AutoCloseable {
    private static final int MARKETS = 1_000_000;

    private final ExecutorService executor;
    private final int threads;
    private final Document document =
            Samples.read("cross-venue-options").value().orElseThrow();
    private final RuleCatalog catalog = ShippedRules.catalog();
    private final Snapshot sample =
            Snapshots.of(document, catalog, Instant.EPOCH, 1).snapshot();
    private final Snapshot large = RandomBooks.of(7, 2_000).snapshot();

    LongRuns(int threads) {
        this.threads = threads;
        executor = Executors.newFixedThreadPool(threads);
    }

    @Override
    public void close() {
        executor.close();
    }

    /// Runs once, or until cancelled.
    ///
    /// @throws IllegalArgumentException when there is no such run
    void run(String name, Cancellation cancellation) {
        switch (name) {
            case "grid" -> new StressEngine(executor, threads).run(large, new WhatIf(-0.02, 0.1), cancellation);
            case "scenarios" -> scenarios(cancellation);
            case "losses" -> losses(cancellation);
            case "survival" -> SurvivalEngine.run(SurvivalQuestions.of(document, sample, WhatIf.NONE), cancellation);
            case "paths" ->
                new PathEngine(executor, threads)
                        .run(
                                sample,
                                PathSettings.DEFAULT.withSampling(new Sampling(100_000, true, false, 1)),
                                cancellation,
                                done -> {});
            case "act-now" -> ActNow.levels(sample, PathSettings.DEFAULT, 0.001, cancellation);
            case "cures" ->
                CureSearch.of(
                        sample,
                        points(),
                        catalog,
                        CureTerms.DEFAULT.withTarget(new BufferTarget.Usd(100_000)),
                        HedgeOffers.of(document, catalog, Instant.EPOCH, Set.of()),
                        cancellation,
                        Progress.NONE);
            case "reverse" -> ReverseSearch.of(sample, FactorModel.DEFAULT, 3, cancellation, Progress.NONE);
            default -> throw new IllegalArgumentException("no run " + name);
        }
    }

    private List<Scenario> points() {
        return PointShock.parse(document.stress(), "-10%:+20%, +10%, -20%, +20%");
    }

    private void scenarios(Cancellation cancellation) {
        List<Scenario> points = points();
        new ScenarioRun(executor, threads, catalog)
                .run(
                        sample,
                        java.util.stream.Stream.generate(() -> points)
                                .flatMap(List::stream)
                                .iterator(),
                        result -> {},
                        cancellation);
    }

    private void losses(Cancellation cancellation) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        LossDistribution.of(
                new ProfitEngine(executor, threads),
                large,
                FactorModel.DEFAULT,
                new LossDistribution.Draws(MARKETS, 4, () -> random.nextDouble(Double.MIN_NORMAL, 1)),
                cancellation);
    }
}
