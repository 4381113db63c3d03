package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.PickResult;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.desktop.Fx;
import plimsoll.desktop.answers.CuresViewModel;
import plimsoll.desktop.answers.ExplainViewModel;
import plimsoll.desktop.chart.CorridorChart;
import plimsoll.desktop.chart.LossChart;
import plimsoll.desktop.chart.WaterfallChart;
import plimsoll.desktop.control.DataTable;
import plimsoll.desktop.model.PoolsViewModel;
import plimsoll.desktop.model.Row;
import plimsoll.document.Edit;
import plimsoll.document.WhatIfEdit;
import plimsoll.domain.account.Position;
import plimsoll.storage.Samples;
import plimsoll.storage.WorkspaceFiles;

/// From the question to the action and back, with keys.
class AnswersJourneyTest {
    @Test
    void answersAreFoundDoneAndUndone() {
        try (OpenWindow window = OpenWindow.sample("two-venues")) {
            Fx.run(() -> window.window().showScreen(MainWindow.SCREENS.indexOf("Answers")));
            Fx.settle();
            Fx.run(() -> ((Button) named(window, "Find answers")).fire());
            Fx.settle();

            window.focus(window.table("Cures"), 0, CuresViewModel.ACTION);
            window.pressShortcut(KeyCode.ENTER);

            assertEquals(
                    Optional.of("Close 5.25049 of BTC-PERP"),
                    window.ask(() -> window.session().undoName()));
            assertTrue(quantity(window).compareTo(BigDecimal.TEN) < 0);
            window.pressShortcut(KeyCode.Z);
            assertEquals(0, quantity(window).compareTo(BigDecimal.TEN));
        }
    }

    @Test
    void anEmptyListOfAnswersSaysWhetherItWasAskedFor() {
        try (OpenWindow window = OpenWindow.sample("option-book")) {
            Fx.run(() -> window.window().showScreen(MainWindow.SCREENS.indexOf("Answers")));
            Fx.settle();
            assertEquals("No cure yet. Press Find answers.", empty(window));
            Fx.run(() -> ((Button) named(window, "Find answers")).fire());
            Fx.settle();

            assertEquals("Nothing to cure: what is asked holds already.", empty(window));
        }
    }

    @Test
    void lossesOfAWhatIfBookAreDrawnOverThoseOfTheBook() {
        try (OpenWindow window = OpenWindow.sample("two-venues")) {
            Fx.run(() -> window.window().showScreen(MainWindow.SCREENS.indexOf("Answers")));
            Fx.run(() -> window.window().docks().reveal("answers.losses"));
            Fx.settle();
            Fx.run(() -> {
                window.session().apply(new WhatIfEdit.Start());
                Position leg = window.session().document().positions().getFirst();
                window.session().apply(new Edit.SetPosition("quantity", leg.withQuantity(new BigDecimal("8"))));
            });
            window.calculate();
            Fx.run(() -> ((Button) named(window, "Draw losses")).fire());
            Fx.settle();
            LossChart chart = window.ask(() -> window.content().lookupAll(".plim-chart").stream()
                    .filter(LossChart.class::isInstance)
                    .map(LossChart.class::cast)
                    .findFirst()
                    .orElseThrow());
            String same = window.ask(chart::getAccessibleText);
            assertTrue(same.endsWith("Before: the same."), same);
            Fx.run(() -> shownLosses(window).setValue("Venue A"));
            Fx.settle();
            String said = window.ask(chart::getAccessibleText);
            assertTrue(said.contains("Before: loss in USD 95 % "), said);
            assertTrue(window.ask(chart::table).contains("markets_before"));
        }
    }

