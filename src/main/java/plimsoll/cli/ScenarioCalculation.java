package plimsoll.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import plimsoll.document.Prepared;
import plimsoll.domain.Cancellation;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Problem;
import plimsoll.domain.Snapshot;
import plimsoll.domain.rule.RuleCatalog;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.ScenarioResult;
import plimsoll.engine.stress.ScenarioRun;
import plimsoll.engine.stress.ScenarioSummary;
import plimsoll.report.RunReport;
import plimsoll.report.ScenarioReport;
import plimsoll.storage.ShippedRules;

/// Runs a workspace through scenarios, and says which are worst.
final class ScenarioCalculation {
    private final RunReport report;
    private final ScenarioReport table;
    private final ScenarioSummary summary = new ScenarioSummary();
    private final Set<Problem> problems = new LinkedHashSet<>();

    private ScenarioCalculation(RunReport report, ScenarioReport table) {
        this.report = report;
        this.table = table;
    }

    /// Runs the scenarios that the options ask for; empty when there are none.
    ///
    /// @throws Refused when one of them cannot be found or read
    static Optional<ScenarioCalculation> run(RunReport report, ScenarioOptions options, Session session) {
        try {
            ScenarioChoice choice = new ScenarioChoice(report.document().scenarios(), options);
            if (choice.count() == 0) {
                return Optional.empty();
            }
            Snapshot snapshot = report.run().snapshot();
            ScenarioCalculation calculation = new ScenarioCalculation(
                    report, new ScenarioReport(snapshot, options.names().orElse("workspace"), choice.seed()));
            calculation.problems.addAll(choice.problems());
            calculation.run(snapshot, choice, session);
            return Optional.of(calculation);
        } catch (IllegalArgumentException wrong) {
            throw new Refused("The scenarios cannot be run: " + wrong.getMessage() + ".");
        }
    }

    /// Returns the table of all results.
    ScenarioReport table() {
        return table;
    }

    /// Returns the run's report with what could not be applied.
    RunReport report() {
        List<Problem> all = new ArrayList<>(report.prepared().problems());
        all.addAll(problems);
        Prepared prepared = new Prepared(
                report.prepared().snapshot(), all, report.prepared().leftOut());
        return new RunReport(report.document(), prepared, report.run(), report.inputSha256(), report.programVersion());
    }

    /// Writes, per pool, in how many scenarios it is liquidated and which is worst.
    void summary(Console console) {
        TextTable text = new TextTable("lrrrrl")
                .add("Pool", "Scenarios", "Liquidated in", "Smallest buffer USD", "5 % quantile USD", "Worst scenario");
        for (ScenarioSummary.PoolSummary pool : summary.pools()) {
            text.add(
                    report.pool(pool.poolId()).map(PoolSnapshot::name).orElse(pool.poolId()),
                    Integer.toString(summary.count()),
                    Integer.toString(pool.liquidations()),
                    NumberText.screen(pool.smallestUsd(), 2),
                    NumberText.screen(
                            summary.bufferQuantile(pool.poolId(), 0.05).orElseThrow(), 2),
                    pool.worst().id());
        }
        text.lines().forEach(console::line);
    }

    private void run(Snapshot snapshot, ScenarioChoice choice, Session session) {
        RuleCatalog catalog = ShippedRules.catalog().with(report.document().editedRules());
        ScenarioProgress progress = new ScenarioProgress(session.console(), session.clock(), choice.count());
        try (ExecutorService executor = Executors.newFixedThreadPool(
                session.threads(),
                Thread.ofPlatform().daemon().name("engine-", 0).factory())) {
            new ScenarioRun(executor, session.threads(), catalog)
                    .run(snapshot, choice.scenarios(), result -> take(result, progress), Cancellation.NONE);
        }
    }

    private void take(ScenarioResult result, ScenarioProgress progress) {
        table.add(result);
        summary.add(result);
        problems.addAll(result.problems());
        progress.step();
    }
}
