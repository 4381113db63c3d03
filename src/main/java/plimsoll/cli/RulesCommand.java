package plimsoll.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Groups the commands that read rule files.
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = {
            "List, show, compare and check rule files, and see what other rules do to a book.",
            "",
            "A rule file is named by its path, or as ID or ID@VERSION among those that come with the program; ID alone"
                    + " is the latest version."
        })
final class RulesCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command: list, show, diff, validate or effect.");
    }
}
