package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.document.Document;
import plimsoll.storage.Autosaves;
import plimsoll.storage.OtherProcess;
import plimsoll.storage.Samples;
import plimsoll.storage.UserFolders;
import plimsoll.storage.WorkspaceFiles;
import plimsoll.storage.WorkspaceKey;

/// A process that is killed once its last edit is two seconds old has lost nothing.
@SuppressWarnings("NullAway.Init")
class KilledWindowTest {
    private static final Document BOOK = Samples.read("two-venues").value().orElseThrow();

    /// Edits that are older than this are never lost.
    private static final Duration PROMISED = Duration.ofSeconds(2);

    /// So long a busy machine may take to tell of a file; what counts is the time that stands in it.
    private static final long LIMIT_SECONDS = 60;

    @TempDir
    Path folder;

    @Test
    void editsOfTwoSecondsAgoAreRecoveredAfterAKill() throws Exception {
        Path file = folder.resolve("book.json");
        WorkspaceFiles.write(file, BOOK);
        Document edited = EditingProgram.edit(BOOK, "9").apply(BOOK);
        Autosaves kept = new Autosaves(folder.resolve("state").resolve("autosave"));
        Path place = folder.resolve("state")
                .resolve("autosave")
                .resolve(WorkspaceKey.of(file).text());
        Files.createDirectories(place);
        try (WatchService watch = FileSystems.getDefault().newWatchService();
                OtherProcess editing = OtherProcess.start(
                        List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-Djava.awt.headless=true"),
                        EditingProgram.class,
                        folder.toString(),
                        file.toString(),
                        "7",
                        "8",
                        "9")) {
            place.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            Instant last = Instant.parse(editing.nextLine());
            Autosaves.Recovery found = awaitVersion(kept, file, watch);
            editing.kill();
            assertEquals(edited, found.document());
            assertFalse(found.time().isAfter(last.plus(PROMISED)), found.time() + " is too late for " + last);
        }
        assertEquals(Optional.of(BOOK), WorkspaceFiles.read(file).value());
        assertRecovered(file, edited);
    }

    private static Autosaves.Recovery awaitVersion(Autosaves kept, Path file, WatchService watch) throws Exception {
        Optional<Autosaves.Recovery> found = kept.pending(WorkspaceKey.of(file), BOOK);
        while (found.isEmpty()) {
            WatchKey told = watch.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
            assertNotNull(told, "nothing was kept of the edits");
            told.pollEvents();
            told.reset();
            found = kept.pending(WorkspaceKey.of(file), BOOK);
        }
        return found.orElseThrow();
    }

    /// The next start has the file for itself and offers what was kept.
    private void assertRecovered(Path file, Document edited) {
        WorkspaceSession session = OpenBook.of(Document.empty()).session();
        Answers answers = new Answers();
        FileDesk files = new FileDesk(
                session,
                answers,
                sentence -> {},
                new Keeping(
                        Optional.of(new UserFolders(folder.resolve("state"), folder.resolve("settings"))),
                        later -> {},
                        Runnable::run,
                        Runnable::run));
        files.open(file);
        assertEquals(List.of(), answers.heard());
        files.safekeeping().recover();
        assertEquals(edited, session.document());
        files.safekeeping().close();
    }
}
