package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.document.Document;
import plimsoll.storage.Samples;
import plimsoll.storage.UserFolders;
import plimsoll.storage.WorkspaceFiles;

/// What is said and kept of a file that cannot be read completely.
@SuppressWarnings("NullAway.Init")
class DamagedFileTest {
    private static final Document BOOK = Samples.read("two-venues").value().orElseThrow();

    @TempDir
    Path folder;

    private final Answers answers = new Answers();
    private final List<String> said = new ArrayList<>();
    private final WorkspaceSession session = OpenBook.of(Document.empty()).session();
    private Path file;
    private FileDesk files;

    @BeforeEach
    void openAFile() throws IOException {
        file = folder.resolve("book.json");
        WorkspaceFiles.write(file, BOOK);
        files = new FileDesk(
                session,
                answers,
                said::add,
                new Keeping(
                        Optional.of(new UserFolders(folder.resolve("state"), folder.resolve("settings"))),
                        later -> {},
                        Runnable::run,
                        Runnable::run));
        files.open(file);
    }

    @AfterEach
    void close() {
        files.safekeeping().close();
    }

    @Test
    void aDamagedFileIsCopiedAsideAndNeverWrittenOver() throws IOException {
        Path damaged = folder.resolve("damaged.json");
        String text = Files.readString(file);
        Files.writeString(damaged, text.replaceFirst("\"quantity\": 10", "\"quantity\": \"ten\""));
        byte[] before = Files.readAllBytes(damaged);
        files.open(damaged);

        String told = answers.heard().getFirst();
        assertTrue(told.startsWith("damaged.json is damaged, and only part of it was opened [damaged.json: "), told);
        assertTrue(told.contains("what is listed below is missing"), told);
        assertTrue(told.contains("a copy of it was put aside: " + folder.resolve("state")), told);
        assertTrue(told.contains("damaged-20261122T000000Z-line-"), told);
        assertTrue(told.indexOf("Save it under another name") < told.indexOf("damaged.json, line"), told);
        assertEquals(Optional.empty(), files.fileProperty().get());
        assertEquals(1, session.document().positions().size());
        answers.choose(damaged);
        said.clear();
        files.save();
        assertEquals(List.of(), said);
        assertArrayEquals(before, Files.readAllBytes(damaged));
        try (var copies = Files.list(folder.resolve("state").resolve("quarantine"))) {
            assertArrayEquals(before, Files.readAllBytes(copies.findFirst().orElseThrow()));
        }
    }

    @Test
    void aFileOfWhichNothingCanBeReadSaysThatWhatWasOpenStays() throws IOException {
        Path damaged = folder.resolve("damaged.json");
        Files.writeString(damaged, Files.readString(file).substring(0, 200));
        files.open(damaged);

        String told = answers.heard().getFirst();
        assertTrue(
                told.startsWith("damaged.json could not be read [damaged.json: Nothing of it could be opened"), told);
        assertTrue(told.contains("what was open before stays open"), told);
        assertTrue(told.contains("a copy of it was put aside: " + folder.resolve("state")), told);
        assertTrue(told.indexOf("Mend the file") < told.indexOf("damaged.json, line"), told);
        assertEquals(BOOK, session.document());
    }
}
