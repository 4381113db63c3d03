package plimsoll.engine.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.domain.Snapshot;
import plimsoll.domain.instrument.OptionType;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.scenario.Jumps;
import plimsoll.domain.scenario.PathMarket;
import plimsoll.domain.scenario.PathSettings;
import plimsoll.domain.scenario.VolMoves;
import plimsoll.engine.Book;
import plimsoll.engine.result.Estimate;
import plimsoll.engine.result.PathVol;

/// Laws of the sampled market, each against its closed form within three standard errors.
class SampledMarketTest {
    private static final int PATHS = 6_000;
    private static final double DAYS = 20;
    private static final double YEARS = DAYS / 365;

    /// The last log price and log volatility of every path, `[path]`.
    private record Ends(double[] logs, double[] logVols) {}

    private static Ends ends(PathMarket market) {
        PathSettings settings = PathBooks.settings(PATHS, DAYS, 12, 0.6).withMarket(market);
        MarketPath path = new SampledMarket(List.of("BTC"), new double[] {0.6}, "BTC", settings);
        Ends ends = new Ends(new double[PATHS], new double[PATHS]);
        for (int number = 0; number < PATHS; number++) {
            path.start(number);
            for (int step = 0; step < settings.horizon().steps(); step++) {
                path.step();
                assertTrue(path.lows[0] <= path.starts[0] && path.highs[0] >= path.starts[0]);
            }
            ends.logs[number] = path.logs[0];
            ends.logVols[number] = path.logVol;
        }
        return ends;
    }

    private static void assertMean(double expected, double[] values) {
        Estimate mean = new Sample(values.length, false).mean(values);
        assertEquals(expected, mean.value(), 3 * mean.standardError());
    }

    private static double[] squares(double[] values, double centre) {
        double[] squares = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            squares[i] = (values[i] - centre) * (values[i] - centre);
        }
        return squares;
    }

    private static double[] prices(double[] logs) {
        double[] prices = new double[logs.length];
        for (int i = 0; i < logs.length; i++) {
            prices[i] = StrictMath.exp(logs[i]);
        }
        return prices;
    }

    @Test
    void jumpsAreTakenBackByTheDriftAndAddTheirVariance() {
        Jumps law = new Jumps(30, -0.06, 0.08);
        double[] logs = ends(PathMarket.DEFAULT.withJumps(Optional.of(law))).logs;
        assertMean(1, prices(logs));
        double drift = -0.5 * 0.36 * YEARS
                - law.perYear() * YEARS * StrictMath.expm1(law.mean() + 0.5 * law.deviation() * law.deviation());
        double mean = drift + law.perYear() * YEARS * law.mean();
        double variance =
                0.36 * YEARS + law.perYear() * YEARS * (law.mean() * law.mean() + law.deviation() * law.deviation());
        assertMean(mean, logs);
        assertMean(variance, squares(logs, mean));
    }

    @Test
    void logVolatilityRevertsWithItsHalfLife() {
        VolMoves.MeanReverting law = new VolMoves.MeanReverting(6, 1.5, -0.7);
        Ends ends = ends(PathMarket.DEFAULT.withVolMoves(law));
        double speed = StrictMath.log(2) * 365 / law.halfLifeDays();
        double variance = law.volOfVol() * law.volOfVol() * -StrictMath.expm1(-2 * speed * YEARS) / (2 * speed);
        assertMean(0, ends.logVols);
        assertMean(variance, squares(ends.logVols, 0));
        assertMean(1, prices(ends.logs));
        double[] products = new double[PATHS];
        for (int i = 0; i < PATHS; i++) {
            products[i] = ends.logs[i] * ends.logVols[i];
        }
        assertTrue(new Sample(PATHS, false).mean(products).value() < 0, "volatility rises when prices fall");
    }

    @Test
    void linkedVolatilityIsAFunctionOfThePrice() {
        Ends ends = ends(PathMarket.DEFAULT.withVolMoves(new VolMoves.LinkedToSpot(-2)));
        for (int i = 0; i < PATHS; i++) {
            double vol = StrictMath.max(0.05, 1 - 2 * StrictMath.expm1(ends.logs[i]));
            assertEquals(StrictMath.log(vol), ends.logVols[i], 1e-12);
        }
    }

    private static Book options(int... days) {
        Book book = new Book()
                .rule(Book.deribit("deribit"))
                .pool("a", "BTC", "deribit")
                .balance("cash", "a", "BTC", "5")
                .inversePerp("coin", "BTC", "100000");
        for (int day : days) {
            String id = "call " + day;
            book.option(id, Payoff.INVERSE, "BTC", "BTC", day, "100000", OptionType.CALL)
                    .forward("BTC", day, "100000")
                    .mark(id, "0.05")
                    .vol(id, "0." + day)
                    .position(id, "a", id, "1", "0.05");
        }
        return book;
    }

    @Test
    void theOptionNearestToThirtyDaysImpliesTheVolatility() {
        Snapshot book = options(12, 33, 90).snapshot();
        PathVol implied = PathVols.of(book, PathMarket.DEFAULT).getFirst();
        assertEquals(0.33, implied.vol());
        assertEquals(PathVol.Source.IMPLIED, implied.source());
        assertEquals(Optional.of("call 33"), implied.symbol());
        PathVol given =
                PathVols.of(book, PathMarket.DEFAULT.withVol("BTC", 0.5)).getFirst();
        assertEquals(new PathVol("BTC", 0.5, PathVol.Source.GIVEN, Optional.empty()), given);
    }

    @Test
    void withoutAnOptionTheDefaultIsTakenAndNamed() {
        PathVol vol = PathVols.of(
                        options().position("leg", "a", "coin", "1000", "100000").snapshot(), PathMarket.DEFAULT)
                .getFirst();
        assertEquals(new PathVol("BTC", 0.8, PathVol.Source.DEFAULT, Optional.empty()), vol);
    }
}
