package plimsoll.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Snapshot;
import plimsoll.domain.scenario.FactorModel;
import plimsoll.engine.result.ReverseStress;
import plimsoll.engine.reverse.ReverseSearch;
import plimsoll.report.ReverseTable;

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
final class ReverseCommand extends FactorCommand {
    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "3",
            description = "How many shocks at most; default ${DEFAULT-VALUE}.")
    private int count = 3;

    ReverseCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer(String name, Snapshot snapshot, FactorModel model) {
        if (count < 1) {
            throw new Refused("--count must be at least 1, not " + count + ".");
        }
        ReverseStress stress = LongAnswer.of(
                session,
                "Search of shocks",
                progress -> ReverseSearch.of(snapshot, model, count, Cancellation.NONE, progress));
        return new Answer(
                ReverseText.lines(name, snapshot, model, stress),
                ReverseTable.table(stress),
                "plimsoll-reverse-stress");
    }

    @Override
    String refusal() {
        return "The market model cannot be used";
    }
}
