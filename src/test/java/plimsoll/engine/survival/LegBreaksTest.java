package plimsoll.engine.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Snapshot;
import plimsoll.domain.SurvivalQuestion;
import plimsoll.domain.scenario.SurvivalSettings;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.engine.Book;
import plimsoll.engine.RandomBooks;
import plimsoll.engine.Runs;
import plimsoll.engine.result.BookResult;
import plimsoll.engine.result.BreakCurve;
import plimsoll.engine.result.Direction;
import plimsoll.engine.result.LegBreak;
import plimsoll.engine.result.LegBreak.Event;
import plimsoll.engine.result.LiquidationLevels;

class LegBreaksTest {
    private static final double DOWN = 94_472.3618090452;
    private static final double UP = 105_472.6368159204;

    private static LegBreak play(Snapshot snapshot, Direction direction) {
        return LegBreaks.of(SurvivalQuestion.of(snapshot, SurvivalSettings.PLAIN), "BTC", direction, Cancellation.NONE);
    }

    @Test
    void venueADiesFirstOnTheWayDownAndLeavesTheBookShortTen() {
        LegBreak way = play(Runs.demo().snapshot(), Direction.DOWN);
        assertEquals(0, way.netDelta().get("BTC"));
        assertEquals(1, way.events().size(), "a short leg gains all the way down");
        Event event = way.events().getFirst();
        assertEquals("a", event.poolId());
        assertEquals(DOWN, event.price(), 1e-8);
        assertEquals(-10, event.netDelta().get("BTC"), 1e-12);
        assertEquals(0.005 * 10 * DOWN, event.equityUsd(), 1e-6, "equity is maintenance margin at the level");
        assertEquals(10 * (100_000 - DOWN), event.lossUsd(), 1e-6);
        assertEquals(10 * (100_000 - DOWN), event.returnLossUsd(), 1e-6, "the short leg loses its gain again");
        assertEquals(Optional.empty(), event.onward());
        assertEquals("b", event.back().orElseThrow().poolId());
        assertEquals(UP, event.back().orElseThrow().price(), 1e-8);
    }

    @Test
    void theCurveShowsTheHedgedBookAndWhatIsLeftOfItAroundTheFirstLiquidation() {
        LegBreak way = play(Runs.demo().snapshot(), Direction.DOWN);
        BreakCurve curve = way.curve().orElseThrow();
        int broken = at(curve, DOWN);
        int start = at(curve, 100_000);
        int back = at(curve, UP);
        for (int i = 0; i < curve.prices().size(); i++) {
            assertEquals(0, curve.all().pnlUsd().get(i), 1e-6, "hedged at every price");
            assertEquals(0, curve.all().delta().get(i), 1e-6);
            assertEquals(-10, curve.after().delta().get(i), 1e-6);
        }
        assertEquals(0, curve.after().pnlUsd().get(broken), 1e-6, "closing at the level costs nothing");
        assertEquals(-10 * (100_000 - DOWN), curve.after().pnlUsd().get(start), 1e-6);
        assertEquals(-10 * (UP - DOWN), curve.after().pnlUsd().get(back), 1e-6);
    }

    @Test
    void theCurveAgreesWithTheTableAtTheLevelsOfTheLegBreak() {
        int compared = 0;
        for (int seed = 0; seed < 12; seed++) {
            Snapshot snapshot = RandomBooks.of(seed, 30).snapshot();
            for (Direction direction : Direction.values()) {
                LegBreak way = play(snapshot, direction);
                compared += way.curve().isPresent() ? 1 : 0;
                way.curve().ifPresent(curve -> {
                    Event event = way.events().getFirst();
                    int broken = at(curve, event.price());
                    double scale = 1e-8 * (1 + Math.abs(event.lossUsd()) + Math.abs(event.returnLossUsd()) + 1e6);
                    assertEquals(
                            event.returnLossUsd(),
                            curve.after().pnlUsd().get(broken)
                                    - curve.after().pnlUsd().get(at(curve, way.from())),
                            scale);
                    assertEquals(
                            curve.all().pnlUsd().get(broken),
                            curve.after().pnlUsd().get(broken),
                            scale);
                    assertEquals(way.netDelta().get("BTC"), curve.all().delta().get(at(curve, way.from())), 1e-9);
                    assertEquals(
                            event.netDelta().get("BTC"), curve.after().delta().get(broken), 1e-9);
                });
            }
        }
        assertTrue(compared > 5, compared + " ways have a liquidation");
    }

