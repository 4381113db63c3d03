package plimsoll.desktop.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import plimsoll.desktop.paths.Replays;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.Problem;
import plimsoll.domain.scenario.PricePath;
import plimsoll.storage.Loaded;
import plimsoll.storage.ScenarioFiles;
import plimsoll.storage.ScenarioLibrary;

/// Recorded price paths: those of the shipped episodes, and tables of price bars that the user chooses.
final class PriceReplays implements Replays {
    private final Dialogs dialogs;

    PriceReplays(Dialogs dialogs) {
        this.dialogs = dialogs;
    }

    @Override
    public SortedMap<String, PricePath> shipped() {
        return ScenarioLibrary.paths();
    }

    @Override
    public Optional<PricePath> open() {
        return dialogs.openScenarios().flatMap(this::read);
    }

    private Optional<PricePath> read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            Loaded<PricePath> loaded = ScenarioFiles.readBars(name, Files.readAllBytes(file));
            if (!loaded.problems().isEmpty()) {
                dialogs.problems(Texts.of("file.damaged", name), loaded.problems());
            }
            return loaded.value();
        } catch (IOException unreadable) {
            dialogs.problems(
                    Texts.of("file.unread", name),
                    List.of(Problem.error(
                            Problem.Kind.FILE,
                            name,
                            "",
                            "The file cannot be read: " + unreadable.getMessage() + ".",
                            "Choose another file.")));
            return Optional.empty();
        }
    }
}
