package plimsoll.desktop.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.chart.data.ChartData;
import plimsoll.desktop.chart.data.HeatData;
import plimsoll.desktop.chart.geometry.Contour;
import plimsoll.domain.Snapshot;
import plimsoll.engine.Book;
import plimsoll.engine.Runs;
import plimsoll.engine.result.StressRun;

/// The contour of the smallest buffer over spot and volatility, against the liquidation levels.
class CorridorContourTest {
    /// Where the contour crosses the row without a shock of volatility.
    private static NavigableSet<Double> crossings(HeatData heat) {
        NavigableSet<Double> prices = new TreeSet<>();
        for (double[] line : new Contour(heat.across().values(), heat.up().values(), heat.buffer()).lines()) {
            for (int i = 0; i < line.length; i += 2) {
                if (line[i + 1] == 0) {
                    prices.add(heat.across().spot() * (1 + line[i]));
                }
            }
        }
        return prices;
    }

    @Test
    void contourCrossesTheZeroVolatilityRowAtTheLiquidationLevels() {
        StressRun run = Runs.of(Runs.demo().snapshot());
        HeatData heat = ChartData.heat(run);
        NavigableSet<Double> crossings = crossings(heat);
        assertEquals(94_472.3618090452, crossings.first(), 1e-6);
        assertEquals(105_472.6368159204, crossings.last(), 1e-6);
        assertEquals(2, crossings.size());
        assertEquals(run.corridor().down().orElseThrow().price(), crossings.first(), 1e-6);
    }

    /// A venue that liquidates at twice maintenance margin: the level and the contour agree.
    @Test
    void contourFollowsTheVenuesMultipleOfMaintenance() {
        Snapshot snapshot = new Book()
                .rule(Book.percent("flat", "0.01", "0.005").withLiquidation(Book.number("2")))
                .pool("a", "USDT", "flat")
                .balance("cash", "a", "USDT", "60000")
                .linearPerp("perp", "BTC", "USDT", "100000")
                .position("long", "a", "perp", "10", "100000")
                .snapshot();
        StressRun run = Runs.of(snapshot);
        double level = run.corridor().down().orElseThrow().price();
        assertEquals(940_000 / (10 * 0.99), level, 1e-8);
        assertEquals(level, crossings(ChartData.heat(run)).last(), 1e-6);
    }

    @Test
    void worstAndBestCellAreTheSmallestAndLargestOfTheirRow() {
        HeatData heat = ChartData.heat(Runs.of(Runs.demo().snapshot()));
        List<Double> all = java.util.Arrays.stream(heat.buffer()).boxed().toList();
        assertEquals(all.stream().min(Double::compare).orElseThrow(), heat.buffer()[heat.worst()]);
        assertEquals(all.stream().max(Double::compare).orElseThrow(), heat.buffer()[heat.best()]);
        assertEquals(0.6, heat.across().values()[heat.worst() % heat.across().size()], "the short leg loses most");
        assertFalse(heat.worst() == heat.best());
    }
}
