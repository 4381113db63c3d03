package plimsoll.engine.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.document.Document;
import plimsoll.document.Snapshots;
import plimsoll.domain.Cancellation;
import plimsoll.domain.instrument.OptionType;
import plimsoll.domain.instrument.Payoff;
import plimsoll.engine.Book;
import plimsoll.engine.RandomBooks;
import plimsoll.engine.margin.BookKernel;
import plimsoll.engine.margin.MarketPoints;
import plimsoll.engine.margin.PoolKernel;
import plimsoll.engine.margin.PoolPoint;
import plimsoll.engine.margin.ProfitScan;
import plimsoll.engine.margin.ProfitSheet;
import plimsoll.engine.pricing.PricingKernel;

class ProfitEngineTest {
    private static final ProfitEngine ALONE = new ProfitEngine(Runnable::run, 1);

    /// A book of every payoff: the random one and options that settle in dollars.
    private static Book book(long seed, int positions) {
        return RandomBooks.of(seed, positions)
                .option("usdc", Payoff.LINEAR, "BTC", "USDC", 30, "110000", OptionType.CALL)
                .mark("usdc", "2900")
                .vol("usdc", "0.55")
                .position("usdc 1", "percent", "usdc", "-1.5", "2800")
                .option("usdt", Payoff.LINEAR, "BTC", "USDT", 85, "80000", OptionType.PUT)
                .mark("usdt", "1900")
                .vol("usdt", "0.6")
                .position("usdt 1", "tiers", "usdt", "2", "2000");
    }

    private static MarketPoints points(BookKernel book, int count, long seed) {
        RandomGenerator random = RandomBooks.random(seed);
        MarketPoints points = new MarketPoints(count, book.assets().size());
        double[] factors = new double[book.assets().size()];
        for (int point = 1; point < count; point++) {
            for (int asset = 0; asset < factors.length; asset++) {
                factors[asset] = random.nextDouble(0.4, 1.8);
            }
            points.set(point, factors, random.nextDouble(-0.6, 1.5));
        }
        return points;
    }

    private static ProfitSheet run(ProfitScan scan, MarketPoints points) {
        return ALONE.run(scan, points, Cancellation.NONE).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void profitsAreTheChangesOfWhatThePoolKernelSaysAPoolIsWorth(long seed) {
        BookKernel book = new BookKernel(book(seed, 90).snapshot());
        int assets = book.assets().size();
        int count = 40;
        RandomGenerator random = RandomBooks.random(seed + 10);
        MarketPoints points = new MarketPoints(count, assets);
        double[][] factors = new double[count][assets];
        double[] vols = new double[count];
        for (int point = 0; point < count; point++) {
            for (int asset = 0; asset < assets; asset++) {
                factors[point][asset] = random.nextDouble(0.4, 1.8);
            }
            vols[point] = random.nextDouble(-0.6, 1.5);
            points.set(point, factors[point], vols[point]);
        }
        ProfitSheet sheet = run(ProfitScan.of(book), points);
        double[] still = new double[assets];
        Arrays.fill(still, 1);
        for (int p = 0; p < book.pools().size(); p++) {
            PoolKernel pool = book.pools().get(p);
            PoolPoint at = pool.point();
            pool.evaluate(still, 0, at);
            double before = at.totalValue() * at.usdPerUnit();
            for (int point = 0; point < count; point++) {
                pool.evaluate(factors[point], vols[point], at);
                double change = at.totalValue() * at.usdPerUnit() - before;
                assertEquals(
                        change, sheet.profit(p, point), 1e-12 * 1e8, pool.pool().id() + " point " + point);
            }
        }
    }

    @Test
    void nothingMovedIsNoProfitToTheLastBit() {
        BookKernel book = new BookKernel(book(4, 600).snapshot());
        ProfitSheet sheet = run(ProfitScan.of(book), points(book, 3, 1));
        assertEquals(0.0, sheet.profit(0));
        assertTrue(sheet.profit(1) != 0);
    }

    @Test
    void threadsAndKernelsChangeNoBit() {
        BookKernel scalar = new BookKernel(book(5, 900).snapshot());
        BookKernel vector = new BookKernel(book(5, 900).snapshot(), PricingKernel.fastest());
        MarketPoints points = points(scalar, 100, 2);
        ProfitSheet one = run(ProfitScan.of(scalar), points);
        try (ExecutorService executor = Executors.newFixedThreadPool(3)) {
            ProfitSheet four = new ProfitEngine(executor, 4)
                    .run(ProfitScan.of(vector), points, Cancellation.NONE)
                    .orElseThrow();
            for (int point = 0; point < points.size(); point++) {
                assertEquals(one.profit(point), four.profit(point), "point " + point);
            }
        }
    }

    @Test
    void anEditPricesOnlyTheBlockItTouchesAndGivesTheBitsOfAFullRun() {
        Book before = book(6, 3_000);
        BookKernel old = new BookKernel(before.snapshot());
        ProfitScan first = ProfitScan.of(old);
        MarketPoints points = points(old, 50, 3);
        ProfitSheet sheet = run(first, points);
        int all = first.missing(sheet);
        Document document = before.document();
        Document changed = document.withPositions(document.positions().stream()
                .map(leg -> leg.id().equals("p0030") ? leg.withQuantity(new BigDecimal("7.5")) : leg)
                .toList());
        ProfitScan edited = ProfitScan.of(new BookKernel(
                Snapshots.of(changed, before.catalog(), Book.TIME, 2).snapshot()));
        assertEquals(all, first.missing(first.sheet(points)));
        assertEquals(0, first.missing(first.sheet(sheet)), "an unchanged book prices nothing");
        assertEquals(1, edited.missing(edited.sheet(sheet)), "of " + all + " blocks");

        ProfitSheet again = ALONE.rerun(edited, sheet, Cancellation.NONE).orElseThrow();
        ProfitSheet full = run(edited, points);
        boolean differs = false;
        for (int point = 0; point < points.size(); point++) {
            assertEquals(full.profit(point), again.profit(point));
            differs |= full.profit(point) != sheet.profit(point);
        }
        assertTrue(differs);
    }

    @Test
    void aCancelledRunGivesNothing() {
        BookKernel book = new BookKernel(book(7, 30).snapshot());
        assertTrue(
                ALONE.run(ProfitScan.of(book), points(book, 40, 4), () -> true).isEmpty());
    }

    @Test
    void pointsThatNoMarketCanReachAreRefused() {
        MarketPoints points = new MarketPoints(2, 2);
        assertThrows(IllegalArgumentException.class, () -> points.set(0, new double[] {1, 0}, 0));
        assertThrows(IllegalArgumentException.class, () -> points.set(0, new double[] {1, Double.NaN}, 0));
        assertThrows(IllegalArgumentException.class, () -> points.set(0, new double[] {1}, 0));
        assertThrows(IllegalArgumentException.class, () -> points.set(1, new double[] {1, 1}, -1.01));
        assertThrows(IllegalArgumentException.class, () -> new MarketPoints(0, 1));
    }
}
