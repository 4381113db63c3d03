package plimsoll.engine.path;

import java.util.Arrays;
import plimsoll.engine.factor.Cholesky;

/// Makes independent normal numbers correlated: the factor of a matrix in which every pair has the same correlation.
final class Correlation {
    private Correlation() {}

    /// Returns the factor.
    ///
    /// @param size        how many numbers
    /// @param correlation of every pair
    /// @throws IllegalArgumentException when so many numbers cannot have that correlation
    static Cholesky of(int size, double correlation) {
        double[][] matrix = new double[size][size];
        for (int row = 0; row < size; row++) {
            Arrays.fill(matrix[row], correlation);
            matrix[row][row] = 1;
        }
        return Cholesky.semidefinite(matrix)
                .orElseThrow(() -> new IllegalArgumentException("no " + size + " underlyings can have a correlation of "
                        + correlation + " with each other; at least " + -1.0 / (size - 1)));
    }
}
