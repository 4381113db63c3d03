package plimsoll.desktop.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import plimsoll.desktop.chart.data.BreakData;
import plimsoll.desktop.chart.data.FanData;
import plimsoll.desktop.chart.data.FrontierData;
import plimsoll.desktop.chart.data.LadderData;
import plimsoll.desktop.chart.data.LossData;
import plimsoll.desktop.chart.data.PnlData;
import plimsoll.desktop.chart.data.RangeData;
import plimsoll.desktop.chart.data.StepData;
import plimsoll.desktop.chart.data.WaterfallData;

/// One of each chart, with numbers, 700 x 420. Call it on the window's thread.
final class ChartShelf {
    static final double WIDTH = 700;
    static final double HEIGHT = 420;

    private ChartShelf() {}

    static Map<String, Chart> all() {
        Map<String, Chart> charts = new LinkedHashMap<>();
        CorridorChart corridor = new CorridorChart(new PriceAxis());
        corridor.setData(ChartSamples.corridor(97_200));
        charts.put("corridor", corridor);
        BufferChart buffer = new BufferChart(new PriceAxis());
        buffer.setData(ChartSamples.buffers(97_200));
        charts.put("buffer", buffer);
        HeatMapChart heat = new HeatMapChart();
        heat.setData(ChartSamples.heat(1, -0.04, 0.1));
        heat.setBefore(Optional.of(ChartSamples.heat(1.9, -0.04, 0.1)));
        charts.put("heat", heat);
        FanChart fan = new FanChart();
        fan.setData(fan());
        charts.put("fan", fan);
        FrontierChart frontier = new FrontierChart();
        frontier.setData(frontier());
        charts.put("frontier", frontier);
        BreakChart broken = new BreakChart();
        broken.setData(new BreakData(
                "BTC",
                100_000,
                "P&L, USD",
                0,
                List.of(90_000.0, 94_472.36, 100_000.0, 105_472.64, 110_000.0),
                List.of(
                        new BreakData.Line("all legs", List.of(0.0, 0.0, 0.0, 0.0, 0.0)),
                        new BreakData.Line("after", List.of(44_723.6, 0.0, -55_276.4, -110_002.8, -155_276.4))),
                List.of(
                        new BreakData.Level("Venue A", 0, "Venue A liquidated at", 94_472.36),
                        new BreakData.Level("Venue B", 1, "if it turns: Venue B at", 105_472.64)),
                Optional.of(new BreakData.Compared(
                        "before: Venue A liquidated at 93,000.00",
                        List.of(90_000.0, 110_000.0),
                        List.of(
                                new BreakData.Line("all legs", List.of(-20_000.0, 20_000.0)),
                                new BreakData.Line("after Venue A is liquidated", List.of(30_000.0, -170_000.0)))))));
        charts.put("break", broken);
        LossChart loss = new LossChart();
        loss.setData(new LossData(
                "Venue A",
                1_000,
                -30_000,
                20_000,
                List.of(300, 400, 200, 70, 20),
                10,
                List.of(new LossData.Mark("95 %", 31_000), new LossData.Mark("99 %", 56_000)),
                OptionalDouble.of(55_000),
                "2.1 %"));
        charts.put("loss", loss);
        WaterfallChart waterfall = new WaterfallChart();
        waterfall.setData(new WaterfallData(
                "USD",
                "before",
                1_000,
                List.of(new WaterfallData.Step("price", -420.5), new WaterfallData.Step("edits", 130)),
                "after",
                709.5));
        charts.put("waterfall", waterfall);
        RangeChart range = new RangeChart();
        range.setData(ranges());
        charts.put("range", range);
        StepChart step = new StepChart();
        step.setData(new StepData(
                "Buffer, USD",
                "2026.1",
                286_141,
                List.of(new StepData.Step("Price range", -26_031), new StepData.Step("ETH haircut", 20_800)),
                "2026.2",
                280_910));
        charts.put("step", step);
        PnlChart pnl = new PnlChart();
        pnl.setData(pnl());
        charts.put("pnl", pnl);
        LadderChart ladder = new LadderChart("Vega by expiry");
        ladder.setData(
                new LadderData(
                        "USD per vol point",
                        List.of(
                                new LadderData.Rung("BTC", "2026-12-25", 1_204.5, ""),
                                new LadderData.Rung("BTC", "2027-03-26", -3_310, ""),
                                new LadderData.Rung("ETH", "2026-12-25", 88.25, ""),
                                new LadderData.Rung("ETH", "2027-06-25", 0, ""))),
                "The book holds no options.");
        charts.put("ladder", ladder);
        charts.values().forEach(chart -> chart.resize(WIDTH, HEIGHT));
        return charts;
    }

    /// A short straddle at 100,000: now, in 10 days, and at expiry.
    private static PnlData pnl() {
        double[] prices = new double[41];
        double[] now = new double[41];
        double[] later = new double[41];
        double[] expiry = new double[41];
        for (int i = 0; i < prices.length; i++) {
            prices[i] = 80_000 + 1_000 * i;
            double away = Math.abs(prices[i] - 100_000);
            now[i] = 500 - away * away / 40_000;
            later[i] = 3_000 - away * away / 36_000;
            expiry[i] = 6_000 - away;
        }
        return new PnlData(
                "BTC",
                100_000,
                97_200,
                prices,
                List.of(
                        new PnlData.Line("now", 0, now),
                        new PnlData.Line("in 10 d", 10, later),
                        new PnlData.Line("at expiry 2026-12-25", 20, expiry)),
                List.of(-0.2, -0.1, -0.05, 0.0, 0.05, 0.1, 0.2));
    }

    private static FanData fan() {
        double[][] bands = {
            {55_000, 20_000, 0, 0},
            {55_000, 40_000, 30_000, 20_000},
            {55_000, 55_000, 54_000, 53_000},
            {55_000, 70_000, 80_000, 90_000},
            {55_000, 90_000, 110_000, 130_000}
        };
        return new FanData(
                "Buffer of Venue A",
                new double[] {0, 24, 48, 72},
                bands,
                true,
                List.of(new FanData.Mark(11, "5 % liquidated", true)));
    }

    private static FrontierData frontier() {
        double[] added = {0, 30_000, 60_000};
        return new FrontierData(
                3,
                List.of(
                        new FrontierData.Line("Venue A", 0, added, new double[] {0.45, 0.23, 0.1}),
                        new FrontierData.Line("Venue B", 1, added, new double[] {0.45, 0.25, 0.13})));
    }

    private static RangeData ranges() {
        RangeData.Side down = new RangeData.Side(
                OptionalDouble.of(94_800), OptionalDouble.of(94_472.36), OptionalDouble.of(94_100), false);
        RangeData.Side none =
                new RangeData.Side(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), false);
        RangeData.Side up = new RangeData.Side(
                OptionalDouble.of(105_100), OptionalDouble.of(105_472.64), OptionalDouble.empty(), false);
        return new RangeData(
                "BTC",
                100_000,
                List.of(
                        new RangeData.Bar("Venue A", 0, List.of(down, none), OptionalDouble.of(94_600)),
                        new RangeData.Bar("Venue B", 1, List.of(none, up), OptionalDouble.empty())));
    }
}
