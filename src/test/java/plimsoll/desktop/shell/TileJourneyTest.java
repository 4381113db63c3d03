package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.AccessibleAction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.Fx;
import plimsoll.desktop.control.StatTile;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.TilesViewModel;
import plimsoll.domain.scenario.TileKind;

/// Every tile leads somewhere: to the leg, the quote, the runs or the paths it stands for.
class TileJourneyTest {
    private final OpenWindow window = OpenWindow.sample("two-venues");

    @AfterEach
    void closeTheWindow() {
        window.close();
    }

    @Test
    void everyTileOfTheFirstSampleOpensSomething() {
        List<StatTile> tiles = window.ask(() -> window.content().lookupAll(".stat-tile").stream()
                .map(StatTile.class::cast)
                .toList());
        assertTrue(tiles.size() >= 6, tiles.size() + " tiles");
        for (StatTile tile : tiles) {
            assertTrue(window.ask(tile::isFocusTraversable), window.ask(tile::getAccessibleText));
        }
    }

    @Test
    void theDataAgeOpensTheOldestQuote() {
        open("Data age");
        List<Row> chosen = window.ask(window.table("Market")::selected);
        assertEquals(List.of("asset/BTC"), chosen.stream().map(Row::id).toList());
    }

    @Test
    void theRunOpensTheListOfRuns() {
        open("Run");
        assertTrue(window.ask(() -> window.content().lookup(".runs-card") != null));
    }

    @Test
    void theProbabilityOfLivingOpensThePathsAlsoBeforeTheyHaveRun() {
        Fx.run(() -> {
            try (TilesViewModel tiles = new TilesViewModel(window.session())) {
                tiles.choose(TileKind.SURVIVAL, true);
            }
        });
        window.calculate();
        assertFalse(screen().equals("Paths"));
        open("All pools alive");
        assertEquals("Paths", screen());
    }

    private String screen() {
        return MainWindow.SCREENS.get(window.ask(() -> window.window().shownScreen()));
    }

    private void open(String label) {
        Fx.run(() -> window.content().lookupAll(".stat-tile").stream()
                .filter(node -> node.getAccessibleText().startsWith(label + ":"))
                .findFirst()
                .orElseThrow()
                .executeAccessibleAction(AccessibleAction.FIRE));
        Fx.settle();
    }
}
