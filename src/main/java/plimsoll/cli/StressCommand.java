package plimsoll.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plimsoll.report.RunReport;

/// Writes the files of a run.
@Command(
        name = "stress",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Run the workspace's stress grid and write tables (CSV), charts (PNG) and run.json to a folder.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:Everything was calculated.",
            "1:Something is left out of the numbers; it is listed.",
            "2:Bad usage, or a file cannot be read or written."
        })
final class StressCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "WORKSPACE", description = "A workspace file, or the name of a shipped sample.")
    private String workspace = "";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "The folder to write to; created when needed, files of the same name are replaced.")
    private Path out = Path.of("");

    @Mixin
    private PictureOptions pictures = new PictureOptions();

    @Mixin
    private WhatIfOptions whatIf = new WhatIfOptions();

    @Mixin
    private ScenarioOptions scenarios = new ScenarioOptions();

    StressCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Session chosen = scenarios.threads(session);
        RunReport report = Calculation.run(workspace, whatIf.whatIf(), chosen);
        Optional<ScenarioCalculation> set = ScenarioCalculation.run(report, scenarios, out, chosen);
        set.ifPresent(calculation -> calculation.summary(session.console()));
        return RunWriter.write(
                set.map(ScenarioCalculation::report).orElse(report),
                set.map(ScenarioCalculation::table),
                out,
                pictures,
                session);
    }
}
