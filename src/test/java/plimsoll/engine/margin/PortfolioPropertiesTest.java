package plimsoll.engine.margin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.document.Snapshots;
import plimsoll.domain.Snapshot;
import plimsoll.domain.account.Position;
import plimsoll.domain.instrument.OptionType;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.rule.Component;
import plimsoll.domain.rule.HashedRule;
import plimsoll.domain.rule.Netting;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.rule.ScanMoney;
import plimsoll.domain.rule.ScanWeight;
import plimsoll.domain.rule.Selector;
import plimsoll.domain.rule.VolDirection;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.engine.Book;
import plimsoll.engine.Portfolios;
import plimsoll.engine.RandomBooks;
import plimsoll.engine.Runs;
import plimsoll.engine.Scans;
import plimsoll.engine.result.BookResult;
import plimsoll.engine.result.EquityPart;
import plimsoll.engine.result.LiquidationLevels;
import plimsoll.engine.result.MarginPart;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.StressRun;
import plimsoll.storage.ShippedRules;

/// What must hold for every book whose positions are margined together; a failure names the seed that builds it.
class PortfolioPropertiesTest {
    private static final VolDirection[] VOLS = {VolDirection.UP, VolDirection.NONE, VolDirection.DOWN};

    /// Returns the rule files in force at the time of test books.
    static List<RuleFile> shipped() {
        return ShippedRules.catalog().rules().stream()
                .map(HashedRule::file)
                .filter(file -> !file.effectiveFrom().isAfter(Book.TIME))
                .toList();
    }

    private static Component.Scan scan() {
        return Scans.named("scan")
                .even("0.16", 4, VOLS)
                .block(
                        "-0.5 1",
                        new ScanWeight.OverMove(Book.number("0.16"), Book.number("1"), false, Optional.empty()),
                        VolDirection.UP)
                .build();
    }

    /// A scan in coins or dollars pair by pair, with a charge on each expiry.
    private static RuleFile pairs() {
        return Portfolios.of(
                Netting.PAIR,
                Scans.named("scan")
                        .in(ScanMoney.SETTLEMENT)
                        .even("0.16", 4, VOLS)
                        .build(),
                new Component.Roll("roll", Selector.ANY, Book.number("0.075"), Book.number("0.01")));
    }

    /// Returns perpetuals, futures and options in dollars and coins; a rule leaves out what it does not know.
    private static Book book(long seed, RuleFile rule, String currency, int scale) {
        RandomGenerator random = RandomBooks.random(seed);
        Book book = Portfolios.book(rule, currency)
                .balance("b1", "a", currency, "3000")
                .balance("b2", "a", "BTC", "7")
                .future("dated", Payoff.LINEAR, "BTC", "USDT", 30, "101");
        for (String perpetual : List.of("perp", "coin", "eth", "dated")) {
            Portfolios.hold(book, perpetual, Integer.toString(scale * random.nextInt(-9, 10)));
        }
        for (int i = 0; i < 9; i++) {
            Portfolios.option(
                    book,
                    i % 3 == 0 ? Payoff.INVERSE : Payoff.LINEAR,
                    List.of(7, 30, 90).get(random.nextInt(3)),
                    Integer.toString(80 + 5 * i),
                    random.nextBoolean() ? OptionType.CALL : OptionType.PUT,
                    Double.toString(random.nextInt(30, 90) / 100.0),
                    Integer.toString(scale * random.nextInt(-9, 10)));
        }
        return book;
    }

    private static Snapshot snapshot(Book book) {
        return Snapshots.of(book.document(), book.catalog(), Book.TIME, 1).snapshot();
    }

