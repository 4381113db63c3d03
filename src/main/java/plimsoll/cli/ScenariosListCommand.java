package plimsoll.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plimsoll.domain.scenario.LibraryItem;
import plimsoll.report.CsvTable;
import plimsoll.report.CsvTable.Cell;
import plimsoll.report.CsvTable.Column;
import plimsoll.storage.ScenarioLibrary;

/// Lists the scenarios that come with the program.
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "List the scenarios that come with the program.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:Listed.", "2:Bad usage."})
final class ScenariosListCommand implements Callable<Integer> {
    private static final List<Column> COLUMNS =
            List.of(Column.text("id"), Column.text("scenarios"), Column.text("name"), Column.text("group"));

    private final Console console;

    @Parameters(
            paramLabel = "TEXT",
            arity = "0..*",
            description = "Only those in whose name, episode or note all of these words occur.")
    private List<String> words = List.of();

    @Option(
            names = "--format",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private TableFormat format = TableFormat.TABLE;

    ScenariosListCommand(Session session) {
        console = session.console();
    }

    @Override
    public Integer call() {
        List<List<Cell>> rows = ScenarioLibrary.items().stream()
                .filter(item -> item.matches(String.join(" ", words)))
                .map(ScenariosListCommand::row)
                .toList();
        format.write(
                console,
                "plimsoll-scenario-list",
                new CsvTable(COLUMNS, rows),
                "Scenario",
                "Count",
                "Name",
                "Belongs to");
        return ExitCode.FINE;
    }

    private static List<Cell> row(LibraryItem item) {
        return CsvTable.row(
                Cell.of(item.id()),
                Cell.of(Integer.toString(item.count())),
                Cell.of(item.name()),
                Cell.of(item.group()));
    }
}
