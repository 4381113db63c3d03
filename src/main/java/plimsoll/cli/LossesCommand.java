package plimsoll.cli;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Snapshot;
import plimsoll.domain.scenario.FactorModel;
import plimsoll.domain.scenario.RandomMarket;
import plimsoll.engine.result.LossReport;
import plimsoll.engine.stress.LossDistribution;
import plimsoll.engine.stress.LossMarkets;
import plimsoll.engine.stress.ProfitEngine;
import plimsoll.report.LossTable;

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
final class LossesCommand extends FactorCommand {
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

    LossesCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer(String name, Snapshot snapshot, FactorModel model) {
        RandomGenerator random =
                RandomGeneratorFactory.of(RandomMarket.ALGORITHM).create(seed);
        try (ExecutorService executor = Executors.newFixedThreadPool(session.threads())) {
            LossDistribution.Draws draws =
                    new LossMarkets(count, freedom, seed).draws(() -> random.nextDouble(Double.MIN_NORMAL, 1));
            LossReport report = LossDistribution.of(
                            new ProfitEngine(executor, session.threads()), snapshot, model, draws, Cancellation.NONE)
                    .orElseThrow(() -> new IllegalStateException("a run that nobody cancels has a result"));
            return new Answer(
                    LossText.lines(name, snapshot, model, report), LossTable.table(report), "plimsoll-losses");
        }
    }

    @Override
    String refusal() {
        return "The losses cannot be drawn";
    }
}
