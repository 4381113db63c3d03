package plimsoll.engine.reverse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Progress;
import plimsoll.domain.Snapshot;
import plimsoll.domain.instrument.OptionType;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.rule.TierAxis;
import plimsoll.domain.rule.TierBound;
import plimsoll.domain.rule.TierMode;
import plimsoll.domain.scenario.FactorModel;
import plimsoll.engine.Book;
import plimsoll.engine.RandomBooks;
import plimsoll.engine.Runs;
import plimsoll.engine.margin.BookKernel;
import plimsoll.engine.margin.PoolKernel;
import plimsoll.engine.margin.PoolPoint;
import plimsoll.engine.result.ReverseStress;
import plimsoll.engine.result.ReverseStress.Answer;

class ReverseSearchTest {
    /// Standard deviations over the horizon: 4 % and 5.5 %, correlated by 0.8.
    private static final FactorModel GOLDEN = FactorModel.DEFAULT
            .withVol("BTC", 0.04)
            .withVol("ETH", 0.055)
            .withCorrelation("BTC", "ETH", 0.8)
            .withHorizonDays(365);

    /// Two linear legs of 2,000,000 and 1,000,000 USD, 500,000 USD above maintenance.
    private static Book linear(String maintenance, String cash) {
        return new Book()
                .rule(Book.percent("flat", "0.5", maintenance))
                .pool("p", "USDT", "flat")
                .balance("c", "p", "USDT", cash)
                .linearPerp("btc", "BTC", "USDT", "100000")
                .linearPerp("eth", "ETH", "USDT", "4000")
                .position("b", "p", "btc", "20", "100000")
                .position("e", "p", "eth", "250", "4000");
    }

    private static ReverseStress of(Book book, FactorModel model) {
        return ReverseSearch.of(book.snapshot(), model, 3, Cancellation.NONE, Progress.NONE)
                .orElseThrow();
    }

