package plimsoll.engine.pricing;

import java.util.Arrays;

/// Answers how far each option's forward may spread until expiry: volatility x square root of years, `[option]`, with
/// the reciprocals that the kernels multiply by.
///
/// Entries may be set again for a scenario that moves volatilities one by one; a scenario that scales them all uses the
/// factor of a [PriceShift] instead and shares one table. Setting is not safe while another thread prices.
public final class TotalVols {
    final double[] half;
    final double[] inverse;

    /// Makes a table of options without volatility, which are worth their intrinsic values.
    public TotalVols(int size) {
        half = new double[size];
        inverse = new double[size];
        Arrays.fill(inverse, Double.POSITIVE_INFINITY);
    }

    /// Returns the table of these values, each at least 0.
    public static TotalVols of(double[] totalVol) {
        TotalVols vols = new TotalVols(totalVol.length);
        for (int i = 0; i < totalVol.length; i++) {
            vols.set(i, totalVol[i]);
        }
        return vols;
    }

    /// Sets one option's value; 0 prices it at its intrinsic value.
    ///
    /// @param totalVol volatility x square root of years, at least 0 and finite
    public void set(int option, double totalVol) {
        if (!(totalVol >= 0 && totalVol <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("totalVol[" + option + "] must be at least 0: " + totalVol);
        }
        half[option] = 0.5 * totalVol;
        inverse[option] = 1 / totalVol;
    }

    /// Sets one option's value to that of another one.
    public void copy(int from, int to) {
        half[to] = half[from];
        inverse[to] = inverse[from];
    }

    /// Returns the table of some of the options.
    ///
    /// @param options numbers in this table, in order
    public TotalVols of(int[] options) {
        TotalVols some = new TotalVols(options.length);
        for (int i = 0; i < options.length; i++) {
            some.half[i] = half[options[i]];
            some.inverse[i] = inverse[options[i]];
        }
        return some;
    }

    /// Returns whether the values from (included) to (excluded) equal those of another table at the same places.
    public boolean sameRange(TotalVols other, int from, int to) {
        return to <= other.size() && Arrays.equals(half, from, to, other.half, from, to);
    }

    /// How many options there are.
    public int size() {
        return half.length;
    }
}
