package plimsoll.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import plimsoll.document.Document;
import plimsoll.document.Snapshots;
import plimsoll.domain.Cancellation;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.engine.result.LiquidationLevels;
import plimsoll.engine.result.PartResult;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.SetResult;
import plimsoll.engine.result.StressRun;
import plimsoll.engine.stress.StressEngine;

/// What the samples are made to show, against numbers computed independently of the engine.
class SampleLevelsTest {
    @Test
    void theTwoVenuesDieOnOppositeSides() {
        StressRun run = run("two-venues");
        assertEquals(94_472.3618090452, level(run, "a").down(0).orElseThrow().price(), 1e-6);
        assertEquals(105_472.6368159204, level(run, "b").up(0).orElseThrow().price(), 1e-6);
        assertEquals(0, run.now().netDelta().get("BTC"), 1e-12);
        assertEquals(
                0,
                level(run, "a").up(0).stream().count()
                        + level(run, "b").down(0).stream().count());
    }

    /// Deribit: 1 + 200,000 (1/P - 1/100,000) BTC = q (1 % + 0.005 % q) with q = 200,000 / P.
    /// Binance: 15,000 + F - 99,200 = 0.5 % F - 50, the index moving with F.
    @Test
    void theBasisTradeIsNeutralAndDiesOnBothSides() {
        StressRun run = run("basis-trade");
        double coins = (0.99 - StrictMath.sqrt(0.99 * 0.99 - 4 * 0.00005)) / (2 * 0.00005);
        assertEquals(
                200_000 / coins, level(run, "deribit-btc").up(0).orElseThrow().price(), 1e-4);
        assertEquals(
                84_150 / 0.995 / 0.992,
                level(run, "binance-usdm").down(0).orElseThrow().price(),
                1e-4);
        assertEquals(0, run.now().netDelta().get("BTC"), 0.01);
    }

    /// Deribit: 0.2 + 102,000 / 102,000 - q = q (1 % + 0.005 % q) BTC with q = 102,000 / F, F = 1.02 index.
    /// Binance: 20,000 + 1.2 (100,800 - F) = 0.5 % 1.2 F - 50, F = 1.008 index.
    @Test
    void theCalendarSpreadIsNeutralAndDiesOnBothSides() {
        StressRun run = run("calendar");
        double coins = (StrictMath.sqrt(1.01 * 1.01 + 4 * 0.00005 * 1.2) - 1.01) / (2 * 0.00005);
        assertEquals(
                102_000 / coins / 1.02,
                level(run, "deribit-btc").down(0).orElseThrow().price(),
                1e-4);
        assertEquals(
                (20_000 + 1.2 * 100_800 + 50) / 1.2 / 1.005 / 1.008,
                level(run, "binance-usdm").up(0).orElseThrow().price(),
                1e-4);
        assertEquals(0, run.now().netDelta().get("BTC"), 0.01);
    }

    /// Hyperliquid: 60,000 + 100 (3,500 - P) = 2 % of 100 P.
    @Test
    void theHedgeOfThePoolShareIsNeutralAndDiesWhenEtherRises() {
        StressRun run = run("pool-hedge");
        assertEquals(
                410_000 / 102.0, level(run, "hyperliquid").up(0).orElseThrow().price(), 1e-6);
        assertTrue(run.levels().stream().noneMatch(levels -> levels.poolId().equals("wallet")));
        assertEquals(0, run.now().netDelta().get("ETH"), 1e-9);
    }

    /// Deribit: the calls die when 5 (7.5 % + mark) exceeds 1.25 BTC, so at a mark of 0.175; Black-76 on a forward of
    /// 1.01 index at 55 %, 124 1/3 days, with the typed mark 0.0649 where the model says 0.064864, reaches it at this
    /// price (solved outside of the program).
    @Test
    void theCoveredCallsDieInARallyThatTheWalletCovers() {
        StressRun run = run("covered-calls");
        assertEquals(
                131_345.3018048229,
                level(run, "deribit-btc").up(0).orElseThrow().price(),
                1e-2);
        assertTrue(run.levels().stream().noneMatch(levels -> levels.poolId().equals("wallet")));
        assertEquals(5 * (0.075 + 0.0649), pool(run, "deribit-btc").maintenanceMargin(), 1e-12);
        assertEquals(5 - 5 * 0.353282, run.now().netDelta().get("BTC"), 1e-3);
    }

