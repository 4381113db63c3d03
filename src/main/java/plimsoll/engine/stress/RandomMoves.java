package plimsoll.engine.stress;

import java.util.function.DoubleSupplier;
import plimsoll.engine.factor.Covariance;
import plimsoll.engine.factor.StudentMoves;

/// Draws relative moves of the factors of a book from log moves with fat tails.
final class RandomMoves {
    /// Longest move in deviations; without it the exponential of a move may overflow.
    private static final double MOST_DEVIATIONS = 20;

    private final Covariance covariance;
    private final StudentMoves logs;

    /// @param freedom degrees of freedom, at least 3
    /// @param uniform independent numbers in (0, 1)
    RandomMoves(Covariance covariance, int freedom, DoubleSupplier uniform) {
        this.covariance = covariance;
        logs = new StudentMoves(covariance.factor(), freedom, uniform);
    }

    /// Writes the relative moves of one market: e^x - 1 for a log move x.
    void draw(double[] moves) {
        logs.draw(moves);
        for (int i = 0; i < moves.length; i++) {
            double most = MOST_DEVIATIONS * covariance.deviation(i);
            moves[i] = StrictMath.expm1(StrictMath.max(-most, StrictMath.min(most, moves[i])));
        }
    }
}
