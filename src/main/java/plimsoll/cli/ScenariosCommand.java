package plimsoll.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Groups the commands that show scenarios.
@Command(
        name = "scenarios",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = {
            "List and show the scenarios that come with the program: hypothetical ones, and historical episodes with"
                    + " their replays.",
        })
final class ScenariosCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command: list or show.");
    }
}
