package plimsoll.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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
import plimsoll.engine.result.ReverseStress;
import plimsoll.engine.reverse.ReverseSearch;
import plimsoll.report.CsvText;
import plimsoll.report.ReverseTable;
import plimsoll.report.TableJson;
import plimsoll.storage.ShippedRules;

/// Prints the most plausible shocks that liquidate a pool.
@Command(
        name = "reverse",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Find the most plausible moves of prices and volatility that liquidate a pool: the nearest by"
                + " Mahalanobis distance, then the next distinct ones.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:Everything was calculated.",
            "1:Something is left out of the numbers; it is listed.",
            "2:Bad usage, or the workspace cannot be read."
        })
final class ReverseCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "WORKSPACE", description = "A workspace file, or the name of a shipped sample.")
    private String workspace = "";

    @Mixin
    private FactorOptions factors = new FactorOptions();

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "3",
            description = "How many shocks at most; default ${DEFAULT-VALUE}.")
    private int count = 3;

    @Option(
            names = "--format",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private AnswerFormat format = AnswerFormat.TABLE;

    ReverseCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (count < 1) {
            throw new Refused("--count must be at least 1, not " + count + ".");
        }
        FactorModel model = factors.model();
        Workspaces.Opened opened = Workspaces.open(workspace);
        Prepared prepared = Snapshots.of(
                opened.document(), ShippedRules.catalog(), session.clock().instant(), 0);
        ReverseStress stress = search(prepared.snapshot(), model);
        Console console = session.console();
        switch (format) {
            case TABLE ->
                ReverseText.lines(opened.document().name(), prepared.snapshot(), model, stress)
                        .forEach(console::line);
            case CSV -> console.bytes(CsvText.bytes(ReverseTable.table(stress)));
            case JSON -> console.bytes(TableJson.bytes("plimsoll-reverse-stress", ReverseTable.table(stress)));
        }
        List<Problem> problems = new ArrayList<>(opened.problems());
        problems.addAll(prepared.problems());
        return Outcome.report(problems, console);
    }

    private ReverseStress search(Snapshot snapshot, FactorModel model) {
        try {
            return LongAnswer.of(
                    session,
                    "Search of shocks",
                    progress -> ReverseSearch.of(snapshot, model, count, Cancellation.NONE, progress));
        } catch (IllegalArgumentException e) {
            throw new Refused("The market model cannot be used: "
                    + Optional.ofNullable(e.getMessage()).orElse("a number is out of range") + ".");
        }
    }
}
