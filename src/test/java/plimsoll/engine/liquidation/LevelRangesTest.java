package plimsoll.engine.liquidation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Snapshot;
import plimsoll.domain.SurvivalQuestion;
import plimsoll.domain.scenario.MarketDepth;
import plimsoll.domain.scenario.SurvivalSettings;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.engine.Book;
import plimsoll.engine.RandomBooks;
import plimsoll.engine.Runs;
import plimsoll.engine.margin.BookKernel;
import plimsoll.engine.margin.PoolKernel;
import plimsoll.engine.result.Direction;
import plimsoll.engine.result.LevelRange;
import plimsoll.engine.result.LevelRange.Doubt;

class LevelRangesTest {
    private static final SurvivalSettings NOTHING = SurvivalSettings.PLAIN;

    /// Impact of 10 coins against 2,000 a day at 4 % a day: 28.2842712 basis points.
    private static final MarketDepth DEEP = new MarketDepth(0, 1, 0.04, OptionalDouble.of(2_000));

    private static List<LevelRange> ranges(SurvivalQuestion question) {
        BookKernel book = new BookKernel(question.snapshot());
        List<LevelRange> all = new ArrayList<>();
        for (PoolKernel pool : book.pools()) {
            for (String underlying : LevelSearch.drivers(book, pool)) {
                all.addAll(LevelRanges.find(question, book, pool, underlying, Cancellation.NONE));
            }
        }
        return all;
    }

    private static LevelRange range(SurvivalQuestion question, String pool, Direction direction) {
        return ranges(question).stream()
                .filter(range -> range.poolId().equals(pool) && range.direction() == direction)
                .findFirst()
                .orElseThrow();
    }

    private static SurvivalQuestion aged(Snapshot snapshot, SurvivalSettings settings, double days) {
        SortedMap<String, Double> age = new TreeMap<>();
        snapshot.underlyings().forEach(name -> age.put(name, days));
        return new SurvivalQuestion(snapshot, WhatIf.NONE, settings, age, new TreeMap<>(), new TreeMap<>());
    }

    @Test
    void impactFollowsTheSquareRootLaw() {
        assertEquals(0.00632455532, DEEP.closeOut(50), 1e-11);
        assertEquals(0.00282842712, DEEP.closeOut(10), 1e-11);
        assertEquals(
                0.0005 + 0.00282842712, new MarketDepth(0.0005, 1, 0.04, OptionalDouble.of(2_000)).closeOut(10), 1e-11);
    }

    @Test
    void closeOutCostMovesTheDemoLevelsTowardsThePrice() {
        SurvivalQuestion question = SurvivalQuestion.of(Runs.demo().snapshot(), NOTHING.withDepth("BTC", DEEP));
        LevelRange down = range(question, "a", Direction.DOWN);
        assertEquals(94_472.3618090452, down.point().orElseThrow(), 1e-9);
        assertEquals(94_741.6783, down.worst().orElseThrow(), 5e-5);
        assertEquals(down.point(), down.best());
        assertEquals(Doubt.CLOSE_OUT_COST, down.sources().getFirst().doubt());
        assertEquals(0.00282842712, down.sources().getFirst().size(), 1e-11);
        LevelRange up = range(question, "b", Direction.UP);
        assertEquals(105_472.6368159204, up.point().orElseThrow(), 1e-9);
        assertEquals(105_176.6324, up.worst().orElseThrow(), 5e-5);
    }

    @Test
    void maintenanceMarginInDoubtWidensTheRangeBothWays() {
        LevelRange down = range(
                SurvivalQuestion.of(Runs.demo().snapshot(), NOTHING.withMaintenanceError(0.1)), "a", Direction.DOWN);
        assertEquals(940_000 / (10 * (1 - 0.0055)), down.worst().orElseThrow(), 1e-8);
        assertEquals(940_000 / (10 * (1 - 0.0045)), down.best().orElseThrow(), 1e-8);
    }

