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

    /// Keeps a copy of a damaged file and says first what became of both.
    private static Loaded<Document> withCopy(
            Loaded<Document> loaded,
            Optional<Problem> damage,
            Path path,
            Optional<Quarantine> quarantine,
            Instant now) {
        if (damage.isEmpty() || quarantine.isEmpty() || !Files.isRegularFile(path)) {
            return loaded;
        }
        String name = String.valueOf(path.getFileName());
        boolean partly = loaded.value().isPresent();
        String copy = kept(name, damage.get(), path, quarantine.get(), now);
        List<Problem> all = new ArrayList<>();
        all.add(Problem.warning(
                Kind.FILE,
                name,
                "",
                Texts.of(partly ? "file.damaged.part" : "file.damaged.none") + " " + copy,
                Texts.of(partly ? "file.damaged.part.cure" : "file.damaged.none.cure")));
        all.addAll(loaded.problems());
        return new Loaded<>(loaded.value(), all);
    }

    private static String kept(String name, Problem damage, Path path, Quarantine quarantine, Instant now) {
        try {
            return Texts.of(
                    "file.copyKept", name, quarantine.keep(path, damage, now).toString());
        } catch (IOException failure) {
            return Texts.of("file.copyFailed", name, String.valueOf(failure.getMessage()));
        }
    }

    /// Returns the title above what is wrong with a file of this name.
    String title(String name) {
        if (book.value().isEmpty()) {
            return Texts.of("file.unread", name);
        }
        return Texts.of(damaged ? "file.damaged" : "file.remarks", name);
    }
}
