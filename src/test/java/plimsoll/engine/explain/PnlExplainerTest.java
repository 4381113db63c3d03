package plimsoll.engine.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.domain.Snapshot;
import plimsoll.domain.instrument.OptionType;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.rule.EquityRule;
import plimsoll.domain.rule.OptionValue;
import plimsoll.domain.rule.RuleFile;
import plimsoll.engine.Book;
import plimsoll.engine.RandomBooks;
import plimsoll.engine.Runs;
import plimsoll.engine.result.PnlExplain;
import plimsoll.engine.result.PnlExplain.Line;
import plimsoll.engine.result.PnlPart;
import plimsoll.engine.result.PnlSplit;
import plimsoll.engine.result.PoolResult;

class PnlExplainerTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void partsOfEveryLineAndPoolSumToTheRevaluedChange(long seed) {
        Snapshot before = RandomBooks.of(seed, 40).snapshot();
        Snapshot after = moved(RandomBooks.of(seed, 40)).snapshot();
        PnlExplain explain = PnlExplainer.of(before, after);
        for (Line line : explain.lines()) {
            assertSum(line.split(), line.id());
        }
        Map<String, PnlSplit> pools = explain.pools();
        for (PoolResult pool : Runs.base(after).pools()) {
            PoolResult old = Runs.base(before).pool(pool.poolId()).orElseThrow();
            double change = pool.totalValue() * pool.usdPerUnit() - old.totalValue() * old.usdPerUnit();
            PnlSplit split = pools.get(pool.poolId());
            assertEquals(change, split.total(), 1e-9 * (1e7 + Math.abs(change)), pool.poolId());
            assertSum(split, pool.poolId());
        }
        assertSum(explain.book(), "book");
        Set<PnlPart> seen = explain.book().parts().keySet();
        assertTrue(
                seen.containsAll(Set.of(
                        PnlPart.DELTA,
                        PnlPart.GAMMA,
                        PnlPart.VEGA,
                        PnlPart.VANNA,
                        PnlPart.VOLGA,
                        PnlPart.THETA,
                        PnlPart.BASIS,
                        PnlPart.COLLATERAL,
                        PnlPart.TRADES,
                        PnlPart.CASH,
                        PnlPart.UNEXPLAINED)),
                seen.toString());
    }

    @Test
    void equalSnapshotsHaveNoParts() {
        Snapshot snapshot = RandomBooks.of(9, 40).snapshot();
        for (Line line : PnlExplainer.of(snapshot, snapshot).lines()) {
            assertEquals(new PnlSplit(Map.of(), 0), line.split());
        }
    }

    @ParameterizedTest
    @CsvSource({"INVERSE, BTC", "LINEAR, USDT"})
    void whatGammaVannaAndVolgaLeaveShrinksWithTheCubeOfTheMove(Payoff payoff, String settlement) {
        double whole = gap(payoff, settlement, 0.04);
        double half = gap(payoff, settlement, 0.02);
        double quarter = gap(payoff, settlement, 0.01);
        assertTrue(Math.abs(quarter) > 1e-4, "nothing to measure: " + quarter);
        assertEquals(8, half / quarter, 0.5);
        assertEquals(8, whole / half, 1.0);
    }

    /// The unexplained part of one option when index, forward and volatility move by h at a later time.
    private static double gap(Payoff payoff, String settlement, double h) {
        Snapshot before = option(payoff, settlement, 0, Duration.ZERO).snapshot();
        Snapshot after = option(payoff, settlement, h, Duration.ofDays(3)).snapshot();
        return PnlExplainer.of(before, after).book().part(PnlPart.UNEXPLAINED);
    }

    private static Book option(Payoff payoff, String settlement, double h, Duration later) {
        double index = 100_000 * (1 + h);
        return new Book()
                .index("BTC", Double.toString(index))
                .rule(Book.deribit("deribit"))
                .pool("p", settlement, "deribit")
                .balance("c", "p", settlement, "2")
                .option("o", payoff, "BTC", settlement, 30, "104000", OptionType.CALL)
                .forward("BTC", 30, Double.toString(index * 1.01))
                .rate("BTC", 30, "0.05")
                .vol("o", Double.toString(0.6 * (1 + h)))
                .mark("o", payoff == Payoff.INVERSE ? "0.06" : "6100")
                .position("leg", "p", "o", "-3", payoff == Payoff.INVERSE ? "0.05" : "5000")
                .valuation(Book.TIME.plus(later));
    }

    @Test
    void linearAndInverseLegsHaveTheirClosedForms() {
        Book book = new Book()
                .rule(Book.percent("flat", "0.02", "0.01"))
                .pool("p", "USDT", "flat")
                .pool("q", "BTC", "flat")
                .linearPerp("perp", "BTC", "USDT", "100000")
                .inversePerp("coin", "BTC", "100000")
                .position("long", "p", "perp", "2", "90000")
                .position("short", "q", "coin", "-300000", "80000")
                .balance("coins", "q", "BTC", "1");
        Snapshot before = book.snapshot();
        book.index("BTC", "90000")
                .index("USDT", "0.98")
                .mark("perp", "91836.734693877551")
                .mark("coin", "90000");
        PnlExplain explain = PnlExplainer.of(before, book.snapshot());
        PnlSplit linear = line(explain, "long");
        assertEquals(2 * -10_000, linear.part(PnlPart.DELTA), 1e-6);
        assertEquals(2 * 90_000 * 0.02, linear.part(PnlPart.COLLATERAL), 1e-6);
        assertEquals(0, linear.part(PnlPart.BASIS), 1e-6);
        PnlSplit inverse = line(explain, "short");
        assertEquals(300_000.0 / 80_000 * 10_000, inverse.part(PnlPart.DELTA), 1e-6);
        assertEquals(0, inverse.part(PnlPart.GAMMA));
        assertEquals(-10_000, line(explain, "coins").part(PnlPart.COLLATERAL), 1e-9);
    }

    @Test
    void tradesDepositsAndFundingStandApart() {
        Snapshot before = Runs.demo().snapshot();
        Book later = new Book()
                .rule(Book.percent("flat", "0.01", "0.005"))
                .pool("a", "USDT", "flat")
                .pool("b", "USDT", "flat")
                .balance("cash a", "a", "USDT", "59000")
                .balance("cash b", "b", "USDT", "60000")
                .linearPerp("perp", "BTC", "USDT", "101000")
                .index("BTC", "101000")
                .position("long", "a", "perp", "4", "100000")
                .position("new", "b", "perp", "1", "100500")
                .valuation(Book.TIME.plus(Duration.ofHours(16)));
        PnlExplain explain = PnlExplainer.of(before, later.snapshot(), new TreeMap<>(Map.of("BTC", 0.0001)));
        assertEquals(10_000, line(explain, "long").part(PnlPart.DELTA), 1e-9);
        assertEquals(-6_000, line(explain, "long").part(PnlPart.TRADES), 1e-9);
        assertEquals(-10 * 100_000 * 0.0001 * 2, line(explain, "long").part(PnlPart.FUNDING), 1e-9);
        assertEquals(500, line(explain, "new").part(PnlPart.TRADES), 1e-9);
        assertEquals(-1_000, line(explain, "cash a").part(PnlPart.CASH), 1e-9);
        assertEquals(200, line(explain, "funding").part(PnlPart.CASH), 1e-9);
        assertEquals(4_000 - 1_000, explain.pools().get("a").total(), 1e-9);
        assertEquals(0, explain.book().part(PnlPart.FUNDING), 1e-9);
    }

    @Test
    void aTypedMarkBesideTheModelIsMarkToModelAlone() {
        Snapshot before = option(Payoff.LINEAR, "USDT", 0, Duration.ZERO).snapshot();
        Snapshot after = option(Payoff.LINEAR, "USDT", 0, Duration.ZERO)
                .mark("o", "6000")
                .snapshot();
        PnlSplit split = line(PnlExplainer.of(before, after), "leg");
        assertEquals(Map.of(PnlPart.MARK_TO_MODEL, 300.0), split.parts());
    }

    @Test
    void aBasisMoveIsBasisAndARateMoveIsRate() {
        Book book = option(Payoff.INVERSE, "BTC", 0, Duration.ZERO);
        Snapshot before = book.snapshot();
        PnlSplit basis =
                line(PnlExplainer.of(before, book.forward("BTC", 30, "102000").snapshot()), "leg");
        assertTrue(basis.part(PnlPart.BASIS) < -100, basis.toString());
        assertEquals(0, basis.part(PnlPart.DELTA) + basis.part(PnlPart.RATE) + basis.part(PnlPart.UNEXPLAINED));
        Snapshot base = book.snapshot();
        PnlSplit rate = line(PnlExplainer.of(base, book.rate("BTC", 30, "0.10").snapshot()), "leg");
        assertTrue(rate.part(PnlPart.RATE) > 1, rate.toString());
        assertEquals(0, rate.part(PnlPart.BASIS) + rate.part(PnlPart.THETA));
    }

    @Test
    void optionsSettledLikeFuturesKeepThePremiumInTheSettlementAsset() {
        RuleFile rule = Book.deribit("deribit")
                .withEquity(new EquityRule(
                        OptionValue.UNREALISED_PNL, List.of(), java.util.Optional.of(java.math.BigDecimal.ZERO)));
        Book book = new Book()
                .rule(rule)
                .pool("p", "USDT", "deribit")
                .option("o", Payoff.LINEAR, "BTC", "USDT", 30, "104000", OptionType.PUT)
                .forward("BTC", 30, "100000")
                .vol("o", "0.6")
                .mark("o", "9000")
                .position("leg", "p", "o", "2", "7000");
        Snapshot before = book.snapshot();
        PnlExplain explain = PnlExplainer.of(before, book.index("USDT", "0.9").snapshot());
        PoolResult old = Runs.base(before).pool("p").orElseThrow();
        PoolResult now = Runs.base(book.snapshot()).pool("p").orElseThrow();
        assertEquals(now.totalValue() * 0.9 - old.totalValue(), explain.book().total(), 1e-9);
        assertSum(explain.book(), "futures-style");
    }

    private static PnlSplit line(PnlExplain explain, String id) {
        return explain.lines().stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow()
                .split();
    }

    private static void assertSum(PnlSplit split, String what) {
        double size = split.parts().values().stream().mapToDouble(Math::abs).sum();
        assertEquals(split.total(), split.sum(), 1e-9 * (1 + size), what);
    }

    /// Another day: every input of the market moved, a leg resized, a deposit made.
    private static Book moved(Book book) {
        book.index("BTC", "96500")
                .index("ETH", "4100")
                .index("USDT", "0.997")
                .mark("btc", "96890")
                .mark("eth", "4110.5")
                .mark("coin", "96610")
                .balance("deposit", "tiers", "USDT", "12345")
                .position("p9999", "tiers", "btc", "0.5", "99000")
                .valuation(Book.TIME.plus(Duration.ofHours(30)));
        for (int days : new int[] {2, 9, 30, 85, 180}) {
            book.forward("BTC", days, Double.toString(96_500 * (1 + 0.00025 * days)));
            book.rate("BTC", days, "0.03");
        }
        book.document().instruments().stream()
                .map(instrument -> instrument.id())
                .filter(id -> id.startsWith("p"))
                .forEach(id -> book.vol(id, "0.71"));
        return book;
    }
}
