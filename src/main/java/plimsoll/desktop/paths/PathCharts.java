package plimsoll.desktop.paths;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import plimsoll.desktop.chart.data.FanData;
import plimsoll.desktop.chart.data.FrontierData;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.PoolSnapshot;
import plimsoll.engine.result.FrontierPoint;
import plimsoll.engine.result.PathFan;
import plimsoll.engine.result.PathPool;
import plimsoll.engine.result.PathRun;

/// What the charts of price paths draw.
final class PathCharts {
    private PathCharts() {}

    /// Returns a fan of a run; empty when it has none.
    ///
    /// @param names  of its fans, buffers first
    /// @param chosen which one
    static Optional<FanData> fan(PathRun found, List<String> names, int chosen) {
        int buffers = found.buffers().size();
        int index = Math.clamp(chosen, 0, Math.max(0, names.size() - 1));
        if (names.isEmpty()) {
            return Optional.empty();
        }
        boolean buffer = index < buffers;
        PathFan shown = buffer ? found.buffers().get(index) : found.prices().get(index - buffers);
        double[][] bands = new double[5][shown.bands().size()];
        for (int time = 0; time < shown.bands().size(); time++) {
            for (int band = 0; band < bands.length; band++) {
                bands[band][time] = shown.bands().get(time).values().get(band);
            }
        }
        double[] hours = found.hours().stream().mapToDouble(Double::doubleValue).toArray();
        List<FanData.Mark> marks =
                buffer ? found.pool(shown.name()).map(PathCharts::marks).orElse(List.of()) : List.of();
        return Optional.of(new FanData(names.get(index), hours, bands, buffer, marks));
    }

    private static List<FanData.Mark> marks(PathPool pool) {
        List<FanData.Mark> marks = new ArrayList<>();
        mark(marks, pool.hoursToCall().at(0), Texts.of("paths.mark.called"), false);
        mark(marks, pool.hoursToLiquidation().at(0), Texts.of("paths.mark.liquidated"), true);
        mark(marks, pool.hoursToLiquidation().at(2), Texts.of("paths.mark.half"), true);
        return marks;
    }

    private static void mark(List<FanData.Mark> marks, OptionalDouble hours, String text, boolean liquidation) {
        hours.ifPresent(value -> marks.add(new FanData.Mark(value, text, liquidation)));
    }

    /// Returns what more collateral of a pool buys.
    static FrontierData frontier(PathRun run, List<FrontierPoint> bought) {
        List<FrontierData.Line> lines = new ArrayList<>();
        for (int p = 0; p < run.snapshot().pools().size(); p++) {
            PoolSnapshot pool = run.snapshot().pools().get(p);
            List<FrontierPoint> points = bought.stream()
                    .filter(point -> point.poolId().equals(pool.id()))
                    .toList();
            if (!points.isEmpty()) {
                lines.add(new FrontierData.Line(
                        pool.name(),
                        p,
                        points.stream().mapToDouble(FrontierPoint::addedUsd).toArray(),
                        points.stream().mapToDouble(FrontierPoint::probability).toArray()));
            }
        }
        return new FrontierData(run.settings().horizon().days(), lines);
    }
}
