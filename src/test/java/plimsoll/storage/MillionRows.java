package plimsoll.storage;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import plimsoll.document.imports.Incoming;
import plimsoll.storage.imports.ImportFiles;

/// Reads a table in a process of its own, which may use little memory, and prints what came of it.
final class MillionRows {
    private MillionRows() {}

    public static void main(String[] arguments) {
        Loaded<Incoming> loaded = ImportFiles.read(Path.of(arguments[0]), Optional.empty(), Map.of(), "");
        Incoming incoming = loaded.value().orElseThrow();
        System.out.println(incoming.quotes().size() + " quotes, "
                + incoming.kept().count() + " kept, " + incoming.kept().omitted() + " omitted, "
                + loaded.problems().size() + " problems");
    }
}
