package plimsoll.engine.path;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import plimsoll.domain.Snapshot;
import plimsoll.domain.scenario.CallPolicy;
import plimsoll.domain.scenario.Delay;
import plimsoll.domain.scenario.MarginLine;
import plimsoll.domain.scenario.PathSettings;
import plimsoll.domain.scenario.TransferRoute;
import plimsoll.domain.scenario.TransferRoute.Leaves;
import plimsoll.domain.scenario.TransferRoute.OpenHours;
import plimsoll.engine.Book;
import plimsoll.engine.Runs;
import plimsoll.engine.result.PathRun;

/// Transfers between the pools of the demonstration book: long 10 BTC on a, short 10 BTC on b, 60,000 USDT each.
class TransferTest {
    private static final Snapshot DEMO = Runs.demo().snapshot();

    /// Calls late, fills well above, and lets the giver go down to what liquidates it.
    private static final CallPolicy LAST_MOMENT =
            new CallPolicy(MarginLine.ratio(1.2), MarginLine.ratio(2), MarginLine.ratio(1));

    private static PathSettings settings() {
        return PathBooks.atSteps(PathBooks.settings(400, 20, 1, 0.8)).withPolicy(LAST_MOMENT);
    }

    private static TransferRoute route(String from, String to, Delay delay, Leaves leaves) {
        TransferRoute plain = TransferRoute.of(from, to, "USDT", delay);
        return new TransferRoute(
                plain.id(), from, to, "USDT", delay, 0, 0, OptionalDouble.empty(), OpenHours.ALWAYS, leaves);
    }

    private static List<TransferRoute> bothWays(Delay delay, Leaves leaves) {
        return List.of(route("a", "b", delay, leaves), route("b", "a", delay, leaves));
    }

    private static double[] first(PathTally tally) {
        double[] first = new double[tally.paths];
        for (int path = 0; path < first.length; path++) {
            first[path] = tally.firstLiquidation(path);
        }
        return first;
    }

    private static int hits(double[] hours) {
        return (int) Arrays.stream(hours).filter(hour -> !Double.isNaN(hour)).count();
    }

    private static PathTally tally(PathSettings settings, TransferRoute... routes) {
        return PathBooks.tally(DEMO, settings.withRoutes(List.of(routes)));
    }

    @Test
    void poolsThatShareAtOnceLiveAsLongAsOneMergedPool() {
        // High margins keep the money in cash: what one pool lacks, the other one has in its balance on all of these
        // paths.
        Snapshot tight = new Book()
                .rule(Book.percent("flat", "0.2", "0.2"))
                .pool("a", "USDT", "flat")
                .pool("b", "USDT", "flat")
                .balance("cash a", "a", "USDT", "210000")
                .balance("cash b", "b", "USDT", "210000")
                .linearPerp("perp", "BTC", "USDT", "100000")
                .position("long", "a", "perp", "10", "100000")
                .position("short", "b", "perp", "-9", "100000")
                .snapshot();
        Snapshot merged = new Book()
                .rule(Book.percent("flat", "0.2", "0.2"))
                .pool("a", "USDT", "flat")
                .balance("cash", "a", "USDT", "420000")
                .linearPerp("perp", "BTC", "USDT", "100000")
                .position("long", "a", "perp", "10", "100000")
                .position("short", "a", "perp", "-9", "100000")
                .snapshot();
        PathSettings three = settings().withHorizon(new PathSettings.Horizon(3, 1));
        double[] shared =
                first(PathBooks.tally(tight, three.withRoutes(bothWays(new Delay.Fixed(0), Leaves.ON_ORDER))));
        double[] one = first(PathBooks.tally(merged, three));
        double[] apart = first(PathBooks.tally(tight, three));
        assertArrayEquals(one, shared);
        assertTrue(hits(one) > 10 && hits(one) < hits(apart), hits(one) + " of " + hits(apart));
    }

    @Test
    void aTransferThatNeverArrivesIsNoTransfer() {
        PathTally none = tally(settings());
        PathSettings never = settings().withRoutes(bothWays(new Delay.Fixed(Delay.NEVER), Leaves.ON_ARRIVAL));
        PathTally pending = PathBooks.tally(DEMO, never);
        for (int p = 0; p < 2; p++) {
            assertArrayEquals(none.liquidatedHours[p], pending.liquidatedHours[p]);
            assertArrayEquals(none.calledHours[p], pending.calledHours[p]);
            assertArrayEquals(none.needUsd[p], pending.needUsd[p]);
            assertEquals(0, Arrays.stream(pending.receivedUsd[p]).sum());
        }
        assertTrue(hits(first(none)) > 300);
    }

    @Test
    void whatLeavesWithTheOrderAndNeverArrivesHelpsNobody() {
        double[] none = first(tally(settings()));
        double[] lost = first(PathBooks.tally(
                DEMO, settings().withRoutes(bothWays(new Delay.Fixed(Delay.NEVER), Leaves.ON_ORDER))));
        for (int path = 0; path < none.length; path++) {
            assertTrue(Double.isNaN(none[path]) || lost[path] <= none[path], "path " + path);
        }
    }

    @Test
    void routesDoNotChangePrices() {
        PathTally none = tally(settings());
        PathTally some =
                PathBooks.tally(DEMO, settings().withRoutes(bothWays(new Delay.LogNormal(2, 1), Leaves.ON_ORDER)));
        for (int time = 0; time < none.fanSteps.length; time++) {
            assertArrayEquals(none.logs[0][time], some.logs[0][time]);
        }
    }

