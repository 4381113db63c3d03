package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.desktop.Fx;
import plimsoll.desktop.control.DataTable;
import plimsoll.desktop.model.PositionsViewModel;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.palette.PaletteEntry;
import plimsoll.desktop.palette.PaletteEntry.Kind;
import plimsoll.document.ScenarioEdit;
import plimsoll.domain.scenario.MarketShock;
import plimsoll.domain.scenario.Scenario;
import plimsoll.storage.ScenarioLibrary;

/// The command palette and the settings with keys only.
@SuppressWarnings("NullAway.Init")
class PaletteJourneyTest {
    private final OpenWindow window = OpenWindow.sample("option-book");

    /// The window does not wait for it.
    @BeforeAll
    static void readTheLibrary() {
        assertFalse(ScenarioLibrary.items().isEmpty());
    }

    @AfterEach
    void closeTheWindow() {
        window.close();
    }

    @Test
    void aPositionACommandAndAScreenAreFoundAndRunByKeys() {
        ask("eth26jan24 2200");
        DataTable table = window.table("Positions");
        Row row = window.ask(table::selected).getFirst();
        assertEquals(
                "ETH-26JAN24-2200-C", row.value(PositionsViewModel.INSTRUMENT).text());
        window.type("12");
        window.press(KeyCode.ENTER);
        assertEquals("+12.0000", row.value(PositionsViewModel.QUANTITY).text());

        ask("undo");
        assertEquals("+10.0000", row.value(PositionsViewModel.QUANTITY).text());

        ask("what");
        assertEquals(
                "What-if",
                MainWindow.SCREENS.get(window.ask(() -> window.window().shownScreen())));
    }

    @Test
    void escapeGivesTheFocusBack() {
        DataTable table = window.table("Positions");
        window.focus(table, 0, PositionsViewModel.QUANTITY);
        Node before = window.ask(() -> window.window().scene().getFocusOwner());
        window.pressShortcut(KeyCode.K);
        assertTrue(window.ask(() -> window.window().scene().getFocusOwner()) instanceof TextField);
        window.press(KeyCode.ESCAPE);
        assertEquals(before, window.ask(() -> window.window().scene().getFocusOwner()));
    }

    /// Commands that are not done daily: the palette, two keys away, is their shortcut.
    private static final List<String> WITHOUT_KEYS = List.of(
            "Clear table filter",
            "Copy table with header",
            "Save chart picture at",
            "Save chart picture for print",
            "Tiles and limits",
            "High contrast theme",
            "Colours",
            "Group positions by",
            "Guide",
            "Change shortcuts",
            "Save layout as",
            "Rename layout",
            "Delete layout");

    @Test
    void everythingHasANameOfItsOwnAndEveryDailyCommandAShortcut() {
        List<PaletteEntry> all = window.ask(() -> window.window().paletteEntries());
        Set<String> ids = new HashSet<>();
        Set<String> keys = new HashSet<>();
        for (PaletteEntry entry : all) {
            assertFalse(entry.name().isBlank());
            assertTrue(ids.add(entry.id()), entry.id());
            if (entry.kind() == Kind.COMMAND) {
                assertTrue(entry.shortcut().isEmpty() == isWithoutKeys(entry.name()), entry.name() + entry.shortcut());
                assertTrue(entry.shortcut().isEmpty() || keys.add(entry.shortcut()), entry.shortcut());
            }
        }
        // Layouts of the user's own are there once one is saved.
        assertEquals(
                EnumSet.complementOf(EnumSet.of(Kind.LAYOUT)),
                all.stream().map(PaletteEntry::kind).collect(Collectors.toSet()));
    }

    @Test
    void aScenarioOfTheLibraryAndOneOfTheWorkspaceAreFoundAndShown() {
        ask("coins fall 30");
        assertEquals(
                MainWindow.SCREENS.indexOf("Scenarios"),
                window.ask(() -> window.window().shownScreen()));
        assertEquals("All coins fall by 30 %, perpetuals by 3 % more", shownScenario());
        Scenario mine = Scenario.of("mine", "Fall of my own", MarketShock.PriceMove.relative("BTC", -0.1));
        Fx.run(() -> {
            window.session().apply(new ScenarioEdit.AddScenarios("Add", List.of(mine)));
            window.window().showScreen(0);
        });
        ask("fall of my");
        assertEquals("Fall of my own", shownScenario());
    }

