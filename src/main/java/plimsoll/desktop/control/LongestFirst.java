package plimsoll.desktop.control;

import java.util.Arrays;

/// Divides a length that is too short for all: the longest parts are cut to the same length, so that short ones stay
/// whole.
public final class LongestFirst {
    private static final double EXACT_PX = 0.25;

    private LongestFirst() {}

    /// Returns the parts cut so that they fit; the lower bounds where even they do not.
    ///
    /// @param least  no part becomes shorter than this
    /// @param wanted what each part needs to be whole
    /// @param room   for all of them
    public static double[] cut(double[] least, double[] wanted, double room) {
        double low = 0;
        double high = Arrays.stream(wanted).max().orElse(0);
        if (Arrays.stream(wanted).sum() <= room) {
            return wanted.clone();
        }
        while (high - low > EXACT_PX) {
            double middle = (low + high) / 2;
            if (Arrays.stream(cutTo(least, wanted, middle)).sum() > room) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return cutTo(least, wanted, low);
    }

    private static double[] cutTo(double[] least, double[] wanted, double longest) {
        double[] lengths = wanted.clone();
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = Math.max(least[i], Math.min(wanted[i], longest));
        }
        return lengths;
    }
}