    @Test
    void aLinearBookHasTheGoldenAnswer() {
        ReverseStress found = of(linear("0", "500000"), GOLDEN);
        assertEquals(1, found.answers().size());
        Answer answer = found.answers().getFirst();
        assertEquals(-0.1506225326, answer.moves().get(0), 1e-10);
        assertEquals(-0.1987549347, answer.moves().get(1), 1e-10);
        assertEquals(3.8966297038, answer.distance(), 1e-10);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void linearBooksHaveTheClosedForm(long seed) {
        RandomGenerator random = RandomBooks.random(seed);
        double one = random.nextInt(-30, 30) + 0.5;
        double other = random.nextInt(-700, 700) + 0.5;
        double correlation = random.nextDouble(-0.9, 0.9);
        double share = random.nextDouble(0.001, 0.01);
        FactorModel model = GOLDEN.withCorrelation("BTC", "ETH", correlation);
        Book book = new Book()
                .rule(Book.percent("flat", "0.02", Double.toString(share)))
                .pool("p", "USDT", "flat")
                .balance("c", "p", "USDT", "400000")
                .linearPerp("btc", "BTC", "USDT", "100000")
                .linearPerp("eth", "ETH", "USDT", "4000")
                .position("b", "p", "btc", Double.toString(one), "100000")
                .position("e", "p", "eth", Double.toString(other), "4000");
        // Buffer = cash - m (|w1| + |w2|) + (w1 - m |w1|) x1 + (w2 - m |w2|) x2.
        double w1 = one * 100_000;
        double w2 = other * 4_000;
        double level = 400_000 - share * (Math.abs(w1) + Math.abs(w2));
        double g1 = w1 - share * Math.abs(w1);
        double g2 = w2 - share * Math.abs(w2);
        double c1 = 0.04 * 0.04 * g1 + correlation * 0.04 * 0.055 * g2;
        double c2 = correlation * 0.04 * 0.055 * g1 + 0.055 * 0.055 * g2;
        double variance = g1 * c1 + g2 * c2;
        Answer answer = of(book, model).answers().getFirst();
        assertEquals(level / StrictMath.sqrt(variance), answer.distance(), 1e-8 * answer.distance());
        assertEquals(-level * c1 / variance, answer.moves().get(0), 1e-7);
        assertEquals(-level * c2 / variance, answer.moves().get(1), 1e-7);
    }

    @Test
    void theTwoVenueBookBreaksOnEitherSideAndNowhereElse() {
        ReverseStress found = of(Runs.demo(), FactorModel.DEFAULT);
        assertEquals(2, found.answers().size());
        Answer up = found.answers().get(0);
        Answer down = found.answers().get(1);
        double deviation = 0.8 / StrictMath.sqrt(365);
        assertEquals("b", up.poolId());
        assertEquals(0.0547263681592, up.moves().getFirst(), 1e-12);
        assertEquals(0.0547263681592 / deviation, up.distance(), 1e-10);
        assertEquals("a", down.poolId());
        assertEquals(-0.0552763819095, down.moves().getFirst(), 1e-12);
        assertEquals(List.of("a"), down.liquidated());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyAnswerLiquidatesAsASnapshotOfItsOwnAndNotAt99Percent(long seed) {
        Book book = RandomBooks.of(seed, 30);
        Snapshot snapshot = book.snapshot();
        ReverseStress found = ReverseSearch.of(snapshot, FactorModel.DEFAULT, 9, Cancellation.NONE, Progress.NONE)
                .orElseThrow();
        assertTrue(found.answers().size()
                        + found.alreadyBelow().size()
                        + found.outOfReach().size()
                >= 3);
        double previous = 0;
        for (Answer answer : found.answers()) {
            assertTrue(answer.distance() >= previous);
            previous = answer.distance();
            assertTrue(answer.liquidated().contains(answer.poolId()), answer.toString());
            assertTrue(answer.bufferBefore() > 0, answer.toString());
            assertTrue(answer.buffer() <= 1e-8, "liquidated but for rounding: " + answer);
            assertEquals(0, answer.buffer(), 1e-9 * 1e7, "only what is needed: " + answer);
            assertTrue(isLiquidated(snapshot, found, answer, 1));
            assertTrue(!isLiquidated(snapshot, found, answer, 0.99));
        }
    }

    /// Evaluates the pool with a kernel of its own.
    private static boolean isLiquidated(Snapshot snapshot, ReverseStress found, Answer answer, double share) {
        BookKernel book = new BookKernel(snapshot);
        double[] factors = new double[book.assets().size()];
        java.util.Arrays.fill(factors, 1);
        double vol = 0;
        for (int i = 0; i < found.factors().size(); i++) {
            String name = found.factors().get(i).name();
            if (name.equals(ReverseStress.VOL)) {
                vol = share * answer.moves().get(i);
            } else {
                factors[book.assets().slot(name)] = 1 + share * answer.moves().get(i);
            }
        }
        PoolKernel pool = book.pools().stream()
                .filter(kernel -> kernel.pool().id().equals(answer.poolId()))
                .findFirst()
                .orElseThrow();
        PoolPoint point = pool.point();
        pool.evaluate(factors, vol, point);
        return point.isLiquidated();
    }

    /// Short options against cash: price and volatility both matter, and the edge is curved.
    private static Book shortStrangle() {
        return new Book()
                .rule(Book.deribit("deribit"))
                .pool("p", "BTC", "deribit")
                .balance("c", "p", "BTC", "1.2")
                .option("call", Payoff.INVERSE, "BTC", "BTC", 30, "115000", OptionType.CALL)
                .option("put", Payoff.INVERSE, "BTC", "BTC", 30, "88000", OptionType.PUT)
                .forward("BTC", 30, "100500")
                .vol("call", "0.6")
                .vol("put", "0.7")
                .mark("call", "0.022")
                .mark("put", "0.027")
                .position("1", "p", "call", "-4", "0.022")
                .position("2", "p", "put", "-4", "0.027");
    }

    @Test
    void noDirectionOfAFineFanIsNearerThanTheAnswerOfACurvedBook() {
        FactorModel model = FactorModel.DEFAULT.withVolOfVol(1.2, -0.3);
        ReverseStress found = of(shortStrangle(), model);
        assertTrue(found.answers().size() >= 2, found.toString());
        double nearest = fan(shortStrangle().snapshot(), found, -0.3);
        double answer = found.answers().getFirst().distance();
        assertTrue(answer <= nearest * (1 + 1e-9), answer + " is farther than " + nearest);
        assertEquals(nearest, answer, 2e-4 * nearest);
    }

    /// The nearest breach of a pool of price and volatility over 1,440 directions, walked in steps of 0.1 % and then
    /// halved: slow and plain.
    private static double fan(Snapshot snapshot, ReverseStress found, double correlation) {
        BookKernel book = new BookKernel(snapshot);
        PoolKernel pool = book.pools().getFirst();
        PoolPoint point = pool.point();
        double[] factors = new double[book.assets().size()];
        java.util.Arrays.fill(factors, 1);
        int slot = book.assets().slot("BTC");
        double one = found.factors().get(0).deviation();
        double other = found.factors().get(1).deviation();
        double rest = StrictMath.sqrt(1 - correlation * correlation);
        double nearest = 20;
        for (int angle = 0; angle < 1_440; angle++) {
            double z1 = StrictMath.cos(angle * StrictMath.PI / 720);
            double z2 = StrictMath.sin(angle * StrictMath.PI / 720);
            double alive = 0;
            double dead = 0;
            for (double r = 0.02; r < nearest + 0.02 && dead == 0; r += 0.02) {
                if (breaks(r * one * z1, r * other * (correlation * z1 + rest * z2), factors, slot, pool, point)) {
                    dead = r;
                } else {
                    alive = r;
                }
            }
            for (int halving = 0; dead > 0 && halving < 50; halving++) {
                double r = 0.5 * (alive + dead);
                if (breaks(r * one * z1, r * other * (correlation * z1 + rest * z2), factors, slot, pool, point)) {
                    dead = r;
                } else {
                    alive = r;
                }
            }
            nearest = dead > 0 ? Math.min(nearest, dead) : nearest;
        }
        return nearest;
    }

    private static boolean breaks(
            double price, double vol, double[] factors, int slot, PoolKernel pool, PoolPoint point) {
        if (price <= -0.95 || vol <= -0.95) {
            return false;
        }
        factors[slot] = 1 + price;
        pool.evaluate(factors, vol, point);
        return point.isLiquidated();
    }

    @Test
    void aJumpAtATierBoundIsFoundOnItsLiquidatingSide() {
        Book book = new Book()
                .rule(Book.tiers(
                        "tiers",
                        TierMode.WHOLE_POSITION,
                        TierBound.UPPER_INCLUSIVE,
                        TierAxis.NOTIONAL,
                        "1050000 0.005 100",
                        "- 0.08 10"))
                .pool("p", "USDT", "tiers")
                .balance("c", "p", "USDT", "30000")
                .linearPerp("perp", "BTC", "USDT", "100000")
                .position("long", "p", "perp", "10", "100000");
        List<Answer> answers = of(book, FactorModel.DEFAULT).answers();
        assertEquals(-0.0251256281407, answers.get(0).moves().getFirst(), 1e-12);
        assertEquals(0.05, answers.get(1).moves().getFirst(), 1e-9);
        assertTrue(answers.get(1).buffer() < -1_000, "the buffer jumps");
    }

    @Test
    void factorsThatAPoolDoesNotHoldMoveByWhatIsImpliedAndTheDistanceStays() {
        ReverseStress alone = of(Runs.demo(), GOLDEN);
        Book both = Runs.demo()
                .pool("z", "USDT", "flat")
                .balance("cash z", "z", "USDT", "1000000000")
                .linearPerp("eth", "ETH", "USDT", "4000")
                .position("e", "z", "eth", "1", "4000");
        ReverseStress found = of(both, GOLDEN);
        Answer answer = found.answers().getFirst();
        assertEquals(alone.answers().getFirst().distance(), answer.distance(), 1e-12);
        assertEquals(0.8 * 0.055 / 0.04 * answer.moves().get(0), answer.moves().get(1), 1e-12);
        assertEquals(List.of("z"), found.outOfReach());
    }

    @Test
    void assetsWithAGivenVolatilityCanBreakAPoolToo() {
        Book book = new Book()
                .rule(Book.percent("flat", "0.02", "0.01"))
                .pool("p", "USDT", "flat")
                .balance("c", "p", "USDC", "60000")
                .linearPerp("perp", "BTC", "USDT", "100000")
                .position("long", "p", "perp", "1", "100000");
        FactorModel model = FactorModel.DEFAULT.withVol("USDC", 0.5).withCorrelation("BTC", "USDC", 0);
        Answer answer = of(book, model).answers().getFirst();
        assertTrue(answer.moves().get(1) < -0.01, answer.toString());
        assertEquals(2, answer.moves().size());
    }

    @Test
    void pinnedAndBrokenCasesSaySo() {
        Book empty = new Book().rule(Book.percent("flat", "0.02", "0.01")).pool("p", "USDT", "flat");
        assertEquals(List.of("p"), of(empty, FactorModel.DEFAULT).outOfReach());
        Book dead = linear("0.2", "500000");
        assertEquals(List.of("p"), of(dead, FactorModel.DEFAULT).alreadyBelow());
        FactorModel contradicting = FactorModel.DEFAULT
                .withCorrelation("BTC", "ETH", 0.95)
                .withCorrelation("BTC", "SOL", 0.95)
                .withCorrelation("ETH", "SOL", -0.95);
        Book three = linear("0", "500000")
                .index("SOL", "200")
                .linearPerp("sol", "SOL", "USDT", "200")
                .position("s", "p", "sol", "10", "200");
        assertThrows(IllegalArgumentException.class, () -> of(three, contradicting));
        assertTrue(ReverseSearch.of(three.snapshot(), FactorModel.DEFAULT, 1, () -> true, Progress.NONE)
                .isEmpty());
    }
}
