package plimsoll.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.document.Document;
import plimsoll.domain.Problem;
import plimsoll.storage.Loaded;
import plimsoll.storage.Samples;
import plimsoll.storage.Samples.Sample;
import plimsoll.storage.WorkspaceFiles;

/// Finds the workspace that a command names: a file, or the identifier of a sample that comes with the program.
final class Workspaces {
    private Workspaces() {}

    /// A workspace and what is doubtful about its file.
    ///
    /// @param document the editable state
    /// @param problems found while reading
    record Opened(Document document, List<Problem> problems) {}

    /// Reads the workspace. A file comes before a sample of the same name.
    ///
    /// @throws Refused when there is none, or when it cannot be read
    static Opened open(String name) {
        Optional<Path> file = file(name);
        if (file.isPresent()) {
            return opened(WorkspaceFiles.read(file.get()));
        }
        if (ids().contains(name)) {
            return opened(Samples.read(name));
        }
        throw new Refused(
                "There is no workspace file \u201c" + name + "\u201d and no sample of that name. Name a file, or "
                        + "one of the samples: " + String.join(", ", ids()) + ".");
    }

    /// Returns the identifier of the sample that opens at first start.
    static String firstSample() {
        return ids().stream().findFirst().orElseThrow(() -> new IllegalStateException("no sample is shipped"));
    }

    private static List<String> ids() {
        return Samples.list().stream().map(Sample::id).toList();
    }

    private static Optional<Path> file(String name) {
        try {
            return Optional.of(Path.of(name)).filter(Files::exists);
        } catch (InvalidPathException e) {
            return Optional.empty(); // Not a path on this system, so it can only be a sample.
        }
    }

    /// Commands calculate the book; that it has a what-if book beside it is said.
    private static List<Problem> withNote(Document document, List<Problem> problems) {
        if (document.whatIf().isEmpty()) {
            return problems;
        }
        List<Problem> all = new ArrayList<>(problems);
        int steps = document.whatIf().get().steps().size();
        all.add(Problem.note(
                Problem.Kind.FILE,
                document.name(),
                "whatIf",
                "The what-if book of this workspace (" + steps + (steps == 1 ? " change" : " changes")
                        + ") is not calculated; the book is.",
                "Apply the what-if in the window and save, to calculate it here."));
        return all;
    }

    private static Opened opened(Loaded<Document> loaded) {
        return loaded.value()
                .map(document -> new Opened(document.book(), withNote(document, loaded.problems())))
                .orElseThrow(() -> new Refused(loaded.problems()));
    }
}
