package plimsoll.desktop.chart.data;

import plimsoll.desktop.text.Texts;

/// Which combination: a buffer on a grid of two things that move.
///
/// @param across from left to right
/// @param up     from bottom to top
/// @param buffer USD, shape `[up][across]`, flat
/// @param whose  what the buffer is of, for example `smallest buffer over all pools`
/// @param x      the what-if point on the axis across
/// @param y      the what-if point on the other axis
/// @param empty  what is missing when no cell has a number
@SuppressWarnings("ArrayRecordComponent") // Numeric planes, written once, drawn often.
public record HeatData(HeatAxis across, HeatAxis up, double[] buffer, String whose, double x, double y, String empty) {
    /// What a map over all pools shows.
    public static final String SMALLEST = Texts.of("heat.smallest");

    /// Returns a map of price and volatility over all pools.
    ///
    /// @param underlying the asset that moves
    /// @param spot       its index price, USD
    /// @param prices     relative moves, ascending
    /// @param vols       relative moves at the pivot maturity, ascending
    /// @param buffer     USD, shape `[vol][price]`, flat
    /// @param priceShock the what-if point
    /// @param volShock   the what-if point
    public static HeatData priceByVol(
            String underlying,
            double spot,
            double[] prices,
            double[] vols,
            double[] buffer,
            double priceShock,
            double volShock) {
        return new HeatData(
                HeatAxis.price(underlying, prices, spot),
                HeatAxis.move(Texts.of("heat.volAxis"), Texts.of("heat.vol"), vols),
                buffer,
                SMALLEST,
                priceShock,
                volShock,
                Texts.of("heat.noHolder", underlying));
    }

    /// Returns the same map of another buffer.
    public HeatData withBuffer(double[] value, String of) {
        return new HeatData(across, up, value, of, x, y, empty);
    }

    /// Returns the buffer of a cell, USD.
    public double at(int row, int column) {
        return buffer[row * across.size() + column];
    }

    /// Returns where a cell lies, for example `3,072, -4 %, vol +10 %`.
    public String where(double atX, double atY) {
        return up.size() == 1 && atY == 0 ? across.at(atX) : across.at(atX) + ", " + up.at(atY);
    }

    /// Returns whether both maps have the same axes.
    public boolean hasAxesOf(HeatData other) {
        return same(across, other.across) && same(up, other.up);
    }

    private static boolean same(HeatAxis one, HeatAxis other) {
        return one.title().equals(other.title()) && java.util.Arrays.equals(one.values(), other.values());
    }

    /// Returns the flat index of the cell with the smallest buffer; the first one on a tie.
    public int worst() {
        int worst = 0;
        for (int i = 1; i < buffer.length; i++) {
            if (buffer[i] < buffer[worst]) {
                worst = i;
            }
        }
        return worst;
    }

    /// Returns the flat index of the cell with the largest buffer; the first one on a tie.
    public int best() {
        int best = 0;
        for (int i = 1; i < buffer.length; i++) {
            if (buffer[i] > buffer[best]) {
                best = i;
            }
        }
        return best;
    }
}
