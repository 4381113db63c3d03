package plimsoll.desktop.chart.geometry;

import java.util.List;
import java.util.OptionalDouble;

/// A line over ascending x values, linear between them.
@SuppressWarnings("ArrayRecordComponent") // Planes of numbers, read only.
public record Curve(double[] xs, double[] ys) {
    /// Returns the value at x; empty outside the data.
    public OptionalDouble at(double x) {
        int last = xs.length - 1;
        if (last < 0 || !(x >= xs[0] && x <= xs[last])) {
            return OptionalDouble.empty();
        }
        int right = 1;
        int low = 1;
        int high = Math.max(1, last);
        while (low <= high && last > 0) {
            right = (low + high) >>> 1;
            if (xs[right] < x) {
                low = right + 1;
            } else {
                high = right - 1;
            }
        }
        right = Math.min(last, low);
        if (last == 0 || xs[right] == x) {
            return OptionalDouble.of(ys[right]);
        }
        double share = (x - xs[right - 1]) / (xs[right] - xs[right - 1]);
        return OptionalDouble.of(ys[right - 1] + share * (ys[right] - ys[right - 1]));
    }

    /// Returns this line with a point of value 0 at each level, so that a thin view crosses 0 exactly at the level.
    public Curve withZeros(List<Double> levels) {
        double[] x = new double[xs.length + levels.size()];
        double[] y = new double[x.length];
        int n = 0;
        int next = 0;
        for (int i = 0; i < xs.length; i++) {
            while (next < levels.size() && levels.get(next) <= xs[i]) {
                double level = levels.get(next++);
                if (level >= xs[0] && level < xs[i]) {
                    x[n] = level;
                    y[n++] = 0;
                }
            }
            x[n] = xs[i];
            y[n++] = ys[i];
        }
        return new Curve(java.util.Arrays.copyOf(x, n), java.util.Arrays.copyOf(y, n));
    }

    /// Returns the part between two x values, both ends exactly on the line; empty arrays when nothing is left.
    public Curve between(double from, double to) {
        if (xs.length == 0 || !(from < to) || to <= xs[0] || from >= xs[xs.length - 1]) {
            return new Curve(new double[0], new double[0]);
        }
        double start = Math.max(from, xs[0]);
        double end = Math.min(to, xs[xs.length - 1]);
        double[] x = new double[xs.length + 2];
        double[] y = new double[xs.length + 2];
        x[0] = start;
        y[0] = at(start).orElse(Double.NaN);
        int n = 1;
        for (int i = 0; i < xs.length; i++) {
            if (xs[i] > start && xs[i] < end) {
                x[n] = xs[i];
                y[n++] = ys[i];
            }
        }
        x[n] = end;
        y[n++] = at(end).orElse(Double.NaN);
        return new Curve(java.util.Arrays.copyOf(x, n), java.util.Arrays.copyOf(y, n));
    }
}
