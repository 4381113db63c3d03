package plimsoll.desktop.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.desktop.text.Texts;
import plimsoll.document.Document;
import plimsoll.domain.Problem;
import plimsoll.domain.Problem.Kind;
import plimsoll.domain.layout.Layouts;
import plimsoll.storage.Loaded;
import plimsoll.storage.Quarantine;
import plimsoll.storage.WorkspaceFiles;

/// A workspace file as it was read, beside the window's thread.
///
/// @param book    the document, with everything that is wrong
/// @param damaged whether something is wrong, so that the file must stay as it is
/// @param layouts arrangements of panels that it holds
/// @param claim   who writes it
record ReadFile(Loaded<Document> book, boolean damaged, Loaded<Layouts> layouts, Safekeeping.Claim claim) {
    /// Reads a file; a damaged one is copied aside.
    static ReadFile of(Path path, Optional<Quarantine> quarantine, Instant now, Safekeeping.Claiming claiming) {
        Loaded<Document> loaded = WorkspaceFiles.read(path);
        Optional<Problem> damage = loaded.problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .findFirst();
        Loaded<Document> book = withCopy(loaded, damage, path, quarantine, now);
        return new ReadFile(
                book,
                damage.isPresent(),
                book.value().isPresent() ? WorkspaceFiles.readLayouts(path) : new Loaded<>(Optional.empty(), List.of()),
                book.value().isPresent() && damage.isEmpty() ? claiming.claim() : Safekeeping.Claim.NONE);
    }

    /// Keeps a copy of a damaged file and adds where it is to what is wrong.
    private static Loaded<Document> withCopy(
            Loaded<Document> loaded,
            Optional<Problem> damage,
            Path path,
            Optional<Quarantine> quarantine,
            Instant now) {
        if (damage.isEmpty() || quarantine.isEmpty() || !Files.isRegularFile(path)) {
            return loaded;
        }
        List<Problem> all = new ArrayList<>(loaded.problems());
        String name = String.valueOf(path.getFileName());
        try {
            Path copy = quarantine.get().keep(path, damage.get(), now);
            all.add(Problem.warning(
                    Kind.FILE, name, "", Texts.of("file.copyKept", copy.toString()), Texts.of("file.copy.cure")));
        } catch (IOException failure) {
            all.add(Problem.warning(
                    Kind.FILE,
                    name,
                    "",
                    Texts.of("file.copyFailed", String.valueOf(failure.getMessage())),
                    Texts.of("file.copy.cure")));
        }
        return new Loaded<>(loaded.value(), all);
    }
}
