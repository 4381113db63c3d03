package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.desktop.Fx;
import plimsoll.desktop.control.DataTable;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.PoolsViewModel;
import plimsoll.desktop.model.PositionsViewModel;
import plimsoll.desktop.model.Row;
import plimsoll.domain.text.NumberText;
import plimsoll.storage.WorkspaceFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a user does from opening a sample to leaving the window.
@SuppressWarnings("NullAway.Init")
class JourneyTest {
    @TempDir
    Path folder;

    private OpenWindow window;

    @BeforeEach
    void openTheFirstSample() {
        window = OpenWindow.sample("two-venues");
    }

    @AfterEach
    void closeTheWindow() {
        window.close();
    }

    @Test
    void anEditedQuantityMovesTheLevelAndUndoBringsItBack() {
        assertEquals("94,472.36", downLevel());

        window.focus(positions(), 0, PositionsViewModel.QUANTITY);
        window.type("8");
        window.press(KeyCode.ENTER);
        window.calculate();

        assertEquals("92,964.82", downLevel());
        assertEquals(
                Optional.of("Edit quantity"), window.ask(() -> window.session().undoName()));

        window.pressShortcut(KeyCode.Z);
        window.calculate();

        assertEquals("94,472.36", downLevel());
        assertEquals(
                Optional.of("Edit quantity"), window.ask(() -> window.session().redoName()));
    }

    @Test
    void anExportedTableHoldsTheNumbersThatAreShown() throws IOException {
        window.focus(positions(), 0, PositionsViewModel.QUANTITY);
        window.type("8");
        window.press(KeyCode.ENTER);
        window.calculate();
        Path file = folder.resolve("positions.csv");
        window.answers().choose(file);
        window.pressShortcut(KeyCode.E);

        assertEquals(List.of("file positions.csv"), window.answers().heard());
        List<String> lines = Files.readAllLines(file);
        DataTable table = positions();
        List<Column> columns =
                table.model().columns().stream().filter(table.model()::stands).toList();
        for (int i = 0; i < 2; i++) {
            Row row = OpenWindow.item(table, i);
            String[] cells = lines.get(i + 1).split(",", -1);
            assertEquals(row.id(), cells[0]);
            for (int column = 0; column < columns.size(); column++) {
                assertEquals(
                        row.value(columns.get(column).id()).file(),
                        cells[column + 1],
                        columns.get(column).id());
            }
        }
        assertEquals("8", cell(lines, 1, PositionsViewModel.QUANTITY));
        JsonNode beside = JsonMapper.shared().readTree(Files.readAllBytes(folder.resolve("positions.csv.meta.json")));
        assertEquals(Files.size(file), beside.at("/file/bytes").longValue());
        assertTrue(beside.at("/file/sha256").stringValue().matches("[0-9a-f]{64}"));
        assertEquals(columns.size() + 1, beside.get("columns").size());
        assertEquals(lines.size() - 1, beside.at("/csv/rows").intValue());
        assertEquals(
                WorkspaceFiles.hash(window.session().document()),
                beside.at("/workspace/sha256").stringValue());
        assertEquals(
                OpenWindow.item(table, 0).value(PositionsViewModel.MAINTENANCE).text(),
                NumberText.screen(Double.parseDouble(cell(lines, 1, PositionsViewModel.MAINTENANCE)), 2));
    }

    /// From an empty list: import price bars, look at the worst moment, deepen it by the keyboard and apply.
    @Test
    void importedPriceBarsAreRunAndOneOfThemIsEdited() throws IOException {
        Path bars = folder.resolve("BTC-crash.csv");
        Files.writeString(bars, "time,open,high,low,close\n0,100,101,95,96\n3600,96,99,94,98\n");
        window.answers().choose(bars);
        Fx.run(() -> window.window().showScreen(MainWindow.SCREENS.indexOf("Scenarios")));
        Fx.run(() -> button("Import scenarios or price bars").fire());
        window.calculate();

        assertEquals(4, window.ask(() -> window.session().document().scenarios().size()));
        DataTable results = window.table("Results");
        assertEquals("BTC-crash/2/low", results.model().rows().getFirst().id());
        assertTrue(results.model().rows().get(1).value("state").text().equals("liquidated"));

        window.focus(window.table("Scenario"), 2, "value");
        window.type("-1%");
        window.press(KeyCode.ENTER);
        assertTrue(
                window.ask(() -> button("Apply").isVisible() && !button("Apply").isDisabled()));
        window.pressShortcut(KeyCode.ENTER);
        window.calculate();

        assertEquals(
                Optional.of("Edit scenario shocks"),
                window.ask(() -> window.session().undoName()));
        assertEquals(
                "ok",
                results.model().rows().stream()
                        .filter(row -> row.id().equals("BTC-crash/1/low a"))
                        .findFirst()
                        .orElseThrow()
                        .value("state")
                        .text());
    }

