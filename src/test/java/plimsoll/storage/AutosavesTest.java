package plimsoll.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.document.Document;

@SuppressWarnings("NullAway.Init")
class AutosavesTest {
    private static final Instant TIME = Instant.parse("2026-11-29T05:20:00.250Z");
    private static final WorkspaceKey KEY = WorkspaceKey.untitled(1);

    @TempDir
    Path folder;

    @Test
    void whatWasKeptAndNeverSavedIsOfferedWithItsTime() throws IOException {
        Autosaves autosaves = new Autosaves(folder);
        assertEquals(Optional.empty(), autosaves.pending(KEY, Document.empty()));
        autosaves.write(KEY, named("a"), TIME);
        autosaves.write(KEY, named("b"), TIME.plusSeconds(2));

        assertEquals(
                Optional.of(new Autosaves.Recovery(named("b"), TIME.plusSeconds(2))),
                autosaves.pending(KEY, Document.empty()));
        assertEquals(Optional.empty(), autosaves.pending(KEY, named("b")));
        assertEquals(Optional.empty(), autosaves.pending(WorkspaceKey.untitled(2), Document.empty()));
    }

    @Test
    void whatWasSavedOrGivenUpIsNotOfferedAgainButStaysKept() throws IOException {
        Autosaves autosaves = new Autosaves(folder);
        autosaves.write(KEY, named("a"), TIME);
        autosaves.settle(KEY);
        assertEquals(Optional.empty(), autosaves.pending(KEY, Document.empty()));
        assertEquals(1, autosaves.files(KEY).size());

        autosaves.write(KEY, named("b"), TIME);
        assertEquals(
                Optional.of(named("b")),
                autosaves.pending(KEY, Document.empty()).map(Autosaves.Recovery::document));
    }

    @Test
    void theNewestTwentyVersionsStay() throws IOException {
        Autosaves autosaves = new Autosaves(folder);
        for (int i = 1; i <= 25; i++) {
            autosaves.write(KEY, named("version " + i), TIME.plusSeconds(i));
        }
        List<Path> files = autosaves.files(KEY);
        assertEquals(20, files.size());
        assertEquals(
                "version 6",
                WorkspaceFiles.read(files.getFirst()).value().orElseThrow().name());
        assertEquals(
                "version 25",
                WorkspaceFiles.read(files.getLast()).value().orElseThrow().name());
    }

    @Test
    void aDamagedVersionOrNoteCostsOneVersionAtMost() throws IOException {
        Autosaves autosaves = new Autosaves(folder);
        autosaves.write(KEY, named("a"), TIME);
        autosaves.settle(KEY);
        autosaves.write(KEY, named("b"), TIME);
        autosaves.write(KEY, named("c"), TIME);
        Files.writeString(autosaves.files(KEY).getLast(), "{\"plimsoll\": ");
        assertEquals(
                Optional.of(named("b")),
                autosaves.pending(KEY, Document.empty()).map(Autosaves.Recovery::document));

        Files.writeString(folder.resolve(KEY.text()).resolve("settled.json"), "");
        Files.delete(autosaves.files(KEY).get(1));
        assertEquals(
                Optional.of(named("a")),
                autosaves.pending(KEY, Document.empty()).map(Autosaves.Recovery::document));
    }

    @Test
    void whatAKilledProcessLeftHalfWrittenIsIgnoredAndRemoved() throws IOException {
        Autosaves autosaves = new Autosaves(folder);
        autosaves.write(KEY, named("a"), TIME);
        Path half = folder.resolve(KEY.text()).resolve(".00000002-20261129T052002000Z.json.x.tmp");
        Files.writeString(half, "{\"plim");
        assertEquals(1, autosaves.files(KEY).size());
        autosaves.write(KEY, named("b"), TIME);
        assertTrue(Files.notExists(half));
        assertEquals(2, autosaves.files(KEY).size());
    }

    @Test
    void everyWayToWriteAPathGivesTheSameKeyAndOtherFilesOthers() throws IOException {
        Path file = Files.createFile(folder.resolve("My Book.json"));
        WorkspaceKey key = WorkspaceKey.of(file);
        assertEquals(key, WorkspaceKey.of(folder.resolve("x").resolve("..").resolve("My Book.json")));
        assertTrue(key.text().startsWith("my-book-json-"), key.text());
        assertNotEquals(key, WorkspaceKey.of(folder.resolve("my book.json")));
    }

    private static Document named(String name) {
        return Document.empty().withName(name);
    }
}
