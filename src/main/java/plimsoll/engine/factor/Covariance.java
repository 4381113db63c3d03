package plimsoll.engine.factor;

import java.util.List;
import plimsoll.domain.scenario.FactorModel;
import plimsoll.engine.result.ReverseStress;

/// The covariance of some factors over the horizon and its Cholesky factor L, C = L L'. A shock x = L z of independent
/// standard moves z has the Mahalanobis distance |z|. Arrays are `[factor]` and `[row][column]`.
public final class Covariance {
    private static final double DAYS_PER_YEAR = 365;

    private final List<String> names;
    private final double[] deviation;
    private final Cholesky factor;

    /// Takes the factors of a model.
    ///
    /// @param names assets, or [ReverseStress#VOL]
    /// @throws IllegalArgumentException when the correlations contradict each other
    public Covariance(List<String> names, FactorModel model) {
        this.names = names;
        int size = names.size();
        deviation = new double[size];
        double root = StrictMath.sqrt(model.horizonDays() / DAYS_PER_YEAR);
        for (int i = 0; i < size; i++) {
            deviation[i] = root * (isVol(i) ? model.volOfVol() : model.vol(names.get(i)));
        }
        double[][] covariance = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                covariance[i][j] = deviation[i] * deviation[j] * correlation(i, j, model);
            }
        }
        factor = Cholesky.definite(covariance)
                .orElseThrow(() -> new IllegalArgumentException("the correlations of " + String.join(", ", names)
                        + " contradict each other: no covariance has them"));
    }

    /// Returns how many factors there are.
    public int size() {
        return deviation.length;
    }

    /// Returns whether a factor is implied volatility.
    public boolean isVol(int i) {
        return names.get(i).equals(ReverseStress.VOL);
    }

    /// Returns the standard deviation of a factor over the horizon.
    public double deviation(int i) {
        return deviation[i];
    }

    /// Returns L.
    public Cholesky factor() {
        return factor;
    }

    /// Writes x = L z.
    public void shock(double[] z, double[] x) {
        factor.apply(z, x);
    }

    /// Returns z with L z = x.
    public double[] standard(double[] x) {
        return factor.solve(x);
    }

    /// Returns L' w, the gradient of w'x by z.
    public double[] gradient(double[] w) {
        return factor.transposed(w);
    }

    private double correlation(int i, int j, FactorModel model) {
        if (i == j) {
            return 1;
        }
        return isVol(i) || isVol(j) ? model.priceVolRelation() : model.correlation(names.get(i), names.get(j));
    }
}
