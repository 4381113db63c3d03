package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.Fx;
import plimsoll.desktop.control.DataTable;
import plimsoll.desktop.model.PositionsViewModel;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.palette.PaletteEntry;
import plimsoll.desktop.palette.PaletteEntry.Kind;

/// The command palette and the settings with keys only.
@SuppressWarnings("NullAway.Init")
class PaletteJourneyTest {
    private final OpenWindow window = OpenWindow.sample("option-book");

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

    @Test
    void everythingHasANameOfItsOwnAndEveryCommandAShortcut() {
        List<PaletteEntry> all = window.ask(() -> window.window().paletteEntries());
        Set<String> ids = new HashSet<>();
        for (PaletteEntry entry : all) {
            assertFalse(entry.name().isBlank());
            assertTrue(ids.add(entry.id()), entry.id());
            if (entry.kind() == Kind.COMMAND) {
                assertFalse(entry.shortcut().isEmpty(), entry.name());
            }
        }
        assertEquals(Set.of(Kind.values()), all.stream().map(PaletteEntry::kind).collect(Collectors.toSet()));
    }

    @Test
    void theThemeChosenInTheSettingsHoldsAtOnce() {
        Fx.run(() -> window.window().showSettings());
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
}
