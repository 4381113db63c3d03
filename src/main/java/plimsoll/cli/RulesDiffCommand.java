package plimsoll.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plimsoll.report.CsvTable;
import plimsoll.report.CsvTable.Cell;
import plimsoll.report.CsvTable.Column;
import plimsoll.storage.RuleFields;
import plimsoll.storage.RuleFields.Change;

/// Compares two rule files value by value.
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "List the values in which two rule files differ: path, old, new.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:Compared, whether or not they differ.", "2:Bad usage, or a rule file cannot be used."})
final class RulesDiffCommand implements Callable<Integer> {
    private static final List<Column> COLUMNS = List.of(Column.text("path"), Column.text("old"), Column.text("new"));

    private final Console console;

    @Parameters(index = "0", paramLabel = "A", description = "A rule file, ID or ID@VERSION.")
    private String before = "";

    @Parameters(index = "1", paramLabel = "B", description = "A rule file, ID or ID@VERSION.")
    private String after = "";

    @Option(
            names = "--format",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private TableFormat format = TableFormat.TABLE;

    RulesDiffCommand(Session session) {
        console = session.console();
    }

    @Override
    public Integer call() {
        List<Change> changes = RuleFields.changes(
                RuleSources.open(before).file(), RuleSources.open(after).file());
        if (changes.isEmpty() && format == TableFormat.TABLE) {
            console.line("The rule files do not differ.");
            return ExitCode.FINE;
        }
        List<List<Cell>> rows = changes.stream().map(RulesDiffCommand::row).toList();
        format.write(console, "plimsoll-rule-diff", new CsvTable(COLUMNS, rows), "Value", "Old", "New");
        return ExitCode.FINE;
    }

    private static List<Cell> row(Change change) {
        return CsvTable.row(
                Cell.of(change.path()), TableFormat.cell(change.before()), TableFormat.cell(change.after()));
    }
}
