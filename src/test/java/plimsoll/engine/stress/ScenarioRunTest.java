package plimsoll.engine.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Snapshot;
import plimsoll.domain.rule.RuleCatalog;
import plimsoll.domain.scenario.CarryShock.Funding;
import plimsoll.domain.scenario.CarryShock.TimeRoll;
import plimsoll.domain.scenario.Follow;
import plimsoll.domain.scenario.GridAxis;
import plimsoll.domain.scenario.MarketShock.BasisUnit;
import plimsoll.domain.scenario.MarketShock.ForwardBasis;
import plimsoll.domain.scenario.MarketShock.PriceMove;
import plimsoll.domain.scenario.MarketShock.VolMove;
import plimsoll.domain.scenario.MarketShock.VolUnit;
import plimsoll.domain.scenario.PriceAmount;
import plimsoll.domain.scenario.RandomMarket;
import plimsoll.domain.scenario.Scenario;
import plimsoll.domain.scenario.ScenarioGrid;
import plimsoll.domain.scenario.Scope;
import plimsoll.domain.scenario.Shock;
import plimsoll.domain.scenario.VenueShock.LocalMark;
import plimsoll.domain.scenario.VenueShock.VenueHalt;
import plimsoll.domain.scenario.VenueShock.WithdrawalFreeze;
import plimsoll.engine.RandomBooks;
import plimsoll.engine.Runs;
import plimsoll.engine.result.PoolOutcome;
import plimsoll.engine.result.ScenarioResult;
import plimsoll.engine.result.StressGrid;

class ScenarioRunTest {
    private static final Scope A = new Scope.OfPool("a");

