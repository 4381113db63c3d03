package plimsoll.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plimsoll.document.Prepared;
import plimsoll.document.Snapshots;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Problem;
import plimsoll.domain.Snapshot;
import plimsoll.domain.scenario.FactorModel;
import plimsoll.engine.result.LossReport;
import plimsoll.engine.stress.LossDistribution;
import plimsoll.engine.stress.ProfitEngine;
import plimsoll.report.CsvText;
import plimsoll.report.LossTable;
import plimsoll.report.TableJson;
import plimsoll.storage.ShippedRules;

/// Prints what pools and the book may lose.
@Command(
        name = "losses",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Draw random markets and print what each pool and the whole book lose in the bad ones: value at"
                + " risk and expected shortfall.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:Everything was calculated.",
            "1:Something is left out of the numbers; it is listed.",
            "2:Bad usage, or the workspace cannot be read."
        })
final class LossesCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "WORKSPACE", description = "A workspace file, or the name of a shipped sample.")
    private String workspace = "";

    @Mixin
    private FactorOptions factors = new FactorOptions();

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "100000",
            description = "How many markets; default ${DEFAULT-VALUE}.")
    private int count = 100_000;

    @Option(
            names = "--freedom",
            paramLabel = "N",
            defaultValue = "4",
            description = "Degrees of freedom of the moves, from 3 (fat tails) to 200; default ${DEFAULT-VALUE}.")
    private int freedom = 4;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The same seed draws the same markets; default ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--format",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private AnswerFormat format = AnswerFormat.TABLE;

    LossesCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        FactorModel model = factors.model();
        Workspaces.Opened opened = Workspaces.open(workspace);
        Prepared prepared = Snapshots.of(
                opened.document(), ShippedRules.catalog(), session.clock().instant(), 0);
        LossReport report = report(prepared.snapshot(), model);
        Console console = session.console();
        switch (format) {
            case TABLE ->
                LossText.lines(opened.document().name(), prepared.snapshot(), model, report)
                        .forEach(console::line);
            case CSV -> console.bytes(CsvText.bytes(LossTable.table(report)));
            case JSON -> console.bytes(TableJson.bytes("plimsoll-losses", LossTable.table(report)));
        }
        List<Problem> problems = new ArrayList<>(opened.problems());
        problems.addAll(prepared.problems());
        return Outcome.report(problems, console);
    }

    private LossReport report(Snapshot snapshot, FactorModel model) {
        RandomGenerator random =
                RandomGeneratorFactory.of(ScenarioChoice.ALGORITHM).create(seed);
        try (ExecutorService executor = Executors.newFixedThreadPool(session.threads())) {
            LossDistribution.Draws draws =
                    new LossDistribution.Draws(count, freedom, () -> random.nextDouble(Double.MIN_NORMAL, 1));
            return LossDistribution.of(
                            new ProfitEngine(executor, session.threads()), snapshot, model, draws, Cancellation.NONE)
                    .orElseThrow(() -> new IllegalStateException("a run that nobody cancels has a result"));
        } catch (IllegalArgumentException e) {
            throw new Refused("The losses cannot be drawn: "
                    + Optional.ofNullable(e.getMessage()).orElse("a number is out of range") + ".");
        }
    }
}
