package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.desktop.Fx;
import plimsoll.desktop.keys.Actions;
import plimsoll.desktop.keys.ShortcutsViewModel;
import plimsoll.desktop.palette.PaletteEntry;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.task.Background;
import plimsoll.domain.key.KeyPress;
import plimsoll.storage.UserFolders;

/// A user gives an action another key: it holds at once and after a restart, and everything that says keys says it.
@SuppressWarnings("NullAway.Init")
class ShortcutsJourneyTest {
    @TempDir
    Path folder;

    private OpenWindow window;

    @BeforeEach
    void open() {
        window = opened();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private OpenWindow opened() {
        return OpenWindow.open(
                () -> OpenBook.sample("two-venues"),
                Background.DIRECT,
                new Keeping(
                        Optional.of(new UserFolders(folder.resolve("state"), folder.resolve("settings"))),
                        task -> {},
                        Runnable::run,
                        Runnable::run));
    }

    private Path file() {
        return folder.resolve("settings").resolve("keys.json");
    }

    private void keys(KeyCode code, boolean ctrl, boolean alt, boolean shift) {
        Fx.run(() -> Event.fireEvent(
                window.window().scene().getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, ctrl, alt, false)));
        Fx.settle();
    }

    /// Opens the card and looks for an action.
    private void look(String letters) {
        window.command("Change shortcuts\u2026");
        window.type(letters);
    }

    private void fire(String button) {
        window.fire(".shortcuts-card", button);
    }

    private String message() {
        return window.ask(() -> ((Label) window.content().lookup(".shortcuts-message")).getText());
    }

    private boolean isThere(String style) {
        return window.ask(() -> window.content().lookup(style) != null);
    }

