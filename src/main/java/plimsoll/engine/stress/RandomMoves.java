package plimsoll.engine.stress;

import java.util.function.DoubleSupplier;
import plimsoll.engine.factor.Covariance;
import plimsoll.engine.pricing.NormalDistribution;

/// Draws moves of the factors of a book: correlated, with the fat tails of Student's distribution scaled to the wanted
/// deviation. All factors of a market share one chi-square variable, so bad days come together.
///
/// Source: A. McNeil, R. Frey, P. Embrechts, "Quantitative Risk Management" (2015), section 6.2 (multivariate t).
final class RandomMoves {
    /// Longest move in deviations; without it the exponential of a move may overflow.
    private static final double MOST_DEVIATIONS = 20;

    private final Covariance covariance;
    private final int freedom;
    private final DoubleSupplier uniform;
    private final double[] independent;

    /// @param freedom degrees of freedom, at least 3
    /// @param uniform independent numbers in (0, 1)
    RandomMoves(Covariance covariance, int freedom, DoubleSupplier uniform) {
        this.covariance = covariance;
        this.freedom = freedom;
        this.uniform = uniform;
        independent = new double[covariance.size()];
    }

    /// Writes the relative moves of one market: e^x - 1 for a log move x.
    void draw(double[] moves) {
        double chiSquare = 0;
        for (int k = 0; k < freedom; k++) {
            double normal = normal();
            chiSquare += normal * normal;
        }
        double scale = StrictMath.sqrt((freedom - 2) / chiSquare);
        for (int i = 0; i < independent.length; i++) {
            independent[i] = normal();
        }
        covariance.shock(independent, moves);
        for (int i = 0; i < moves.length; i++) {
            double most = MOST_DEVIATIONS * covariance.deviation(i);
            moves[i] = StrictMath.expm1(StrictMath.max(-most, StrictMath.min(most, moves[i] * scale)));
        }
    }

    private double normal() {
        return NormalDistribution.quantile(uniform.getAsDouble());
    }
}
