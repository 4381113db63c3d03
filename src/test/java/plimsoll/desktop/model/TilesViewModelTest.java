package plimsoll.desktop.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.session.OpenBook;
import plimsoll.document.Edit;
import plimsoll.domain.Problem;
import plimsoll.domain.account.Balance;
import plimsoll.domain.scenario.TileKind;
import plimsoll.domain.scenario.TileSettings;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.StressGrid;
import plimsoll.engine.result.StressRun;

/// The tile wall of the two-venue sample: buffers of 55,000 USDT, levels at -5.53 % and +5.47 %.
class TilesViewModelTest {
    private final OpenBook book = OpenBook.sample("two-venues");
    private final TilesViewModel tiles = new TilesViewModel(book.session());
    private final HeadlinesViewModel wall = new HeadlinesViewModel(book.session());

    @Test
    void aPassedLimitIsSaidInAWordAndColoursTheTile() {
        assertEquals(Optional.empty(), tiles.commitWarn(TileKind.WORST_BUFFER, "60k"));
        book.calculate();
        assertEquals("warn, at most 60,000 USD", tile("Worst buffer").verdict());
        assertEquals(Headline.Band.WARN, tile("Worst buffer").band());

        assertEquals(Optional.empty(), tiles.commitAlert(TileKind.WORST_BUFFER, "55000"));
        book.calculate();
        assertEquals("alert, at most 55,000 USD", tile("Worst buffer").verdict());
        assertEquals(
                "Worst buffer: 55,000 USD, 2 pools equal. Alert, at most 55,000 USD.",
                tile("Worst buffer").sentence());

        tiles.commitAlert(TileKind.WORST_BUFFER, "54,999");
        tiles.commitWarn(TileKind.WORST_BUFFER, "54,999");
        book.calculate();
        assertEquals("", tile("Worst buffer").verdict());
    }

    /// A pool without legs and collateral has nothing to lose.
    @Test
    void thePoolThatHoldsNothingHasNoWorstBuffer() {
        book.session().apply(new Edit.RemovePositions(Set.of("leg-b")));
        book.session()
                .apply(new Edit.RemoveBalances(book.session().document().balances().stream()
                        .filter(balance -> balance.poolId().equals("b"))
                        .map(Balance::id)
                        .collect(Collectors.toSet())));
        book.calculate();

        assertEquals("55,000", tile("Worst buffer").value());
        assertEquals("Venue A", tile("Worst buffer").detail());
        StressRun run = book.session().runProperty().get().orElseThrow();
        StressGrid grid = run.grid();
        for (int vol = 0; vol < grid.volShocks().length; vol++) {
            for (int price = 0; price < grid.priceShocks().length; price++) {
                assertEquals(grid.bufferUsd(grid.cell(0, vol, price)), grid.minimumBufferUsd(vol, price));
            }
        }
        // Where no pool is in use, the first of them stands for all.
        PoolResult unused = run.now().pool("b").orElseThrow();
        assertTrue(unused.isUnused());
        assertEquals(Optional.of(unused), PoolResult.weakest(List.of(unused)));
        assertEquals(Optional.empty(), PoolResult.weakest(List.of()));
    }

    @Test
    void theNearestLevelOfEachVenueIsItsDistanceInPercent() {
        tiles.choose(TileKind.VENUE_LEVELS, true);
        tiles.commitWarn(TileKind.VENUE_LEVELS, "5.5 %");
        book.calculate();

        assertEquals("94,472.36", tile("Level Venue A").value());
        assertEquals("", tile("Level Venue A").verdict());
        assertEquals("105,472.64", tile("Level Venue B").value());
        assertEquals("warn, at most 5.5 %", tile("Level Venue B").verdict());
        assertEquals(
                new Problem.Place(Problem.Kind.POSITION, "leg-b", "quantity"),
                tile("Level Venue B").place().orElseThrow());
    }

    @Test
    void deltaCountsBySizeAndPointsAtTheLargestLeg() {
        tiles.commitAlert(TileKind.NET_DELTA, "2");
        book.session()
                .apply(new Edit.SetPosition(
                        "quantity",
                        book.session().document().positions().getFirst().withQuantity(new BigDecimal("7"))));
        book.calculate();

        assertEquals("\u22123.0000", tile("Net delta").value());
        assertEquals("alert, at least 2 coins", tile("Net delta").verdict());
        assertEquals("leg-b", tile("Net delta").place().orElseThrow().id());
    }

    @Test
    void whatCannotBeKnownYetSaysWhy() {
        tiles.choose(TileKind.SURVIVAL, true);
        tiles.choose(TileKind.VEGA, true);
        book.calculate();
        assertEquals("no paths run yet, Ctrl+6", tile("All pools alive").reason());
        assertEquals("no options in the book", tile("Vega").reason());

        tiles.commitAlert(TileKind.SURVIVAL, "90 %");
        book.calculate();
        wall.showSurvival(
                Optional.of(new LimitTiles.Survival(0.623, 1, book.session().revision())));
        assertEquals("62.3 %", tile("All pools alive").value());
        assertEquals("alert, at most 90 %", tile("All pools alive").verdict());
        assertTrue(!tile("All pools alive").stale());
    }

    @Test
    void tilesAreChosenMovedAndUndone() {
        tiles.choose(TileKind.RUN, false);
        tiles.move(TileKind.DATA_AGE, -10);
        assertEquals(
                List.of("Data age", "Worst buffer", "Nearest level", "Margin ratios", "Net delta"),
                tiles.linesProperty().get().stream()
                        .filter(TilesViewModel.Line::shown)
                        .map(TilesViewModel.Line::title)
                        .toList());
        book.session().undo();
        book.session().undo();
        assertEquals(TileSettings.PLAIN, book.session().document().stress().tiles());
    }

    @Test
    void limitsThatMakeNoSenseAreRefusedWithTheReason() {
        tiles.commitWarn(TileKind.RATIOS, "1.5");
        assertEquals(Optional.of("The alert must not lie above the warning."), tiles.commitAlert(TileKind.RATIOS, "2"));
        assertEquals(Optional.of("A limit must not be negative."), tiles.commitWarn(TileKind.VEGA, "-1"));
        assertTrue(tiles.commitWarn(TileKind.VEGA, "many").isPresent());
    }

    private Headline tile(String label) {
        return wall.headlinesProperty().get().stream()
                .filter(headline -> headline.label().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
