package plimsoll.engine.result;

import java.util.List;
import java.util.Optional;

/// The bad end of what one pool or the book may lose: losses are positive, in USD.
///
/// @param id        of the pool; empty for the book
/// @param levels    ascending
/// @param meanMoves mean relative moves of the factors in the markets of the worst 2.5 %
/// @param histogram of all losses
/// @param breach    how the losses compare with the buffer; empty for the book, because pools do not lend to each
/// other
public record LossTail(
        String id, List<Level> levels, List<Double> meanMoves, Histogram histogram, Optional<Breach> breach) {
    /// Copies the lists.
    public LossTail {
        levels = List.copyOf(levels);
        meanMoves = List.copyOf(meanMoves);
    }

    /// What is lost at one level.
    ///
    /// @param level     share of the markets in which less is lost, such as 0.95
    /// @param atRisk    loss that is exceeded in the rest of the markets (value at risk)
    /// @param shortfall average loss in the rest of the markets (expected shortfall)
    public record Level(double level, Estimate atRisk, Estimate shortfall) {}

    /// How often losses of a size were drawn.
    ///
    /// @param from   loss at which the first bin begins, negative = a gain
    /// @param width  of a bin, above 0
    /// @param counts markets per bin, the smallest loss first
    /// @param below  markets with a smaller loss than the first bin's
    /// @param above  markets with a larger loss than the last bin's
    public record Histogram(double from, double width, List<Integer> counts, int below, int above) {
        /// Copies the list.
        public Histogram {
            counts = List.copyOf(counts);
        }
    }

    /// Losses against the buffer of a pool in the market as it is. Margin moves with the market too, so this is not the
    /// probability of a liquidation.
    ///
    /// @param bufferUsd   equity beyond what liquidates, now
    /// @param probability that the loss exceeds it
    public record Breach(double bufferUsd, Estimate probability) {}
}
