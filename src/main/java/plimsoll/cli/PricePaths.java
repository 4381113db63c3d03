package plimsoll.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import plimsoll.domain.scenario.PricePath;
import plimsoll.storage.Loaded;
import plimsoll.storage.ScenarioFiles;
import plimsoll.storage.ScenarioLibrary;

/// Finds the recorded price path that a command names: a table of price bars, or one that comes with the program.
final class PricePaths {
    private PricePaths() {}

    /// Reads the path. A file comes before a shipped path of the same name.
    ///
    /// @throws Refused when there is none, or when it cannot be read
    static PricePath open(String name) {
        Optional<Path> file = file(name);
        if (file.isPresent()) {
            return read(file.get());
        }
        return Optional.ofNullable(ScenarioLibrary.paths().get(name))
                .orElseThrow(() -> new Refused("There is no file \u201c" + name + "\u201d and no recorded path of that"
                        + " name. Name a table of price bars, or one of: "
                        + String.join(", ", ScenarioLibrary.paths().keySet()) + "."));
    }

    private static PricePath read(Path file) {
        try {
            Loaded<PricePath> loaded =
                    ScenarioFiles.readBars(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            return loaded.value().orElseThrow(() -> new Refused(loaded.problems()));
        } catch (IOException e) {
            throw new Refused("The file " + file + " cannot be read ("
                    + e.getClass().getSimpleName() + ": " + e.getMessage() + ").");
        }
    }

    private static Optional<Path> file(String name) {
        try {
            return Optional.of(Path.of(name)).filter(Files::exists);
        } catch (InvalidPathException e) {
            return Optional.empty(); // Not a path on this system, so it can only be a shipped one.
        }
    }
}