    private static int at(BreakCurve curve, double price) {
        int nearest = 0;
        for (int i = 0; i < curve.prices().size(); i++) {
            if (Math.abs(curve.prices().get(i) - price)
                    < Math.abs(curve.prices().get(nearest) - price)) {
                nearest = i;
            }
        }
        assertEquals(price, curve.prices().get(nearest), 1e-6 * price);
        return nearest;
    }

    @Test
    void venueBDiesFirstOnTheWayUpAndLeavesTheBookLongTen() {
        Event event = play(Runs.demo().snapshot(), Direction.UP).events().getFirst();
        assertEquals("b", event.poolId());
        assertEquals(UP, event.price(), 1e-8);
        assertEquals(10, event.netDelta().get("BTC"), 1e-12);
        assertEquals(DOWN, event.back().orElseThrow().price(), 1e-8);
    }

    /// Long 100,000 USD of face value at 50,000 with half a coin: dies at 40,400 with 1 % of 100,000 / 40,400 coins
    /// left.
    @Test
    void coinsLeftInAPoolWithoutLegsStayInTheDelta() {
        Snapshot snapshot = new Book()
                .index("BTC", "50000")
                .rule(Book.percent("flat", "0.02", "0.01"))
                .pool("a", "BTC", "flat")
                .balance("coins", "a", "BTC", "0.5")
                .inversePerp("coin", "BTC", "50000")
                .position("leg", "a", "coin", "100000", "50000")
                .snapshot();
        Event event = play(snapshot, Direction.DOWN).events().getFirst();
        assertEquals(40_400, event.price(), 1e-8);
        assertEquals(0.01 * 100_000 / 40_400, event.netDelta().get("BTC"), 1e-12);
    }

    @Test
    void poolsDieInTheOrderOfTheirLevels() {
        Book book = new Book().rule(Book.percent("flat", "0.01", "0.005")).linearPerp("perp", "BTC", "USDT", "100000");
        for (String id : List.of("a", "b", "c")) {
            String cash = id.equals("a") ? "30000" : id.equals("b") ? "10000" : "20000";
            book.pool(id, "USDT", "flat")
                    .balance(id, id, "USDT", cash)
                    .position("leg " + id, id, "perp", "1", "100000");
        }
        LegBreak way = play(book.snapshot(), Direction.DOWN);
        assertEquals(
                List.of("b", "c", "a"), way.events().stream().map(Event::poolId).toList());
        assertEquals(2, way.events().get(0).netDelta().get("BTC"));
        assertEquals(1, way.events().get(1).netDelta().get("BTC"));
        assertEquals("c", way.events().get(0).onward().orElseThrow().poolId());
        assertEquals(
                way.events().get(1).price(),
                way.events().get(0).onward().orElseThrow().price());
        assertEquals(Optional.empty(), way.events().get(2).onward());
        assertTrue(play(book.snapshot(), Direction.UP).events().isEmpty());
    }

