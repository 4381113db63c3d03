package plimsoll.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The program's name on the command line.
@Command(
        name = "plimsoll",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        synopsisHeading = "Usage: plimsoll [WORKSPACE.json]   opens the window%n       ",
        description = {
            "",
            "How far the market can move before a collateral pool is liquidated. Works offline: it reads files and"
                    + " writes files, nothing else.",
            ""
        })
final class RootCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Name a command: margin, stress, report, paths, survival, losses, reverse, cures, explain, import,"
                        + " scenarios, rules or demo.");
    }
}
