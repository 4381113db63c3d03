package plimsoll.desktop.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.Fx;
import plimsoll.desktop.chart.data.BreakData;
import plimsoll.desktop.chart.data.CorridorData;
import plimsoll.desktop.chart.data.FanData;
import plimsoll.desktop.chart.data.FrontierData;
import plimsoll.desktop.chart.data.HeatData;
import plimsoll.desktop.chart.data.LadderData;
import plimsoll.desktop.chart.data.LossData;
import plimsoll.desktop.chart.data.PnlData;
import plimsoll.desktop.chart.data.RangeData;
import plimsoll.desktop.chart.data.StepData;
import plimsoll.desktop.chart.data.WaterfallData;

/// What a screen reader says of a chart: the answer, with the numbers that are drawn.
class ChartSentencesTest {
    @Test
    void theCorridorNamesWhoDiesFirstOnEachSide() {
        assertEquals(
                "From BTC 100,000.00: liquidated first on the way down is Venue A at 94,472.36, \u22125.5 %; on the way"
                        + " up Venue B at 105,472.64, +5.5 %.",
                ChartSentences.of(new CorridorData(
                        "BTC",
                        100_000,
                        100_000,
                        List.of(),
                        Optional.of(new CorridorData.End("Venue A", 0, 94_472.36, -0.055)),
                        Optional.of(new CorridorData.End("Venue B", 1, 105_472.64, 0.055)),
                        false)));
        assertEquals(
                "A pool is liquidated already at BTC 90,000.00.",
                ChartSentences.of(
                        new CorridorData("BTC", 100_000, 90_000, List.of(), Optional.empty(), Optional.empty(), true)));
    }

    @Test
    void theBuffersNameTheNearestLevelOfAllPools() {
        String said = ChartSentences.of(ChartSamples.buffers(100_000));
        assertTrue(said.startsWith("2 pools at BTC 100,000.00, "), said);
        assertTrue(said.contains("liquidates first at 105,472.64, +5.5 %"), said);
    }

    @Test
    void theHeatMapNamesItsWorstAndBestCellAndHowManyLieBelow() {
        HeatData heat = HeatData.priceByVol(
                "BTC", 100, new double[] {-0.1, 0.1}, new double[] {0, 0.5}, new double[] {-5, 20, 10, 0}, 0, 0);
        String said = ChartSentences.of(heat);
        assertTrue(said.contains("worst \u22125 at 90"), said);
        assertTrue(said.contains("best 20 at 110"), said);
        assertTrue(said.endsWith("2 of 4 cells below 0."), said);
    }

    @Test
    void waterfallAndStepsNameTheirEndsAndTheLargestPart() {
        WaterfallData waterfall = new WaterfallData(
                "USD",
                "Before",
                100,
                List.of(new WaterfallData.Step("Prices", -30), new WaterfallData.Step("Rules", 10)),
                "After",
                80);
        assertEquals("From 100 to 80 USD; the largest part is Prices \u221230.", ChartSentences.of(waterfall));
        assertEquals(
                "From 5 to 5 USD; the largest part is nothing.",
                ChartSentences.of(new StepData("USD", "a", 5, List.of(new StepData.Step("x", 0)), "b", 5)));
    }

    @Test
    void pathsLaddersProfitAndLossesSayTheirNumbers() {
        assertEquals(
                "Buffer of A: after 3.0 days the median is 30 USD; 90 % of the paths lie between 10 and 50.",
                ChartSentences.of(new FanData(
                        "Buffer of A",
                        new double[] {0, 72},
                        new double[][] {{1, 10}, {1, 20}, {1, 30}, {1, 40}, {1, 50}},
                        true,
                        List.of())));
        assertEquals(
                "\u22123.0 USD in 2 rungs, the largest BTC Dec with \u22125.0.",
                ChartSentences.of(new LadderData(
                        "USD",
                        List.of(new LadderData.Rung("BTC", "Dec", -5, ""), new LadderData.Rung("BTC", "Mar", 2, "")))));
        assertEquals(
                "now +1 USD at BTC 100.00; worst \u22127 at 90.0000, best +9 at 110.00.",
                ChartSentences.of(new PnlData(
                        "BTC",
                        100,
                        100,
                        new double[] {90, 100, 110},
                        List.of(new PnlData.Line("now", 0, new double[] {-7, 1, 9})),
                        List.of())));
        assertEquals(
                "Book, 1,000 markets: loss in USD 99 % 500. It exceeds the buffer in 1.2 %.",
                ChartSentences.of(new LossData(
                        "Book",
                        1_000,
                        0,
                        10,
                        List.of(1),
                        0,
                        List.of(new LossData.Mark("99 %", 500)),
                        OptionalDouble.of(400),
                        "1.2 %")));
    }

    @Test
    void rangesFrontierAndLegBreakNameEveryPool() {
        assertEquals(
                "From BTC 100.00: A worst 95.0000, level 94.0000, best none; B none.",
                ChartSentences.of(new RangeData(
                        "BTC",
                        100,
                        List.of(
                                new RangeData.Bar(
                                        "A",
                                        0,
                                        List.of(new RangeData.Side(
                                                OptionalDouble.of(95),
                                                OptionalDouble.of(94),
                                                OptionalDouble.empty(),
                                                false)),
                                        OptionalDouble.empty()),
                                new RangeData.Bar("B", 1, List.of(), OptionalDouble.empty())))));
        assertEquals(
                "Probability of liquidation within 3.0 days: A 20.0 % with nothing added, 5.0 % with 100 USD more.",
                ChartSentences.of(new FrontierData(
                        3, List.of(new FrontierData.Line("A", 0, new double[] {0, 100}, new double[] {0.2, 0.05})))));
        assertEquals(
                "From BTC 100.00: A 94.0000.",
                ChartSentences.of(new BreakData(
                        "BTC",
                        100,
                        "USD",
                        0,
                        List.of(94.0, 100.0),
                        List.of(),
                        List.of(new BreakData.Level("A", 0, "liquidated", 94)))));
    }

    @Test
    void theChartSaysItUnlessTheCrosshairSaysMore() {
        String said = Fx.call(() -> {
            BufferChart chart = new BufferChart(new PriceAxis());
            chart.setData(ChartSamples.buffers(100_000));
            return chart.getAccessibleText();
        });
        assertTrue(said.startsWith("Buffer against price: 2 pools at BTC"), said);
        String cleared = Fx.call(() -> {
            BufferChart chart = new BufferChart(new PriceAxis());
            chart.clear("No result yet.");
            return chart.getAccessibleText();
        });
        assertEquals("Buffer against price: No result yet.", cleared);
    }
}
