package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.PickResult;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.desktop.Fx;
import plimsoll.desktop.answers.CuresViewModel;
import plimsoll.desktop.chart.BufferChart;
import plimsoll.desktop.chart.HeatMapChart;
import plimsoll.desktop.control.DataTable;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.CompareViewModel;
import plimsoll.desktop.model.LevelsViewModel;
import plimsoll.desktop.model.PoolsViewModel;
import plimsoll.desktop.model.PositionsViewModel;
import plimsoll.desktop.model.Row;
import plimsoll.document.Document;
import plimsoll.storage.WorkspaceFiles;

/// From the book into a what-if book, with numbers before and after side by side, and out again both ways.
class WhatIfJourneyTest {
    private static final PseudoClass WHAT_IF = PseudoClass.getPseudoClass("what-if");

    private OpenWindow window = OpenWindow.sample("two-venues");

    @BeforeEach
    void draw() {
        window.content();
    }

    @AfterEach
    void closeTheWindow() {
        window.close();
    }

    private void command(String name) {
        Fx.run(() -> window.window().paletteEntries().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow()
                .action()
                .run());
        Fx.settle();
        window.calculate();
    }

    private void fire(String name) {
        Fx.run(() -> ((Button) named(".button", name)).fire());
        Fx.settle();
    }

