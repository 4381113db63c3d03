package plimsoll.engine.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.document.Document;
import plimsoll.document.Snapshots;
import plimsoll.domain.Snapshot;
import plimsoll.domain.account.Position;
import plimsoll.domain.instrument.OptionType;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.rule.RuleCatalog;
import plimsoll.engine.Book;
import plimsoll.engine.RandomBooks;
import plimsoll.engine.Runs;
import plimsoll.engine.result.BookResult;
import plimsoll.engine.result.LiquidationLevels;
import plimsoll.engine.result.StressGrid;
import plimsoll.engine.result.StressRun;

/// What must hold for every book; a failure names the seed that builds it.
class BookPropertiesTest {
    private static Snapshot snapshot(Document document, RuleCatalog rules) {
        return Snapshots.of(document, rules, Book.TIME, 1).snapshot();
    }

    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103, 104})
    void moreCollateralNeverLowersABuffer(long seed) {
        StressGrid before = Runs.of(RandomBooks.of(seed, 24).snapshot()).grid();
        StressGrid after = Runs.of(RandomBooks.of(seed, 24)
                        .balance("more 1", "tiers", "BTC", "1")
                        .balance("more 2", "percent", "USDT", "10")
                        .balance("more 3", "deribit", "USDC", "1000")
                        .snapshot())
                .grid();
        for (int cell = 0; cell < before.equity().length; cell++) {
            assertTrue(after.buffer(cell) > before.buffer(cell), "seed " + seed + " cell " + cell);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {201, 202, 203})
    void orderOfRowsChangesNoBit(long seed) {
        Book book = RandomBooks.of(seed, 24);
        Document document = book.document();
        List<Position> positions = new ArrayList<>(document.positions());
        Collections.shuffle(positions, new Random(seed));
        var balances = new ArrayList<>(document.balances());
        Collections.shuffle(balances, new Random(seed + 1));
        var pools = new ArrayList<>(document.pools());
        Collections.reverse(pools);
        StressRun one = Runs.of(book.snapshot());
        StressRun other = Runs.of(snapshot(
                document.withPositions(positions).withBalances(balances).withPools(pools), book.catalog()));
        assertEquals(one.base(), other.base(), "seed " + seed);
        assertEquals(one.levels(), other.levels(), "seed " + seed);
        StressEngineTest.assertSameGrid(one.grid(), other.grid());
    }

    @ParameterizedTest
    @ValueSource(longs = {301, 302, 303})
    void splittingAPositionChangesNoPool(long seed) {
        Book book = RandomBooks.of(seed, 24);
        Document document = book.document();
        List<Position> split = new ArrayList<>();
        RandomGenerator random = RandomBooks.random(seed);
        for (Position position : document.positions()) {
            BigDecimal share = BigDecimal.valueOf(random.nextInt(1, 9)).movePointLeft(1);
            BigDecimal part = position.quantity().multiply(share);
            split.add(position.withQuantity(part));
            split.add(position.withId(position.id() + "b")
                    .withQuantity(position.quantity().subtract(part)));
        }
        BookResult one = Runs.at(book.snapshot(), -0.17, 0.4);
        BookResult two = Runs.at(snapshot(document.withPositions(split), book.catalog()), -0.17, 0.4);
        for (int pool = 0; pool < one.pools().size(); pool++) {
            double size = one.pools().get(pool).initialMargin();
            assertEquals(one.pools().get(pool).equity(), two.pools().get(pool).equity(), 1e-12 * size + 1e-9);
            assertEquals(size, two.pools().get(pool).initialMargin(), 1e-12 * size);
            assertEquals(
                    one.pools().get(pool).maintenanceMargin(),
                    two.pools().get(pool).maintenanceMargin(),
                    1e-12 * size);
        }
        assertEquals(one.netDelta().get("BTC"), two.netDelta().get("BTC"), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(longs = {501, 502, 503, 504})
    void scalingABookWithoutTiersScalesEveryMargin(long seed) {
        BookResult one = Runs.at(scaled(seed, 1), 0.12, 0.2);
        BookResult four = Runs.at(scaled(seed, 4), 0.12, 0.2);
        for (int i = 0; i < one.positions().size(); i++) {
            String name = "seed " + seed + " position " + i;
            assertEquals(
                    4 * one.positions().get(i).initialMargin(),
                    four.positions().get(i).initialMargin(),
                    name);
            assertEquals(
                    4 * one.positions().get(i).maintenanceMargin(),
                    four.positions().get(i).maintenanceMargin(),
                    name);
            assertEquals(
                    4 * one.positions().get(i).unrealisedPnl(),
                    four.positions().get(i).unrealisedPnl(),
                    name);
            assertEquals(
                    4 * one.positions().get(i).delta(), four.positions().get(i).delta(), name);
        }
        for (int i = 0; i < one.pools().size(); i++) {
            assertEquals(
                    4 * one.pools().get(i).maintenanceMargin(),
                    four.pools().get(i).maintenanceMargin(),
                    "seed " + seed + " pool " + i);
        }
    }

    /// A factor that is a power of two changes no mantissa, so the margins must agree to the last bit.
    private static Snapshot scaled(long seed, int factor) {
        RandomGenerator random = RandomBooks.random(seed);
        Book book = new Book()
                .rule(Book.percent("flat", "0.02", "0.01"))
                .rule(Book.percent("options", "0.1", "0.1").withMargins(List.of(Book.optionFormula())))
                .pool("a", "USDT", "flat")
                .pool("b", "BTC", "options")
                .linearPerp("perp", "BTC", "USDT", "100100")
                .forward("BTC", 30, "100400");
        for (int i = 0; i < 8; i++) {
            String option = "o" + i;
            String strike = Integer.toString(1_000 * random.nextInt(80, 130));
            book.option(
                            option,
                            Payoff.INVERSE,
                            "BTC",
                            "BTC",
                            30,
                            strike,
                            random.nextBoolean() ? OptionType.CALL : OptionType.PUT)
                    .mark(option, Double.toString(0.3 + random.nextInt(100) / 1_000.0))
                    .vol(option, Double.toString(0.4 + random.nextInt(50) / 100.0))
                    .position("b" + i, "b", option, Integer.toString(random.nextInt(-9, 9) * factor), "0.04")
                    .position("a" + i, "a", "perp", Integer.toString(random.nextInt(-9, 9) * factor), "99000");
        }
        return book.snapshot();
    }

    @ParameterizedTest
    @ValueSource(longs = {401, 402, 403, 404, 405, 406})
    void everyLevelSeparatesAliveFromLiquidated(long seed) {
        Snapshot snapshot = RandomBooks.of(seed, 30).snapshot();
        int levels = 0;
        for (LiquidationLevels found : Runs.of(snapshot).levels()) {
            if (!found.underlying().equals("BTC")) {
                continue;
            }
            for (LiquidationLevels.Level level : found.levels()) {
                levels++;
                String name = "seed " + seed + " " + found.poolId() + " " + level;
                assertTrue(liquidated(snapshot, found.poolId(), level.shock()), name);
                double step = 1e-9 * (1 + level.shock());
                boolean left = liquidated(snapshot, found.poolId(), level.shock() - step);
                boolean right = liquidated(snapshot, found.poolId(), level.shock() + step);
                assertTrue(left != right, name);
                assertEquals(level.shock() > 0 ? right : left, level.entry(), name);
            }
        }
        assertTrue(levels > 0, "seed " + seed + " has no level to check");
    }

    private static boolean liquidated(Snapshot snapshot, String pool, double move) {
        return Runs.at(snapshot, move, 0).pool(pool).orElseThrow().liquidated();
    }

    @Test
    void addedPositionWithMarginAndNoProfitNeverMovesALevelAway() {
        Book plain = Runs.demo();
        Book more = Runs.demo()
                .linearPerp("eth", "ETH", "USDT", "4000")
                .position("x1", "a", "eth", "3", "4000")
                .position("x2", "b", "eth", "-3", "4000");
        StressRun before = Runs.of(plain.snapshot());
        StressRun after = Runs.of(more.snapshot());
        assertTrue(after.corridor().down().orElseThrow().price()
                > before.corridor().down().orElseThrow().price());
        assertTrue(after.corridor().up().orElseThrow().price()
                < before.corridor().up().orElseThrow().price());
    }
}
