package plimsoll.engine.path;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.domain.Cancellation;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.rule.TierAxis;
import plimsoll.domain.rule.TierBound;
import plimsoll.domain.rule.TierMode;
import plimsoll.domain.scenario.MarginLine;
import plimsoll.engine.Book;
import plimsoll.engine.RandomBooks;
import plimsoll.engine.margin.Assets;

/// The bound of straight pools is below every value in its cell, and no other pool has it.
class StraightPoolTest {
    private static final List<String> BTC_AND_ETH = List.of("BTC", "ETH");

    private static RuleFile tiers(TierMode mode, String... rows) {
        return Book.tiers("tiers", mode, TierBound.UPPER_INCLUSIVE, TierAxis.NOTIONAL, rows);
    }

    private static Book book(RuleFile rule) {
        return new Book()
                .rule(rule)
                .index("ETH", "4000")
                .pool("a", "USDT", rule.id())
                .balance("cash", "a", "USDT", "60000")
                .balance("coins", "a", "BTC", "0.3")
                .linearPerp("btc", "BTC", "USDT", "100000")
                .linearPerp("eth", "ETH", "USDT", "4000")
                .position("long", "a", "btc", "2.5", "98000")
                .position("short", "a", "eth", "-60", "4100");
    }

    private static MovedAssets moved(Book book) {
        return new MovedAssets(new Assets(book.snapshot()), BTC_AND_ETH, "BTC");
    }

    private static boolean isStraight(Book book) {
        return StraightPool.is(book.snapshot().pools().getFirst(), moved(book));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theBoundOfACellLiesBelowEveryPointInIt(long seed) {
        Book book = book(
                seed == 1
                        ? Book.percent("flat", "0.02", "0.01")
                        : tiers(
                                seed == 2 ? TierMode.PROGRESSIVE : TierMode.WHOLE_POSITION,
                                "50000 0.004 125",
                                "200000 0.01 50",
                                "- 0.05 10"));
        assertTrue(isStraight(book));
        PathPlan plan =
                new PathPlan(book.snapshot(), PathBooks.settings(10, 30, 1, 0.8), Optional.empty(), Cancellation.NONE);
        PoolGrid grid = plan.grids[0][0];
        MarginLine call = plan.settings.policy().call();
        PoolProbe clean = new PoolProbe(plan.stages.getFirst().pools().getFirst(), plan.moved, call);
        PoolProbe probe = new PoolProbe(plan.stages.getFirst().pools().getFirst(), plan.moved, call);
        RandomGenerator random = RandomBooks.random(seed);
        double widest = 0;
        for (int trial = 0; trial < 3_000; trial++) {
            double[] logs = {random.nextDouble(-0.4, 0.4), random.nextDouble(-0.4, 0.4)};
            int cell = grid.cell(logs, 0);
            probe.evaluate(logs, 0);
            double excess = grid.excessBound(cell, clean, new double[2]);
            double buffer = grid.bufferBound(cell, clean, new double[2]);
            assertTrue(excess <= probe.excess(), excess + " > " + probe.excess());
            assertTrue(buffer <= probe.point.buffer(), buffer + " > " + probe.point.buffer());
            widest = Math.max(widest, probe.excess() - excess);
        }
        assertTrue(widest < 60_000, "the bound says something: " + widest);
    }

    @Test
    void whatIsNotProvenIsNotStraight() {
        RuleFile flat = Book.percent("flat", "0.02", "0.01");
        assertTrue(isStraight(book(flat)));
        assertFalse(isStraight(book(flat).inversePerp("coin", "BTC", "100000").position("i", "a", "coin", "1", "1")));
        assertFalse(isStraight(book(flat).balance("debt", "a", "ETH", "-1")), "borrowing margin moves with its price");
        Book coin = new Book()
                .rule(flat)
                .index("ETH", "4000")
                .pool("a", "BTC", "flat")
                .balance("coins", "a", "BTC", "1")
                .linearPerp("eth", "ETH", "USDT", "4000")
                .position("short", "a", "eth", "-1", "4100");
        assertFalse(isStraight(coin), "the currency of the pool moves");
    }
}