    @Test
    void everySampleHasALevel() {
        Samples.list()
                .forEach(sample -> assertTrue(
                        run(sample.id()).levels().stream()
                                .anyMatch(levels -> levels.down(0).isPresent()
                                        || levels.up(0).isPresent()),
                        sample.id()));
    }

    @Test
    void theOptionBookIsNeutralAndHasLevelsOnBothSidesInView() {
        StressRun run = run("option-book");
        LiquidationLevels levels = level(run, "deribit-eth");
        assertEquals(-0.5248861539973713, levels.down(0).orElseThrow().shock(), 1e-6);
        assertEquals(0.25237570024534844, levels.up(0).orElseThrow().shock(), 1e-6);
        assertEquals(0, run.now().netDelta().get("ETH"), 0.05);
        assertEquals(20, run.now().positions().size() - 1);
    }

    /// With BTC moving by x, ETH by 1.1 x and SOL by 1.3 x, equity and maintenance margin of Hyperliquid are linear in
    /// x:
    /// 236,930 - 702,399 x = 31,745.925 + 37,295.13 x.
    @Test
    void theUnifiedAccountsAreNeutralTogetherAndDieOnBothSides() {
        StressRun run = run("unified-accounts");
        double move = (236_930 - 31_745.925) / (702_399 + 37_295.13);
        assertEquals(
                100_000 * (1 + move),
                level(run, "hyperliquid").up(0).orElseThrow().price(),
                1e-3);
        assertEquals(1, level(run, "okx").up(0).stream().count());
        assertEquals(1, level(run, "binance").down(0).stream().count());
        for (String coin : List.of("BTC", "ETH", "SOL")) {
            assertEquals(0, run.now().netDelta().get(coin), 1e-9, coin);
        }
    }

    @Test
    void theCrossVenueBookIsNeutralTogetherAndEveryPoolDiesSomewhere() {
        StressRun run = run("cross-venue-options");
        assertEquals(0, run.now().netDelta().get("BTC"), 0.01);
        assertEquals(1, level(run, "deribit-btc").up(0).stream().count());
        assertEquals(1, level(run, "derive-btc").down(0).stream().count());
        assertEquals(1, level(run, "bybit-uta").up(0).stream().count());
    }

    /// Deribit adds all parts, 80 % for maintenance. Derive takes the worse of scan and basis, 80 % for maintenance,
    /// and
    /// adds size and naked options; its haircut of 1 % on 0.2 BTC stands in initial margin.
    @Test
    void theComponentsOfTheCrossVenueBookMakeUpTheTotalsOfItsPools() {
        StressRun run = run("cross-venue-options");
        SetResult deribit = set(run, "deribit-btc");
        double parts = deribit.parts().stream().mapToDouble(PartResult::initial).sum();
        PoolResult coins = pool(run, "deribit-btc");
        assertEquals(parts, coins.initialMargin(), 1e-12);
        assertEquals(0.8 * parts, coins.maintenanceMargin(), 1e-12);

        SetResult derive = set(run, "derive-btc");
        double loss = StrictMath.max(
                part(derive, "scan").initial(), part(derive, "basis").initial());
        PartResult size = part(derive, "perpetuals");
        PartResult naked = part(derive, "naked");
        PoolResult dollars = pool(run, "derive-btc");
        assertEquals(loss + size.initial() + naked.initial() + 0.01 * 0.2 * 95_000, dollars.initialMargin(), 1e-8);
        assertEquals(0.8 * loss + size.maintenance() + naked.maintenance(), dollars.maintenanceMargin(), 1e-8);
    }

    private static SetResult set(StressRun run, String pool) {
        return run.now().sets().stream()
                .filter(set -> set.poolId().equals(pool))
                .filter(set -> set.initialMargin() > 0)
                .findFirst()
                .orElseThrow();
    }

    private static PartResult part(SetResult set, String id) {
        return set.parts().stream()
                .filter(part -> part.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static PoolResult pool(StressRun run, String id) {
        return run.now().pools().stream()
                .filter(pool -> pool.poolId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static LiquidationLevels level(StressRun run, String pool) {
        return run.levels().stream()
                .filter(levels -> levels.poolId().equals(pool))
                .findFirst()
                .orElseThrow();
    }

    private static StressRun run(String id) {
        Document document = Samples.read(id).value().orElseThrow();
        try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
            return new StressEngine(executor, 2)
                    .run(
                            Snapshots.of(document, ShippedRules.catalog(), Instant.EPOCH, 1)
                                    .snapshot(),
                            WhatIf.NONE,
                            Cancellation.NONE)
                    .orElseThrow();
        }
    }
}