    private static List<ScenarioResult> run(Snapshot base, Iterator<Scenario> scenarios, int threads) {
        List<ScenarioResult> results = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            assertTrue(new ScenarioRun(executor, threads, new RuleCatalog(List.of()))
                    .run(base, scenarios, results::add, Cancellation.NONE));
        }
        return results;
    }

    private static PoolOutcome outcome(Snapshot base, String pool, Shock... shocks) {
        List<ScenarioResult> results =
                run(base, List.of(Scenario.of("s", "S", shocks)).iterator(), 1);
        return results.getFirst().pools().stream()
                .filter(item -> item.result().poolId().equals(pool))
                .findFirst()
                .orElseThrow();
    }

    private static RandomMarket market(int count) {
        TreeMap<String, Double> vols = new TreeMap<>();
        vols.put("BTC", 0.6);
        vols.put("ETH", 0.8);
        TreeMap<String, Double> slopes = new TreeMap<>();
        slopes.put("BTC", -0.4);
        return new RandomMarket(
                "random", count, 3, 6, vols, List.of(new RandomMarket.Correlation("BTC", "ETH", 0.7)), slopes);
    }

    private static Iterator<Scenario> random(int count, long seed) {
        return new RandomScenarios(market(count), RandomBooks.random(seed)::nextDouble);
    }

    /// Venue A is liquidated at 94,472.3618090452, venue B at 105,472.6368159204.
    @Test
    void poolsAreLiquidatedAtTheirLevels() {
        Snapshot base = Runs.demo().snapshot();
        assertTrue(outcome(base, "a", to(94_472.3618)).result().liquidated());
        assertFalse(outcome(base, "a", to(94_472.3619)).result().liquidated());
        assertFalse(outcome(base, "b", to(105_472.6368)).result().liquidated());
        assertTrue(outcome(base, "b", to(105_472.6369)).result().liquidated());
        assertEquals(-50_000, outcome(base, "a", to(95_000)).pnl(), 1e-9);
    }

    private static Shock to(double price) {
        return new PriceMove("BTC", new PriceAmount.To(price), Follow.NONE);
    }

    @Test
    void threadsChangeNeitherBitNorOrder() {
        Snapshot base = RandomBooks.of(61, 24).snapshot();
        List<ScenarioResult> one = run(base, random(200, 7), 1);
        assertEquals(one, run(base, random(200, 7), 4));
        assertEquals(200, one.size());
        assertEquals("random/200", one.getLast().scenario().id());
    }

    @Test
    void aCancelledRunStopsAtTheNextScenario() {
        AtomicInteger asked = new AtomicInteger();
        List<ScenarioResult> results = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
            ScenarioRun run = new ScenarioRun(executor, 2, new RuleCatalog(List.of()));
            assertFalse(run.run(
                    Runs.demo().snapshot(), random(1_000_000, 1), results::add, () -> asked.incrementAndGet() > 100));
        }
        assertTrue(results.size() <= 128, results.size() + " results");
    }

    /// Each pool has 60,000 and needs 10,000 initially: 50,000 can go to the other one.
    @Test
    void haltsAndFreezesCutWhatCanBeReached() {
        Snapshot base = Runs.demo().snapshot();
        assertEquals(50_000, outcome(base, "a").reachableUsd(), 1e-9);
        assertEquals(50_000, outcome(base, "a", new WithdrawalFreeze(A)).reachableUsd(), 1e-9);
        assertEquals(0, outcome(base, "b", new WithdrawalFreeze(A)).reachableUsd(), 0);
        assertEquals(0, outcome(base, "a", new VenueHalt(A)).reachableUsd(), 0);
        assertEquals(0, outcome(base, "b", new VenueHalt(A)).reachableUsd(), 0);
        Applied halted = Scenarios.apply(base, Scenario.of("s", "S", new VenueHalt(A)));
        assertFalse(halted.restrictions().canTrade(base.pools().getFirst()));
        assertTrue(halted.restrictions().canTrade(base.pools().getLast()));
    }

    @Test
    void unrealisedProfitCannotBeSent() {
        Snapshot base = Runs.demo().snapshot();
        double later = outcome(base, "b", PriceMove.relative("BTC", 0.03)).reachableUsd();
        assertEquals(60_000, later, 1e-9);
    }

    @Test
    void theSummaryNamesTheWorstAndTheQuantiles() {
        ScenarioSummary summary = new ScenarioSummary();
        GridAxis prices = new GridAxis(PriceMove.relative("BTC", 0), List.of(-0.05, -0.02, 0.01, 0.03));
        List<Scenario> slices = new ScenarioGrid("slice", "BTC", prices, Optional.empty()).scenarios();
        run(Runs.demo().snapshot(), slices.iterator(), 1).forEach(summary::add);
        ScenarioSummary.PoolSummary a = summary.pools().getFirst();
        assertEquals(List.of("slice/-0.05", 0), List.of(a.worst().id(), a.liquidations()));
        assertEquals(10_000 - 10 * 95_000 * 0.005, a.smallestUsd(), 1e-6);
        assertEquals(a.smallestUsd(), summary.bufferQuantile("a", 0.25).orElseThrow(), 0);
        assertEquals(
                40_000 - 10 * 98_000 * 0.005, summary.bufferQuantile("a", 0.26).orElseThrow(), 1e-6);
        assertEquals(4, summary.count());
        assertTrue(summary.bufferQuantile("none", 0.5).isEmpty());
    }

    /// The grid of a run, by another way.
    @Test
    void aGridOfScenariosIsTheGridOfTheRun() {
        Snapshot base = RandomBooks.of(62, 12).snapshot();
        GridAxis prices =
                new GridAxis(PriceMove.relative("BTC", 0), base.stress().priceShocks());
        GridAxis vols = new GridAxis(
                new VolMove(Optional.empty(), VolUnit.RELATIVE, 0, base.stress().term()),
                base.stress().volShocks());
        List<ScenarioResult> cells = run(
                base,
                new ScenarioGrid("g", "G", prices, Optional.of(vols))
                        .scenarios()
                        .iterator(),
                2);
        StressGrid grid = Runs.of(base).grid();
        int width = base.stress().priceShocks().size();
        for (int cell = 0; cell < cells.size(); cell++) {
            for (int pool = 0; pool < 3; pool++) {
                int at = grid.cell(pool, cell / width, cell % width);
                double expected = grid.equity()[at];
                double found = cells.get(cell).pools().get(pool).result().equity();
                assertEquals(
                        expected,
                        found,
                        1e-12 * (Math.abs(expected) + 1),
                        cells.get(cell).scenario().id());
            }
        }
    }

    /// Every other axis, at one amount, is the shock itself.
    @Test
    void axesTakeTheAmountsOfTheirShocks() {
        List<Shock> shocks = List.of(
                new PriceMove("BTC", new PriceAmount.Usd(-500), Follow.NONE),
                new PriceMove("BTC", new PriceAmount.Sigmas(-2, 0.8, 1), Follow.NONE),
                new PriceMove("BTC", new PriceAmount.To(90_000), Follow.NONE),
                new TimeRoll(3),
                new Funding(A, Optional.empty(), 0.0003, 2),
                new ForwardBasis(A, "BTC", Optional.empty(), BasisUnit.ANNUAL, 0.02),
                new LocalMark(A, "BTC", -0.3));
        List<Double> amounts = List.of(-500.0, -2.0, 90_000.0, 3.0, 0.0003, 0.02, -0.3);
        for (int i = 0; i < shocks.size(); i++) {
            assertEquals(shocks.get(i), new GridAxis(shocks.get(i), List.of(amounts.get(i))).at(amounts.get(i)));
        }
        assertTrue(org.junit.jupiter.api.Assertions.assertThrows(
                        IllegalArgumentException.class, () -> new GridAxis(new VenueHalt(A), List.of(1.0)))
                .getMessage()
                .contains("axis"));
    }

    /// Samples of 20,000 with six degrees of freedom, kurtosis 6: the standard error of a deviation is
    /// sqrt(5 / 20,000) / 2 = 0.8 %; bounds are four of them.
    @Test
    void randomScenariosHaveTheirVolatilitiesAndCorrelation() {
        double[] sums = new double[6];
        int count = 20_000;
        int far = 0;
        Iterator<Scenario> scenarios = random(count, 5);
        while (scenarios.hasNext()) {
            List<PriceMove> moves = scenarios.next().steps().getFirst().shocks().stream()
                    .filter(PriceMove.class::isInstance)
                    .map(PriceMove.class::cast)
                    .toList();
            double btc = sigmas(moves, "BTC");
            double eth = sigmas(moves, "ETH");
            sums[0] += btc;
            sums[1] += btc * btc;
            sums[2] += eth * eth;
            sums[3] += btc * eth;
            far += Math.abs(btc) > 4 ? 1 : 0;
        }
        assertEquals(0, sums[0] / count, 4 / Math.sqrt(count));
        assertEquals(1, Math.sqrt(sums[1] / count), 0.032);
        assertEquals(1, Math.sqrt(sums[2] / count), 0.032);
        assertEquals(0.7, sums[3] / Math.sqrt(sums[1] * sums[2]), 0.032);
        // t with 6 degrees: P(|t| > 4 sqrt 1.5) = 0.00271 against 0.00006 of a normal.
        assertEquals(0.00271 * count, far, 4 * Math.sqrt(0.00271 * count));
    }

    private static double sigmas(List<PriceMove> moves, String asset) {
        return moves.stream()
                .filter(move -> move.asset().equals(asset))
                .map(move -> (PriceAmount.Sigmas) move.amount())
                .findFirst()
                .orElseThrow()
                .count();
    }

    @Test
    void theSeedSelectsTheScenarios() {
        List<Scenario> first = new ArrayList<>();
        random(20, 5).forEachRemaining(first::add);
        List<Scenario> again = new ArrayList<>();
        random(20, 5).forEachRemaining(again::add);
        List<Scenario> other = new ArrayList<>();
        random(20, 6).forEachRemaining(other::add);
        assertEquals(first, again);
        assertFalse(first.equals(other));
    }

    @Test
    void correlationsThatContradictEachOtherAreRefused() {
        TreeMap<String, Double> vols = new TreeMap<>();
        List.of("A", "B", "C").forEach(asset -> vols.put(asset, 0.5));
        RandomMarket impossible = new RandomMarket(
                "r",
                1,
                1,
                4,
                vols,
                List.of(
                        new RandomMarket.Correlation("A", "B", 0.9),
                        new RandomMarket.Correlation("B", "C", 0.9),
                        new RandomMarket.Correlation("A", "C", -0.9)),
                new TreeMap<>());
        assertTrue(org.junit.jupiter.api.Assertions.assertThrows(
                        IllegalArgumentException.class,
                        () -> new RandomScenarios(impossible, RandomBooks.random(1)::nextDouble))
                .getMessage()
                .contains("positive definite"));
    }
}
