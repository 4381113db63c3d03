package plimsoll.desktop.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.Fx;
import plimsoll.desktop.chart.data.FanData;
import plimsoll.desktop.chart.data.FrontierData;
import plimsoll.desktop.chart.geometry.Box;
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

    private static FanData compared(double[][] before) {
        return compared(before, fan().marks());
    }

    private static FanData compared(double[][] before, List<FanData.Mark> marks) {
        FanData fan = fan();
        return new FanData(
                fan.name(),
                fan.hours(),
                fan.bands(),
                true,
                fan.marks(),
                Optional.of(new FanData.Before(before, marks)));
    }

    private static double[][] lower() {
        double[][] lower = fan().bands();
        for (double[] band : lower) {
            for (int i = 0; i < band.length; i++) {
                band[i] -= 1_000;
            }
        }
        return lower;
    }

    private static List<String> written(Chart chart) {
        List<String> written = new ArrayList<>();
        Inks inks = (text, ink, ground, where) -> written.add(text);
        chart.image(700, 400, 1, ChartColors.of(Appearance.DEFAULT), Optional.of(inks));
        return written;
    }

    @Test
    void theFanOfTheBookBeforeStandsBesideItInChartTableReadOutAndSentence() {
        Fx.run(() -> {
            FanChart chart = new FanChart();
            chart.setData(compared(lower()));
            assertTrue(written(chart).contains("before: 5 %, median and 95 %"));
            List<String> lines = chart.table().lines().toList();
            assertEquals(
                    "hours\tq05_usd\tq25_usd\tq50_usd\tq75_usd\tq95_usd"
                            + "\tq05_before_usd\tq25_before_usd\tq50_before_usd\tq75_before_usd\tq95_before_usd",
                    lines.getFirst());
            assertEquals("48\t0\t30000\t54000\t80000\t110000\t-1000\t29000\t53000\t79000\t109000", lines.get(3));
            chart.resize(700, 400);
            chart.hover(300, 200);
            assertTrue(
                    chart.readOut().startsWith("24 h, USD;  before after difference; 95 % 89,000 90,000 +1,000;"),
                    chart.readOut());
            chart.leave();
            assertTrue(
                    chart.getAccessibleText().contains("Before: the median was 52,000 USD, 90 % between \u22121,000"),
                    chart.getAccessibleText());
        });
    }

    @Test
    void aFanOfTheSameNumbersSaysSoAndIsNotDrawnTwice() {
        Fx.run(() -> {
            FanChart chart = new FanChart();
            chart.setData(compared(fan().bands()));
            assertTrue(chart.data().orElseThrow().apart().isEmpty());
            assertTrue(written(chart).contains("before: the same"));
            assertTrue(chart.getAccessibleText().endsWith("Before: the same."), chart.getAccessibleText());
            chart.setData(compared(new double[0][]));
            assertTrue(written(chart).contains("before: none"));
            assertTrue(chart.getAccessibleText().endsWith("Before: none."), chart.getAccessibleText());
            assertEquals(6, chart.table().lines().findFirst().orElseThrow().split("\t").length);
        });
    }

    /// A time that did not move stands there once.
    @Test
    void timesOfTheBookBeforeAreNamedWhereTheyMoved() {
        List<FanData.Mark> earlier =
                List.of(new FanData.Mark(5, "5 % called", false), new FanData.Mark(70, "half liquidated", true));
        List<FanData.Mark> marks = new ArrayList<>(earlier);
        marks.addAll(fan().marks());
        Fx.run(() -> {
            FanChart chart = new FanChart();
            chart.setData(compared(lower(), marks));
            List<String> written = written(chart);
            assertTrue(
                    written.containsAll(List.of("5 % liquidated", "before: 5 % called", "before: half liquidated")),
                    written.toString());
            assertFalse(written.contains("before: 5 % liquidated"), written.toString());
            chart.setData(compared(fan().bands(), earlier));
            assertTrue(chart.data().orElseThrow().apart().isPresent(), "the same bands, other times");
            chart.setData(compared(new double[0][], List.of()));
            assertFalse(written(chart).contains("before: 5 % called"));
        });
    }

    @Test
    void namesOfTimesBeforeStayInsideThePlotAndApart() {
        List<Box> boxes = new ArrayList<>();
        Inks inks = (text, ink, ground, where) -> {
            if (text.startsWith("before: ") && !text.contains("median")) {
                boxes.add(where);
            }
        };
        Fx.run(() -> {
            FanChart chart = new FanChart();
            chart.setData(compared(
                    lower(),
                    List.of(
                            new FanData.Mark(70, "5 % called", false),
                            new FanData.Mark(71, "5 % liquidated", true),
                            new FanData.Mark(72, "half liquidated", true))));
            chart.image(500, 300, 1, ChartColors.of(Appearance.DEFAULT), Optional.of(inks));
        });
        assertEquals(3, boxes.size());
        for (int i = 0; i < boxes.size(); i++) {
            assertTrue(boxes.get(i).right() <= 500, boxes.toString());
            assertTrue(i == 0 || boxes.get(i).y() >= boxes.get(i - 1).bottom(), boxes.toString());
        }
    }

    @Test
    void aFanBeforeOfOtherTimesIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> compared(new double[][] {{1, 2}}));
    }

    @Test
    void theViewHoldsTheFanBeforeToo() {
        double[][] higher = lower();
        higher[4][3] = 500_000;
        Fx.run(() -> {
            FanChart chart = new FanChart();
            chart.setData(compared(higher));
            assertTrue(chart.home().orElseThrow().up().high() > 500_000);
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

    @Test
    void theFrontierOfTheBookBeforeStandsBesideItPoolByPool() {
        FrontierData now = frontier();
        FrontierData.Line moved =
                new FrontierData.Line("Venue A", 0, new double[] {0, 40_000, 80_000}, new double[] {0.9, 0.6, 0.3});
        FrontierData.Line gone = new FrontierData.Line("Venue C", 2, new double[] {0, 1}, new double[] {0.2, 0.1});
        Fx.run(() -> {
            FrontierChart chart = new FrontierChart();
            chart.setData(new FrontierData(
                    3, now.lines(), Optional.of(List.of(moved, now.lines().get(1), gone))));
            assertEquals(List.of(moved, gone), chart.data().orElseThrow().apart());
            List<String> written = written(chart);
            assertTrue(
                    written.containsAll(List.of("Venue A", "Venue B (before: the same)", "Venue C, before", "before")),
                    written.toString());
            assertTrue(chart.home().orElseThrow().up().high() > 0.9);
            assertEquals(80_000, chart.home().orElseThrow().across().high());
            List<String> lines = chart.table().lines().toList();
            assertEquals("pool\tadded_usd\tliquidated\tadded_before_usd\tliquidated_before", lines.getFirst());
            assertEquals("Venue A\t30000\t0.23\t40000\t0.6", lines.get(2));
            assertEquals("Venue C\t\t\t0\t0.2", lines.get(7));
            chart.resize(700, 400);
            chart.hover(670, 150);
            assertTrue(
                    chart.readOut().contains("Venue A +60,000 10.00 %; Venue A, before +80,000 30.00 %"),
                    chart.readOut());
            chart.leave();
            assertTrue(
                    chart.getAccessibleText().contains("Before: Venue A 90.0 % with nothing added, 30.0 %"),
                    chart.getAccessibleText());
        });
    }

    @Test
    void aFrontierOfTheSamePointsSaysSoAndIsNotDrawnTwice() {
        Fx.run(() -> {
            FrontierChart chart = new FrontierChart();
            chart.setData(new FrontierData(
                    3, frontier().lines(), Optional.of(frontier().lines())));
            assertEquals(List.of(), chart.data().orElseThrow().apart());
            List<String> written = written(chart);
            assertTrue(written.contains("Venue A (before: the same)"), written.toString());
            assertFalse(written.contains("before"), written.toString());
            assertTrue(chart.getAccessibleText().endsWith("Before: the same."), chart.getAccessibleText());
            chart.setData(new FrontierData(3, frontier().lines(), Optional.of(List.of())));
            assertTrue(written(chart).contains("Venue A (before: none)"));
            assertTrue(chart.getAccessibleText().endsWith("Before: none."), chart.getAccessibleText());
        });
    }
}
