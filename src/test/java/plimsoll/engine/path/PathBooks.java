package plimsoll.engine.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Collateral;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Snapshot;
import plimsoll.domain.scenario.PathSettings;
import plimsoll.domain.scenario.PathSettings.Horizon;
import plimsoll.domain.scenario.PathSettings.Sampling;
import plimsoll.engine.Runs;
import plimsoll.engine.margin.Assets;
import plimsoll.engine.result.BookResult;
import plimsoll.engine.result.PathRun;
import plimsoll.engine.result.PoolResult;

/// Runs paths of test books.
final class PathBooks {
    private PathBooks() {}

    /// Returns settings of one volatility for BTC.
    static PathSettings settings(int paths, double days, double stepHours, double vol) {
        return PathSettings.DEFAULT
                .withSampling(new Sampling(paths, true, false, 7))
                .withHorizon(new Horizon(days, stepHours))
                .withMarket(PathSettings.DEFAULT.market().withVol("BTC", vol));
    }

    /// Returns the settings without looking between steps.
    static PathSettings atSteps(PathSettings settings) {
        Sampling sampling = settings.sampling();
        return settings.withSampling(new Sampling(sampling.paths(), false, sampling.antithetic(), sampling.seed()));
    }

    static PathRun run(Snapshot snapshot, PathSettings settings) {
        return run(snapshot, settings, 2);
    }

    static PathRun run(Snapshot snapshot, PathSettings settings, int threads) {
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            return new PathEngine(executor, threads)
                    .run(snapshot, settings, Cancellation.NONE, done -> {})
                    .orElseThrow();
        }
    }

    /// Returns a book with so much less in the first balance of each pool that equity is a multiple of what liquidates.
    static Snapshot tightened(Snapshot snapshot, double multiple) {
        BookResult base = Runs.base(snapshot);
        List<PoolSnapshot> pools = new ArrayList<>();
        for (PoolSnapshot pool : snapshot.pools()) {
            PoolResult now = base.pool(pool.id()).orElseThrow();
            double excess = now.required() > 0 ? now.equity() - multiple * now.required() : 0;
            List<Collateral> balances = new ArrayList<>(pool.collateral());
            Collateral first = balances.getFirst();
            balances.set(
                    0,
                    new Collateral(
                            first.id(),
                            first.asset(),
                            first.amount() - excess * now.usdPerUnit() / first.price(),
                            first.price(),
                            first.haircut(),
                            first.confidence()));
            pools.add(new PoolSnapshot(
                    pool.id(),
                    pool.venue(),
                    pool.name(),
                    pool.currency(),
                    pool.currencyPrice(),
                    pool.mode(),
                    pool.rule(),
                    pool.holdings(),
                    balances,
                    pool.additions()));
        }
        return new Snapshot(snapshot.revision(), snapshot.valuationTime(), pools, snapshot.index(), snapshot.stress());
    }

    /// Returns what every path left behind.
    static PathTally tally(Snapshot snapshot, PathSettings settings) {
        PathPlan plan = new PathPlan(snapshot, settings, Optional.empty(), Cancellation.NONE);
        PathTally tally = new PathTally(plan.paths(), plan.pools, plan.underlyings.size(), plan.steps);
        PathWorker worker = new PathWorker(plan, tally, new Assets(plan.snapshot));
        for (int path = 0; path < plan.paths(); path++) {
            worker.follow(path, Cancellation.NONE);
        }
        return tally;
    }
}
