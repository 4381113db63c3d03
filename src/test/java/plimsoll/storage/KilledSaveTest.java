package plimsoll.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.document.Document;

/// A process that is killed at any moment while it saves leaves the version it reported or the one after it, whole.
@SuppressWarnings("NullAway.Init")
class KilledSaveTest {
    private static final int KILLS = 10;

    @TempDir
    Path folder;

    @Test
    void theWorkspaceFileIsWholeAfterEveryKill() throws Exception {
        Path file = folder.resolve("book.json");
        SplittableRandom random = new SplittableRandom(11);
        for (int kill = 0; kill < KILLS; kill++) {
            int reported = runAndKill("save", file, random);
            Loaded<Document> loaded = WorkspaceFiles.read(file);
            assertEquals(List.of(), loaded.problems());
            assertWhole(loaded.value().orElseThrow(), reported);
        }
    }

    @Test
    void theNewestAutosavedVersionIsWholeAfterEveryKill() throws Exception {
        SplittableRandom random = new SplittableRandom(12);
        for (int kill = 0; kill < KILLS; kill++) {
            Path place = folder.resolve("autosave-" + kill);
            int reported = runAndKill("autosave", place, random);
            Autosaves autosaves = new Autosaves(place);
            assertTrue(autosaves.files(WorkspaceKey.untitled(1)).size() <= Autosaves.KEPT + 1);
            assertWhole(
                    autosaves
                            .pending(WorkspaceKey.untitled(1), Document.empty())
                            .orElseThrow()
                            .document(),
                    reported);
        }
    }

    /// Lets it save some times, so that each kill meets another moment, and returns the last version it reported.
    private static int runAndKill(String what, Path path, SplittableRandom random) throws Exception {
        try (OtherProcess saving = OtherProcess.start(SaveLoop.class, what, path.toString())) {
            String reported = "";
            for (int line = 1 + random.nextInt(40); line > 0; line--) {
                reported = saving.nextLine();
            }
            for (int spin = random.nextInt(200_000); spin > 0; spin--) {
                Thread.onSpinWait();
            }
            String last = saving.kill();
            return Integer.parseInt(last.isEmpty() ? reported : last);
        }
    }

    private static void assertWhole(Document document, int reported) {
        int version = Integer.parseInt(document.name().substring("version ".length()));
        assertEquals(SaveLoop.document(version), document);
        assertTrue(version == reported || version == reported + 1, version + " on disk, " + reported + " reported");
    }
}
