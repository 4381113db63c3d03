package plimsoll.desktop.chart.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.Holding;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.Corridor;
import plimsoll.engine.result.LiquidationLevels;
import plimsoll.engine.result.PositionResult;
import plimsoll.engine.result.StressGrid;
import plimsoll.engine.result.StressRun;

/// Makes chart data from a run; the same for screens and picture files.
public final class ChartData {
    private ChartData() {}

    /// Returns the survival corridor of the chosen underlying.
    public static CorridorData corridor(StressRun run) {
        Corridor corridor = run.corridor();
        double spot = run.snapshot().index().getOrDefault(corridor.underlying(), Double.NaN);
        List<CorridorData.Bar> bars = new ArrayList<>();
        List<PoolSnapshot> pools = run.snapshot().pools();
        for (int i = 0; i < pools.size(); i++) {
            PoolSnapshot pool = pools.get(i);
            Optional<LiquidationLevels> levels = levels(run, pool.id());
            if (levels.isEmpty()) {
                continue;
            }
            double now = run.whatIf().priceShock();
            bars.add(new CorridorData.Bar(
                    pool.id(),
                    name(pool),
                    detail(pool, run),
                    i,
                    price(levels.get().down(now)),
                    price(levels.get().up(now)),
                    levels.get().alreadyBelow()));
        }
        return new CorridorData(
                corridor.underlying(),
                spot,
                corridor.price(),
                bars,
                corridor.down().map(side -> end(pools, side)),
                corridor.up().map(side -> end(pools, side)),
                corridor.broken());
    }

    /// Returns the buffers of the pools that hold the chosen underlying against its price.
    public static BufferData buffers(StressRun run) {
        StressGrid curve = run.curve();
        int points = curve.priceShocks().length;
        double[] prices = new double[points];
        for (int i = 0; i < points; i++) {
            prices[i] = curve.reference() * (1 + curve.priceShocks()[i]);
        }
        List<BufferData.Line> lines = new ArrayList<>();
        List<PoolSnapshot> pools = run.snapshot().pools();
        for (int pool = 0; pool < pools.size(); pool++) {
            Optional<LiquidationLevels> levels = levels(run, pools.get(pool).id());
            if (levels.isEmpty()) {
                continue;
            }
            double[] buffer = new double[points];
            double[] equity = new double[points];
            double[] margin = new double[points];
            for (int i = 0; i < points; i++) {
                int cell = curve.cell(pool, 0, i);
                buffer[i] = curve.bufferUsd(cell);
                equity[i] = curve.equity()[cell] * curve.usdPerUnit()[cell];
                margin[i] = curve.maintenanceMargin()[cell] * curve.usdPerUnit()[cell];
            }
            List<Double> crossings = levels.get().levels().stream()
                    .map(LiquidationLevels.Level::price)
                    .toList();
            lines.add(new BufferData.Line(name(pools.get(pool)), pool, buffer, equity, margin, crossings));
        }
        return new BufferData(
                curve.underlying(),
                curve.reference(),
                run.corridor().price(),
                prices,
                lines,
                run.snapshot().stress().ladder());
    }

    /// Returns the buffers of a compared book; pools of the shown book keep their colour.
    public static List<BufferData.Before> buffersBefore(StressRun before, StressRun shown) {
        List<String> ids =
                shown.snapshot().pools().stream().map(PoolSnapshot::id).toList();
        BufferData data = buffers(before);
        List<BufferData.Before> all = new ArrayList<>();
        for (BufferData.Line line : data.lines()) {
            String id = before.snapshot().pools().get(line.identity()).id();
            int identity = ids.contains(id) ? ids.indexOf(id) : line.identity();
            all.add(new BufferData.Before(line.name(), identity, data.prices(), line.buffer()));
        }
        return all;
    }

    /// Returns the levels of a compared book.
    public static List<CorridorData.Before> levelsBefore(StressRun before) {
        return corridor(before).bars().stream()
                .map(bar -> new CorridorData.Before(bar.name(), bar.down(), bar.up()))
                .toList();
    }

    /// Returns the smallest buffer over all pools on the run's grid.
    public static HeatData heat(StressRun run) {
        StressGrid grid = run.grid();
        int columns = grid.priceShocks().length;
        double[] buffer = new double[grid.volShocks().length * columns];
        for (int vol = 0; vol < grid.volShocks().length; vol++) {
            for (int price = 0; price < columns; price++) {
                buffer[vol * columns + price] = grid.minimumBufferUsd(vol, price);
            }
        }
        return HeatData.priceByVol(
                grid.underlying(),
                grid.reference(),
                grid.priceShocks(),
                grid.volShocks(),
                buffer,
                run.whatIf().priceShock(),
                run.whatIf().volShock());
    }

    /// Returns the buffer of one pool on the run's grid, USD, shape `[vol][price]`; empty when it is not there.
    public static Optional<double[]> heat(StressRun run, String poolId) {
        StressGrid grid = run.grid();
        int pool = grid.poolIds().indexOf(poolId);
        if (pool < 0) {
            return Optional.empty();
        }
        int columns = grid.priceShocks().length;
        double[] buffer = new double[grid.volShocks().length * columns];
        for (int i = 0; i < buffer.length; i++) {
            buffer[i] = grid.bufferUsd(grid.cell(pool, i / columns, i % columns));
        }
        return Optional.of(buffer);
    }

    /// Returns the pool's name as charts show it.
    public static String name(PoolSnapshot pool) {
        return pool.name();
    }

    private static Optional<LiquidationLevels> levels(StressRun run, String poolId) {
        return run.levels().stream()
                .filter(item -> item.poolId().equals(poolId)
                        && item.underlying().equals(run.corridor().underlying()))
                .findFirst();
    }

    private static OptionalDouble price(Optional<LiquidationLevels.Level> level) {
        return level.map(found -> OptionalDouble.of(found.price())).orElse(OptionalDouble.empty());
    }

    private static CorridorData.End end(List<PoolSnapshot> pools, Corridor.Side side) {
        for (int i = 0; i < pools.size(); i++) {
            if (pools.get(i).id().equals(side.poolId())) {
                return new CorridorData.End(name(pools.get(i)), i, side.price(), side.distance());
            }
        }
        throw new IllegalArgumentException("corridor names an unknown pool: " + side.poolId());
    }

    private static String detail(PoolSnapshot pool, StressRun run) {
        double delta = 0;
        for (Holding holding : pool.holdings()) {
            if (holding.instrument().underlying().equals(run.corridor().underlying())) {
                delta += run.base()
                        .position(holding.position().id())
                        .map(PositionResult::delta)
                        .orElse(0.0);
            }
        }
        String side =
                Texts.of(delta == 0 || Double.isNaN(delta) ? "chart.flat" : delta > 0 ? "chart.long" : "chart.short");
        String size = NumberText.screen(Math.abs(delta), delta == Math.rint(delta) ? 0 : 2);
        return side + " " + size + " " + run.corridor().underlying();
    }
}
