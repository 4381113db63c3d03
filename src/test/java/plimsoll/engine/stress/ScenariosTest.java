package plimsoll.engine.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.domain.Snapshot;
import plimsoll.domain.scenario.CarryShock.Funding;
import plimsoll.domain.scenario.CarryShock.TimeRoll;
import plimsoll.domain.scenario.Follow;
import plimsoll.domain.scenario.MarketShock.BasisUnit;
import plimsoll.domain.scenario.MarketShock.Depeg;
import plimsoll.domain.scenario.MarketShock.ForwardBasis;
import plimsoll.domain.scenario.MarketShock.PerpetualBasis;
import plimsoll.domain.scenario.MarketShock.PriceMove;
import plimsoll.domain.scenario.MarketShock.SkewTilt;
import plimsoll.domain.scenario.MarketShock.VolLink;
import plimsoll.domain.scenario.MarketShock.VolMove;
import plimsoll.domain.scenario.MarketShock.VolTwist;
import plimsoll.domain.scenario.MarketShock.VolUnit;
import plimsoll.domain.scenario.PriceAmount;
import plimsoll.domain.scenario.Scenario;
import plimsoll.domain.scenario.Scope;
import plimsoll.domain.scenario.Shock;
import plimsoll.domain.scenario.Step;
import plimsoll.domain.scenario.VenueShock.Deleveraging;
import plimsoll.domain.scenario.VenueShock.HaircutRise;
import plimsoll.domain.scenario.VenueShock.LocalMark;
import plimsoll.domain.scenario.VolTerm;
import plimsoll.engine.RandomBooks;
import plimsoll.engine.Runs;
import plimsoll.engine.result.BookResult;
import plimsoll.engine.result.PoolResult;

/// What must hold for every book and every scenario; a failure names the seed.
class ScenariosTest {
    static final VolTerm TERM = VolTerm.VENUE;

    static Snapshot applied(Snapshot base, Shock... shocks) {
        Applied applied = Scenarios.apply(base, Scenario.of("s", "S", shocks));
        assertEquals(List.of(), applied.problems());
        return applied.snapshot();
    }

    private static Shock moved(String asset, double move) {
        return PriceMove.relative(asset, move);
    }

    private static Shock vol(double amount) {
        return new VolMove(Optional.empty(), VolUnit.RELATIVE, amount, TERM);
    }

