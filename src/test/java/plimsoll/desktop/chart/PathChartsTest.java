package plimsoll.desktop.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.Fx;
import plimsoll.desktop.chart.data.FanData;
import plimsoll.desktop.chart.data.FrontierData;
import plimsoll.desktop.theme.Appearance;

/// The charts of the Paths screen: their numbers, and that they draw.
class PathChartsTest {
    private static FanData fan() {
        double[] hours = {0, 24, 48, 72};
        double[][] bands = {
            {55_000, 20_000, 0, 0},
            {55_000, 40_000, 30_000, 20_000},
            {55_000, 55_000, 54_000, 53_000},
            {55_000, 70_000, 80_000, 90_000},
            {55_000, 90_000, 110_000, 130_000}
        };
        return new FanData(
                "Buffer of Venue A", hours, bands, true, List.of(new FanData.Mark(11, "5 % liquidated", true)));
    }

    private static FrontierData frontier() {
        double[] added = {0, 30_000, 60_000};
        return new FrontierData(
                3,
                List.of(
                        new FrontierData.Line("Venue A", 0, added, new double[] {0.45, 0.23, 0.1}),
                        new FrontierData.Line("Venue B", 1, added, new double[] {0.45, 0.25, 0.13})));
    }

    @Test
    void theFanDrawsAndItsTableHoldsEveryBand() {
        Fx.run(() -> {
            FanChart chart = new FanChart();
            chart.setData(fan());
            assertEquals(700, chart.image(700, 400, 1).getWidth());
            List<String> lines = chart.table().lines().toList();
            assertEquals("hours\tq05_usd\tq25_usd\tq50_usd\tq75_usd\tq95_usd", lines.getFirst());
            assertEquals("48\t0\t30000\t54000\t80000\t110000", lines.get(3));
            assertEquals("", chart.readOut());
            chart.clear("Nothing.");
            assertEquals(1, chart.table().lines().count());
        });
    }

    @Test
    void theCrosshairStandsAtTheNearestTime() {
        Fx.run(() -> {
            FanChart chart = new FanChart();
            chart.setData(fan());
            chart.resize(700, 400);
            chart.hover(300, 200);
            assertTrue(chart.readOut().startsWith("24 h, USD; 95 % 90,000;"), chart.readOut());
            chart.leave();
            assertEquals("", chart.readOut());
        });
    }

    @Test
    void whereLinesEndCloseTogetherTheOuterOneIsNamed() {
        double[][] bands = {{1, 1}, {50, 50}, {100, 100}, {199, 199}, {200, 200}};
        List<String> written = new ArrayList<>();
        Fx.run(() -> {
            FanChart chart = new FanChart();
            chart.setData(new FanData("Buffer", new double[] {0, 24}, bands, true, List.of()));
            Inks inks = (text, ink, ground, where) -> written.add(text);
            chart.image(700, 400, 1, ChartColors.of(Appearance.DEFAULT), Optional.of(inks));
        });
        assertTrue(written.contains("95 %"), written.toString());
        assertFalse(written.contains("75 %"), written.toString());
        assertTrue(written.containsAll(List.of("median", "25 %", "5 %")), written.toString());
    }

    @Test
    void theFrontierDrawsAndItsTableHoldsEveryPoint() {
        Fx.run(() -> {
            FrontierChart chart = new FrontierChart();
            chart.setData(frontier());
            assertEquals(300, chart.image(500, 300, 1).getHeight());
            assertEquals(7, chart.table().lines().count());
            chart.resize(500, 300);
            chart.hover(470, 150);
            assertTrue(chart.readOut().contains("Venue A +60,000 10.00 %"), chart.readOut());
        });
    }
}
