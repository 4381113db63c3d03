package plimsoll.engine.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Snapshot;
import plimsoll.domain.instrument.OptionType;
import plimsoll.domain.instrument.Payoff;
import plimsoll.engine.Book;
import plimsoll.engine.Portfolios;
import plimsoll.engine.RandomBooks;
import plimsoll.engine.Runs;
import plimsoll.engine.Scans;
import plimsoll.engine.result.BookResult;
import plimsoll.engine.result.ChangePart;
import plimsoll.engine.result.MarginExplain;
import plimsoll.engine.result.MarginExplain.Change;
import plimsoll.engine.result.MarginExplain.PoolChange;
import plimsoll.engine.result.MarginMeasure;

class ChangeWalkTest {
    /// What changes one part of the world and nothing else.
    private static UnaryOperator<Book> change(ChangePart part) {
        return switch (part) {
            case POSITIONS -> book -> book.position("p9999", "tiers", "btc", "1.5", "99000");
            case BALANCES -> book -> book.balance("deposit", "percent", "USDC", "5000");
            case PRICES ->
                book -> book.index("BTC", "97000")
                        .mark("btc", "97100")
                        .mark("coin", "97040")
                        .forward("BTC", 30, "97700")
                        .forward("BTC", 85, "98300");
            case VOLS ->
                book -> {
                    book.document().instruments().stream()
                            .map(instrument -> instrument.id())
                            .filter(id -> id.startsWith("p"))
                            .forEach(id -> book.vol(id, "0.66"));
                    return book;
                };
            case TIME -> book -> book.valuation(Book.TIME.plus(Duration.ofHours(20)));
            case RULES -> book -> book; // Other rules are another book: see the rule test.
            case COLLATERAL_MARKS -> book -> book.index("USDC", "0.95");
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyWalkAndTheAverageSumToTheChangeOfEveryMeasure(long seed) {
        Snapshot first = RandomBooks.of(seed, 30).snapshot();
        Book book = RandomBooks.of(seed, 30);
        for (ChangePart part : ChangePart.values()) {
            change(part).apply(book);
        }
        Snapshot second = book.snapshot();
        List<ChangePart> order = new ArrayList<>(ChangeWalk.ORDER);
        RandomGenerator random = RandomBooks.random(seed);
        Collections.shuffle(order, java.util.Random.from(random));
        for (MarginExplain explain : List.of(
                ChangeWalk.of(first, second, ChangeWalk.ORDER),
                ChangeWalk.of(first, second, order),
                ChangeWalk.average(first, second, Cancellation.NONE).orElseThrow())) {
            assertEnds(explain, first, second);
        }
    }

    /// A random book with a pool whose scan takes an option, so that volatility and time count.
    private static Book scanned(long seed) {
        return RandomBooks.of(seed, 30)
                .rule(Portfolios.of(Scans.named("scan").moves("-0.1 0 0.1").build()))
                .pool("scan", "USDT", "rule")
                .option("ps", Payoff.LINEAR, "BTC", "USDT", 30, "101000", OptionType.CALL)
                .vol("ps", "0.6")
                .mark("ps", "7000")
                .position("short option", "scan", "ps", "-2", "7000");
    }

    private static void assertEnds(MarginExplain explain, Snapshot first, Snapshot second) {
        BookResult before = Runs.base(first);
        BookResult after = Runs.base(second);
        for (PoolChange pool : explain.pools()) {
            for (MarginMeasure measure : MarginMeasure.values()) {
                Change change = pool.change(measure);
                assertEquals(measure.of(before.pool(pool.poolId()).orElseThrow()), change.before(), 1e-9);
                assertEquals(measure.of(after.pool(pool.poolId()).orElseThrow()), change.after(), 1e-9);
                double sum = change.parts().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum();
                assertEquals(change.total(), sum, 1e-9 * (1 + Math.abs(change.before())), pool + " " + measure);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = ChangePart.class, names = "RULES", mode = EnumSource.Mode.EXCLUDE)
    void aChangeOfOnePartIsThatPartsAloneAndOthersGetExactlyNothing(ChangePart changed) {
        Snapshot first = scanned(5).snapshot();
        Snapshot second = change(changed).apply(scanned(5)).snapshot();
        MarginExplain walk = ChangeWalk.of(first, second, ChangeWalk.ORDER);
        assertTrue(walk.book(MarginMeasure.BUFFER).total() != 0, changed + " changes nothing");
        for (MarginExplain explain : List.of(
                walk, ChangeWalk.average(first, second, Cancellation.NONE).orElseThrow())) {
            for (PoolChange pool : explain.pools()) {
                for (MarginMeasure measure : MarginMeasure.values()) {
                    pool.change(measure).parts().forEach((part, value) -> {
                        if (part != changed) {
                            assertEquals(0.0, value, pool.poolId() + " " + measure + " " + part);
                        }
                    });
                }
            }
        }
    }

    @Test
    void partsThatAreTheSameGetExactlyNothingWhileOthersMoveTogether() {
        Snapshot first = scanned(6).snapshot();
        Book book = scanned(6);
        Set<ChangePart> changed = EnumSet.of(ChangePart.PRICES, ChangePart.TIME, ChangePart.COLLATERAL_MARKS);
        changed.forEach(part -> change(part).apply(book));
        MarginExplain explain =
                ChangeWalk.average(first, book.snapshot(), Cancellation.NONE).orElseThrow();
        for (PoolChange pool : explain.pools()) {
            pool.change(MarginMeasure.BUFFER).parts().forEach((part, value) -> {
                if (!changed.contains(part)) {
                    assertEquals(0.0, value, pool.poolId() + " " + part);
                }
            });
        }
    }

    @Test
    void rulesAloneGiveTheirOwnPartWithTheClosedForm() {
        Snapshot first = Runs.demo().snapshot();
        Book stricter = new Book()
                .rule(Book.percent("flat", "0.02", "0.015"))
                .pool("a", "USDT", "flat")
                .pool("b", "USDT", "flat")
                .balance("cash a", "a", "USDT", "60000")
                .balance("cash b", "b", "USDT", "50000")
                .linearPerp("perp", "BTC", "USDT", "100000")
                .position("long", "a", "perp", "10", "100000")
                .position("short", "b", "perp", "-10", "100000");
        MarginExplain explain = ChangeWalk.of(first, stricter.snapshot(), ChangeWalk.ORDER);
        Change buffer = explain.pools().getLast().change(MarginMeasure.BUFFER);
        assertEquals(-10 * 100_000 * 0.01, buffer.part(ChangePart.RULES), 1e-9);
        assertEquals(-10_000, buffer.part(ChangePart.BALANCES), 1e-9);
        assertEquals(0.0, buffer.part(ChangePart.POSITIONS));
    }

    @Test
    void theOrderDecidesWhoGetsACrossTermAndTheAverageHalvesIt() {
        Snapshot first = Runs.demo().snapshot();
        Book later =
                Runs.demo().index("BTC", "102000").mark("perp", "102000").position("more", "a", "perp", "5", "100000");
        Snapshot second = later.snapshot();
        List<ChangePart> pricesFirst = new ArrayList<>(ChangeWalk.ORDER);
        pricesFirst.remove(ChangePart.PRICES);
        pricesFirst.addFirst(ChangePart.PRICES);
        double positionsFirst = equity(ChangeWalk.of(first, second, ChangeWalk.ORDER), ChangePart.PRICES);
        double alone = equity(ChangeWalk.of(first, second, pricesFirst), ChangePart.PRICES);
        double average =
                equity(ChangeWalk.average(first, second, Cancellation.NONE).orElseThrow(), ChangePart.PRICES);
        assertEquals(15 * 2_000, positionsFirst, 1e-9);
        assertEquals(10 * 2_000, alone, 1e-9);
        assertEquals(12.5 * 2_000, average, 1e-9);
    }

    private static double equity(MarginExplain explain, ChangePart part) {
        return explain.pools().getFirst().change(MarginMeasure.EQUITY).part(part);
    }

    @Test
    void poolsThatOnlyOneSideHasStartOrEndAtNothing() {
        Snapshot first = Runs.demo().snapshot();
        Snapshot second = Runs.demo()
                .pool("c", "USDT", "flat")
                .balance("x", "c", "USDT", "700")
                .snapshot();
        MarginExplain explain = ChangeWalk.of(first, second, ChangeWalk.ORDER);
        Change equity = explain.pools().getLast().change(MarginMeasure.EQUITY);
        assertEquals(0, equity.before());
        assertEquals(700, equity.part(ChangePart.BALANCES));
    }

    @Test
    void anOrderThatForgetsAPartIsRefusedAndACancelledAverageIsEmpty() {
        Snapshot snapshot = Runs.demo().snapshot();
        assertThrows(
                IllegalArgumentException.class,
                () -> ChangeWalk.of(snapshot, snapshot, List.of(ChangePart.PRICES, ChangePart.VOLS)));
        assertTrue(ChangeWalk.average(snapshot, snapshot, () -> true).isEmpty());
    }
}
