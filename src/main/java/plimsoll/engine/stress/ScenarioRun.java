package plimsoll.engine.stress;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import plimsoll.domain.Cancellation;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Snapshot;
import plimsoll.domain.account.MarginMode;
import plimsoll.domain.rule.RuleCatalog;
import plimsoll.domain.scenario.Scenario;
import plimsoll.engine.margin.BookKernel;
import plimsoll.engine.margin.BookReport;
import plimsoll.engine.result.PoolOutcome;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.ScenarioResult;

/// Answers what many scenarios do to every pool. Results are handed on in the order of the scenarios and not kept, so a
/// long set needs no memory; how many threads there are changes no bit.
public final class ScenarioRun {
    /// Scenarios evaluated before their results are handed on.
    private static final int BLOCK = 64;

    private final Executor executor;
    private final int threads;
    private final RuleCatalog catalog;

    /// Uses the executor's threads.
    ///
    /// @param executor runs pieces beside the calling thread
    /// @param threads  how many threads take part, the calling one included; at least 1
    /// @param catalog  where rules are found that a scenario changes to
    public ScenarioRun(Executor executor, int threads, RuleCatalog catalog) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
        this.executor = executor;
        this.threads = threads;
        this.catalog = catalog;
    }

    /// Evaluates the scenarios and returns whether all of them were; false when cancelled or interrupted.
    ///
    /// @param base         the market as it is
    /// @param scenarios    asked by the calling thread
    /// @param results      receives each result on the calling thread, in order
    /// @param cancellation asked once per scenario
    public boolean run(
            Snapshot base, Iterator<Scenario> scenarios, Consumer<ScenarioResult> results, Cancellation cancellation) {
        List<PoolResult> before = BookReport.pools(new BookKernel(base));
        RowTasks tasks = new RowTasks(executor, threads, cancellation);
        while (scenarios.hasNext()) {
            List<Scenario> block = new ArrayList<>();
            while (block.size() < BLOCK && scenarios.hasNext()) {
                block.add(scenarios.next());
            }
            ScenarioResult[] done = new ScenarioResult[block.size()];
            boolean complete = tasks.run(done.length, i -> done[i] = evaluate(base, before, block.get(i)));
            if (!complete || cancellation.isCancelled()) {
                return false;
            }
            List.of(done).forEach(results);
        }
        return true;
    }

    private ScenarioResult evaluate(Snapshot base, List<PoolResult> before, Scenario scenario) {
        Applied applied = Scenarios.apply(base, scenario, catalog);
        List<PoolSnapshot> pools = applied.snapshot().pools();
        List<PoolResult> after = BookReport.pools(new BookKernel(applied.snapshot()));
        List<PoolOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            outcomes.add(new PoolOutcome(
                    after.get(i),
                    after.get(i).totalValue() - before.get(i).totalValue(),
                    reachable(applied, pools, after, i)));
        }
        return new ScenarioResult(scenario, outcomes, applied.problems());
    }

    /// What the other pools could send to one.
    private static double reachable(Applied applied, List<PoolSnapshot> pools, List<PoolResult> after, int receiver) {
        if (!applied.restrictions().canReceive(pools.get(receiver))) {
            return 0;
        }
        double sum = 0;
        for (int i = 0; i < after.size(); i++) {
            boolean sends = i != receiver
                    && pools.get(i).mode() == MarginMode.CROSS
                    && applied.restrictions().canSend(pools.get(i));
            sum += sends ? free(after.get(i)) * after.get(i).usdPerUnit() : 0;
        }
        return sum;
    }

    /// Equity above initial margin, as far as it is collateral: unrealised profit cannot be sent.
    private static double free(PoolResult pool) {
        return StrictMath.max(0, StrictMath.min(pool.collateral(), pool.equity() - pool.initialMargin()));
    }
}
