package plimsoll.desktop.paths;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import plimsoll.desktop.chart.data.FanData;
import plimsoll.desktop.chart.data.FrontierData;
import plimsoll.desktop.paths.PathQuestion.BookAnswer;
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
    /// @param before run of the compared book on the same paths; empty = none is compared
    /// @param names  of its fans, buffers first
    /// @param chosen which one
    static Optional<FanData> fan(PathRun found, Optional<PathRun> before, List<String> names, int chosen) {
        int buffers = found.buffers().size();
        int index = Math.clamp(chosen, 0, Math.max(0, names.size() - 1));
        if (names.isEmpty()) {
            return Optional.empty();
        }
        boolean buffer = index < buffers;
        PathFan shown = buffer ? found.buffers().get(index) : found.prices().get(index - buffers);
        double[] hours = found.hours().stream().mapToDouble(Double::doubleValue).toArray();
        return Optional.of(new FanData(
                names.get(index),
                hours,
                bands(shown),
                buffer,
                marks(found, buffer, shown.name()),
                before.map(was -> before(was, buffer, shown.name()))));
    }

    private static FanData.Before before(PathRun run, boolean buffer, String name) {
        return (buffer ? run.buffers() : run.prices())
                .stream()
                        .filter(fan -> fan.name().equals(name))
                        .findFirst()
                        .map(fan -> new FanData.Before(bands(fan), marks(run, buffer, name)))
                        .orElse(FanData.Before.NONE);
    }

    /// Prices have no times of their own.
    private static List<FanData.Mark> marks(PathRun run, boolean buffer, String name) {
        return buffer ? run.pool(name).map(PathCharts::marks).orElse(List.of()) : List.of();
    }

    private static double[][] bands(PathFan fan) {
        double[][] bands = new double[5][fan.bands().size()];
        for (int time = 0; time < fan.bands().size(); time++) {
            for (int band = 0; band < bands.length; band++) {
                bands[band][time] = fan.bands().get(time).values().get(band);
            }
        }
        return bands;
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
    ///
    /// @param before the answer of the compared book; empty = none is compared
    static FrontierData frontier(BookAnswer book, Optional<BookAnswer> before) {
        List<String> ids = new ArrayList<>(ids(book));
        before.ifPresent(
                was -> ids(was).stream().filter(id -> !ids(book).contains(id)).forEach(ids::add));
        return new FrontierData(
                book.run().settings().horizon().days(), lines(book, ids), before.map(was -> lines(was, ids)));
    }

    private static List<String> ids(BookAnswer book) {
        return book.run().snapshot().pools().stream().map(PoolSnapshot::id).toList();
    }

    /// @param ids of the pools, in order of their identity colours
    private static List<FrontierData.Line> lines(BookAnswer book, List<String> ids) {
        List<FrontierData.Line> lines = new ArrayList<>();
        for (PoolSnapshot pool : book.run().snapshot().pools()) {
            List<FrontierPoint> points = book.frontier().stream()
                    .filter(point -> point.poolId().equals(pool.id()))
                    .toList();
            if (!points.isEmpty()) {
                lines.add(new FrontierData.Line(
                        pool.name(),
                        ids.indexOf(pool.id()),
                        points.stream().mapToDouble(FrontierPoint::addedUsd).toArray(),
                        points.stream().mapToDouble(FrontierPoint::probability).toArray()));
            }
        }
        return lines;
    }
}