    @Test
    void fasterTransfersSaveMorePaths() {
        CallPolicy early = new CallPolicy(MarginLine.ratio(4), MarginLine.ratio(8), MarginLine.ratio(4));
        double previous = 2;
        for (double hours : new double[] {Delay.NEVER, 12, 4, 1}) {
            PathRun run = PathBooks.run(
                    DEMO,
                    settings()
                            .withHorizon(new PathSettings.Horizon(3, 1))
                            .withPolicy(early)
                            .withRoutes(bothWays(new Delay.Fixed(hours), Leaves.ON_ARRIVAL)));
            assertTrue(run.anyLiquidated().value() < previous, hours + " hours: " + run.anyLiquidated());
            previous = run.anyLiquidated().value();
        }
    }

    /// Price falls by 5.2 % in the first step, which calls pool a, and stays.
    private static PathTally oneCall(TransferRoute route, int steps) {
        return Replays.tally(
                DEMO,
                PathBooks.atSteps(PathSettings.DEFAULT).withPolicy(LAST_MOMENT).withRoutes(List.of(route)),
                Replays.steps(1, 0.948, steps));
    }

    /// Equity of pool a after the fall: 60,000 - 52,000 = 8,000; what liquidates: 4,740; wanted: 9,480.
    @Test
    void anOrderFillsUpToItsLine() {
        PathTally tally = oneCall(route("b", "a", new Delay.Fixed(2), Leaves.ON_ORDER), 5);
        assertEquals(0, tally.receivedUsd[0][0], "8,000 is above 1.2 x 4,740");
        CallPolicy earlier = new CallPolicy(MarginLine.ratio(1.8), MarginLine.ratio(2), MarginLine.ratio(1));
        PathTally called = Replays.tally(
                DEMO,
                PathBooks.atSteps(PathSettings.DEFAULT)
                        .withPolicy(earlier)
                        .withRoutes(List.of(route("b", "a", new Delay.Fixed(2), Leaves.ON_ORDER))),
                Replays.steps(1, 0.948, 5));
        assertEquals(1, called.calledHours[0][0]);
        assertEquals(1.8 * 4740 - 8000, called.needUsd[0][0], 1e-6);
        assertEquals(2 * 4740 - 8000, called.receivedUsd[0][0], 1e-6);
    }

    private static PathTally withTerms(
            double failure, double fee, OptionalDouble cap, OpenHours hours, Leaves leaves, int steps) {
        CallPolicy earlier = new CallPolicy(MarginLine.ratio(1.8), MarginLine.ratio(2), MarginLine.ratio(1));
        TransferRoute route =
                new TransferRoute("r", "b", "a", "USDT", new Delay.Fixed(2), failure, fee, cap, hours, leaves);
        return Replays.tally(
                DEMO,
                PathBooks.atSteps(PathSettings.DEFAULT).withPolicy(earlier).withRoutes(List.of(route)),
                Replays.steps(1, 0.948, steps));
    }

    @Test
    void aFeeIsAddedToTheOrderAndTakenFromTheArrival() {
        PathTally tally = withTerms(0, 25, OptionalDouble.empty(), OpenHours.ALWAYS, Leaves.ON_ORDER, 4);
        assertEquals(1480, tally.receivedUsd[0][0], 1e-6);
        assertEquals(60_000 + 52_000 - 1505 - 4740, tally.buffers[1][2][0], 1e-6);
    }

    @Test
    void aCapHoldsForTheUtcDay() {
        // The day begins at 08:00, so 15 more steps see its cap once more, and the next day again.
        PathTally today = withTerms(0, 0, OptionalDouble.of(500), OpenHours.ALWAYS, Leaves.ON_ORDER, 15);
        assertEquals(500, today.receivedUsd[0][0], 1e-6);
        PathTally tomorrow = withTerms(0, 0, OptionalDouble.of(500), OpenHours.ALWAYS, Leaves.ON_ORDER, 30);
        // 532 were missing to the line of the call, so 32 are after the first day, and the next order fills up.
        assertEquals(1000, tomorrow.receivedUsd[0][0], 1e-6);
    }

    @Test
    void ordersWaitForOpeningHours() {
        // The call comes at 09:00; a route that opens at 12:00 takes the order then, and it arrives at 14:00.
        PathTally early = withTerms(0, 0, OptionalDouble.empty(), new OpenHours(12, 16), Leaves.ON_ORDER, 5);
        PathTally late = withTerms(0, 0, OptionalDouble.empty(), new OpenHours(12, 16), Leaves.ON_ORDER, 6);
        assertEquals(0, early.receivedUsd[0][0]);
        assertEquals(1480, late.receivedUsd[0][0], 1e-6);
    }

    @Test
    void aFailedTransferComesBack() {
        PathTally tally = withTerms(1, 0, OptionalDouble.empty(), OpenHours.ALWAYS, Leaves.ON_ORDER, 3);
        assertEquals(0, tally.receivedUsd[0][0]);
        // Ordered in step 1, back in step 3, and ordered again in the same step.
        assertEquals(60_000 + 52_000 - 1480 - 4740, tally.buffers[1][2][0], 1e-6);
        PathTally patient = withTerms(1, 0, OptionalDouble.empty(), OpenHours.ALWAYS, Leaves.ON_ARRIVAL, 3);
        assertEquals(60_000 + 52_000 - 4740, patient.buffers[1][2][0], 1e-6);
    }

    @Test
    void routesThatLeadNowhereAreRefused() {
        PathSettings settings = settings().withRoutes(List.of(TransferRoute.of("a", "z", "USDT", new Delay.Fixed(1))));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> PathBooks.tally(DEMO, settings))
                .getMessage()
                .contains("a to z"));
    }
}
