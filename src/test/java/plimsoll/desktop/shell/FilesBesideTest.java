package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.TableModel;
import plimsoll.desktop.session.OpenBook;
import plimsoll.document.Document;
import plimsoll.domain.scenario.PricePath;
import plimsoll.domain.scenario.Scenario;
import plimsoll.storage.Samples;
import plimsoll.storage.WorkspaceFiles;

/// Files beside the open workspace while the disk is slow: the window goes on, says what is done, and loses nothing.
@SuppressWarnings("NullAway.Init")
class FilesBesideTest {
    @TempDir
    Path folder;

    private final OpenBook book = OpenBook.sample("two-venues");
    private final Answers answers = new Answers();
    private final List<String> said = new ArrayList<>();
    private final Deque<Runnable> disk = new ArrayDeque<>();
    private final Deque<Runnable> window = new ArrayDeque<>();
    private FileDesk files;

    @BeforeEach
    void open() {
        files = new FileDesk(
                book.session(), answers, said::add, new Keeping(Optional.empty(), soon -> {}, disk::add, window::add));
    }

    private String busy() {
        return files.busyProperty().get();
    }

    /// Lets disk and window work until nothing is left.
    private void work() {
        while (!disk.isEmpty() || !window.isEmpty()) {
            Runnable next = disk.isEmpty() ? window.poll() : disk.poll();
            next.run();
        }
    }

