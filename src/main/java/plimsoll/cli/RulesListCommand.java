package plimsoll.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import plimsoll.domain.rule.RuleFile;
import plimsoll.report.CsvTable;
import plimsoll.report.CsvTable.Cell;
import plimsoll.report.CsvTable.Column;
import plimsoll.storage.ShippedRules;

/// Lists the rule files that come with the program.
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "List the rule files that come with the program.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:Listed.", "2:Bad usage."})
final class RulesListCommand implements Callable<Integer> {
    private static final List<Column> COLUMNS = List.of(
            Column.text("rule"),
            Column.text("venue"),
            Column.text("model"),
            Column.text("effective_from"),
            Column.text("as_of"),
            Column.text("illustrative"));

    private final Console console;

    @Option(
            names = "--format",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private TableFormat format = TableFormat.TABLE;

    RulesListCommand(Session session) {
        console = session.console();
    }

    @Override
    public Integer call() {
        List<List<Cell>> rows = ShippedRules.catalog().rules().stream()
                .map(rule -> row(rule.file()))
                .toList();
        format.write(
                console,
                "plimsoll-rule-list",
                new CsvTable(COLUMNS, rows),
                "Rule",
                "Venue",
                "Model",
                "In force from",
                "As of",
                "Illustrative");
        return ExitCode.FINE;
    }

    private static List<Cell> row(RuleFile file) {
        return CsvTable.row(
                Cell.of(RuleSources.name(file)),
                Cell.of(file.venue()),
                Cell.of(file.model()),
                Cell.of(file.effectiveFrom().toString()),
                Cell.of(file.asOf().toString()),
                Cell.of(file.illustrative()));
    }
}
