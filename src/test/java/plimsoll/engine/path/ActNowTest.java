package plimsoll.engine.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Snapshot;
import plimsoll.domain.scenario.Delay;
import plimsoll.domain.scenario.PathSettings;
import plimsoll.domain.scenario.TransferRoute;
import plimsoll.engine.Runs;
import plimsoll.engine.result.ActLevel;
import plimsoll.engine.result.FrontierPoint;

class ActNowTest {
    private static final Snapshot DEMO = Runs.demo().snapshot();
    private static final PathSettings SETTINGS = PathBooks.settings(100, 3, 1, 0.8);

    @ParameterizedTest
    @CsvSource({"1, 0.027766739136", "24, 0.129423222471"})
    void distanceForOneInAThousand(double hours, double expected) {
        double found =
                ActNow.distanceDown(new Delay.Fixed(hours), 0, 0.8, 0.001).getAsDouble();
        assertEquals(expected, found, 5e-13);
        assertEquals(0.001, ActNow.late(1, 1 - found, new Delay.Fixed(hours), 0, 0.8), 1e-12);
        double above = ActNow.distanceUp(new Delay.Fixed(hours), 0, 0.8, 0.001).getAsDouble();
        assertEquals(0.001, ActNow.late(1, 1 + above, new Delay.Fixed(hours), 0, 0.8), 1e-12);
    }

    @Test
    void aRandomDelayIsTheMeanOverItsTimes() {
        Delay sure = new Delay.Fixed(4);
        Delay nearlySure = new Delay.LogNormal(4, 1e-6);
        assertEquals(ActNow.late(1, 0.95, sure, 0, 0.8), ActNow.late(1, 0.95, nearlySure, 0, 0.8), 1e-7);
        double wide =
                ActNow.distanceDown(new Delay.LogNormal(4, 1), 0, 0.8, 0.001).getAsDouble();
        assertTrue(wide > ActNow.distanceDown(sure, 0, 0.8, 0.001).getAsDouble());
    }

    @Test
    void failuresOfTheRouteCount() {
        Delay hour = new Delay.Fixed(1);
        assertEquals(OptionalDouble.empty(), ActNow.distanceDown(hour, 0.01, 0.8, 0.001));
        double found = ActNow.distanceDown(hour, 0.01, 0.8, 0.02).getAsDouble();
        assertEquals(0.02, ActNow.late(1, 1 - found, hour, 0.01, 0.8), 1e-12);
    }

    @Test
    void levelsOfTheDemoBook() {
        List<ActLevel> levels = ActNow.levels(DEMO, SETTINGS, 0.001, Cancellation.NONE);
        assertEquals(4, levels.size());
        ActLevel hour = levels.getFirst();
        assertEquals("a", hour.poolId());
        assertEquals(Optional.empty(), hour.routeId());
        assertEquals(94_472.3618090452 / (1 - 0.027766739136), hour.act().getAsDouble(), 1e-6);
        assertTrue(hour.isDown() && !hour.due());
        ActLevel day = levels.get(1);
        assertTrue(day.due(), "a day's transfer is too late already: 94,472 / (1 - 12.9 %) lies above 100,000");
        assertEquals(0.1794854210, day.chanceNow(), 1e-10);
        ActLevel up = levels.get(2);
        assertTrue(!up.isDown()
                && up.act().getAsDouble() < 105_472.6368159204
                && up.leeway().get() > 0);
    }

    @Test
    void knownRoutesTakeThePlaceOfAssumptions() {
        PathSettings routed =
                SETTINGS.withRoutes(List.of(TransferRoute.of("b", "a", "USDT", new Delay.LogNormal(0.5, 0.5))));
        List<ActLevel> levels = ActNow.levels(DEMO, routed, 0.001, Cancellation.NONE);
        assertEquals(Optional.of("b to a"), levels.getFirst().routeId());
        assertEquals(0.5, levels.getFirst().hours());
        assertEquals(3, levels.size());
    }

    @Test
    void moreCollateralMovesLevelsAwayAndMakesLiquidationLessLikely() {
        List<FrontierPoint> points = Frontier.of(DEMO, SETTINGS, Cancellation.NONE);
        List<FrontierPoint> first =
                points.stream().filter(point -> point.poolId().equals("a")).toList();
        assertEquals(94_472.3618090452, first.getFirst().down().getAsDouble(), 1e-7);
        assertEquals(0, first.getFirst().addedUsd());
        for (int i = 1; i < first.size(); i++) {
            FrontierPoint point = first.get(i);
            double equity = 60_000 + point.addedUsd();
            assertEquals((10 * 100_000 - equity) / (10 * 0.995), point.down().getAsDouble(), 1e-6);
            assertTrue(point.probability() < first.get(i - 1).probability());
        }
        double simulated = PathBooks.run(DEMO, PathBooks.settings(20_000, 3, 1, 0.8))
                .pool("a")
                .orElseThrow()
                .exact()
                .getAsDouble();
        assertEquals(simulated, first.getFirst().probability(), 1e-9);
    }
}
