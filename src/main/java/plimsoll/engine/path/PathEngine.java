package plimsoll.engine.path;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Snapshot;
import plimsoll.domain.scenario.PathSettings;
import plimsoll.domain.scenario.PricePath;
import plimsoll.engine.margin.Assets;
import plimsoll.engine.result.PathRun;
import plimsoll.engine.stress.RowTasks;

/// Answers how likely, and when, a pool is called for margin or liquidated while prices follow random or recorded
/// paths,
/// and what transfers between pools change.
///
/// The same seed gives the same prices whatever book, policy or routes are, so two runs compare on common paths. The
/// number of threads changes no bit.
public final class PathEngine {
    /// Paths per piece of work.
    private static final int CHUNK = 16;

    private final Executor executor;
    private final int threads;

    /// Uses the executor's threads beside the calling one.
    ///
    /// @param threads how many take part, the calling one included; at least 1
    public PathEngine(Executor executor, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
        this.executor = executor;
        this.threads = threads;
    }

    /// Runs a sample of random paths; empty when cancelled or interrupted.
    ///
    /// @param cancellation asked once per step of a path
    /// @param progress     told how many paths have been finished since it was last told, from any thread
    /// @throws IllegalArgumentException when a route names what is not there, underlyings cannot be so correlated,
    /// or the
    ///     snapshot lacks what it refers to
    public Optional<PathRun> run(
            Snapshot snapshot, PathSettings settings, Cancellation cancellation, IntConsumer progress) {
        return run(new PathPlan(snapshot, settings, Optional.empty(), cancellation), cancellation, progress);
    }

    /// Follows one recorded path; its steps and length take the place of those of the settings, and volatility stays.
    ///
    /// @throws IllegalArgumentException as with a sample
    public Optional<PathRun> replay(
            Snapshot snapshot, PathSettings settings, PricePath path, Cancellation cancellation) {
        return run(new PathPlan(snapshot, settings, Optional.of(path), cancellation), cancellation, done -> {});
    }

    private Optional<PathRun> run(PathPlan plan, Cancellation cancellation, IntConsumer progress) {
        int paths = plan.paths();
        PathTally tally = new PathTally(paths, plan.pools, plan.underlyings.size(), plan.steps);
        Assets assets = new Assets(plan.snapshot);
        Queue<PathWorker> idle = new ConcurrentLinkedQueue<>();
        RowTasks tasks = new RowTasks(executor, threads, cancellation);
        boolean done = tasks.run((paths + CHUNK - 1) / CHUNK, piece -> {
            PathWorker known = idle.poll();
            PathWorker worker = known == null ? new PathWorker(plan, tally, assets) : known;
            int end = StrictMath.min(paths, (piece + 1) * CHUNK);
            for (int path = piece * CHUNK; path < end && !cancellation.isCancelled(); path++) {
                worker.follow(path, cancellation);
            }
            idle.add(worker);
            progress.accept(end - piece * CHUNK);
        });
        if (!done || cancellation.isCancelled()) {
            return Optional.empty();
        }
        long checks = idle.stream().mapToLong(PathWorker::checks).sum();
        long evaluations = idle.stream().mapToLong(PathWorker::evaluations).sum();
        return Optional.of(PathAnswers.of(plan, tally, checks == 0 ? 0 : (double) evaluations / checks));
    }
}