    private static void assertClose(BookResult expected, BookResult actual, String message) {
        for (int i = 0; i < expected.pools().size(); i++) {
            PoolResult one = expected.pools().get(i);
            PoolResult other = actual.pools().get(i);
            double slack = 1e-12 * (Math.abs(one.equity()) + Math.abs(one.maintenanceMargin()) + 1);
            assertEquals(one.equity(), other.equity(), slack, message);
            assertEquals(one.initialMargin(), other.initialMargin(), slack, message);
            assertEquals(one.maintenanceMargin(), other.maintenanceMargin(), slack, message);
            assertEquals(one.totalValue(), other.totalValue(), slack, message);
            assertEquals(one.liquidated(), other.liquidated(), message);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void shocksOfNothingLeaveEveryBit(long seed) {
        Snapshot base = RandomBooks.of(seed, 24).snapshot();
        List<Shock> nothing = List.of(
                moved("BTC", 0),
                new PriceMove("ETH", new PriceAmount.Usd(0), Follow.NONE),
                new PriceMove("USDC", new PriceAmount.Sigmas(0, 0.8, 1), Follow.NONE),
                new Depeg("USDT", 1),
                vol(0),
                new VolTwist(Optional.empty(), 0, 0, 7, 90),
                new SkewTilt(Optional.empty(), 0, 0.1),
                new VolLink("BTC", -0.5, TERM),
                new ForwardBasis(Scope.EVERYWHERE, "BTC", Optional.empty(), BasisUnit.ANNUAL, 0),
                new PerpetualBasis(Scope.EVERYWHERE, "BTC", 0),
                new LocalMark(Scope.EVERYWHERE, "BTC", 0),
                new HaircutRise(Scope.EVERYWHERE, "BTC", 0),
                new Funding(Scope.EVERYWHERE, Optional.empty(), 0, 3),
                new TimeRoll(0),
                new Deleveraging(Scope.EVERYWHERE, 0));
        Snapshot same = applied(base, nothing.toArray(Shock[]::new));
        assertEquals(Runs.base(base), Runs.base(same), "seed " + seed);
        assertEquals(Runs.at(base, -0.1, 0.2), Runs.at(same, -0.1, 0.2), "seed " + seed);
    }

    /// Prices and volatilities have a second way to be shocked: the what-if point of a run.
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void priceAndVolatilityAgreeWithTheWhatIfPoint(long seed) {
        Snapshot base = RandomBooks.of(seed, 24).snapshot();
        RandomGenerator random = RandomBooks.random(seed);
        for (int i = 0; i < 10; i++) {
            double move = random.nextDouble(-0.6, 0.8);
            double volMove = random.nextDouble(-0.5, 1);
            Snapshot shocked = applied(base, moved("BTC", move), vol(volMove));
            assertClose(Runs.at(base, move, volMove), Runs.base(shocked), "seed " + seed + " move " + move);
        }
    }

    @Test
    void aStepOfBothOrdersIsOneValue() {
        Scenario fall = Scenario.of("fall", "Fall", moved("BTC", -0.2), new LocalMark(Scope.EVERYWHERE, "USDC", -0.1));
        Scenario panic = Scenario.of("panic", "Panic", vol(0.5), moved("BTC", -0.1));
        Scenario rise = Scenario.of("rise", "Rise", moved("BTC", 0.03));
        assertEquals(fall.plus(panic), panic.plus(fall));
        assertEquals(
                fall.plus(panic).plus(rise).steps(), rise.plus(panic).plus(fall).steps());
        assertEquals(
                List.of(Step.of(moved("BTC", -0.2), moved("BTC", -0.1)).shocks()),
                List.of(fall.plus(panic).steps().getFirst().shocks().stream()
                        .filter(PriceMove.class::isInstance)
                        .toList()));
    }

    /// 1 BTC rises by 25 % and is then deleveraged by half, or the reverse: the closed half misses the rise.
    @Test
    void oneAfterTheOtherDependsOnTheOrder() {
        Snapshot base = Runs.demo().position("more", "a", "perp", "1", "90000").snapshot();
        Scenario rise = Scenario.of("rise", "Rise", moved("BTC", 0.25));
        Scenario closed = Scenario.of("adl", "Deleveraging", new Deleveraging(new Scope.OfPool("a"), 0.5));
        double later = equity(Scenarios.apply(base, rise.then(closed)).snapshot(), "a");
        double sooner = equity(Scenarios.apply(base, closed.then(rise)).snapshot(), "a");
        assertEquals(60_000 + 10 * 25_000 + 35_000, later, 1e-6);
        // Only the leg entered at 90,000 has gained before the rise, so only half of it is closed, at 100,000.
        assertEquals(60_000 + 10 * 25_000 + 5_000 + 17_500, sooner, 1e-6);
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32})
    void aShockOnOneVenueLeavesEveryBitOfTheOthers(long seed) {
        Snapshot base = RandomBooks.of(seed, 24).snapshot();
        Scope only = new Scope.OfVenue("Venue percent");
        Snapshot shocked = applied(
                base,
                new LocalMark(only, "BTC", -0.3),
                new HaircutRise(only, "USDC", 0.2),
                new PerpetualBasis(only, "ETH", -0.1),
                new Funding(only, Optional.empty(), 0.001, 2),
                new Deleveraging(only, 0.4));
        BookResult before = Runs.base(base);
        BookResult after = Runs.base(shocked);
        assertEquals(before.pool("tiers"), after.pool("tiers"));
        assertEquals(before.pool("deribit"), after.pool("deribit"));
        assertEquals(
                before.positions().stream()
                        .filter(leg -> !leg.poolId().equals("percent"))
                        .toList(),
                after.positions().stream()
                        .filter(leg -> !leg.poolId().equals("percent"))
                        .toList());
        assertNotEquals(before.pool("percent"), after.pool("percent"));
    }

    /// 3 BTC of collateral at 100,000 counted with 5 % less: N11 says haircut x local mark.
    @Test
    void aLocalMarkFallsOnCollateralOnly() {
        Snapshot base = Runs.demo().balance("coins", "a", "BTC", "3").snapshot();
        Snapshot shocked = applied(
                base,
                new LocalMark(new Scope.OfPool("a"), "BTC", -0.3),
                new HaircutRise(new Scope.OfPool("a"), "BTC", 0.05));
        assertEquals(60_000 + 3 * 70_000 * 0.95, equity(shocked, "a"), 1e-6);
        assertEquals(60_000, equity(shocked, "b"), 0);
        assertEquals(
                Runs.base(base).pool("a").orElseThrow().maintenanceMargin(),
                Runs.base(shocked).pool("a").orElseThrow().maintenanceMargin(),
                0);
    }

    @Test
    void othersFollowByBetaAndCorrelation() {
        Snapshot base = RandomBooks.of(41, 6).snapshot();
        TreeMap<String, Double> betas = new TreeMap<>();
        betas.put("ETH", 1.5);
        Snapshot beta = applied(base, new PriceMove("BTC", new PriceAmount.Relative(-0.1), new Follow.Betas(betas)));
        assertEquals(4_000 * 0.85, beta.index().get("ETH"), 1e-9);
        TreeMap<String, Follow.Correlated.Link> links = new TreeMap<>();
        links.put("ETH", new Follow.Correlated.Link(0.8, 0.75));
        Snapshot correlated =
                applied(base, new PriceMove("BTC", new PriceAmount.Relative(-0.1), new Follow.Correlated(0.5, links)));
        assertEquals(4_000 * (1 - 0.1 * 0.8 * 0.75 / 0.5), correlated.index().get("ETH"), 1e-9);
        assertEquals(90_000, correlated.index().get("BTC"), 1e-9);
        assertEquals(1, correlated.index().get("USDT"), 0);
    }

    @Test
    void pricesMoveByShareMoneyDeviationsOrToAPrice() {
        Snapshot base = RandomBooks.of(42, 6).snapshot();
        assertEquals(97_500, price(base, new PriceAmount.Usd(-2_500)), 1e-9);
        assertEquals(42_000, price(base, new PriceAmount.To(42_000)), 1e-9);
        assertEquals(
                100_000 * Math.exp(-2 * 0.8 * Math.sqrt(3.0 / 365)),
                price(base, new PriceAmount.Sigmas(-2, 0.8, 3)),
                1e-9);
    }

    private static double price(Snapshot base, PriceAmount amount) {
        return applied(base, new PriceMove("BTC", amount, Follow.NONE)).index().get("BTC");
    }

    static double equity(Snapshot snapshot, String pool) {
        return Runs.base(snapshot).pool(pool).orElseThrow().equity();
    }

    @Test
    void whatCannotBeAppliedIsSaid() {
        Snapshot base = Runs.demo().snapshot();
        Applied twoPrices = Scenarios.apply(
                base,
                Scenario.of(
                        "s",
                        "S",
                        new PriceMove("BTC", new PriceAmount.To(90_000), Follow.NONE),
                        new PriceMove("BTC", new PriceAmount.To(80_000), Follow.NONE)));
        assertTrue(twoPrices.problems().getFirst().what().contains("two prices"));
        assertEquals(100_000, twoPrices.snapshot().index().get("BTC"), 0);
        Applied tooFar = Scenarios.apply(
                base, Scenario.of("s", "S", new PriceMove("BTC", new PriceAmount.Usd(-100_000), Follow.NONE)));
        assertTrue(tooFar.problems().getFirst().what().contains("0 or below"));
        Applied nowhere =
                Scenarios.apply(base, Scenario.of("s", "S", new Deleveraging(new Scope.OfVenue("Venus"), 0.5)));
        assertTrue(nowhere.problems().getFirst().what().contains("venue Venus"));
        Applied unknown = Scenarios.apply(base, Scenario.of("s", "S", moved("SOL", -0.5)));
        assertTrue(unknown.problems().getFirst().what().contains("SOL"));
        assertEquals(Runs.base(base), Runs.base(unknown.snapshot()));
    }
}
