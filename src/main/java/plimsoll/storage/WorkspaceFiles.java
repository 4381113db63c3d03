package plimsoll.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import plimsoll.document.Document;
import plimsoll.domain.Problem;
import plimsoll.domain.layout.Layouts;

/// Reads and writes workspace files.
///
/// The written bytes are canonical: the same document gives the same bytes on every system, and reading them gives an
/// equal document. Decimals keep their digits and scale.
public final class WorkspaceFiles {
    private WorkspaceFiles() {}

    /// Reads a workspace; problems carry line and column. A row that cannot be read is reported and left out.
    public static Loaded<Document> read(Path file) {
        return FileBytes.load(file, WorkspaceJson::read);
    }

    /// Reads a workspace from the bytes of a file.
    ///
    /// @param name the file's name, for problems
    public static Loaded<Document> read(String name, byte[] bytes) {
        return FileBytes.load(name, bytes, WorkspaceJson::read);
    }

    /// Writes a workspace atomically: temporary file, flush to disk, move.
    ///
    /// @throws IOException when it could not be written; an older file is then untouched
    public static void write(Path file, Document document) throws IOException {
        AtomicFile.write(file, bytes(document));
    }

    /// Writes a workspace with the arrangement of its panels.
    ///
    /// @throws IOException when it could not be written; an older file is then untouched
    public static void write(Path file, Document document, Layouts layouts) throws IOException {
        AtomicFile.write(file, JsonLayout.bytes(WorkspaceJson.write(document, layouts)));
    }

    /// Reads how the panels of a workspace are arranged; as shipped where nothing is said. A layout that cannot be
    /// read is reported and left out.
    public static Loaded<Layouts> readLayouts(Path file) {
        return FileBytes.load(file, LayoutJson::ofWorkspace);
    }

    /// Returns why a file must not be replaced: it exists and is not wholly a workspace of a schema that this program
    /// reads, so writing would destroy what nobody has seen. Empty when it may be written.
    public static Optional<Problem> keepsFromReplacing(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return read(file).problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .findFirst();
    }

    /// Returns the workspace's canonical bytes.
    public static byte[] bytes(Document document) {
        return JsonLayout.bytes(WorkspaceJson.write(document));
    }

    /// Returns the SHA-256 of the workspace's canonical bytes, lower-case hex.
    public static String hash(Document document) {
        return Hashes.sha256(bytes(document));
    }
}
