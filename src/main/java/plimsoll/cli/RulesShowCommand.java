package plimsoll.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plimsoll.domain.rule.RuleFile;
import plimsoll.storage.RuleFields;
import plimsoll.storage.RuleFiles;

/// Shows every value of a rule file.
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Show every value of a rule file by its path; as JSON, the file itself.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:Shown.", "2:Bad usage, or the rule file cannot be used."})
final class RulesShowCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "RULE", description = "A rule file, ID or ID@VERSION.")
    private String rule = "";

    @Option(
            names = "--format",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private TableFormat format = TableFormat.TABLE;

    RulesShowCommand(Session session) {
        console = session.console();
    }

    @Override
    public Integer call() {
        RuleFile file = RuleSources.open(rule).file();
        if (format == TableFormat.JSON) {
            console.bytes(RuleFiles.bytes(file));
            return ExitCode.FINE;
        }
        TextTable table = new TextTable("ll");
        RuleFields.of(file).forEach(table::add);
        table.lines().forEach(console::line);
        return ExitCode.FINE;
    }
}