    private static PoolResult pool(Book book, double move) {
        return Runs.at(snapshot(book), move, 0.1).pools().getFirst();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyPartOfABreakdownIsTheSumOfItsParts(RuleFile rule) {
        for (long seed = 1; seed <= 4; seed++) {
            for (String currency : List.of("USDT", "BTC")) {
                for (double move : new double[] {0, -0.3, 0.4}) {
                    String name = rule.id() + " " + rule.version() + " seed " + seed + " " + currency + " " + move;
                    assertBreakdown(name, Runs.at(snapshot(book(seed, rule, currency, 1)), move, 0.2));
                }
            }
        }
    }

    private static void assertBreakdown(String name, BookResult result) {
        for (int p = 0; p < result.pools().size(); p++) {
            PoolResult pool = result.pools().get(p);
            MarginPart requirement = result.breakdowns().get(p).requirement();
            EquityPart equity = result.breakdowns().get(p).equity();
            assertSums(name, requirement);
            assertSums(name, equity);
            double size = 1e-9 * (1 + StrictMath.abs(pool.initialMargin()) + StrictMath.abs(pool.equity()));
            assertEquals(pool.initialMargin(), requirement.initial(), size, name);
            assertEquals(pool.maintenanceMargin(), requirement.maintenance(), size, name);
            assertEquals(pool.equity(), equity.value(), size, name);
        }
    }

    private static void assertSums(String name, MarginPart part) {
        if (part.parts().isEmpty()) {
            return;
        }
        double initial = 0;
        double maintenance = 0;
        Set<String> keys = new HashSet<>();
        for (MarginPart child : part.parts()) {
            assertSums(name, child);
            assertTrue(keys.add(child.key()), name + " repeats " + child.key());
            initial += child.initial();
            maintenance += child.maintenance();
        }
        assertEquals(initial, part.initial(), name + " " + part.key());
        assertEquals(maintenance, part.maintenance(), name + " " + part.key());
    }

    private static void assertSums(String name, EquityPart part) {
        double value = 0;
        for (EquityPart child : part.parts()) {
            assertSums(name, child);
            value += child.value();
        }
        if (!part.parts().isEmpty()) {
            assertEquals(value, part.value(), name + " " + part.key());
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void moreCashNeverLowersABufferUnderAnyShippedRule(RuleFile rule) {
        for (long seed = 1; seed <= 4; seed++) {
            for (double move : new double[] {-0.4, 0, 0.3}) {
                double before = pool(book(seed, rule, "USDT", 1), move).buffer();
                Book more = book(seed, rule, "USDT", 1).balance("more", "a", "USDT", "100");
                assertTrue(pool(more, move).buffer() > before, rule.id() + " seed " + seed + " move " + move);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void orderOfRowsChangesNoBit(long seed) {
        for (RuleFile rule : List.of(Portfolios.of(scan()), pairs())) {
            Book book = book(seed, rule, "USDT", 1);
            List<Position> positions = new ArrayList<>(book.document().positions());
            Collections.shuffle(positions, new Random(seed));
            var balances = new ArrayList<>(book.document().balances());
            Collections.reverse(balances);
            Snapshot other = Snapshots.of(
                            book.document().withPositions(positions).withBalances(balances),
                            book.catalog(),
                            Book.TIME,
                            1)
                    .snapshot();
            assertEquals(Runs.at(snapshot(book), -0.2, 0.3), Runs.at(other, -0.2, 0.3), "seed " + seed);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void scalingABookScalesItsScan(long seed) {
        // A factor that is a power of two changes no mantissa, so the margins must agree to the last bit.
        for (RuleFile rule : List.of(Portfolios.of(scan()), pairs())) {
            PoolResult one = pool(book(seed, rule, "USDT", 1), 0.1);
            PoolResult four = pool(book(seed, rule, "USDT", 4), 0.1);
            assertEquals(4 * one.initialMargin(), four.initialMargin(), "seed " + seed);
            assertEquals(4 * one.maintenanceMargin(), four.maintenanceMargin(), "seed " + seed);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aStillScenarioIsWorthNothing(long seed) {
        RuleFile still = Portfolios.of(Scans.named("scan").moves("0").build());
        assertEquals(0, pool(book(seed, still, "BTC", 1), -0.3).initialMargin(), 0, "seed " + seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void everyLevelOfAScannedPoolSeparatesAliveFromLiquidated(long seed) {
        Book book = book(seed, Portfolios.of(scan()), "USDT", 1).balance("loss", "a", "USDT", "-3600");
        Snapshot snapshot = snapshot(book);
        BookKernel kernel = new BookKernel(snapshot);
        int levels = 0;
        for (LiquidationLevels found : Runs.of(snapshot).levels()) {
            if (found.underlying().equals("BTC")) {
                for (LiquidationLevels.Level level : found.levels()) {
                    levels++;
                    String name = "seed " + seed + " " + level;
                    double step = 1e-9 * (1 + level.shock());
                    assertTrue(liquidated(kernel, level.shock()), name);
                    boolean left = liquidated(kernel, level.shock() - step);
                    assertTrue(left != liquidated(kernel, level.shock() + step), name);
                }
            }
        }
        if (levels == 0) {
            assertSameState(seed, kernel);
        }
    }

    /// A book without a level is on one side over the whole range.
    private static void assertSameState(long seed, BookKernel kernel) {
        boolean now = liquidated(kernel, 0);
        for (int i = -950; i <= 3_000; i++) {
            assertEquals(now, liquidated(kernel, i / 1_000.0), "seed " + seed + " move " + i / 1_000.0);
        }
    }

    private static boolean liquidated(BookKernel kernel, double move) {
        return BookReport.at(kernel, move, 0).pools().getFirst().liquidated();
    }

    @Test
    void numberOfThreadsChangesNoBit() {
        Snapshot snapshot = snapshot(book(21, pairs(), "USDT", 1));
        StressRun one = Runs.of(snapshot, WhatIf.NONE, 1);
        StressRun four = Runs.of(snapshot, WhatIf.NONE, 4);
        assertEquals(one.base(), four.base());
        assertEquals(one.levels(), four.levels());
        assertArrayEquals(one.grid().equity(), four.grid().equity());
        for (int cell = 0; cell < one.grid().equity().length; cell++) {
            assertEquals(one.grid().buffer(cell), four.grid().buffer(cell));
        }
    }

    @Test
    void threadsWithPointsOfTheirOwnShareAKernel() {
        BookKernel book = new BookKernel(snapshot(book(22, pairs(), "USDT", 1)));
        double[] alone = buffers(book);
        List<CompletableFuture<double[]>> together = List.of(
                CompletableFuture.supplyAsync(() -> buffers(book)), CompletableFuture.supplyAsync(() -> buffers(book)));
        for (CompletableFuture<double[]> other : together) {
            assertArrayEquals(alone, other.join());
        }
    }

    private static double[] buffers(BookKernel book) {
        PoolKernel kernel = book.pools().getFirst();
        PoolPoint point = kernel.point();
        double[] factors = new double[book.assets().size()];
        double[] buffers = new double[400];
        for (int i = 0; i < buffers.length; i++) {
            book.assets().shock((i - 200) / 400.0, factors);
            kernel.evaluate(factors, 0.1, point);
            buffers[i] = point.buffer();
        }
        return buffers;
    }
}
