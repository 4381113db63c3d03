package plimsoll.engine.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Snapshot;
import plimsoll.domain.scenario.PathSettings;
import plimsoll.domain.scenario.PricePath;
import plimsoll.engine.Book;
import plimsoll.engine.Runs;
import plimsoll.engine.result.PathRun;

/// Recorded paths, by hand.
class ReplayTest {
    private static final Snapshot DEMO = Runs.demo().snapshot();
    private static final PathSettings AT_STEPS = PathBooks.atSteps(PathSettings.DEFAULT);

    @Test
    void pathsAreFollowedLevelByLevel() {
        PathTally tally = Replays.tally(DEMO, PathSettings.DEFAULT, Replays.of(1, 0.97, 0.944, 1.2));
        assertEquals(2, tally.liquidatedHours[0][0], "94,400 lies below 94,472");
        assertEquals(3, tally.liquidatedHours[1][0], "120,000 lies above 105,473");
        assertEquals(StrictMath.log(0.97), tally.logs[0][1][0]);
    }

    @Test
    void lowsInsideAStepCount() {
        TreeMap<String, PricePath.Levels> assets = new TreeMap<>();
        assets.put("BTC", new PricePath.Levels(List.of(1.0, 0.97), List.of(1.0, 0.94), List.of(1.0, 1.0)));
        PricePath dip = new PricePath("dip", 1, assets);
        assertEquals(1, Replays.tally(DEMO, PathSettings.DEFAULT, dip).liquidatedHours[0][0]);
        assertTrue(Double.isNaN(Replays.tally(DEMO, AT_STEPS, dip).liquidatedHours[0][0]));
    }

    @Test
    void aGapLosesWhatWasPostedOrWhatThePriceSays() {
        Snapshot book = new Book()
                .index("BTC", "100")
                .rule(Book.percent("flat", "0.05", "0.004"))
                .pool("a", "USDT", "flat")
                .balance("cash", "a", "USDT", "5")
                .linearPerp("perp", "BTC", "USDT", "100")
                .position("cross", "a", "perp", "1", "100")
                .isolated("own", "a", "perp", "1", "100", "5")
                .snapshot();
        PathTally tally = Replays.tally(book, AT_STEPS, Replays.of(1, 0.85));
        assertEquals("a", book.pools().get(0).id());
        assertEquals(15, tally.lossUsd[0][0], 1e-9);
        assertEquals(5, tally.lossUsd[1][0], 1e-9);
    }

    @Test
    void aContinuousFallLosesUpToTheLine() {
        PathTally tally = Replays.tally(DEMO, PathSettings.DEFAULT, Replays.of(1, 0.9));
        double level = 94_472.3618090452;
        assertEquals(10 * (100_000 - level), tally.lossUsd[0][0], 1e-5);
        assertEquals(0.5 * 0.005 * 10 * level, tally.needUsd[0][0], 1e-5, "the call stands at 1.5 times");
    }

    @Test
    void aReplayStatesItsNameAndNoError() {
        try (ExecutorService executor = Executors.newFixedThreadPool(1)) {
            PathRun run = new PathEngine(executor, 1)
                    .replay(DEMO, PathSettings.DEFAULT, Replays.of(1, 0.97, 0.944), Cancellation.NONE)
                    .orElseThrow();
            assertEquals("test path", run.replay().orElseThrow());
            assertEquals(1, run.anyLiquidated().value());
            assertTrue(Double.isNaN(run.anyLiquidated().standardError()));
            assertEquals(List.of(), run.vols());
            assertEquals(2, run.settings().horizon().steps());
        }
    }
}