    private List<String> texts(String style) {
        return window.ask(() -> window.content().lookupAll(style).stream()
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText())
                .toList());
    }

    private Stream<MenuItem> items() {
        MenuBar bar = (MenuBar) window.content().lookup(".menu-bar");
        return bar.getMenus().stream().map(Menu::getItems).flatMap(List::stream);
    }

    private String accelerator(String item) {
        return window.ask(() -> items().filter(found -> item.equals(found.getText()))
                .map(MenuItem::getAccelerator)
                .map(String::valueOf)
                .findFirst()
                .orElseThrow());
    }

    private Runnable asked(String keys) {
        return Fx.call(() -> window.window().scene().getAccelerators().get(KeyCombination.valueOf(keys)));
    }

    private String palette(String name) {
        return window.ask(() -> window.window().paletteEntries().stream()
                .filter(entry -> entry.kind() == PaletteEntry.Kind.COMMAND)
                .filter(entry -> entry.name().equals(name))
                .map(PaletteEntry::shortcut)
                .findFirst()
                .orElseThrow());
    }

    private void assertRebound() {
        assertNull(asked("Shortcut+B"), "the old key asks for nothing");
        assertNotNull(asked("F12"));
        assertEquals("F12", accelerator("Margin breakdown"));
        assertEquals("F12", palette("Margin breakdown"));
        int before = window.ask(() -> window.window().shownScreen());
        window.leave();
        window.pressShortcut(KeyCode.B);
        assertEquals(before, window.ask(() -> window.window().shownScreen()));
        window.press(KeyCode.F12);
        assertEquals(2, window.ask(() -> window.window().shownScreen()), "What-if, with the breakdown");
        window.press(KeyCode.F1);
        assertTrue(texts(".keys-key").contains("F12"));
        assertFalse(texts(".keys-key").contains("Ctrl+B"));
        window.press(KeyCode.ESCAPE);
    }

    @Test
    void theNewKeyAsksForTheActionAtOnceAndAfterARestart() throws IOException {
        look("margin breakdown");
        assertEquals(List.of("Ctrl+B"), texts(".key-cap"));
        window.press(KeyCode.ENTER);
        assertEquals(List.of("press keys"), texts(".key-cap"));
        window.press(KeyCode.F12);
        assertEquals(List.of("F12"), texts(".key-cap"));
        assertEquals("\u201cMargin breakdown\u201d now has F12.", message());
        window.press(KeyCode.ESCAPE);
        assertFalse(isThere(".shortcuts-card"));
        assertRebound();

        assertTrue(Files.readString(file()).contains("\"view.breakdown\": \"F12\""));
        window.close();
        window = opened();
        assertRebound();
    }

    @Test
    void aKeyOfAnotherActionMovesAndCanBeGivenBack() {
        look("margin breakdown");
        window.press(KeyCode.ENTER);
        keys(KeyCode.I, true, false, false);
        assertEquals(
                "Ctrl+I moved to \u201cMargin breakdown\u201d; \u201cImport\u2026\u201d has no key now.", message());
        assertTrue(window.ask(() -> window.window().scene().getFocusOwner() != null));
        assertEquals("", palette("Import\u2026"));
        assertEquals("null", accelerator("Import\u2026"));
        assertEquals("Ctrl+I", palette("Margin breakdown"));

        fire("Reset");
        assertEquals("Ctrl+B", palette("Margin breakdown"));
        assertEquals("Ctrl+I", palette("Import\u2026"));
        assertNotNull(asked("Shortcut+I"));
        assertNotNull(asked("Shortcut+B"));
    }

    @Test
    void keysThatTablesNeedAreRefusedAndTheCardWaitsOn() {
        look("margin breakdown");
        window.press(KeyCode.ENTER);
        window.press(KeyCode.X);
        assertEquals("X types into a table or a field. Press other keys, or Esc.", message());
        window.press(KeyCode.F2);
        assertEquals("F2 works in tables and lists. Press other keys, or Esc.", message());
        window.press(KeyCode.ESCAPE);
        assertTrue(isThere(".shortcuts-card"), "the first Escape leaves the keys as they are");
        assertEquals(List.of("Ctrl+B"), texts(".key-cap"));
        assertFalse(Files.exists(file()), "nothing changed, so nothing was written");
    }

    @Test
    void keysAreAddedTakenAwayAndAllReset() {
        look("margin breakdown");
        window.press(KeyCode.INSERT);
        window.press(KeyCode.F12);
        assertEquals(List.of("Ctrl+B", "F12"), texts(".key-cap"));
        window.press(KeyCode.ENTER);
        window.press(KeyCode.DELETE);
        assertEquals(List.of(), texts(".key-cap"));
        assertNull(asked("F12"));
        fire("Reset all");
        assertEquals(List.of("Ctrl+B"), texts(".key-cap"));
        assertNull(asked("F12"));
        assertNotNull(asked("Shortcut+B"));
    }

    @Test
    void hintsOfPanelsToolbarTilesAndTablesSayTheNewKey() {
        assertTrue(texts(".button-keys").contains("F5"));
        look("run");
        Fx.run(() -> window.window()
                .preferences()
                .shortcuts()
                .model()
                .queryProperty()
                .set("Ctrl+F5"));
        window.press(KeyCode.ENTER);
        window.press(KeyCode.F11);
        Fx.run(() -> window.window()
                .preferences()
                .shortcuts()
                .model()
                .queryProperty()
                .set("F9"));
        window.press(KeyCode.ENTER);
        window.press(KeyCode.F12);
        window.press(KeyCode.ESCAPE);
        assertTrue(texts(".button-keys").contains("F12"));
        assertFalse(texts(".button-keys").contains("F5"));
        window.pressShortcut(KeyCode.N);
        window.calculate();
        assertEquals("F12", palette("Run"));
        assertTrue(window.ask(() -> window.window().paletteEntries().stream()
                .filter(entry -> entry.kind() == PaletteEntry.Kind.BUTTON)
                .anyMatch(entry ->
                        entry.name().equals("Import files") && entry.shortcut().equals("Ctrl+I"))));
        rebindImport();
        assertTrue(window.ask(() -> window.window().paletteEntries().stream()
                .filter(entry -> entry.kind() == PaletteEntry.Kind.BUTTON)
                .anyMatch(entry ->
                        entry.name().equals("Import files") && entry.shortcut().equals("Alt+I"))));
    }

    @Test
    void whatModelsAndTheGuideSayFollowsAndADetachedPanelHasTheNewKeys() {
        Fx.run(() -> window.window().offerGuide());
        Fx.run(() -> window.window().panels().show("monitor.corridor"));
        window.command("Detach or dock panel");
        String panel = window.ask(() -> window.window().docks().current().orElseThrow());
        Scene detached = window.ask(() -> window.window().panels().window(panel).getScene());
        ShortcutsViewModel model = window.window().preferences().shortcuts().model();
        Fx.run(() -> {
            model.press(Actions.of("view.breakdown"), KeyPress.of("F12"), false);
            model.press(Actions.of("edit.undo"), KeyPress.of("Alt+U"), false);
            while (!window.window()
                    .guide()
                    .model()
                    .stateProperty()
                    .get()
                    .place()
                    .startsWith("Step 2")) {
                window.window().guide().model().skip();
            }
        });
        Fx.settle();
        assertTrue(texts(".guide-sentence").getFirst().endsWith("Alt+U takes it back."));
        assertNotNull(Fx.call(() -> detached.getAccelerators().get(KeyCombination.valueOf("F12"))));
        assertNull(Fx.call(() -> detached.getAccelerators().get(KeyCombination.valueOf("Shortcut+B"))));
        Fx.run(() -> model.resetAll());
        assertTrue(texts(".guide-sentence").getFirst().endsWith("Ctrl+Z takes it back."));
        assertNotNull(Fx.call(() -> detached.getAccelerators().get(KeyCombination.valueOf("Shortcut+B"))));
    }

    private void rebindImport() {
        look("import\u2026");
        window.press(KeyCode.ENTER);
        keys(KeyCode.I, false, true, false);
        window.press(KeyCode.ESCAPE);
    }

    @Test
    void aFileWrittenByHandIsReadAndWhatDoesNotHoldIsSaid() throws IOException {
        Files.createDirectories(file().getParent());
        look("margin");
        fire("Write the file");
        String all = Files.readString(file());
        assertTrue(
                all.contains("\"view.tiles\": \"\"") && all.contains("\"view.tiles\": \"Tiles and limits\u2026\""),
                all);
        Files.writeString(
                file(),
                all.replace("\"view.breakdown\": \"Ctrl+B\"", "\"view.breakdown\": \"F12\"")
                        .replace("\"view.tiles\": \"\"", "\"view.tiles\": \"Ctrl+C\""));
        fire("Read the file again");
        assertTrue(message().contains("(/keys/view.tiles): Ctrl+C cuts, copies"), message());
        assertEquals("F12", palette("Margin breakdown"));
        window.press(KeyCode.ESCAPE);
        assertRebound();
    }

    @Test
    void aFileOfANewerProgramIsLeftAlone() throws IOException {
        Files.createDirectories(file().getParent());
        String newer = "{\"plimsoll\": \"keys\", \"schemaVersion\": 2, \"keys\": {\"view.breakdown\": \"F12\"}}";
        Files.writeString(file(), newer);
        window.close();
        window = opened();
        assertEquals("Ctrl+B", palette("Margin breakdown"), "the keys of the program hold");
        look("margin breakdown");
        assertTrue(message().contains("this program reads version 1"), message());
        window.press(KeyCode.ENTER);
        assertEquals(List.of("Ctrl+B"), texts(".key-cap"));
        assertEquals(newer, Files.readString(file()));
        Fx.run(() -> window.window().preferences().tellProblems(window.answers()));
        String told = window.answers().heard().getLast();
        assertTrue(told.startsWith("Some shortcuts of your own do not hold"), told);
        assertTrue(told.contains("not written over") && told.contains("Open it with a newer Plimsoll."), told);
    }
}
