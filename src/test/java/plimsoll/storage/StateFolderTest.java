package plimsoll.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.document.Document;
import plimsoll.domain.Problem;

/// Where the user's files lie, and what happens to files that cannot be read.
@SuppressWarnings("NullAway.Init")
class StateFolderTest {
    private static final Path HOME = Path.of("/home/ada").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void eachSystemHasItsPlaces() {
        UserFolders linux = UserFolders.of("Linux", Map.of(), HOME);
        assertEquals(HOME.resolve(".local/state/plimsoll"), linux.state());
        assertEquals(HOME.resolve(".config/plimsoll"), linux.settings());
        Path state = folder.toAbsolutePath();
        UserFolders chosen = UserFolders.of(
                "Linux", Map.of("XDG_STATE_HOME", state.toString(), "XDG_CONFIG_HOME", "not/absolute"), HOME);
        assertEquals(state.resolve("plimsoll"), chosen.state());
        assertEquals(HOME.resolve(".config/plimsoll"), chosen.settings());
        UserFolders mac = UserFolders.of("Mac OS X", Map.of("XDG_STATE_HOME", state.toString()), HOME);
        assertEquals(HOME.resolve("Library/Application Support/Plimsoll"), mac.state());
        UserFolders windows = UserFolders.of("Windows 11", Map.of("LOCALAPPDATA", state.toString()), HOME);
        assertEquals(state.resolve("Plimsoll"), windows.settings());
        assertEquals(
                HOME.resolve("AppData/Local/Plimsoll"),
                UserFolders.of("Windows 11", Map.of(), HOME).state());
    }

    @Test
    void aDamagedFileIsCopiedAsideWithThePlaceOfTheError() throws IOException {
        Path damaged = folder.resolve("book.json");
        Files.writeString(damaged, "{\n  \"plimsoll\": workspace\n}\n");
        Problem error = WorkspaceFiles.keepsFromReplacing(damaged).orElseThrow();

        Path copy = new Quarantine(folder.resolve("quarantine"))
                .keep(damaged, error, Instant.parse("2026-11-29T05:20:00Z"));

        String name = String.valueOf(copy.getFileName());
        assertTrue(name.matches("book-20261129T052000Z-line-2-column-\\d+\\.json"), name);
        assertArrayEquals(Files.readAllBytes(damaged), Files.readAllBytes(copy));
    }

    @Test
    void onlyAWholeWorkspaceOfAKnownSchemaMayBeReplaced() throws IOException {
        Path file = folder.resolve("book.json");
        assertEquals(Optional.empty(), WorkspaceFiles.keepsFromReplacing(file));
        WorkspaceFiles.write(file, Document.empty());
        assertEquals(Optional.empty(), WorkspaceFiles.keepsFromReplacing(file));

        String text = Files.readString(file, StandardCharsets.UTF_8);
        Files.writeString(file, text.replace("\"schemaVersion\": 1", "\"schemaVersion\": 3"));
        assertTrue(WorkspaceFiles.keepsFromReplacing(file).orElseThrow().what().contains("schema version 3"));
        Files.writeString(file, "shopping list");
        assertTrue(WorkspaceFiles.keepsFromReplacing(file).isPresent());
    }
}
