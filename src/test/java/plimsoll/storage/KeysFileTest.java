package plimsoll.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.domain.key.KeyChoices;

@SuppressWarnings("NullAway.Init")
class KeysFileTest {
    private static final String HEAD = "{\"plimsoll\": \"keys\", \"schemaVersion\": 1, ";

    @TempDir
    Path folder;

    private KeysFile file;

    @BeforeEach
    void name() {
        file = new KeysFile(folder.resolve("new"));
    }

    private static SequencedMap<String, List<String>> wishes() {
        SequencedMap<String, List<String>> all = new LinkedHashMap<>();
        all.put("run.now", List.of("F5", "F9"));
        all.put("file.open", List.of("Ctrl+O"));
        all.put("view.tiles", List.of());
        return all;
    }

    private void text(String text) throws IOException {
        Files.createDirectories(file.path().getParent());
        Files.writeString(file.path(), text);
    }

    private Map<String, List<String>> read() {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        file.read().value().orElseThrow().forEach((action, entry) -> keys.put(action, entry.keys()));
        return keys;
    }

    @Test
    void withoutAFileThereIsNoEntry() {
        assertEquals(new Loaded<>(Optional.of(new LinkedHashMap<>()), List.of()), file.read());
        assertEquals(false, file.exists());
    }

    @Test
    void aNewFileHoldsEveryActionWithItsNameAndReadsBack() throws IOException {
        file.write(wishes(), Set.of(), Map.of("run.now", "Run", "file.open", "Open", "view.tiles", "Tiles"));
        assertEquals(wishes(), read());
        assertEquals(List.of(), file.read().problems());
        String text = Files.readString(file.path());
        assertTrue(text.contains("\"run.now\": [\"F5\", \"F9\"]"), text);
        assertTrue(text.contains("\"view.tiles\": \"\""), text);
        assertTrue(text.contains("\"view.tiles\": \"Tiles\""), text);
        try (var files = Files.list(file.path().getParent())) {
            assertEquals(List.of(file.path()), files.toList(), "nothing is left of writing it");
        }
    }

    @Test
    void onlyWhatChangedChangesInAFileThatIsThere() throws IOException {
        text(HEAD + "\"keys\": {\"file.open\": \"F12\", \"of.another.version\": \"F11\", \"view.tiles\": 7},"
                + " \"note\": \"mine\"}");
        file.write(wishes(), Set.of("run.now"), Map.of());
        String text = Files.readString(file.path());
        for (String kept : List.of("\"F12\"", "\"of.another.version\": \"F11\"", "\"view.tiles\": 7", "\"mine\"")) {
            assertTrue(text.contains(kept), text);
        }
        assertEquals(List.of("F5", "F9"), read().get("run.now"));
        assertEquals(List.of("F12"), read().get("file.open"));
    }

    @Test
    void anEntryThatIsNoTextIsSaidAndTheRestHolds() throws IOException {
        text(HEAD + "\"keys\": {\n\"file.open\": 7,\n\"run.now\": [\"F5\", {}],\n\"view.tiles\": [],\n\"x\": null,\n"
                + "\"file.new\": \"F12\"}}");
        assertEquals(Map.of("view.tiles", List.of(), "file.new", List.of("F12")), read());
        assertEquals(
                List.of(
                        "keys.json, line 2, column 14 (/keys/file.open): The entry \"file.open\" is left out: Here stands"
                                + " a number, not the name of a key. Write it like \"Ctrl+Shift+P\", [\"F5\", \"F9\"],"
                                + " or \"\" for no key.",
                        "keys.json, line 3, column 19 (/keys/run.now/1): The entry \"run.now\" is left out: Here stands"
                                + " an object, not the name of a key. Write it like \"Ctrl+Shift+P\", [\"F5\", \"F9\"],"
                                + " or \"\" for no key."),
                file.read().problems().stream().map(Object::toString).toList());
        assertEquals(
                "line 6, column 13 (/keys/file.new)",
                file.read()
                        .value()
                        .map(all -> all.get("file.new"))
                        .map(KeyChoices.Entry::place)
                        .orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"plimsoll\": \"settings\", \"schemaVersion\": 1}",
                "{\"plimsoll\": \"keys\", \"schemaVersion\": 2, \"keys\": {}}",
                "{\"plimsoll\": \"keys\", \"schemaVersion\": 1, \"keys\": []}",
                "{\"plimsoll\": \"keys\", \"schemaVersion\": 1, \"keys\": {\"run.now\": \"F5\", \"run.now\": \"F6\"}}"
            })
    void aFileThatCannotBeReadIsSaidAndNeverWrittenOver(String text) throws IOException {
        text(text);
        assertEquals(Optional.empty(), file.read().value());
        assertEquals(1, file.read().problems().size());
        assertThrows(IOException.class, () -> file.write(wishes(), Set.of("run.now"), Map.of()));
        assertArrayEquals(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), Files.readAllBytes(file.path()));
    }

    @Test
    void aFileThatIsDeeperThanAnyIsRefused() throws IOException {
        text(HEAD + "\"keys\": {\"run.now\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}}");
        assertEquals(Optional.empty(), file.read().value());
        assertTrue(
                file.read().problems().getFirst().what().contains("deep"),
                () -> file.read().problems().toString());
    }

    @Test
    void aFileThatIsLargerThanAnyIsRefusedBeforeReading() throws IOException {
        text("");
        try (RandomAccessFile sparse = new RandomAccessFile(file.path().toFile(), "rw")) {
            sparse.setLength(100L * 1024 * 1024);
        }
        assertEquals(Optional.empty(), file.read().value());
        assertTrue(file.read().problems().getFirst().what().contains("at most 64 MB"));
    }
}