    private Node named(String kind, String name) {
        return window.content().lookupAll(kind).stream()
                .filter(node -> name.equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    private void show(String screen) {
        Fx.run(() -> window.window().showScreen(MainWindow.SCREENS.indexOf(screen)));
        Fx.settle();
    }

    private Document document() {
        return window.session().document();
    }

    private String pool(String column) {
        return OpenWindow.item(window.table("Pools"), 0).value(column).text();
    }

    private void typeQuantity(String text) {
        window.focus(window.table("Positions"), 0, PositionsViewModel.QUANTITY);
        window.type(text);
        window.press(KeyCode.ENTER);
        window.calculate();
    }

    private boolean framed() {
        return window.ask(() ->
                window.content().lookup(".main-window").getPseudoClassStates().contains(WHAT_IF));
    }

    private String chip() {
        return window.ask(() -> window.content().lookupAll(".chip").stream()
                .filter(Node::isVisible)
                .map(node -> ((Label) node).getText())
                .filter("WHAT-IF"::equals)
                .findFirst()
                .orElse(""));
    }

    @Test
    void aWindowOpensWithoutTheMarksOfAWhatIf() {
        assertFalse(window.ask(() -> window.window()
                .scene()
                .getRoot()
                .lookup(".window-name .chip:what-if")
                .isVisible()));
    }

    @Test
    void aHedgeIsTriedReadBeforeAndAfterAndApplied() {
        Document before = document();
        show("Answers");
        fire("Find answers");
        window.focus(window.table("Cures"), 0, CuresViewModel.ACTION);
        fire("Try as what-if");
        window.calculate();

        assertEquals("What-if", MainWindow.SCREENS.get(window.window().shownScreen()));
        assertEquals(before, document().book());
        DataTable compare = window.table("Before and after");
        Row buffer = compare.model().rows().stream()
                .filter(row -> row.id().endsWith("/BUFFER"))
                .findFirst()
                .orElseThrow();
        double was = number(buffer, CompareViewModel.BEFORE);
        double is = number(buffer, CompareViewModel.AFTER);
        assertEquals(is - was, number(buffer, CompareViewModel.DIFFERENCE), 0.005);
        assertNotEquals(was, is);
        assertEquals(is, number(buffer, CompareViewModel.EDITS), 0.005);

        Document tried = document().shown();
        command("Apply what-if");
        assertEquals(tried, document());
        assertEquals(
                Optional.of("Apply what-if"), window.ask(() -> window.session().undoName()));
        assertFalse(framed());
    }

    private static double number(Row row, String column) {
        return Double.parseDouble(row.value(column).file());
    }

    @Test
    void aTriedLegIsDiscardedAndTheBookIsAsItWas() {
        Document before = document();
        assertFalse(columns("Pools").contains(Column.before(PoolsViewModel.BUFFER)));
        window.pressShortcut(KeyCode.DIGIT1);
        command("Start what-if");
        assertTrue(framed());
        assertEquals("WHAT-IF", chip());
        assertTrue(window.title().startsWith("* "), window.title());
        assertTrue(window.title().contains("(what-if)"), window.title());

        typeQuantity("8");
        assertTrue(columns("Pools").contains(Column.before(PoolsViewModel.BUFFER)));
        // Two contracts fewer need less margin: 0.5 % of 2 x 100,000 USD is 1,000 USD of buffer.
        assertNotEquals(pool(PoolsViewModel.BUFFER), pool(Column.before(PoolsViewModel.BUFFER)));
        assertTrue(pool(Column.difference(PoolsViewModel.BUFFER)).startsWith("+"));

        command("Discard what-if");
        assertEquals(before, document());
        assertFalse(framed());
        assertEquals("", chip());
        assertFalse(columns("Pools").contains(Column.before(PoolsViewModel.BUFFER)));
        window.pressShortcut(KeyCode.Z);
        assertTrue(document().whatIf().isPresent());
    }

    private List<String> columns(String table) {
        DataTable shown = window.table(table);
        return window.ask(() -> shown.columns().stream()
                .filter(shown.model()::stands)
                .map(Column::id)
                .toList());
    }

    @Test
    void chartsShowTheBookBeforeBesideTheWhatIfBook() {
        command("Start what-if");
        typeQuantity("8");
        BufferChart chart = window.ask(() -> window.content().lookupAll(".plim-chart").stream()
                .filter(BufferChart.class::isInstance)
                .map(BufferChart.class::cast)
                .findFirst()
                .orElseThrow());
        assertEquals(2, window.ask(() -> chart.data().orElseThrow().before().size()));
        assertTrue(window.ask(chart::table).contains("buffer_before_usd"));
        show("What-if");
        HeatMapChart heat = window.ask(() -> window.content().lookupAll(".plim-chart").stream()
                .filter(HeatMapChart.class::isInstance)
                .map(HeatMapChart.class::cast)
                .findFirst()
                .orElseThrow());
        assertTrue(window.ask(() -> heat.data().isPresent()));
    }

    @Test
    void curesOfTheWhatIfBookStandBesideThoseOfTheBook() {
        command("Start what-if");
        typeQuantity("8");
        show("Answers");
        fire("Find answers");
        assertTrue(columns("Cures").contains(Column.before(CuresViewModel.SIZE)));
        Row close = OpenWindow.item(window.table("Cures"), 0);
        double was = number(close, Column.before(CuresViewModel.SIZE));
        double is = number(close, CuresViewModel.SIZE);
        assertEquals(is - was, number(close, Column.difference(CuresViewModel.SIZE)), 1e-9);
        assertTrue(is < was, is + " is not less than " + was);

        command("Discard what-if");
        assertFalse(columns("Cures").contains(Column.before(CuresViewModel.SIZE)));
    }

    @Test
    void whatTheWhatIfBookRemovedKeepsItsNumbersBefore() {
        DataTable levels = window.table("Liquidation levels");
        String was = OpenWindow.item(levels, 1).value(LevelsViewModel.LEVEL).text();
        command("Start what-if");
        window.focus(window.table("Positions"), 1, PositionsViewModel.QUANTITY);
        window.press(KeyCode.DELETE);
        window.calculate();
        assertEquals(1, document().positions().size());
        Row gone = OpenWindow.item(levels, 1);
        assertEquals("Venue B", gone.value(LevelsViewModel.POOL).text());
        assertEquals(was, gone.value(Column.before(LevelsViewModel.LEVEL)).text());
        assertEquals("none", gone.value(LevelsViewModel.LEVEL).text());

        DataTable legs = window.table("Positions");
        Row removed = OpenWindow.item(legs, 1);
        assertEquals("removed", removed.value(PositionsViewModel.QUANTITY).text());
        window.focus(legs, 1, PositionsViewModel.QUANTITY);
        window.type("5");
        window.press(KeyCode.ENTER);
        assertEquals(1, document().positions().size());
        window.focus(legs, 1, PositionsViewModel.QUANTITY);
        window.press(KeyCode.SPACE);
        window.calculate();
        assertEquals(document().book().positions(), document().positions());
        window.pressShortcut(KeyCode.Z);
        window.calculate();
        assertEquals(1, document().positions().size());
        window.focus(legs, 1, PositionsViewModel.QUANTITY);
        Fx.run(() -> legs.lookup(".table-view")
                .fireEvent(new ContextMenuEvent(
                        ContextMenuEvent.CONTEXT_MENU_REQUESTED, 1, 1, 1, 1, true, new PickResult(legs, 1, 1))));
        Fx.settle();
        Fx.run(() -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .filter(item -> "Bring back".equals(item.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
        window.calculate();
        assertEquals(document().book().positions(), document().positions());

        command("Discard what-if");
        assertEquals(
                was, OpenWindow.item(levels, 1).value(LevelsViewModel.LEVEL).text());
    }

    @Test
    void oneGoesBackToAnEarlierChange() {
        command("Start what-if");
        typeQuantity("8");
        window.focus(window.table("Positions"), 1, PositionsViewModel.INCLUDED);
        window.press(KeyCode.SPACE);
        window.calculate();
        assertEquals(2, document().whatIf().orElseThrow().steps().size());

        command("Changes of the what-if\u2026");
        DataTable changes = window.table("Changes");
        assertEquals(
                List.of("Book", "1  Edit quantity", "2  Exclude leg"),
                window.ask(() -> changes.model().rows().stream()
                        .map(row -> row.value("change").text())
                        .toList()));
        assertFalse(OpenWindow.item(changes, 1).value("effect_usd").text().isEmpty());
        window.focus(changes, 1, "change");
        fire("Go back to this state");
        assertEquals(1, document().whatIf().orElseThrow().steps().size());
        assertTrue(document().positions().get(1).included());
    }

    @Test
    void aSampleIsSubtractedAsOneStep() {
        command("Add or subtract a book\u2026");
        Fx.run(() -> {
            ComboBox<?> source = (ComboBox<?>) named(".combo-box", "Book");
            int index =
                    source.getItems().stream().map(Object::toString).toList().indexOf("Two venues, delta neutral");
            source.getSelectionModel().select(index < 0 ? 1 : index);
            window.content().lookupAll(".segment").stream()
                    .filter(node -> node instanceof ToggleButton button
                            && button.getText().equals("Subtract"))
                    .forEach(node -> ((ToggleButton) node).fire());
        });
        Fx.settle();
        fire("Subtract book");
        assertEquals(List.of(), document().positions());
        assertEquals(1, document().whatIf().orElseThrow().steps().size());
        assertEquals(2, document().book().positions().size());
    }

    @Test
    void aBookFromAFileIsAdded(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("other.json");
        WorkspaceFiles.write(file, document().withName("Other"));
        window.answers().choose(file);
        command("Add or subtract a book\u2026");
        Fx.run(() ->
                ((ComboBox<?>) named(".combo-box", "Book")).getSelectionModel().select(0));
        Fx.settle();
        fire("Add book");
        // The same ten long and ten short once more.
        assertEquals(
                List.of("20", "-20"),
                document().positions().stream()
                        .map(leg -> leg.quantity().toPlainString())
                        .toList());
        assertEquals("10", document().book().positions().getFirst().quantity().toPlainString());
    }

    @Test
    void theBookIsFlippedInTheWhatIfBook() {
        command("Scale or flip the book\u2026");
        fire("Flip");
        BigDecimal before = document().book().positions().getFirst().quantity();
        assertEquals(0, document().positions().getFirst().quantity().compareTo(before.negate()));
    }

    @Test
    void aSnapshotIsComparedWithAndExplained() {
        command("Snapshot and compare");
        typeQuantity("8");
        assertFalse(framed());
        assertTrue(columns("Pools").contains(Column.before(PoolsViewModel.BUFFER)));
        command("Why the difference?");
        assertEquals("Answers", MainWindow.SCREENS.get(window.window().shownScreen()));
        assertTrue(window.ask(() -> ((ComboBox<?>) named(".combo-box", "What this book is compared with")).getValue())
                .equals("What it is compared with"));
        command("Stop comparing");
        show("Monitor");
        assertFalse(columns("Pools").contains(Column.before(PoolsViewModel.BUFFER)));
    }
}
