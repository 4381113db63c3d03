package plimsoll.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import plimsoll.domain.Problem;
import plimsoll.domain.key.KeyChoices;

/// Reads and writes which keys a user wants for which action. A file that cannot be read is never written over; in
/// others only the entries change that the user changed, so that nothing written by hand is lost.
public final class KeysFile {
    /// The file's name.
    public static final String NAME = "keys.json";

    private static final String WHAT = "keys";
    private static final String KEYS = "keys";
    private static final String NAMES = "names";

    private final Path folder;
    private final Path file;

    /// Works in a folder, which need not exist.
    public KeysFile(Path folder) {
        this.folder = folder;
        file = folder.resolve(NAME);
    }

    /// Returns where it is.
    public Path path() {
        return file;
    }

    /// Returns whether there is one.
    public boolean exists() {
        return Files.exists(file);
    }

    /// Reads the entries by action; without a file there are none. No value when the file cannot be read.
    public Loaded<SequencedMap<String, KeyChoices.Entry>> read() {
        return exists()
                ? FileBytes.load(file, KeysFile::entries)
                : new Loaded<>(Optional.of(new LinkedHashMap<>()), List.of());
    }

    /// Writes entries.
    ///
    /// @param all     what a new file says, by action
    /// @param changed the actions whose entries change in a file that is there
    /// @param names   what actions are called, for those who edit a new file by hand
    /// @throws IOException when they could not be written, or the file that is there cannot be read; it is untouched
    public void write(SequencedMap<String, List<String>> all, Set<String> changed, Map<String, String> names)
            throws IOException {
        Node root = exists() ? merged(all, changed) : fresh(all, names);
        Files.createDirectories(folder);
        AtomicFile.write(file, JsonLayout.bytes(root));
    }

    private static Node fresh(SequencedMap<String, List<String>> all, Map<String, String> names) {
        StructBuilder keys = new StructBuilder();
        all.forEach((action, wanted) -> keys.put(action, node(wanted)));
        StructBuilder called = new StructBuilder();
        all.keySet().forEach(action -> called.put(action, names.getOrDefault(action, "")));
        return FileHeader.of(WHAT)
                .put(KEYS, keys.build())
                .put(NAMES, called.build())
                .build();
    }

    private Node merged(SequencedMap<String, List<String>> all, Set<String> changed) throws IOException {
        Loaded<Node> there = FileBytes.load(file, (root, report) -> {
            entries(root, report);
            return root;
        });
        if (!(there.value().orElse(null) instanceof Node.Struct struct)) {
            throw new IOException(there.problems().getFirst().toString());
        }
        Map<String, Node> keys = struct.fields().get(KEYS) instanceof Node.Struct old
                ? new LinkedHashMap<>(old.fields())
                : new LinkedHashMap<>();
        all.forEach((action, wanted) -> {
            if (changed.contains(action)) {
                keys.put(action, node(wanted));
            }
        });
        Map<String, Node> fields = new LinkedHashMap<>(struct.fields());
        fields.put(KEYS, new Node.Struct(Location.NOWHERE, keys, Optional.empty()));
        return new Node.Struct(Location.NOWHERE, fields, Optional.empty());
    }

    private static Node node(List<String> keys) {
        return keys.size() > 1 ? Node.words(keys) : Node.of(keys.isEmpty() ? "" : keys.getFirst());
    }

    private static SequencedMap<String, KeyChoices.Entry> entries(Node root, Report report) {
        Fields fields = Fields.of(root, report);
        FileHeader.check(fields, WHAT);
        SequencedMap<String, KeyChoices.Entry> all = new LinkedHashMap<>();
        fields.structIfAny(KEYS, keys -> {
            List.copyOf(keys.keys())
                    .forEach(action -> keys.find(action)
                            .flatMap(node -> report.item(
                                    "The entry \"" + Fields.shortened(action) + "\"", node.at(), () -> entry(node)))
                            .ifPresent(entry -> all.put(action, entry)));
            return all;
        });
        fields.find(NAMES);
        fields.done();
        return all;
    }

    private static KeyChoices.Entry entry(Node node) {
        String place = node.at().shown();
        return switch (node) {
            case Node.Text text ->
                new KeyChoices.Entry(text.value().isBlank() ? List.of() : List.of(text.value()), place);
            case Node.Items list ->
                new KeyChoices.Entry(list.items().stream().map(KeysFile::text).toList(), place);
            default -> throw wrong(node);
        };
    }

    private static String text(Node node) {
        if (node instanceof Node.Text text) {
            return text.value();
        }
        throw wrong(node);
    }

    private static Rejected wrong(Node node) {
        return new Rejected(
                node.at(),
                "Here stands " + node.what() + ", not the name of a key.",
                "Write it like \"Ctrl+Shift+P\", [\"F5\", \"F9\"], or \"\" for no key.");
    }

    /// Returns what is said when the file cannot be read.
    public Problem unread() {
        return Problem.note(
                Problem.Kind.FILE,
                NAME,
                "",
                "The shortcuts were not read, so the keys of the program hold; the file is not written over: " + file,
                "Mend the file or move it away, then read it again under Help, Change shortcuts.");
    }
}
