package plimsoll.engine.path;

/// Makes independent normal numbers correlated: the Cholesky factor of a matrix in which every pair has the same
/// correlation.
final class Correlation {
    private final double[][] factor;

    /// @param size        how many numbers
    /// @param correlation of every pair
    /// @throws IllegalArgumentException when so many numbers cannot have that correlation
    Correlation(int size, double correlation) {
        factor = new double[size][];
        for (int row = 0; row < size; row++) {
            factor[row] = new double[row + 1];
            for (int column = 0; column <= row; column++) {
                double rest = row == column ? 1 : correlation;
                for (int k = 0; k < column; k++) {
                    rest -= factor[row][k] * factor[column][k];
                }
                if (row == column) {
                    if (rest < -1e-12) {
                        throw new IllegalArgumentException("no " + size + " underlyings can have a correlation of "
                                + correlation + " with each other; at least " + -1.0 / (size - 1));
                    }
                    factor[row][column] = StrictMath.sqrt(StrictMath.max(0, rest));
                } else {
                    factor[row][column] = factor[column][column] == 0 ? 0 : rest / factor[column][column];
                }
            }
        }
    }

    /// Writes correlated numbers.
    ///
    /// @param independent one per underlying
    /// @param correlated  receives as many
    void apply(double[] independent, double[] correlated) {
        for (int row = 0; row < factor.length; row++) {
            double sum = 0;
            for (int column = 0; column <= row; column++) {
                sum += factor[row][column] * independent[column];
            }
            correlated[row] = sum;
        }
    }
}