    private javafx.scene.control.Button button(String name) {
        return window.content().lookupAll(".button").stream()
                .filter(javafx.scene.control.Button.class::isInstance)
                .map(javafx.scene.control.Button.class::cast)
                .filter(found -> name.equals(found.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void leavingAnOpenCellCommitsIt() {
        window.focus(positions(), 0, PositionsViewModel.QUANTITY);
        window.type("8");
        window.leave();
        window.calculate();

        assertEquals("92,964.82", downLevel());
        assertEquals("+8.0000", quantity(0));
    }

    @Test
    void changingTheScreenCommitsAnOpenCell() {
        window.focus(positions(), 0, PositionsViewModel.QUANTITY);
        window.type("8");
        Fx.run(() -> window.window().showScreen(2));
        Fx.settle();
        window.calculate();
        Fx.run(() -> window.window().showScreen(0));
        Fx.settle();

        assertEquals("+8.0000", quantity(0));
    }

    @Test
    void aWrongQuantityStaysMarkedWhileTheLastValidOneCounts() {
        window.focus(positions(), 0, PositionsViewModel.QUANTITY);
        window.type("8o");
        window.press(KeyCode.ENTER);
        window.calculate();

        assertEquals("8o", quantity(0));
        assertEquals("94,472.36", downLevel());
        assertTrue(window.ask(() -> window.session().problemsProperty().get()).stream()
                .anyMatch(problem -> problem.what().contains("8o")));
    }

    @Test
    void rowsAreDuplicatedExcludedAndDeletedWithKeysOnly() {
        window.focus(positions(), 1, PositionsViewModel.QUANTITY);
        window.pressShortcut(KeyCode.D);
        window.calculate();
        assertEquals(3, window.session().document().positions().size());

        window.press(KeyCode.SPACE);
        window.calculate();
        assertEquals(1, excluded());

        window.press(KeyCode.F2);
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.DELETE);
        window.calculate();
        assertEquals(2, window.session().document().positions().size());
        assertEquals(0, excluded());

        for (int i = 0; i < 3; i++) {
            window.pressShortcut(KeyCode.Z);
        }
        window.calculate();
        assertEquals(2, window.session().document().positions().size());
        assertEquals("94,472.36", downLevel());
        assertFalse(window.ask(() -> window.session().modifiedProperty().get()));
    }

    @Test
    void theWholeWayWorksWithKeysOnly() throws IOException {
        window.pressShortcut(KeyCode.DIGIT2);
        window.pressShortcut(KeyCode.DIGIT1);
        window.focus(positions(), 0, PositionsViewModel.INCLUDED);
        window.press(KeyCode.RIGHT);
        window.press(KeyCode.RIGHT);
        window.type("12");
        window.press(KeyCode.TAB);
        window.type("100500");
        window.press(KeyCode.ENTER);
        window.calculate();
        assertEquals("+12.0000", quantity(0));

        Path file = folder.resolve("book.json");
        window.answers().choose(file);
        window.pressShortcut(KeyCode.S);

        assertEquals("Two venues, delta neutral \u2013 Plimsoll", window.title());
        assertEquals(
                window.session().document(), WorkspaceFiles.read(file).value().orElseThrow());
    }

    private boolean closes() {
        AtomicBoolean closed = new AtomicBoolean();
        Fx.run(() -> {
            window.window().setOnClose(() -> closed.set(true));
            window.window().askToClose();
        });
        return closed.get();
    }

    @Test
    void unsavedChangesAreMarkedAndTheWindowAsksBeforeItCloses() {
        assertTrue(closes());
        window.focus(positions(), 0, PositionsViewModel.QUANTITY);
        window.type("8");
        window.press(KeyCode.ENTER);

        assertTrue(window.title().startsWith("* "), window.title());
        assertFalse(closes());
        assertEquals(
                List.of("unsaved Two venues, delta neutral"), window.answers().heard());
        window.answers().withUnsaved(Dialogs.Unsaved.DISCARD);
        assertTrue(closes());
    }

    @Test
    void aChosenScreenTakesTheFocus() {
        Fx.run(() -> ((javafx.scene.control.ToggleButton) window.content().lookup(".segment.last")).fire());
        Fx.settle();

        assertEquals(
                MainWindow.SCREENS.getLast(),
                window.ask(() ->
                        ((javafx.scene.control.Labeled) window.window().scene().getFocusOwner()).getText()));
    }

    private DataTable positions() {
        return window.table("Positions");
    }

    private String quantity(int item) {
        return OpenWindow.item(positions(), item)
                .value(PositionsViewModel.QUANTITY)
                .text();
    }

    private String downLevel() {
        return OpenWindow.item(window.table("Pools"), 0)
                .value(PoolsViewModel.DOWN)
                .text();
    }

    private long excluded() {
        return window.session().document().positions().stream()
                .filter(position -> !position.included())
                .count();
    }

    private static String cell(List<String> lines, int line, String column) {
        int at = List.of(lines.getFirst().split(",", -1)).indexOf(column);
        return lines.get(line).split(",", -1)[at];
    }
}
