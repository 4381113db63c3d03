package plimsoll.engine.stress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import plimsoll.engine.result.Estimate;
import plimsoll.engine.result.LossTail;
import plimsoll.engine.result.LossTail.Breach;
import plimsoll.engine.result.LossTail.Histogram;
import plimsoll.engine.result.LossTail.Level;

/// Reads the bad end of a sample of profits.
///
/// The standard error of a loss at risk is half the distance between the losses whose ranks lie one standard deviation
/// of the binomial count to either side of its own. Source: H. A. David and H. N. Nagaraja, "Order Statistics" (2003),
/// section 7.1.
final class LossTails {
    private static final int BINS = 60;

    /// Most bins of a histogram that shares those of another one.
    private static final int MOST_BINS = 240;

    /// A piece of a bin that is no bin of its own.
    private static final double ROUNDING = 1e-9;

    /// How far the histogram goes, in standard deviations towards gains.
    private static final double GAINS = 3.5;

    /// How far it goes towards losses, in shortfalls of the last level.
    private static final double SHORTFALLS = 1.25;

    /// A buffer this many losses at risk away is not drawn.
    private static final double FARTHEST_BUFFER = 2.5;

    private final double[] profit;
    private final double[] sorted;

    /// @param least level that is read
    private LossTails(double[] profit, double least) {
        this.profit = profit;
        int count = profit.length;
        WorstTail tail = new WorstTail(StrictMath.min(count, rank(least) + spread(least) + 1));
        for (double value : profit) {
            tail.add(value);
        }
        sorted = tail.sorted();
    }

    /// @param profit    USD, `[market]`
    /// @param wanted    levels that are read, ascending
    /// @param deviation standard deviation of the profits
    /// @param bufferUsd of the pool; empty for the book
    /// @param beside    whose bins the histogram has, and further ones of their width; empty = its own
    static LossTail of(
            String id,
            double[] profit,
            List<Double> wanted,
            double deviation,
            TailMoves moves,
            OptionalDouble bufferUsd,
            Optional<Histogram> beside) {
        LossTails tails = new LossTails(profit, wanted.getFirst());
        List<Level> levels = new ArrayList<>();
        wanted.forEach(level -> levels.add(tails.level(level)));
        return new LossTail(
                id,
                levels,
                moves.means(),
                tails.histogram(deviation, levels.getLast(), bufferUsd, beside),
                bufferUsd.isPresent()
                        ? Optional.of(new Breach(bufferUsd.getAsDouble(), tails.beyond(bufferUsd.getAsDouble())))
                        : Optional.empty());
    }

    private int rank(double level) {
        return LossSample.beyond(level, profit.length);
    }

    private int spread(double level) {
        return StrictMath.max(1, (int) StrictMath.rint(StrictMath.sqrt(profit.length * level * (1 - level))));
    }

    private Level level(double level) {
        int rank = rank(level);
        int worse = StrictMath.max(1, rank - spread(level));
        int better = StrictMath.min(sorted.length, rank + spread(level));
        double error = (sorted[better - 1] - sorted[worse - 1]) / 2;
        return new Level(
                level,
                new Estimate(-sorted[rank - 1], error, profit.length),
                LossSample.shortfall(sorted, level, profit.length));
    }

    private Estimate beyond(double bufferUsd) {
        int count = 0;
        for (double value : profit) {
            count += -value > bufferUsd ? 1 : 0;
        }
        double share = (double) count / profit.length;
        return new Estimate(share, StrictMath.sqrt(share * (1 - share) / profit.length), profit.length);
    }

    private Histogram histogram(double deviation, Level last, OptionalDouble bufferUsd, Optional<Histogram> beside) {
        double low = -GAINS * deviation;
        double high = SHORTFALLS * last.shortfall().value();
        if (bufferUsd.isPresent()
                && bufferUsd.getAsDouble() <= FARTHEST_BUFFER * last.atRisk().value()) {
            high = StrictMath.max(high, 1.05 * bufferUsd.getAsDouble());
        }
        if (!(high - low > 1e-6)) {
            low = -1;
            high = 1;
        }
        if (beside.isEmpty()) {
            return histogram(low, (high - low) / BINS, BINS);
        }
        double width = beside.get().width();
        int known = beside.get().counts().size();
        double most = StrictMath.max(0, MOST_BINS - known) / 2.0;
        double from = beside.get().from();
        int less = (int) StrictMath.ceil(StrictMath.clamp((from - low) / width - ROUNDING, 0, most));
        int more = (int) StrictMath.ceil(StrictMath.clamp((high - from) / width - known - ROUNDING, 0, most));
        return histogram(from - less * width, width, less + known + more);
    }

    private Histogram histogram(double low, double width, int bins) {
        int[] counts = new int[bins];
        int below = 0;
        int above = 0;
        for (double value : profit) {
            int bin = (int) StrictMath.floor((-value - low) / width);
            if (bin < 0) {
                below++;
            } else if (bin >= bins) {
                above++;
            } else {
                counts[bin]++;
            }
        }
        return new Histogram(low, width, java.util.Arrays.stream(counts).boxed().toList(), below, above);
    }
}
