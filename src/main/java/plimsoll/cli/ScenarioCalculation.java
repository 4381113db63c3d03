package plimsoll.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import plimsoll.document.Prepared;
import plimsoll.domain.Cancellation;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Problem;
import plimsoll.domain.rule.RuleCatalog;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.ScenarioResult;
import plimsoll.engine.stress.ScenarioRun;
import plimsoll.engine.stress.ScenarioSummary;
import plimsoll.report.CsvStream;
import plimsoll.report.RunReport;
import plimsoll.report.ScenarioReport;
import plimsoll.report.ScenarioTable;
import plimsoll.storage.ShippedRules;

/// Runs a workspace through scenarios: their table goes to its file row by row, and the worst are kept.
final class ScenarioCalculation {
    /// Different problems that are kept; a long set of random scenarios may find one in each.
    private static final int PROBLEMS = 200;

    private static final double QUANTILE = 0.05;

    private final RunReport report;
    private final ScenarioTable rows;
    private final CsvStream file;
    private final ScenarioSummary summary = new ScenarioSummary();
    private final Set<Problem> problems = new LinkedHashSet<>();
    private Optional<ScenarioReport> table = Optional.empty();

    private ScenarioCalculation(RunReport report, CsvStream file) {
        this.report = report;
        this.file = file;
        rows = new ScenarioTable(report.run().snapshot());
    }

    /// Runs the scenarios that the options ask for and writes their table; empty when there are none.
    ///
    /// @throws Refused when one of them cannot be found or read, or the table cannot be written
    static Optional<ScenarioCalculation> run(RunReport report, ScenarioOptions options, Path folder, Session session) {
        try {
            ScenarioChoice choice = new ScenarioChoice(report.document().scenarios(), options);
            if (choice.count() == 0) {
                return Optional.empty();
            }
            try (CsvStream file = new CsvStream(folder, ScenarioTable.FILE, ScenarioTable.COLUMNS)) {
                ScenarioCalculation calculation = new ScenarioCalculation(report, file);
                calculation.problems.addAll(choice.problems());
                calculation.run(choice, session);
                calculation.finish(options.names().orElse("workspace"), choice.seed());
                return Optional.of(calculation);
            }
        } catch (IllegalArgumentException wrong) {
            throw new Refused("The scenarios cannot be run: " + wrong.getMessage() + ".");
        } catch (UncheckedIOException | IOException e) {
            throw new Refused("The table of scenarios cannot be written to " + folder + " ("
                    + e.getClass().getSimpleName() + ": " + e.getMessage() + "). Choose another folder with --out.");
        }
    }

    /// Returns what is to be recorded about the set.
    ScenarioReport table() {
        return table.orElseThrow();
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
        for (ScenarioReport.Pool pool : table().pools()) {
            text.add(
                    report.pool(pool.poolId()).map(PoolSnapshot::name).orElse(pool.poolId()),
                    Integer.toString(summary.count()),
                    Integer.toString(pool.liquidations()),
                    NumberText.screen(pool.smallestUsd(), 2),
                    NumberText.screen(pool.quantileUsd(), 2),
                    pool.worst());
        }
        text.lines().forEach(console::line);
    }

    private void run(ScenarioChoice choice, Session session) {
        RuleCatalog catalog = ShippedRules.catalog().with(report.document().editedRules());
        ProgressLine progress = ProgressLine.of(session, "scenarios", choice.count());
        try (ExecutorService executor = Executors.newFixedThreadPool(
                session.threads(),
                Thread.ofPlatform().daemon().name("engine-", 0).factory())) {
            new ScenarioRun(executor, session.threads(), catalog)
                    .run(
                            report.run().snapshot(),
                            choice.scenarios(),
                            result -> take(result, progress),
                            Cancellation.NONE);
        } finally {
            progress.end();
        }
    }

    private void take(ScenarioResult result, ProgressLine progress) {
        try {
            file.add(rows.rows(result));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        summary.add(result);
        result.problems().stream().limit(PROBLEMS - problems.size()).forEach(problems::add);
        progress.add(1);
    }

    private void finish(String asked, OptionalLong seed) throws IOException {
        List<ScenarioReport.Pool> pools = summary.pools().stream()
                .map(pool -> new ScenarioReport.Pool(
                        pool.poolId(),
                        pool.liquidations(),
                        pool.worst().id(),
                        pool.smallestUsd(),
                        summary.bufferQuantile(pool.poolId(), QUANTILE).orElseThrow()))
                .toList();
        table = Optional.of(new ScenarioReport(asked, summary.count(), seed, file.finish(), pools));
    }
}
