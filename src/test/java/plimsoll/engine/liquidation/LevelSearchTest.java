package plimsoll.engine.liquidation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import plimsoll.domain.instrument.OptionType;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.rule.TierAxis;
import plimsoll.domain.rule.TierBound;
import plimsoll.domain.rule.TierMode;
import plimsoll.domain.scenario.StressSettings;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.engine.Book;
import plimsoll.engine.Runs;
import plimsoll.engine.result.LiquidationLevels;
import plimsoll.engine.result.StressRun;

class LevelSearchTest {
    private static LiquidationLevels levels(StressRun run, String pool, String underlying) {
        return run.levels().stream()
                .filter(found ->
                        found.poolId().equals(pool) && found.underlying().equals(underlying))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void jumpAtATierBoundIsALevel() {
        // A short whose maintenance jumps from 1 % to 50 % of 110 when the price passes 110.
        Book book = new Book()
                .index("BTC", "100")
                .rule(Book.tiers(
                        "tiers",
                        TierMode.WHOLE_POSITION,
                        TierBound.UPPER_INCLUSIVE,
                        TierAxis.NOTIONAL,
                        "110 0.01 50",
                        "- 0.5 2"))
                .pool("a", "USDT", "tiers")
                .balance("cash", "a", "USDT", "40")
                .linearPerp("perp", "BTC", "USDT", "100")
                .position("leg", "a", "perp", "-1", "100");
        LiquidationLevels found = Runs.of(book.snapshot()).levels().getFirst();
        assertEquals(1, found.levels().size());
        assertEquals(110, found.levels().getFirst().price(), 1e-9);
        assertTrue(found.levels().getFirst().price() > 110, "the bound itself survives");
    }

    @Test
    void shortStraddleHasALevelOnBothSides() {
        StressRun run = Runs.of(straddle("-10", "5").snapshot());
        LiquidationLevels found = levels(run, "a", "BTC");
        assertEquals(2, found.levels().size());
        assertTrue(found.levels().getFirst().entry() && found.levels().getLast().entry());
        assertTrue(found.down(0).orElseThrow().shock() < 0);
        assertTrue(found.up(0).orElseThrow().shock() > 0);
    }

    private static Book straddle(String quantity, String coins) {
        Book book = new Book()
                .rule(Book.deribit("sm"))
                .pool("a", "BTC", "sm")
                .balance("coins", "a", "BTC", coins)
                .forward("BTC", 30, "100000");
        for (OptionType type : OptionType.values()) {
            String id = type.name();
            book.option(id, Payoff.INVERSE, "BTC", "BTC", 30, "100000", type)
                    .mark(id, "0.0687")
                    .vol(id, "0.6")
                    .position(id, "a", id, quantity, "0.07");
        }
        return book;
    }

    @Test
    void higherVolatilityBringsTheLevelsOfShortOptionsCloser() {
        LiquidationLevels calm = levels(Runs.of(straddle("-10", "5").snapshot()), "a", "BTC");
        LiquidationLevels wild = levels(Runs.of(straddle("-10", "5").snapshot(), new WhatIf(0, 0.5)), "a", "BTC");
        assertTrue(
                wild.down(0).orElseThrow().price() > calm.down(0).orElseThrow().price());
        assertTrue(wild.up(0).orElseThrow().price() < calm.up(0).orElseThrow().price());
    }

    @Test
    void volatilityAloneCanBreakThePool() {
        StressRun run = Runs.of(straddle("-10", "4.1").snapshot(), new WhatIf(0, 1));
        assertTrue(levels(run, "a", "BTC").alreadyBelow());
        assertTrue(run.corridor().broken());
        assertFalse(run.base().pools().getFirst().liquidated());
    }

    @Test
    void shortDipBetweenSearchPointsIsFound() {
        // Whole-position tiers on a hedged pair leave a narrow gap: maintenance of the long leg jumps at 150, and the
        // short leg's profit has paid for it again a little further on.
        Book book = new Book()
                .index("BTC", "100")
                .rule(Book.tiers(
                        "tiers",
                        TierMode.WHOLE_POSITION,
                        TierBound.UPPER_INCLUSIVE,
                        TierAxis.NOTIONAL,
                        "150 0 50",
                        "- 0.10 5"))
                .pool("a", "USDT", "tiers")
                .balance("cash", "a", "USDT", "-35.05")
                .linearPerp("perp", "BTC", "USDT", "100")
                .position("leg", "a", "perp", "1", "100");
        List<LiquidationLevels.Level> found =
                Runs.of(book.snapshot()).levels().getFirst().levels();
        // Alive between 135.05 and 150; liquidated just above 150 until 0.9 P passes 135.05.
        assertEquals(3, found.size(), found.toString());
        assertEquals(135.05, found.get(0).price(), 1e-6);
        assertEquals(150, found.get(1).price(), 1e-9);
        assertEquals(135.05 / 0.9, found.get(2).price(), 1e-6);
    }

    @Test
    void coinCollateralDrivesAPoolWithoutPositionsOnThatCoin() {
        Book book = new Book()
                .rule(Book.percent("flat", "0.1", "0.05"))
                .pool("a", "USDT", "flat")
                .pool("b", "USDT", "flat")
                .balance("coins", "a", "BTC", "1")
                .balance("cash", "b", "USDT", "100000")
                .linearPerp("eth", "ETH", "USDT", "4000")
                .linearPerp("btc", "BTC", "USDT", "100000")
                .position("leg", "a", "eth", "100", "4100")
                .position("other", "b", "btc", "1", "100000");
        LiquidationLevels found = levels(Runs.of(book.snapshot()), "a", "BTC");
        assertEquals(30_000, found.levels().getFirst().price(), 1e-6);
    }

    @Test
    void otherUnderlyingsStayAtTheWhatIfWhileOneMoves() {
        Book book = new Book()
                .rule(Book.percent("flat", "0.1", "0.05"))
                .pool("a", "USDT", "flat")
                .balance("cash", "a", "USDT", "60000")
                .linearPerp("eth", "ETH", "USDT", "4000")
                .linearPerp("btc", "BTC", "USDT", "100000")
                .position("1", "a", "eth", "10", "4000")
                .position("2", "a", "btc", "1", "100000");
        // With BTC at 90,000: 60,000 - 10,000 + 10 (P - 4,000) = 0.05 x (90,000 + 10 P).
        LiquidationLevels eth = levels(Runs.of(book.snapshot(), new WhatIf(-0.1, 0)), "a", "ETH");
        assertTrue(eth.levels().isEmpty());
        LiquidationLevels worse = levels(Runs.of(book.snapshot(), new WhatIf(-0.4, 0)), "a", "ETH");
        assertEquals(
                (0.05 * 60_000 - 20_000 + 40_000) / 9.5,
                worse.levels().getFirst().price(),
                1e-6);
    }

    @Test
    void followersMoveByBetaWhenTheChosenUnderlyingMoves() {
        StressSettings betas = StressSettings.defaults("BTC").withBetas(new TreeMap<>(Map.of("ETH", 2.0)));
        Book book = new Book()
                .stress(betas)
                .rule(Book.percent("flat", "0.1", "0.05"))
                .pool("a", "USDT", "flat")
                .balance("cash", "a", "USDT", "10000")
                .linearPerp("eth", "ETH", "USDT", "4000")
                .position("1", "a", "eth", "10", "4000");
        // ETH: 10,000 + 10 (P - 4,000) = 0.5 P, so P = 30,000 / 9.5; BTC moves half as far.
        StressRun run = Runs.of(book.snapshot());
        double eth = 30_000 / 9.5;
        assertEquals(eth, levels(run, "a", "ETH").levels().getFirst().price(), 1e-6);
        double btc = 100_000 * (1 + (eth / 4_000 - 1) / 2);
        assertEquals(btc, levels(run, "a", "BTC").levels().getFirst().price(), 1e-6);
        assertEquals(btc, run.corridor().down().orElseThrow().price(), 1e-6);
    }

    @Test
    void isolatedPositionHasItsOwnLevels() {
        StressRun run = Runs.of(
                Runs.demo().isolated("iso", "a", "perp", "1", "100000", "2000").snapshot());
        assertEquals(
                (100_000 - 2_000) / 0.995,
                levels(run, "a/iso", "BTC").levels().getFirst().price(),
                1e-6);
        assertEquals("a/iso", run.corridor().down().orElseThrow().poolId());
        assertEquals(
                94_472.3618090452, levels(run, "a", "BTC").levels().getFirst().price(), 1e-6);
    }
}
