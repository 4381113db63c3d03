package plimsoll.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plimsoll.document.Prepared;
import plimsoll.document.Snapshots;
import plimsoll.domain.Problem;
import plimsoll.domain.Snapshot;
import plimsoll.domain.scenario.FactorModel;
import plimsoll.report.CsvTable;
import plimsoll.report.CsvText;
import plimsoll.report.TableJson;
import plimsoll.storage.ShippedRules;

/// A question about a book in a market model: reads both, prints the answer in the wanted format and what is wrong.
abstract class FactorCommand implements Callable<Integer> {
    final Session session;

    @Parameters(paramLabel = "WORKSPACE", description = "A workspace file, or the name of a shipped sample.")
    private String workspace = "";

    @Mixin
    private FactorOptions factors = new FactorOptions();

    @Option(
            names = "--format",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private AnswerFormat format = AnswerFormat.TABLE;

    FactorCommand(Session session) {
        this.session = session;
    }

    /// An answer in every format.
    ///
    /// @param lines  for reading
    /// @param table  for CSV and JSON
    /// @param format what the JSON object is
    record Answer(List<String> lines, CsvTable table, String format) {}

    /// Returns the answer.
    ///
    /// @param name of the workspace
    /// @throws IllegalArgumentException when the model cannot be used
    abstract Answer answer(String name, Snapshot snapshot, FactorModel model);

    /// Returns what stands in front of the reason when the model cannot be used.
    abstract String refusal();

    @Override
    public Integer call() {
        FactorModel model = factors.model();
        Workspaces.Opened opened = Workspaces.open(workspace);
        Prepared prepared = Snapshots.of(
                opened.document(), ShippedRules.catalog(), session.clock().instant(), 0);
        Answer answer = answered(opened.document().name(), prepared.snapshot(), model);
        Console console = session.console();
        switch (format) {
            case TABLE -> answer.lines().forEach(console::line);
            case CSV -> console.bytes(CsvText.bytes(answer.table()));
            case JSON -> console.bytes(TableJson.bytes(answer.format(), answer.table()));
        }
        List<Problem> problems = new ArrayList<>(opened.problems());
        problems.addAll(prepared.problems());
        return Outcome.report(problems, console);
    }

    private Answer answered(String name, Snapshot snapshot, FactorModel model) {
        try {
            return answer(name, snapshot, model);
        } catch (IllegalArgumentException e) {
            throw new Refused(
                    refusal() + ": " + Optional.ofNullable(e.getMessage()).orElse("a number is out of range") + ".");
        }
    }
}