    @Test
    void everyFirstLevelOfARandomBookIsAnEventOnce() {
        for (int seed = 0; seed < 6; seed++) {
            Snapshot snapshot = RandomBooks.of(seed, 14).snapshot();
            List<LiquidationLevels> levels = Runs.of(snapshot).levels();
            for (Direction direction : Direction.values()) {
                LegBreak way = play(snapshot, direction);
                Set<String> seen = new HashSet<>();
                double last = way.from();
                for (Event event : way.events()) {
                    assertTrue(seen.add(event.poolId()), "each pool dies once");
                    assertEquals(event.price(), direction.farther(event.price(), last));
                    last = event.price();
                    double first = levels.stream()
                            .filter(item -> item.poolId().equals(event.poolId())
                                    && item.underlying().equals("BTC"))
                            .flatMap(item -> direction.nearest(item, 0).stream())
                            .findFirst()
                            .orElseThrow()
                            .price();
                    assertEquals(first, event.price(), 1e-9 * first, "pools do not lend to each other");
                }
                long expected = levels.stream()
                        .filter(item -> item.underlying().equals("BTC")
                                && direction.nearest(item, 0).isPresent())
                        .count();
                assertEquals(expected, way.events().size());
            }
        }
    }

    @Test
    void theMoveStartsAtTheWhatIfPoint() {
        SurvivalQuestion plain = SurvivalQuestion.of(Runs.demo().snapshot(), SurvivalSettings.PLAIN);
        SurvivalQuestion later = new SurvivalQuestion(
                plain.snapshot(),
                new WhatIf(-0.02, 0),
                plain.settings(),
                plain.quoteAge(),
                plain.funding(),
                plain.borrow());
        LegBreak way = LegBreaks.of(later, "BTC", Direction.DOWN, Cancellation.NONE);
        assertEquals(98_000, way.from(), 1e-9);
        assertEquals(DOWN, way.events().getFirst().price(), 1e-8);
        assertEquals(10 * (98_000 - DOWN), way.events().getFirst().lossUsd(), 1e-6);
    }

    @Test
    void removingNothingOfTheWinnersChangesNothing() {
        Snapshot snapshot = Runs.demo().snapshot();
        Deleveraging.Outcome outcome = Deleveraging.of(snapshot, 0, -0.05, 0);
        assertSame(snapshot, outcome.snapshot());
        assertTrue(outcome.legs().isEmpty());
        assertThrows(IllegalArgumentException.class, () -> Deleveraging.of(snapshot, 1.1, 0, 0));
    }

    @Test
    void removingAShareOfTheWinnersKeepsTheirProfitAsCash() {
        Snapshot snapshot = Runs.demo().snapshot();
        Deleveraging.Outcome outcome = Deleveraging.of(snapshot, 0.25, -0.05, 0);
        assertEquals(List.of("short"), outcome.legs());
        BookResult before = Runs.at(snapshot, -0.05, 0);
        BookResult after = Runs.at(outcome.snapshot(), -0.05, 0);
        assertEquals(0, before.netDelta().get("BTC"));
        assertEquals(2.5, after.netDelta().get("BTC"), 1e-12);
        assertEquals(before.pools().get(1).equity(), after.pools().get(1).equity(), 1e-9);
        assertEquals(before.pools().get(0), after.pools().get(0), "the losing leg stays as it is");
    }

    @Test
    void deleveragingOfTheSurvivorsIsToldWithTheFirstBreak() {
        LegBreak way = play(Runs.demo().snapshot(), Direction.DOWN);
        assertEquals(0.5, way.deleveraged().orElseThrow().share());
        assertEquals(List.of("short"), way.deleveraged().orElseThrow().legs());
        assertEquals(-5, way.deleveraged().orElseThrow().netDelta().get("BTC"), 1e-12);
        // 5 short at 100,000, half of the gain is cash: E = 60,000 + 5 x (100,000 - L).
        double level = (500_000 + 60_000 + 5 * (100_000 - DOWN)) / (5 * 1.005);
        assertEquals(level, way.deleveraged().orElseThrow().back().orElseThrow().price(), 1e-7);
        SurvivalQuestion none = SurvivalQuestion.of(Runs.demo().snapshot(), SurvivalSettings.PLAIN.withDeleveraged(0));
        assertFalse(LegBreaks.of(none, "BTC", Direction.DOWN, Cancellation.NONE)
                .deleveraged()
                .isPresent());
    }
}
