package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.document.Document;
import plimsoll.document.Edit;
import plimsoll.storage.Samples;
import plimsoll.storage.UserFolders;
import plimsoll.storage.WorkspaceFiles;
import plimsoll.storage.WorkspaceKey;
import plimsoll.storage.WorkspaceLocks;

/// Autosave, recovery and locks as the window uses them, without a window.
@SuppressWarnings("NullAway.Init")
class SafekeepingTest {
    private static final Document BOOK = Samples.read("two-venues").value().orElseThrow();

    @TempDir
    Path folder;

    private final Deque<Runnable> soon = new ArrayDeque<>();
    /// Tasks for the disk while it is slow.
    private final Deque<Runnable> slow = new ArrayDeque<>();

    private boolean isSlow;
    private Path file;
    private Window window;

    /// One run of the program as far as files go.
    private final class Window {
        private final Answers answers = new Answers();
        private final List<String> said = new ArrayList<>();
        private final WorkspaceSession session = OpenBook.of(Document.empty()).session();
        private final FileDesk files = new FileDesk(
                session,
                answers,
                said::add,
                new Keeping(
                        Optional.of(new UserFolders(folder.resolve("state"), folder.resolve("settings"))),
                        soon::add,
                        SafekeepingTest.this::disk,
                        Runnable::run));

        private Optional<Safekeeping.Offer> offer() {
            return files.safekeeping().offerProperty().get();
        }

        private boolean saves() {
            said.clear();
            files.save();
            return said.stream().anyMatch(sentence -> sentence.startsWith("Saved "));
        }

        private void edit(String quantity) {
            session.apply(new Edit.SetPosition(
                    "quantity", session.document().positions().getFirst().withQuantity(new BigDecimal(quantity))));
        }
    }

    @BeforeEach
    void openAFile() throws IOException {
        file = folder.resolve("book.json");
        WorkspaceFiles.write(file, BOOK);
        window = new Window();
        window.files.open(file);
    }

    @AfterEach
    void close() {
        window.files.safekeeping().close();
    }

    private void waitASecond() {
        while (!soon.isEmpty()) {
            soon.poll().run();
        }
    }

    /// Ends a run without a word to anybody, as a crash does: only the system frees the lock.
    private Window crashAndStartAgain() throws IOException {
        soon.clear();
        Document unsaved = window.session.document();
        byte[] bytes = Files.readAllBytes(file);
        Path kept = folder.resolve("state").resolve("autosave");
        Path aside = folder.resolve("aside");
        Files.move(kept, aside);
        window.files.safekeeping().close();
        deleteAll(kept);
        Files.move(aside, kept);
        assertArrayEquals(bytes, Files.readAllBytes(file));
        assertFalse(unsaved.equals(BOOK));
        window = new Window();
        window.files.open(file);
        return window;
    }

