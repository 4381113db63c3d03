package plimsoll.desktop.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import plimsoll.desktop.chart.data.BufferData;
import plimsoll.desktop.chart.data.CorridorData;
import plimsoll.desktop.chart.data.HeatData;
import plimsoll.domain.scenario.BufferLadder;

/// Hand-made chart data: two pools of 10 coins at 100,000 with 60,000 each and 0.5 % maintenance margin, many pools,
/// and
/// the buffer surface of a short option book.
final class ChartSamples {
    static final double SPOT = 100_000;
    /// 60,000 + 10 (P - 100,000) = 0.05 P.
    static final double DOWN = 940_000 / 9.95;
    /// 60,000 - 10 (P - 100,000) = 0.05 P.
    static final double UP = 1_060_000 / 10.05;

    private ChartSamples() {}

    static CorridorData corridor(double evaluated) {
        return new CorridorData(
                "BTC",
                SPOT,
                evaluated,
                List.of(
                        new CorridorData.Bar(
                                "a",
                                "Venue A",
                                "long 10 BTC",
                                0,
                                OptionalDouble.of(DOWN),
                                OptionalDouble.empty(),
                                false),
                        new CorridorData.Bar(
                                "b",
                                "Venue B",
                                "short 10 BTC",
                                1,
                                OptionalDouble.empty(),
                                OptionalDouble.of(UP),
                                false)),
                Optional.of(new CorridorData.End("Venue A", 0, DOWN, DOWN / evaluated - 1)),
                Optional.of(new CorridorData.End("Venue B", 1, UP, UP / evaluated - 1)),
                false);
    }

    static BufferData buffers(double evaluated) {
        double[] prices = new double[401];
        for (int i = 0; i < prices.length; i++) {
            prices[i] = SPOT * (0.6 + 0.8 * i / 400);
        }
        return new BufferData(
                "BTC",
                SPOT,
                evaluated,
                prices,
                List.of(
                        line("Venue A", 0, prices, 10, 60_000, List.of(DOWN)),
                        line("Venue B", 1, prices, -10, 60_000, List.of(UP))),
                Optional.of(
                        new BufferLadder(new BigDecimal("40000"), new BigDecimal("20000"), new BigDecimal("5000"))));
    }

    static BufferData.Line line(
            String name, int identity, double[] prices, double coins, double cash, List<Double> levels) {
        double[] buffer = new double[prices.length];
        double[] equity = new double[prices.length];
        double[] margin = new double[prices.length];
        for (int i = 0; i < prices.length; i++) {
            equity[i] = cash + coins * (prices[i] - SPOT);
            margin[i] = 0.005 * Math.abs(coins) * prices[i];
            buffer[i] = equity[i] - margin[i];
        }
        return new BufferData.Line(name, identity, buffer, equity, margin, levels);
    }

    /// Returns eight pools, alternating long and short, with ever more cash.
    static BufferData manyBuffers() {
        double[] prices = buffers(SPOT).prices();
        List<BufferData.Line> lines = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            double coins = (i % 2 == 0 ? 1 : -1) * (6 + i);
            double cash = 30_000 + 14_000 * i;
            double level = (Math.abs(coins) * SPOT - Math.signum(coins) * cash)
                    / (Math.abs(coins) - Math.signum(coins) * 0.005 * Math.abs(coins));
            lines.add(line("Venue " + (char) ('A' + i), i, prices, coins, cash, List.of(level)));
        }
        return new BufferData("BTC", SPOT, SPOT, prices, lines, buffers(SPOT).ladder());
    }

    static CorridorData manyBars() {
        List<CorridorData.Bar> bars = new ArrayList<>();
        for (BufferData.Line line : manyBuffers().lines()) {
            double level = line.levels().getFirst();
            bars.add(new CorridorData.Bar(
                    line.name(),
                    line.name() + (line.identity() == 2 ? " portfolio margin account" : ""),
                    (level < SPOT ? "long " : "short ") + (6 + line.identity()) + " BTC",
                    line.identity(),
                    level < SPOT ? OptionalDouble.of(level) : OptionalDouble.empty(),
                    level > SPOT ? OptionalDouble.of(level) : OptionalDouble.empty(),
                    line.identity() == 5));
        }
        double down =
                bars.stream().flatMapToDouble(bar -> bar.down().stream()).max().orElseThrow();
        double up =
                bars.stream().flatMapToDouble(bar -> bar.up().stream()).min().orElseThrow();
        return new CorridorData(
                "BTC",
                SPOT,
                SPOT,
                bars,
                Optional.of(new CorridorData.End("Venue A", 0, down, down / SPOT - 1)),
                Optional.of(new CorridorData.End("Venue B", 1, up, up / SPOT - 1)),
                false);
    }

    /// Returns the surface of a short strangle on 3,200 with a fine band around 0.
    static HeatData heat(double size, double priceShock, double volShock) {
        List<Double> moves = new ArrayList<>();
        for (int percent = -40; percent <= 40; percent++) {
            if (percent % 2 == 0) {
                moves.add(percent / 100.0);
            }
        }
        return heat(moves, size, priceShock, volShock);
    }

    /// Returns the same on the default axes: steps of 5 %, of 1 % around 0.
    static HeatData heatDefault(double size) {
        List<Double> moves = new ArrayList<>();
        for (int percent = -60; percent <= 60; percent++) {
            if (percent % 5 == 0 || Math.abs(percent) < 5) {
                moves.add(percent / 100.0);
            }
        }
        return heat(moves, size, 0, 0);
    }

    private static HeatData heat(List<Double> moves, double size, double priceShock, double volShock) {
        double[] prices = moves.stream().mapToDouble(Double::doubleValue).toArray();
        double[] vols = new double[21];
        for (int i = 0; i < vols.length; i++) {
            vols[i] = -0.5 + i * 0.1;
        }
        double[] buffer = new double[prices.length * vols.length];
        for (int v = 0; v < vols.length; v++) {
            for (int p = 0; p < prices.length; p++) {
                double move = prices[p] + 0.04;
                double skewed = move < 0 ? move * 1.05 : move * 1.25;
                double vol = Math.max(0, vols[v] + 0.1);
                buffer[v * prices.length + p] = 549_314
                        - size * (3_900_000 * skewed * skewed + 150_000 * vol + 320_000 * vol * vol)
                        - 420_000 * vol * Math.abs(move)
                        - 20_000 * Math.sin(14 * move) * vol
                        - Math.abs(vols[v] + 0.5) * 6_000;
            }
        }
        return HeatData.priceByVol("ETH", 3_200, prices, vols, buffer, priceShock, volShock);
    }
}