    private Path chosen(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, content);
        answers.choose(file);
        return file;
    }

    @Test
    void anotherBookIsReadBesideTheWindow() throws IOException {
        Path file = folder.resolve("other.json");
        Document other = Samples.read("two-venues").value().orElseThrow().withName("Other");
        WorkspaceFiles.write(file, other);
        answers.choose(file);
        List<Optional<Document>> got = new ArrayList<>();
        files.others().workspace(got::add);
        assertEquals("reading other.json\u2026", busy());
        assertEquals(List.of(), got);

        work();

        assertEquals(List.of(Optional.of(other)), got);
        assertEquals("", busy());
        assertEquals(List.of("Read other.json."), said);
        assertEquals(List.of("open"), answers.heard(), "nothing is wrong with it");
    }

    @Test
    void whatCannotBeReadIsToldAndEndsTheWaiting() throws IOException {
        chosen("broken.json", "{");
        List<Optional<Document>> books = new ArrayList<>();
        List<List<Scenario>> scenarios = new ArrayList<>();
        List<Optional<PricePath>> paths = new ArrayList<>();
        files.others().workspace(books::add);
        files.others().scenarios(scenarios::add);
        answers.choose(folder.resolve("missing.csv"));
        files.others().bars(paths::add);
        assertEquals(1, disk.size(), "one after the other");

        work();

        assertEquals(List.of(Optional.empty()), books);
        assertEquals(List.of(List.of()), scenarios);
        assertEquals(List.of(Optional.empty()), paths);
        assertEquals(List.of(), said);
        String told = answers.heard().toString();
        assertTrue(told.contains("broken.json could not be read "), told);
        assertTrue(told.contains("missing.csv could not be read "), told);
    }

    @Test
    void scenariosAndPriceBarsAreReadAndSaid() throws IOException {
        chosen("crash.csv", "time,open,high,low,close\n0,100,101,95,96\n3600,96,99,94,98\n");
        List<List<Scenario>> scenarios = new ArrayList<>();
        List<Optional<PricePath>> paths = new ArrayList<>();
        files.others().scenarios(scenarios::add);
        files.others().bars(paths::add);
        work();
        assertEquals(4, scenarios.getFirst().size());
        assertTrue(paths.getFirst().isPresent());
        assertEquals(List.of("Read 4 scenarios of crash.csv.", "Read crash.csv."), said);
    }

    /// A table that changes while its third row is taken, as that of a book does that is edited meanwhile.
    private static final class Changing extends TableModel {
        private int asked;
        private int state = 7;

        Changing() {
            super("changing", List.of(Column.number("state", "State", "", 50)));
            follow(this::value);
            arrange(IntStream.range(0, 5)
                    .mapToObj(row -> new Key(Row.Kind.ITEM, "row-" + row))
                    .toList());
        }

        private CellValue value(Row row, String column) {
            asked++;
            if (asked == 3) {
                state = 8;
                follow(this::value);
                filled();
            }
            return CellValue.number(state, 0);
        }
    }

    @Test
    void anExportedTableNeverMixesTwoStatesAndIsWrittenBesideTheWindow() throws IOException {
        Path file = folder.resolve("table.csv");
        answers.choose(file);
        List<String> exported = new ArrayList<>();
        files.exports().setOnExported(() -> exported.add("exported"));
        files.exports().table(new Changing());
        assertEquals("exporting table.csv\u2026", busy());
        assertFalse(Files.exists(file));

        work();

        assertEquals(
                List.of("row,state", "row-0,8", "row-1,8", "row-2,8", "row-3,8", "row-4,8"), Files.readAllLines(file));
        assertTrue(Files.exists(folder.resolve("table.csv.meta.json")));
        assertEquals(List.of("Exported table.csv."), said);
        assertEquals(List.of("exported"), exported);
    }

    /// A table one row of which cannot be made.
    private static final class Broken extends TableModel {
        Broken() {
            super("broken", List.of(Column.number("state", "State", "", 50)));
            follow((row, column) -> {
                if (row.id().equals("row-3")) {
                    throw new IllegalStateException("row 3 has no state");
                }
                return CellValue.number(1, 0);
            });
            arrange(IntStream.range(0, 5)
                    .mapToObj(row -> new Key(Row.Kind.ITEM, "row-" + row))
                    .toList());
        }
    }

    @Test
    void aTableWhoseRowsCannotBeMadeIsToldAndNotWritten() {
        Path file = folder.resolve("table.csv");
        answers.choose(file);
        assertThrows(IllegalStateException.class, () -> files.exports().table(new Broken()));
        work();
        String told = answers.heard().toString();
        assertTrue(told.contains("The table was not written "), told);
        assertTrue(told.contains("Its rows could not be read: row 3 has no state."), told);
        assertFalse(Files.exists(file));
        assertEquals("", busy());
    }

    @Test
    void aTableOrPictureThatCannotBeWrittenIsTold() {
        answers.choose(folder.resolve("no-folder").resolve("table.csv"));
        files.exports().table(new Changing());
        answers.choose(folder.resolve("no-folder").resolve("picture.png"));
        files.exports().picture("picture", () -> new byte[] {1});
        files.exports().picture("picture", () -> {
            throw new UncheckedIOException(new IOException("no ink"));
        });
        work();
        String told = answers.heard().toString();
        assertTrue(told.contains("The table was not written "), told);
        assertTrue(told.contains("The picture was not written "), told);
        assertTrue(told.contains("The picture was not drawn "), told);
        assertEquals(List.of(), said);
        assertEquals("", busy());
    }

    @Test
    void aPictureIsWrittenBesideTheWindow() throws IOException {
        Path file = folder.resolve("picture.png");
        answers.choose(file);
        files.exports().picture("picture", () -> new byte[] {1, 2, 3});
        assertFalse(Files.exists(file));
        work();
        assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(file));
        assertEquals(List.of("Saved picture.png."), said);
    }

    @Test
    void theWorkspaceIsLeftOnceAllFilesAreDone() throws IOException {
        chosen("crash.csv", "time,open,high,low,close\n0,100,101,95,96\n");
        List<String> order = new ArrayList<>();
        files.others().scenarios(found -> order.add("read"));
        files.leave(() -> order.add("left"));
        answers.choose(folder.resolve("table.csv"));
        files.exports().setOnExported(() -> order.add("written"));
        files.exports().table(new Changing());
        assertEquals(List.of(), order);

        work();

        assertEquals(List.of("read", "left", "written"), order);
        files.leave(() -> order.add("left again"));
        assertEquals("left again", order.getLast());
    }
}