    @Test
    void anOldQuoteMovesTheLevelByTheDeviationSinceThen() {
        // A quote of a quarter day ago: 4 % x square root of 0.25 = 2 %.
        LevelRange down = range(aged(Runs.demo().snapshot(), NOTHING, 0.25), "a", Direction.DOWN);
        assertEquals(94_472.3618090452 / 0.98, down.worst().orElseThrow(), 1e-8);
        assertEquals(94_472.3618090452 / 1.02, down.best().orElseThrow(), 1e-8);
        assertEquals(0.02, down.sources().getFirst().size(), 1e-15);
        LevelRange up = range(aged(Runs.demo().snapshot(), NOTHING, 0.25), "b", Direction.UP);
        assertEquals(105_472.6368159204 / 1.02, up.worst().orElseThrow(), 1e-8);
        assertEquals(105_472.6368159204 / 0.98, up.best().orElseThrow(), 1e-8);
    }

    @Test
    void aQuoteTooOldToTellMeansThatThePoolMayBeGoneNow() {
        LevelRange down = range(aged(Runs.demo().snapshot(), NOTHING, 4), "a", Direction.DOWN);
        assertTrue(down.worstNow());
        assertEquals(100_000, down.worst().orElseThrow());
        assertFalse(down.alreadyBelow());
    }

    @Test
    void rangesCollapseToTheLevelWithoutDoubtAndAlwaysContainIt() {
        RandomGenerator random = RandomBooks.random(5);
        for (int seed = 0; seed < 12; seed++) {
            Snapshot snapshot = RandomBooks.of(seed, 12).snapshot();
            for (LevelRange range : ranges(SurvivalQuestion.of(snapshot, NOTHING))) {
                assertEquals(range.point(), range.best(), "best");
                assertEquals(range.alreadyBelow(), range.worstNow());
                if (!range.alreadyBelow()) {
                    assertEquals(range.point(), range.worst(), "worst");
                }
                assertTrue(range.sources().isEmpty());
            }
            SurvivalSettings doubt = NOTHING.withMaintenanceError(random.nextDouble(0, 0.5))
                    .withDepth("BTC", new MarketDepth(random.nextDouble(0, 0.01), 1, 0.05, OptionalDouble.of(500)));
            for (LevelRange range : ranges(aged(snapshot, doubt, random.nextDouble(0, 0.5)))) {
                Direction direction = range.direction();
                range.point().ifPresent(point -> {
                    double worst = range.worst().orElseThrow();
                    assertEquals(worst, direction.nearer(worst, point), "worst is not farther than the level");
                    range.best()
                            .ifPresent(
                                    best -> assertEquals(best, direction.farther(best, point), "best is not nearer"));
                });
                if (range.alreadyBelow()) {
                    assertTrue(range.worstNow());
                }
            }
        }
    }

    @Test
    void aGapCostsAnIsolatedLegItsMarginAndACrossLegTheWholeMove() {
        // Long 1 at 100 with 5 posted, price jumps to 85.
        Book isolated = leg().isolated("leg", "a", "perp", "1", "100", "5");
        LevelRange alone = range(jumpTo(85, isolated.snapshot(), "a/leg"), "a/leg", Direction.DOWN);
        assertEquals(85, alone.gap().orElseThrow().price(), 1e-12);
        assertEquals(5, alone.gap().orElseThrow().lossUsd(), 1e-12);
        assertEquals(10, alone.gap().orElseThrow().shortfallUsd(), 1e-12);
        assertTrue(alone.gap().orElseThrow().capped());
        Book cross = leg().balance("cash", "a", "USDT", "15.2").position("leg", "a", "perp", "1", "100");
        LevelRange shared = range(jumpTo(84.9, cross.snapshot(), "a"), "a", Direction.DOWN);
        assertEquals(15.1, shared.gap().orElseThrow().lossUsd(), 1e-12);
        LevelRange fifteen = range(jumpTo(85, cross.snapshot(), "a"), "a", Direction.DOWN);
        assertEquals(15, fifteen.gap().orElseThrow().lossUsd(), 1e-12);
        assertEquals(0, fifteen.gap().orElseThrow().shortfallUsd());
        assertFalse(fifteen.gap().orElseThrow().capped());
    }

    private static Book leg() {
        return new Book()
                .index("BTC", "100")
                .rule(Book.percent("flat", "0.05", "0.004"))
                .pool("a", "USDT", "flat")
                .linearPerp("perp", "BTC", "USDT", "100");
    }

    private static SurvivalQuestion jumpTo(double price, Snapshot snapshot, String pool) {
        double level = range(SurvivalQuestion.of(snapshot, NOTHING), pool, Direction.DOWN)
                .point()
                .orElseThrow();
        return SurvivalQuestion.of(snapshot, NOTHING.withGap(1 - price / level));
    }
}
