package plimsoll.desktop.chart.geometry;

/// Which values an axis is labelled at: multiples of 1, 2, 2.5 or 5 times a power of ten.
///
/// @param step     distance of two labels
/// @param first    multiple of the step that the first label has
/// @param count    how many labels
/// @param decimals decimals that tell all labels apart
public record Ticks(double step, long first, int count, int decimals) {
    private static final double[] STEPS = {1, 2, 2.5, 5, 10};
    private static final double EDGE = 1e-9;

    /// Returns the finest ticks with at most this many labels inside the range.
    public static Ticks of(Range range, int atMost) {
        double rough = range.span() / Math.max(1, atMost);
        int power = (int) StrictMath.floor(StrictMath.log10(rough));
        for (double factor : STEPS) {
            double step = factor * StrictMath.pow(10, power);
            Ticks ticks = at(range, step, Math.max(0, factor == 2.5 ? 1 - power : factor == 10 ? -power - 1 : -power));
            if (ticks.count <= atMost) {
                return ticks;
            }
        }
        return at(range, 2 * StrictMath.pow(10, power + 1), Math.max(0, -power - 1));
    }

    private static Ticks at(Range range, double step, int decimals) {
        long from = (long) StrictMath.ceil(range.low() / step - EDGE);
        long to = (long) StrictMath.floor(range.high() / step + EDGE);
        return new Ticks(step, from, (int) Math.max(0, to - from + 1), decimals);
    }

    /// Returns the value of a label, 0 to count - 1.
    public double value(int index) {
        double value = (first + index) * step;
        double scale = StrictMath.pow(10, Math.min(12, decimals + 1));
        double rounded = StrictMath.rint(value * scale) / scale;
        return Double.isFinite(rounded) ? rounded + 0.0 : value;
    }
}
