package plimsoll.engine.stress;

import java.util.List;
import java.util.function.DoubleSupplier;

/// Which random markets are drawn, and at which levels their losses are read; the same values draw the same ones.
///
/// @param count   how many, from [LossDistribution#LEAST_COUNT] to [LossDistribution#MOST_COUNT]
/// @param freedom degrees of freedom of Student's distribution, 3 to 200; few = fat tails
/// @param seed    of the random numbers, which the caller makes
/// @param levels  shares of the markets in which less is lost, ascending, each from [#LEAST_LEVEL] to [#MOST_LEVEL]
public record LossMarkets(int count, int freedom, long seed, List<Double> levels) {
    /// The levels that are read when nobody asks for others.
    public static final List<Double> LEVELS = List.of(0.95, 0.975, 0.99);

    /// The lowest level: below it there is no bad end.
    public static final double LEAST_LEVEL = 0.9;

    /// The highest level: beyond it a run has too few markets.
    public static final double MOST_LEVEL = 0.999;

    /// Reads the usual levels.
    public LossMarkets(int count, int freedom, long seed) {
        this(count, freedom, seed, LEVELS);
    }

    /// Checks the levels; the others are checked where markets are drawn.
    public LossMarkets {
        levels = List.copyOf(levels);
        if (levels.isEmpty()
                || !levels.equals(levels.stream().sorted().distinct().toList())) {
            throw new IllegalArgumentException("levels must ascend, and there must be one");
        }
        if (levels.getFirst() < LEAST_LEVEL || levels.getLast() > MOST_LEVEL) {
            throw new IllegalArgumentException("levels must be from 90 % to 99.9 %");
        }
    }

    /// Returns whether the same markets are drawn, whichever levels are read.
    boolean drawsThoseOf(LossMarkets other) {
        return count == other.count && freedom == other.freedom && seed == other.seed;
    }

    /// Returns the draws.
    ///
    /// @param uniform independent numbers in (0, 1), those of the seed from their beginning
    /// @throws IllegalArgumentException when a number is out of range
    public LossDistribution.Draws draws(DoubleSupplier uniform) {
        return new LossDistribution.Draws(count, freedom, uniform);
    }
}
