package plimsoll.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plimsoll.domain.Problem;
import plimsoll.domain.rule.RuleFile;
import plimsoll.engine.validation.Invariant;
import plimsoll.engine.validation.RuleInvariants;
import plimsoll.report.CsvTable;
import plimsoll.report.CsvTable.Cell;
import plimsoll.report.CsvTable.Column;
import plimsoll.storage.Loaded;

/// Checks a rule file: its shape, how its numbers fit each other, and what holds on generated books.
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description =
                "Check a rule file: what is wrong where, how to mend it, and what holds on small generated books.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:The file can be used and everything holds.",
            "1:The file can be used, but something that should hold does not.",
            "2:Bad usage, or the file must not be used."
        })
final class RulesValidateCommand implements Callable<Integer> {
    private static final List<Column> COLUMNS =
            List.of(Column.text("check"), Column.text("result"), Column.text("what"));

    private final Console console;

    @Parameters(paramLabel = "FILE", description = "A rule file.")
    private String file = "";

    @Option(
            names = "--format",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private TableFormat format = TableFormat.TABLE;

    RulesValidateCommand(Session session) {
        console = session.console();
    }

    @Override
    public Integer call() {
        Loaded<RuleFile> loaded = RuleSources.check(file);
        loaded.problems().forEach(problem -> console.message(Console.describe(problem)));
        List<Invariant> invariants = loaded.value().map(RuleInvariants::of).orElse(List.of());
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row("file", loaded.value().isPresent(), count(loaded.problems())));
        invariants.forEach(item -> rows.add(row(
                item.id(),
                item.holds(),
                item.counterExample()
                        .map(example -> item.title() + " " + example)
                        .orElse(item.title()))));
        format.write(console, "plimsoll-rule-check", new CsvTable(COLUMNS, rows), "Check", "Result", "");
        if (loaded.value().isEmpty()) {
            return ExitCode.REFUSED;
        }
        return invariants.stream().allMatch(Invariant::holds) ? ExitCode.FINE : ExitCode.INCOMPLETE;
    }

    private static String count(List<Problem> problems) {
        long errors = RuleSources.errors(problems);
        return errors + (errors == 1 ? " error, " : " errors, ") + (problems.size() - errors) + " notes.";
    }

    private static List<Cell> row(String check, boolean holds, String what) {
        return CsvTable.row(Cell.of(check), Cell.of(holds ? "green" : "red"), Cell.of(what));
    }
}
