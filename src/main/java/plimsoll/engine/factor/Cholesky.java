package plimsoll.engine.factor;

import java.util.Optional;

/// The lower triangular factor L of a symmetric matrix, L L' = the matrix. Arrays are `[row][column]`.
///
/// Source: G. H. Golub, C. F. Van Loan, "Matrix Computations", 4th edition, section 4.2.
public final class Cholesky {
    /// Pivots nearer to 0 than this, relative to the diagonal, are rounding.
    private static final double ROUNDING = 1e-12;

    private final double[][] lower;

    private Cholesky(double[][] lower) {
        this.lower = lower;
    }

    /// Returns the factor of a positive definite matrix; empty when it is not.
    public static Optional<Cholesky> definite(double[][] matrix) {
        return of(matrix, ROUNDING);
    }

    /// Returns the factor of a matrix that may also be singular: numbers that follow from others; empty when it is not
    /// positive semidefinite.
    public static Optional<Cholesky> semidefinite(double[][] matrix) {
        return of(matrix, -ROUNDING);
    }

    private static Optional<Cholesky> of(double[][] matrix, double least) {
        int size = matrix.length;
        double[][] lower = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= lower[i][k] * lower[j][k];
                }
                if (i != j) {
                    lower[i][j] = lower[j][j] == 0 ? 0 : rest / lower[j][j];
                } else if (rest > least * matrix[i][i]) {
                    lower[i][i] = StrictMath.sqrt(StrictMath.max(0, rest));
                } else {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new Cholesky(lower));
    }

    /// Returns how many rows there are.
    public int size() {
        return lower.length;
    }

    /// Writes x = L z.
    public void apply(double[] z, double[] x) {
        for (int i = 0; i < x.length; i++) {
            x[i] = 0;
            for (int j = 0; j <= i; j++) {
                x[i] += lower[i][j] * z[j];
            }
        }
    }

    /// Returns z with L z = x, of a positive definite matrix.
    public double[] solve(double[] x) {
        double[] z = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double rest = x[i];
            for (int j = 0; j < i; j++) {
                rest -= lower[i][j] * z[j];
            }
            z[i] = rest / lower[i][i];
        }
        return z;
    }

    /// Returns L' w.
    public double[] transposed(double[] w) {
        double[] product = new double[w.length];
        for (int j = 0; j < w.length; j++) {
            for (int i = j; i < w.length; i++) {
                product[j] += lower[i][j] * w[i];
            }
        }
        return product;
    }
}