    @Test
    void whatASecondWindowWithoutAFileHadIsOfferedToo() throws IOException {
        Window first = new Window();
        first.files.openSample("two-venues");
        Window second = new Window();
        second.files.openSample("two-venues");
        second.edit("8");
        waitASecond();
        Document unsaved = second.session.document();
        Path kept = folder.resolve("state").resolve("autosave");
        Path aside = folder.resolve("aside");
        Files.move(kept, aside);
        first.files.safekeeping().close();
        second.files.safekeeping().close();
        deleteAll(kept);
        Files.move(aside, kept);

        Window again = new Window();
        again.files.openSample("two-venues");
        assertEquals(unsaved, again.offer().orElseThrow().recovery().document());
        again.files.safekeeping().discard();
        again.files.safekeeping().close();
        Window after = new Window();
        after.files.openSample("two-venues");
        assertEquals(Optional.empty(), after.offer());
        after.files.safekeeping().close();
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    @Test
    void anUnsavedEditIsOfferedAfterACrashAndRecoveredAsOneStep() throws IOException {
        assertEquals(Optional.empty(), window.offer());
        window.edit("8");
        window.edit("9");
        assertEquals(1, soon.size(), "edits within the time are kept together");
        waitASecond();
        Document unsaved = window.session.document();

        Window again = crashAndStartAgain();
        Safekeeping.Offer offer = again.offer().orElseThrow();
        assertEquals(
                "Unsaved changes of \u201cTwo venues, delta neutral\u201d from 22 Nov 2026 00:00:00 UTC were kept:"
                        + " 1 position changed.",
                RecoveryBar.text(offer));
        assertEquals(BOOK, again.session.document());

        again.files.safekeeping().recover();
        assertEquals(unsaved, again.session.document());
        assertTrue(again.session.modifiedProperty().get());
        assertEquals(Optional.empty(), again.offer());
        assertEquals(Optional.of("Recover unsaved changes"), again.session.undoName());
        again.session.undo();
        assertEquals(BOOK, again.session.document());
    }

    @Test
    void whatWasDiscardedSavedOrUndoneIsNotOfferedAgain() throws IOException {
        window.edit("8");
        waitASecond();
        crashAndStartAgain().files.safekeeping().discard();
        assertEquals(Optional.empty(), restarted().offer());

        window.edit("8");
        waitASecond();
        assertTrue(window.saves());
        assertEquals(Optional.empty(), restarted().offer());

        window.edit("7");
        waitASecond();
        window.session.undo();
        waitASecond();
        assertEquals(Optional.empty(), restarted().offer());
    }

    @Test
    void anOfferThatWasNotAnsweredIsMadeAgain() throws IOException {
        window.edit("8");
        waitASecond();
        crashAndStartAgain();
        assertTrue(restarted().offer().isPresent());
    }

    @Test
    void withAutosaveOffNothingIsKept() throws IOException {
        window.files.safekeeping().setEnabled(false);
        window.edit("8");
        waitASecond();
        Files.createDirectories(folder.resolve("state").resolve("autosave"));
        assertEquals(Optional.empty(), crashAndStartAgain().offer());
    }

    @Test
    void aSecondWindowOpensReadOnlyAndCannotSaveOverTheFirst() throws IOException {
        Window second = new Window();
        second.files.open(file);

        assertTrue(second.files
                .safekeeping()
                .readOnlyProperty()
                .get()
                .orElseThrow()
                .startsWith("process "));
        assertEquals(List.of("book.json is read only here"), second.answers.heard());
        second.edit("8");
        second.answers.choose(file);
        assertFalse(second.saves());
        assertTrue(second.answers.heard().toString().contains("Another window of Plimsoll has this file open"));
        assertEquals(Optional.of(BOOK), WorkspaceFiles.read(file).value());

        Path copy = folder.resolve("copy.json");
        second.answers.choose(copy);
        assertTrue(second.saves());
        assertEquals(
                Optional.empty(), second.files.safekeeping().readOnlyProperty().get());
        assertEquals(
                Optional.of(second.session.document()),
                WorkspaceFiles.read(copy).value());
        second.files.safekeeping().close();
    }

    @Test
    void aWindowOpensItsOwnFileAgainAndFreesItWhenItLeaves() {
        window.files.open(file);
        assertEquals(
                Optional.empty(), window.files.safekeeping().readOnlyProperty().get());
        window.files.createNew();
        WorkspaceLocks.Answer answer = new WorkspaceLocks(
                        folder.resolve("state").resolve("locks"))
                .acquire(WorkspaceKey.of(file), Instant.EPOCH, 1);
        assertTrue(answer instanceof WorkspaceLocks.Answer.Held, answer.toString());
    }

    @Test
    void aFileWithANewerSchemaIsNotWrittenOver() throws IOException {
        window.edit("8");
        String newer = Files.readString(file).replaceFirst("\"schemaVersion\": \\d+", "\"schemaVersion\": 99");
        Files.writeString(file, newer);
        assertFalse(window.saves());
        assertEquals(newer, Files.readString(file));
        assertTrue(window.answers.heard().toString().contains("schema version 99"));
    }

    private void disk(Runnable task) {
        if (isSlow) {
            slow.add(task);
        } else {
            task.run();
        }
    }

    private void slowDiskWorks() {
        isSlow = false;
        while (!slow.isEmpty()) {
            slow.poll().run();
        }
    }

    @Test
    void theWindowAnswersWhileAFileIsReadAndSaysWhatGoesOn() throws IOException {
        Path other = folder.resolve("other.json");
        WorkspaceFiles.write(other, BOOK.withName("Other"));
        isSlow = true;
        window.files.open(other);
        window.files.open(file);
        assertEquals("opening other.json\u2026", window.files.busyProperty().get());
        assertEquals(BOOK, window.session.document());
        assertEquals(1, slow.size(), "files are read one after the other");

        slowDiskWorks();

        assertEquals("", window.files.busyProperty().get());
        assertEquals(Optional.of(file), window.files.fileProperty().get());
        assertEquals(
                List.of("Opened book.json", "Opened other.json", "Opened book.json"),
                window.said.stream()
                        .map(sentence -> sentence.replaceAll("\\.$", ""))
                        .toList());
    }

    @Test
    void whatIsEditedWhileAFileIsReadIsAskedAbout() throws IOException {
        Path other = folder.resolve("other.json");
        WorkspaceFiles.write(other, BOOK.withName("Other"));
        isSlow = true;
        window.files.open(other);
        window.edit("8");
        Document edited = window.session.document();
        slowDiskWorks();
        assertEquals(List.of("unsaved Two venues, delta neutral"), window.answers.heard());
        assertEquals(edited, window.session.document());

        isSlow = true;
        window.session.undo();
        window.files.open(other);
        window.edit("9");
        window.answers.withUnsaved(Dialogs.Unsaved.DISCARD);
        slowDiskWorks();
        assertEquals("Other", window.session.document().name());
        assertEquals(
                Optional.empty(), window.files.safekeeping().readOnlyProperty().get());
    }

    @Test
    void whatIsEditedWhileAFileIsWrittenStaysUnsavedAndIsKept() throws IOException {
        window.edit("8");
        Document first = window.session.document();
        isSlow = true;
        window.files.save();
        assertEquals("saving book.json\u2026", window.files.busyProperty().get());
        window.edit("9");
        slowDiskWorks();

        assertEquals(Optional.of(first), WorkspaceFiles.read(file).value());
        assertTrue(window.session.modifiedProperty().get());
        waitASecond();
        assertTrue(crashAndStartAgain().offer().isPresent());
    }

    @Test
    void savingBeforeLeavingGoesOnOnlyWhenItWasSaved() throws IOException {
        window.edit("8");
        Document edited = window.session.document();
        window.answers.withUnsaved(Dialogs.Unsaved.SAVE);
        isSlow = true;
        window.files.createNew();
        assertEquals(edited, window.session.document());
        slowDiskWorks();
        assertEquals(Document.empty(), window.session.document());
        assertEquals(Optional.of(edited), WorkspaceFiles.read(file).value());

        window.files.open(file);
        window.edit("7");
        Document kept = window.session.document();
        Files.writeString(
                file, Files.readString(file).replaceFirst("\"schemaVersion\": \\d+", "\"schemaVersion\": 99"));
        window.files.createNew();
        assertEquals(kept, window.session.document());
    }

    private Window restarted() {
        soon.clear();
        window.files.safekeeping().close();
        window = new Window();
        window.files.open(file);
        return window;
    }
}
