package plimsoll.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.report.RunReport;

/// Shows what the program does on a shipped sample, without a display.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Print the margin table of the first shipped sample and write the files of its stress run.")
final class DemoCommand implements Callable<Integer> {
    private final Session session;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "plimsoll-report",
            description = "The folder to write to; default ${DEFAULT-VALUE}.")
    private Path out = Path.of("");

    @Mixin
    private PictureOptions pictures = new PictureOptions();

    DemoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        RunReport report = Calculation.run(Workspaces.firstSample(), WhatIf.NONE, session);
        MarginText.lines(report).forEach(session.console()::line);
        return RunWriter.write(report, out, pictures, session);
    }
}
