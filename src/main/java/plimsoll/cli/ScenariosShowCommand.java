package plimsoll.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plimsoll.domain.scenario.LibraryItem;
import plimsoll.domain.scenario.Scenario;
import plimsoll.domain.scenario.ScenarioBook;
import plimsoll.storage.ScenarioFiles;
import plimsoll.storage.ScenarioLibrary;

/// Shows what a scenario consists of.
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Show every shock of a scenario; as JSON or CSV, a file of it to change.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:Shown.", "2:Bad usage, or there is no such scenario."})
final class ScenariosShowCommand implements Callable<Integer> {
    /// How scenarios are shown.
    enum Format {
        TABLE,
        JSON,
        CSV;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final Console console;

    @Parameters(paramLabel = "NAME", description = "A name of \u201cplimsoll scenarios list\u201d.")
    private String name = "";

    @Option(
            names = "--format",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private Format format = Format.TABLE;

    ScenariosShowCommand(Session session) {
        console = session.console();
    }

    @Override
    public Integer call() {
        LibraryItem item = ScenarioLibrary.items().stream()
                .filter(other -> other.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        "There is no scenario \u201c" + name + "\u201d. See \u201cplimsoll scenarios list\u201d."));
        ScenarioBook book = new ScenarioBook(item.name(), item.scenarios(), List.of(), item.random());
        switch (format) {
            case JSON -> console.bytes(ScenarioFiles.bytes(book));
            case CSV -> console.bytes(ScenarioFiles.csv(item.scenarios()));
            case TABLE -> table(item);
        }
        return ExitCode.FINE;
    }

    private void table(LibraryItem item) {
        console.line(item.name());
        console.line(item.note());
        TextTable text = new TextTable("lrl").add("Scenario", "Step", "Shock");
        for (Scenario scenario : item.scenarios()) {
            for (int step = 0; step < scenario.steps().size(); step++) {
                for (String shock : ScenarioFiles.shocks(scenario.steps().get(step))) {
                    text.add(scenario.id(), Integer.toString(step + 1), shock);
                }
            }
        }
        if (!item.scenarios().isEmpty()) {
            text.lines().forEach(console::line);
        }
    }
}
