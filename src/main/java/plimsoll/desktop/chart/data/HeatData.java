package plimsoll.desktop.chart.data;

/// Which combination: the smallest buffer over all pools on a grid of price and volatility shocks.
///
/// @param underlying the asset that moves
/// @param spot       its index price, USD
/// @param prices     relative moves, ascending
/// @param vols       relative moves at the pivot maturity, ascending
/// @param buffer     USD, shape `[vol][price]`, flat
/// @param priceShock the what-if point
/// @param volShock   the what-if point
@SuppressWarnings("ArrayRecordComponent") // Numeric planes, written once, drawn often.
public record HeatData(
        String underlying,
        double spot,
        double[] prices,
        double[] vols,
        double[] buffer,
        double priceShock,
        double volShock) {
    /// Returns the buffer of a cell, USD.
    public double at(int vol, int price) {
        return buffer[vol * prices.length + price];
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
