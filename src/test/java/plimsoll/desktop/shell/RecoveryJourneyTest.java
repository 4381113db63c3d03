package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.desktop.Fx;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.PoolsViewModel;
import plimsoll.desktop.model.PositionsViewModel;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.task.Background;
import plimsoll.document.Document;
import plimsoll.storage.Samples;
import plimsoll.storage.UserFolders;
import plimsoll.storage.WorkspaceFiles;

/// The program ends in the middle of a what-if, without a word to anybody; the next one offers what was kept.
@SuppressWarnings("NullAway.Init")
class RecoveryJourneyTest {
    private static final Document BOOK = Samples.read("two-venues").value().orElseThrow();
    private static final PseudoClass WHAT_IF = PseudoClass.getPseudoClass("what-if");

    @TempDir
    Path folder;

    private final Deque<Runnable> soon = new ArrayDeque<>();

    private Path state(String run) {
        return folder.resolve(run).resolve("state");
    }

    private OpenWindow start(String run, Path file) {
        Keeping keeping = new Keeping(
                Optional.of(new UserFolders(state(run), folder.resolve("settings"))),
                soon::add,
                Runnable::run,
                Runnable::run);
        OpenWindow window = OpenWindow.open(() -> OpenBook.of(Document.empty()), Background.DIRECT, keeping);
        Fx.run(() -> window.window().files().open(file));
        window.calculate();
        return window;
    }

    private void waitASecond() {
        Fx.run(() -> {
            while (!soon.isEmpty()) {
                soon.poll().run();
            }
        });
    }

    /// Copies what lies on the disk for the next run, as it is in the middle of this one. Locks are none of it: the
    /// system frees those of a process that is gone.
    private void crash(String run, String next) throws IOException {
        Path from = state(run).resolve("autosave");
        Path to = state(next).resolve("autosave");
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
        soon.clear();
    }

    private static Node bar(OpenWindow window) {
        return window.content().lookup(".recovery-bar");
    }

    private static String offer(OpenWindow window) {
        return window.ask(
                () -> bar(window).isVisible() ? ((Label) ((Parent) bar(window)).lookup(".label")).getText() : "");
    }

    private static void fire(OpenWindow window, String name) {
        Fx.run(() -> window.content().lookupAll(".recovery-bar .button").stream()
                .filter(node -> name.equals(node.getAccessibleText()))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow()
                .fire());
        window.calculate();
    }

    private static boolean framed(OpenWindow window) {
        return window.ask(() ->
                window.content().lookup(".main-window").getPseudoClassStates().contains(WHAT_IF));
    }

    private static String pool(OpenWindow window, String column) {
        return OpenWindow.item(window.table("Pools"), 0).value(column).text();
    }

    private static void typeQuantity(OpenWindow window, String text) {
        window.focus(window.table("Positions"), 0, PositionsViewModel.QUANTITY);
        window.type(text);
        window.press(KeyCode.ENTER);
        window.calculate();
    }

    /// Level of a long leg by hand: 60,000 + q (P - 100,000) = 0.005 q P, so 95,477.39 for 12; its buffer is
    /// 60,000 - 0.005 q x 100,000.
    @Test
    void aWhatIfBookIsOfferedAndRestoredWithTheBookBehindIt() throws IOException {
        Path file = folder.resolve("book.json");
        WorkspaceFiles.write(file, BOOK);
        Document unsaved;
        try (OpenWindow window = start("first", file)) {
            assertEquals("", offer(window));
            window.command("Start what-if");
            typeQuantity(window, "12");
            unsaved = window.session().document();
            waitASecond();
            crash("first", "second");
        }
        assertEquals(BOOK, WorkspaceFiles.read(file).value().orElseThrow(), "nothing was saved");

        try (OpenWindow window = start("second", file)) {
            assertTrue(
                    offer(window).startsWith("Unsaved changes of \u201cTwo venues, delta neutral\u201d from "),
                    offer(window));
            assertFalse(framed(window));
            assertEquals(BOOK, window.session().document());

            fire(window, "Recover");
            assertEquals("", offer(window));
            assertEquals(unsaved, window.session().document());
            assertTrue(framed(window));
            assertTrue(window.title().startsWith("* "), window.title());
            assertEquals("95,477.39", pool(window, PoolsViewModel.DOWN));
            assertEquals("54,000.00", pool(window, PoolsViewModel.BUFFER));
            assertEquals("55,000.00", pool(window, Column.before(PoolsViewModel.BUFFER)));

            window.command("Discard what-if");
            assertEquals(BOOK, window.session().document());
            window.pressShortcut(KeyCode.Z);
            window.pressShortcut(KeyCode.Z);
            assertEquals(BOOK, window.session().document());
            assertFalse(framed(window), "the recovery is one step");
        }
    }

    @Test
    void whatIsGivenUpIsNotOfferedAgainAndWhatIsNotAnsweredIs() throws IOException {
        Path file = folder.resolve("book.json");
        WorkspaceFiles.write(file, BOOK);
        try (OpenWindow window = start("first", file)) {
            window.command("Start what-if");
            typeQuantity(window, "12");
            waitASecond();
            crash("first", "second");
        }
        try (OpenWindow window = start("second", file)) {
            assertFalse(offer(window).isEmpty());
        }
        try (OpenWindow window = start("second", file)) {
            assertFalse(offer(window).isEmpty());
            fire(window, "Discard");
            assertEquals("", offer(window));
            assertEquals(BOOK, window.session().document());
        }
        try (OpenWindow window = start("second", file)) {
            assertEquals("", offer(window));
        }
    }

    @Test
    void aWorkspaceWithoutAFileIsOfferedAtTheNextStart() throws IOException {
        Path file = folder.resolve("book.json");
        WorkspaceFiles.write(file, BOOK);
        Document unsaved;
        try (OpenWindow window = start("first", file)) {
            Fx.run(() -> window.window().files().openSample("two-venues"));
            window.command("Start what-if");
            typeQuantity(window, "12");
            unsaved = window.session().document();
            waitASecond();
            crash("first", "second");
        }
        try (OpenWindow window = start("second", file)) {
            Fx.run(() -> window.window().files().createNew());
            window.calculate();
            assertFalse(offer(window).isEmpty());
            fire(window, "Recover");
            assertEquals(unsaved, window.session().document());
            assertEquals(
                    List.of(new BigDecimal("12"), new BigDecimal("-10")),
                    unsaved.positions().stream().map(leg -> leg.quantity()).toList());
        }
    }
}
