package plimsoll.engine.liquidation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.domain.Snapshot;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.PriceBasis;
import plimsoll.domain.rule.RateCurve;
import plimsoll.domain.rule.Selector;
import plimsoll.domain.rule.Trigger;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.engine.Book;
import plimsoll.engine.Runs;
import plimsoll.engine.result.Corridor;
import plimsoll.engine.result.LiquidationLevels;
import plimsoll.engine.result.StressRun;

/// Liquidation prices against closed forms: linear long (n e - E) / (n (1 - m)), linear short (n e + E) / (n (1 + m)),
/// inverse long N (1 + m) / (c + N / e), inverse short N (1 - m) / (N / e - c).
class ClosedFormTest {
    private static final double EXACT = 1e-9;

    private static LiquidationLevels only(Snapshot snapshot) {
        List<LiquidationLevels> levels = Runs.of(snapshot).levels();
        assertEquals(1, levels.size());
        return levels.getFirst();
    }

    private static LiquidationLevels one(String quantity, String entry, String cash, String rate) {
        return only(new Book()
                .index("BTC", entry)
                .rule(Book.percent("flat", rate, rate))
                .pool("a", "USDT", "flat")
                .balance("cash", "a", "USDT", cash)
                .linearPerp("perp", "BTC", "USDT", entry)
                .position("leg", "a", "perp", quantity, entry)
                .snapshot());
    }

    @Test
    void demoCorridorLiesBetweenTheTwoLegs() {
        StressRun run = Runs.of(Runs.demo().snapshot());
        Corridor corridor = run.corridor();
        assertEquals(94_472.3618090452, corridor.down().orElseThrow().price(), EXACT);
        assertEquals(-0.0552763819, corridor.down().orElseThrow().distance(), 1e-10);
        assertEquals("a", corridor.down().orElseThrow().poolId());
        assertEquals(105_472.6368159204, corridor.up().orElseThrow().price(), EXACT);
        assertEquals(0.0547263682, corridor.up().orElseThrow().distance(), 1e-10);
        assertEquals("b", corridor.up().orElseThrow().poolId());
        assertFalse(corridor.broken());
    }

    @Test
    void linearLongAndShortFollowTheClosedForm() {
        LiquidationLevels longLeg = one("2", "50000", "20000", "0.01");
        assertEquals(40_404.0404040404, longLeg.levels().getFirst().price(), EXACT);
        assertEquals(1, longLeg.levels().size());
        assertTrue(longLeg.levels().getFirst().entry());
        LiquidationLevels shortLeg = one("-2", "50000", "20000", "0.01");
        assertEquals(59_405.9405940594, shortLeg.levels().getFirst().price(), EXACT);
        assertEquals(1, shortLeg.levels().size());
    }

    @Test
    void inverseLongAndShortFollowTheClosedForm() {
        assertEquals(40_400, inverse("100000", "0.5").levels().getFirst().price(), EXACT);
        assertEquals(66_000, inverse("-100000", "0.5").levels().getFirst().price(), EXACT);
    }

    @Test
    void inverseShortCoveredByCoinsIsNeverLiquidated() {
        assertTrue(inverse("-100000", "2").levels().isEmpty());
    }

    private static LiquidationLevels inverse(String face, String coins) {
        return only(new Book()
                .index("BTC", "50000")
                .rule(Book.percent("flat", "0.01", "0.01"))
                .pool("a", "BTC", "flat")
                .balance("coins", "a", "BTC", coins)
                .inversePerp("perp", "BTC", "50000")
                .position("leg", "a", "perp", face, "50000")
                .snapshot());
    }

    @Test
    void maintenanceOfOtherPositionsCounts() {
        // Other positions need 4, whatever the moved price does.
        LiquidationLevels level = Runs.of(new Book()
                        .index("BTC", "100")
                        .rule(Book.percent("flat", "0.004", "0.004"))
                        .pool("a", "USDT", "flat")
                        .balance("cash", "a", "USDT", "5")
                        .linearPerp("own", "BTC", "USDT", "100")
                        .linearPerp("other", "ETH", "USDT", "1000")
                        .position("leg", "a", "own", "1", "100")
                        .position("other", "a", "other", "1", "1000")
                        .snapshot())
                .levels()
                .stream()
                .filter(found -> found.underlying().equals("BTC"))
                .findFirst()
                .orElseThrow();
        assertEquals(99.3975903614, level.levels().getFirst().price(), EXACT);
    }

    @Test
    void poolBelowMaintenanceSaysSoAndNamesNoLiquidation() {
        LiquidationLevels level = one("1", "100000", "400", "0.005");
        assertTrue(level.alreadyBelow());
        assertTrue(level.down(0).isEmpty());
        assertTrue(level.up(0).isEmpty());
        assertFalse(level.levels().getFirst().entry(), "the crossing is a recovery");
    }

    @Test
    void noLevelInRangeIsAnAnswer() {
        LiquidationLevels level = one("1", "100000", "200000", "0.005");
        assertFalse(level.alreadyBelow());
        assertTrue(level.levels().isEmpty());
    }

    @Test
    void equalityLiquidatesOnlyWhenTheRuleSaysSo() {
        assertTrue(atEquality(Trigger.AT_OR_BELOW).levels().getFirst().alreadyBelow());
        assertFalse(atEquality(Trigger.BELOW).levels().getFirst().alreadyBelow());
    }

    private static StressRun atEquality(Trigger trigger) {
        RateCurve half = new RateCurve.Constant(Book.number("0.003"));
        return Runs.of(new Book()
                .rule(Book.file("flat", trigger, new MarginRule.Rate(Selector.ANY, PriceBasis.MARK, half, half)))
                .pool("a", "USDT", "flat")
                .balance("one", "a", "USDT", "0.1")
                .balance("two", "a", "USDT", "0.2")
                .index("BTC", "100")
                .linearPerp("perp", "BTC", "USDT", "100")
                .position("leg", "a", "perp", "1", "100")
                .snapshot());
    }

    @Test
    void reportedPriceIsOnTheLiquidatingSide() {
        Snapshot snapshot = Runs.demo().snapshot();
        Corridor.Side down = Runs.of(snapshot).corridor().down().orElseThrow();
        StressRun at = Runs.of(snapshot, new WhatIf(down.distance(), 0));
        assertTrue(at.now().pool("a").orElseThrow().liquidated());
        StressRun before = Runs.of(snapshot, new WhatIf(down.distance() + 1e-11, 0));
        assertFalse(before.now().pool("a").orElseThrow().liquidated());
    }

    @Test
    void whatIfMovesTheEvaluatedPriceButNotTheLevel() {
        StressRun run = Runs.of(Runs.demo().snapshot(), new WhatIf(0.03, 0));
        assertEquals(94_472.3618090452, run.corridor().down().orElseThrow().price(), EXACT);
        assertEquals(
                94_472.3618090452 / 103_000 - 1,
                run.corridor().down().orElseThrow().distance(),
                1e-12);
        assertEquals(103_000, run.corridor().price(), EXACT);
    }

    @Test
    void whatIfBeyondALevelBreaksTheCorridor() {
        StressRun run = Runs.of(Runs.demo().snapshot(), new WhatIf(-0.10, 0));
        assertTrue(run.corridor().broken());
        assertTrue(run.corridor().down().isEmpty());
        LiquidationLevels first = run.levels().getFirst();
        assertTrue(first.alreadyBelow());
        assertFalse(first.levels().getFirst().entry());
    }
}