    @Test
    void whateverTheMouseCanPressInAPanelIsFoundToo() {
        Fx.run(() -> window.window().showScreen(MainWindow.SCREENS.indexOf("Rules")));
        Fx.settle();
        ask("new version");
        assertEquals(
                "New version of segregated standard margin",
                window.ask(() -> window.session().undoName().orElse("")));
    }

    /// Programs of other makers have these keys for the same.
    @Test
    void redoAndPaletteHaveASecondShortcutEach() {
        DataTable table = window.table("Positions");
        window.focus(table, 0, PositionsViewModel.QUANTITY);
        window.type("12");
        window.press(KeyCode.ENTER);
        String step = window.ask(() -> window.session().undoName().orElse(""));
        ask("undo");
        keys("Shortcut+Shift+Z");
        assertEquals(step, window.ask(() -> window.session().undoName().orElse("")));
        keys("Shortcut+Shift+P");
        assertTrue(window.ask(() -> window.content().lookup(".palette") != null));
    }

    private void keys(String keys) {
        Fx.run(window.window().scene().getAccelerators().get(KeyCombination.valueOf(keys)));
        Fx.settle();
    }

    @ParameterizedTest
    @CsvSource({"Shift+F5,Scenarios,Results", "F7,Paths,What happens to each pool", "Shift+F7,Answers,Fatal shocks"})
    void longWorkIsStartedFromAnyScreen(String keys, String screen, String table) {
        window.calculate();
        Fx.run(window.window().scene().getAccelerators().get(KeyCombination.valueOf(keys)));
        Fx.settle();
        assertEquals(
                screen, MainWindow.SCREENS.get(window.ask(() -> window.window().shownScreen())));
        assertFalse(window.table(table).model().rows().isEmpty());
    }

    @Test
    void whatAnEntryIsStandsWholeBesideTheLongestName() {
        window.pressShortcut(KeyCode.K);
        window.type("hours from 2022");
        List<Label> kinds = window.ask(() -> window.content().lookupAll(".palette-detail").stream()
                .map(Label.class::cast)
                .filter(label -> label.getText().equals("Scenario"))
                .toList());
        assertTrue(kinds.size() > 3, kinds.toString());
        for (Label kind : kinds) {
            assertTrue(kind.getWidth() >= window.ask(() -> kind.prefWidth(-1)) - 0.5, kind + " " + kind.getWidth());
            double right =
                    window.ask(() -> kind.localToScene(kind.getLayoutBounds()).getMaxX());
            double edge = window.ask(() -> {
                Node list = window.content().lookup(".palette-list");
                return list.localToScene(list.getLayoutBounds()).getMaxX();
            });
            assertTrue(right <= edge, right + " beyond " + edge);
        }
    }

    private String shownScenario() {
        return window.ask(() -> window.content().lookupAll(".text-field").stream()
                .filter(TextField.class::isInstance)
                .map(TextField.class::cast)
                .filter(field -> "Name of the scenario".equals(field.getAccessibleText()))
                .map(TextField::getText)
                .findFirst()
                .orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"text size,Text size in percent", "threads,Threads", "theme dark,Dark", "autosave,keep unsaved"})
    void aSettingIsFoundAndHasTheKeyboard(String letters, String name) {
        ask(letters);
        Node focus = window.ask(() -> window.window().scene().getFocusOwner());
        String said =
                String.valueOf(focus.getAccessibleText()) + (focus instanceof Labeled label ? label.getText() : "");
        assertTrue(said.contains(name), said);
    }

    @Test
    void theThemeChosenInTheSettingsHoldsAtOnce() {
        Fx.run(() -> window.window().cards().showSettings(Setting.TEXT_SIZE));
        Fx.settle();
        String dark = sheets();
        window.press(KeyCode.ESCAPE);
        ask("dark or light");
        assertFalse(dark.equals(sheets()));
    }

    private String sheets() {
        return window.ask(() -> window.window().scene().getStylesheets().getFirst());
    }

    private void ask(String letters) {
        window.pressShortcut(KeyCode.K);
        window.type(letters);
        window.press(KeyCode.ENTER);
        Fx.settle();
    }

    private static boolean isWithoutKeys(String name) {
        return WITHOUT_KEYS.stream().anyMatch(name::startsWith);
    }
}
