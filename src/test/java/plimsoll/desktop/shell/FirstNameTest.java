package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.document.Document;
import plimsoll.document.MarketEdit;
import plimsoll.domain.market.Quote;
import plimsoll.storage.WorkspaceFiles;

/// The name that a new workspace takes from its first file, without a window.
@SuppressWarnings("NullAway.Init")
class FirstNameTest {
    @TempDir
    Path folder;

    private final Answers answers = new Answers();
    private final List<String> said = new ArrayList<>();
    /// Tasks for the disk while it is slow.
    private final List<Runnable> slow = new ArrayList<>();

    private final WorkspaceSession session = OpenBook.of(Document.empty()).session();
    private boolean isSlow;
    private final FileDesk files = new FileDesk(
            session, answers, said::add, new Keeping(Optional.empty(), Runnable::run, this::disk, Runnable::run));

    private void disk(Runnable task) {
        if (isSlow) {
            slow.add(task);
        } else {
            task.run();
        }
    }

    private boolean saves() {
        said.clear();
        files.save();
        return said.stream().anyMatch(sentence -> sentence.startsWith("Saved "));
    }

    @Test
    void aWorkspaceWithoutANameTakesTheOneOfItsFirstFile() throws IOException {
        session.apply(new MarketEdit.SetIndex("BTC", price("1")));
        session.apply(new MarketEdit.SetIndex("ETH", price("2")));
        session.undo();
        Path first = folder.resolve("Desk of March.json");
        answers.choose(first);
        assertTrue(saves());

        assertEquals("Desk of March", session.document().name());
        assertFalse(session.modifiedProperty().get());
        assertEquals(Optional.of(session.document()), WorkspaceFiles.read(first).value());
        session.redo();
        assertEquals(price("2"), session.document().market().index().get("ETH"));
        assertEquals("Desk of March", session.document().name());
        session.undo();
        assertFalse(session.modifiedProperty().get());
        session.undo();
        assertEquals(Document.empty().withName("Desk of March"), session.document());
        assertTrue(session.modifiedProperty().get());

        answers.choose(folder.resolve("copy.json"));
        files.saveAs();
        assertEquals("Desk of March", session.document().name());
    }

    @Test
    void whatIsEditedWhileTheFirstFileIsWrittenStaysUnsavedUnderTheNewName() throws IOException {
        answers.choose(folder.resolve("first.json"));
        isSlow = true;
        files.save();
        session.apply(new MarketEdit.SetIndex("BTC", price("1")));
        isSlow = false;
        slow.forEach(Runnable::run);
        assertEquals("first", session.document().name());
        assertTrue(session.modifiedProperty().get());
        session.undo();
        assertFalse(session.modifiedProperty().get());
    }

    @Test
    void aFileThatCannotBeWrittenGivesNoName() throws IOException {
        answers.choose(folder.resolve("missing").resolve("first.json"));
        Files.writeString(folder.resolve("missing"), "no folder");
        assertFalse(saves());
        assertEquals(Document.empty(), session.document());
    }

    private static Quote price(String value) {
        return new Quote(new BigDecimal(value), Instant.EPOCH);
    }
}