    @SuppressWarnings("unchecked") // The box holds names.
    private static ComboBox<Object> shownLosses(OpenWindow window) {
        return (ComboBox<Object>) window.content().lookupAll(".combo-box").stream()
                .filter(node -> "Pool whose losses are drawn".equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    private static String empty(OpenWindow window) {
        DataTable cures = window.table("Cures");
        return window.ask(() -> ((Label) ((TableView<?>) cures.lookup(".table-view")).getPlaceholder()).getText());
    }

    @Test
    void anotherWorkspaceIsAskedForEachTimeItIsChosen(@TempDir Path folder) throws IOException {
        try (OpenWindow window = OpenWindow.sample("two-venues")) {
            Fx.run(() -> window.window().showScreen(MainWindow.SCREENS.indexOf("Answers")));
            Fx.settle();
            List<Object> shown = new ArrayList<>();
            for (String sample : List.of("two-venues", "basis-trade")) {
                Path file = folder.resolve(sample + ".json");
                WorkspaceFiles.write(file, Samples.read(sample).value().orElseThrow());
                window.answers().choose(file);
                Fx.run(() -> against(window).setValue(ExplainViewModel.OTHER));
                Fx.settle();
                shown.add(window.ask(() -> against(window).getValue()));
            }

            assertEquals(List.of("open", "open"), window.answers().heard());
            assertEquals(List.of("Workspace “Two venues, delta neutral”", "Workspace “Basis trade”"), shown);
        }
    }

    @SuppressWarnings("unchecked") // The box holds names.
    private static ComboBox<Object> against(OpenWindow window) {
        return (ComboBox<Object>) window.content().lookupAll(".combo-box").stream()
                .filter(node -> "What this book is compared with".equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void curesOfOnePoolAreSearchedFromTheTableOfPools() {
        try (OpenWindow window = OpenWindow.sample("two-venues")) {
            Node pools = window.table("Pools");
            window.focus(window.table("Pools"), 1, PoolsViewModel.POOL);
            Fx.run(() -> pools.lookup(".table-view")
                    .fireEvent(new ContextMenuEvent(
                            ContextMenuEvent.CONTEXT_MENU_REQUESTED, 1, 1, 1, 1, true, new PickResult(pools, 1, 1))));
            Fx.settle();
            MenuItem item = window.ask(() -> Window.getWindows().stream()
                    .filter(ContextMenu.class::isInstance)
                    .map(menu -> ((ContextMenu) menu).getItems().getFirst())
                    .findFirst()
                    .orElseThrow());
            assertEquals("Cures for Venue B", window.ask(item::getText));

            Fx.run(item::fire);
            Fx.settle();

            assertEquals("Answers", MainWindow.SCREENS.get(window.ask(window.window()::shownScreen)));
            DataTable cures = window.table("Cures");
            List<String> groups = window.ask(() -> cures.model().rows().stream()
                    .filter(row -> row.kind() == Row.Kind.GROUP)
                    .map(row -> row.value(CuresViewModel.ACTION).text())
                    .toList());
            assertEquals(List.of("Venue B"), groups);
        }
    }

    @Test
    void curesOfOnePoolAreSearchedFromItsBarInTheCorridor() {
        try (OpenWindow window = OpenWindow.sample("two-venues")) {
            window.calculate();
            CorridorChart corridor = window.ask(() -> window.content().lookupAll(".plim-chart").stream()
                    .filter(CorridorChart.class::isInstance)
                    .map(CorridorChart.class::cast)
                    .findFirst()
                    .orElseThrow());
            List<String> offered = new ArrayList<>();
            Optional<MenuItem> ofVenueB = Optional.empty();
            double height = window.ask(corridor::getHeight);
            for (double y = 2; y < height && ofVenueB.isEmpty(); y += 4) {
                List<MenuItem> items = menuAt(window, corridor, y);
                offered.add(window.ask(items.getFirst()::getText));
                ofVenueB = items.stream()
                        .filter(item -> "Cures for Venue B".equals(item.getText()))
                        .findFirst();
            }
            assertTrue(offered.contains("Cures for Venue A"), offered.toString());
            MenuItem item = ofVenueB.orElseThrow();

            Fx.run(item::fire);
            Fx.settle();

            assertEquals("Answers", MainWindow.SCREENS.get(window.ask(window.window()::shownScreen)));
            DataTable cures = window.table("Cures");
            assertEquals(
                    List.of("Venue B"),
                    window.ask(() -> cures.model().rows().stream()
                            .filter(row -> row.kind() == Row.Kind.GROUP)
                            .map(row -> row.value(CuresViewModel.ACTION).text())
                            .toList()));
        }
    }

    /// Asks for the menu of a chart at a height, and takes it away again.
    private static List<MenuItem> menuAt(OpenWindow window, Node chart, double y) {
        return window.ask(() -> {
            chart.fireEvent(new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED, 200, y, 200, y, false, new PickResult(chart, 200, y)));
            ContextMenu menu = Window.getWindows().stream()
                    .filter(ContextMenu.class::isInstance)
                    .map(ContextMenu.class::cast)
                    .filter(shown -> chart.equals(shown.getOwnerNode()))
                    .findFirst()
                    .orElseThrow();
            menu.hide();
            return List.copyOf(menu.getItems());
        });
    }

    @Test
    void thePaletteSearchesCuresOfAPool() {
        try (OpenWindow window = OpenWindow.sample("two-venues")) {
            Fx.run(() -> window.window().paletteEntries().stream()
                    .filter(entry -> entry.name().equals("Cures for Venue A"))
                    .findFirst()
                    .orElseThrow()
                    .action()
                    .run());
            Fx.settle();
            DataTable cures = window.table("Cures");
            assertEquals(
                    "Venue A",
                    window.ask(() -> cures.model()
                            .rows()
                            .getFirst()
                            .value(CuresViewModel.ACTION)
                            .text()));
        }
    }

    private static BigDecimal quantity(OpenWindow window) {
        return window.session().document().positions().getFirst().quantity();
    }

    @Test
    void theWaterfallReadsOutItsRows() {
        try (OpenWindow window = OpenWindow.sample("two-venues")) {
            Fx.run(() -> window.window().showScreen(MainWindow.SCREENS.indexOf("Answers")));
            Fx.settle();
            WaterfallChart chart =
                    window.ask(() -> (WaterfallChart) window.content().lookup(".plim-chart"));
            assertEquals("", window.ask(chart::readOut));
            Fx.run(() -> ((Button) named(window, "Find answers")).fire());
            Fx.run(chart::requestFocus);
            Fx.settle();
            window.press(KeyCode.DOWN);

            assertEquals("This book, USD; amount 110,000.00", window.ask(chart::readOut));
            assertTrue(window.ask(chart::table).startsWith("part\tvalue_USD\r\nThis book\t110000\r\n"));
        }
    }

    private static Node named(OpenWindow window, String name) {
        return window.content().lookupAll(".button").stream()
                .filter(node -> name.equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }
}
