package plimsoll.desktop.answers;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import plimsoll.desktop.chart.data.LossData;
import plimsoll.domain.Snapshot;
import plimsoll.engine.result.LossTail;
import plimsoll.engine.stress.LossRun;

/// What the chart of losses draws.
final class LossCharts {
    private LossCharts() {}

    /// Returns the losses of a pool or of the book.
    ///
    /// @param before the run of the compared book under the same markets, in the same bins; empty = none is compared
    static LossData of(LossRun run, LossTail tail, Snapshot snapshot, Optional<LossRun> before) {
        return new LossData(
                LossRowsViewModel.name(tail, snapshot),
                run.report().count(),
                tail.histogram().from(),
                tail.histogram().width(),
                tail.histogram().counts(),
                tail.histogram().above(),
                marks(tail),
                buffer(tail),
                exceeded(tail),
                before.map(other -> before(other, tail.id())));
    }

    private static LossData.Before before(LossRun run, String id) {
        return LossRowsViewModel.tails(run).stream()
                .filter(tail -> tail.id().equals(id))
                .findFirst()
                .map(tail -> new LossData.Before(
                        tail.histogram().from(),
                        tail.histogram().counts(),
                        tail.histogram().above(),
                        marks(tail),
                        buffer(tail),
                        exceeded(tail)))
                .orElse(LossData.Before.NONE);
    }

    private static List<LossData.Mark> marks(LossTail tail) {
        return tail.levels().stream()
                .map(level -> new LossData.Mark(
                        LossRowsViewModel.percent(level.level()), level.atRisk().value()))
                .toList();
    }

    private static OptionalDouble buffer(LossTail tail) {
        return tail.breach()
                .map(breach -> OptionalDouble.of(breach.bufferUsd()))
                .orElse(OptionalDouble.empty());
    }

    private static String exceeded(LossTail tail) {
        return tail.breach()
                .map(breach -> LossRowsViewModel.chance(breach.probability()) + " %")
                .orElse("");
    }
}
