package plimsoll.engine.factor;

import java.util.function.DoubleSupplier;
import plimsoll.engine.pricing.NormalDistribution;

/// Draws correlated moves with the fat tails of Student's distribution, scaled so that their covariance is that of the
/// factor. All moves of a draw share one chi-square variable, so bad days come together. Normal numbers are quantiles
/// of
/// uniform ones.
///
/// Source: A. McNeil, R. Frey, P. Embrechts, "Quantitative Risk Management" (2015), section 6.2 (multivariate t).
public final class StudentMoves {
    private final Cholesky factor;
    private final int freedom;
    private final DoubleSupplier uniform;
    private final double[] independent;

    /// @param factor  of the covariance
    /// @param freedom degrees of freedom, at least 3
    /// @param uniform independent numbers in [0, 1)
    public StudentMoves(Cholesky factor, int freedom, DoubleSupplier uniform) {
        this.factor = factor;
        this.freedom = freedom;
        this.uniform = uniform;
        independent = new double[factor.size()];
    }

    /// Writes one draw.
    public void draw(double[] moves) {
        double chiSquare = 0;
        for (int k = 0; k < freedom; k++) {
            double normal = normal();
            chiSquare += normal * normal;
        }
        double scale = StrictMath.sqrt((freedom - 2) / chiSquare);
        for (int i = 0; i < independent.length; i++) {
            independent[i] = normal();
        }
        factor.apply(independent, moves);
        for (int i = 0; i < moves.length; i++) {
            moves[i] *= scale;
        }
    }

    private double normal() {
        return NormalDistribution.quantile(StrictMath.max(Double.MIN_NORMAL, uniform.getAsDouble()));
    }
}
