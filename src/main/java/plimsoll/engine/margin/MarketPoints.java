package plimsoll.engine.margin;

import java.util.Arrays;

/// Points of the market at which a book is asked for its profit: factors on index prices and a shock of volatility
/// each.
///
/// Not safe while another thread sets a point.
public final class MarketPoints {
    private final int assets;
    private final double[] factors;
    private final double[] volShocks;

    /// Makes points at which nothing has moved.
    ///
    /// @param count  of points
    /// @param assets of the book, as in [Assets#size]
    public MarketPoints(int count, int assets) {
        if (count < 1 || assets < 1) {
            throw new IllegalArgumentException("points and assets must be at least 1: " + count + ", " + assets);
        }
        this.assets = assets;
        factors = new double[Math.multiplyExact(count, assets)];
        Arrays.fill(factors, 1);
        volShocks = new double[count];
    }

    /// Returns how many there are.
    public int size() {
        return volShocks.length;
    }

    /// Returns how many assets each has.
    public int assets() {
        return assets;
    }

    /// Sets one point.
    ///
    /// @param point   its number
    /// @param values  factors on the index prices, `[asset]`, each above 0
    /// @param volShock relative, at the pivot maturity, at least -1
    public void set(int point, double[] values, double volShock) {
        if (values.length != assets) {
            throw new IllegalArgumentException("point needs " + assets + " factors, not " + values.length);
        }
        for (double value : values) {
            if (!(value > 0 && value <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException("factor must be above 0: " + value);
            }
        }
        if (!(volShock >= -1 && volShock <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("volatility shock must be at least -1: " + volShock);
        }
        System.arraycopy(values, 0, factors, point * assets, assets);
        volShocks[point] = volShock;
    }

    /// Returns the factor on an asset's index price.
    double factor(int point, int asset) {
        return factors[point * assets + asset];
    }

    /// Returns the relative volatility shock.
    double volShock(int point) {
        return volShocks[point];
    }
}
