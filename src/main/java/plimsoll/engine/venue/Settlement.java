package plimsoll.engine.venue;

import java.math.BigDecimal;
import plimsoll.domain.Decimals;
import plimsoll.engine.pricing.Moneyness;

/// What happens to options while the delivery price is averaged, and at delivery.
///
/// Source: Deribit, "Delta decay during settlement" and "Inverse options"; read 2026-11-24.
public final class Settlement {
    private Settlement() {}

    /// Returns the share of delta that is left: it decays to 0 over the averaging window; 1 before it.
    ///
    /// @param elapsed minutes since the window began
    /// @param window  length of the window in minutes, above 0
    public static double remaining(double elapsed, BigDecimal window) {
        double length = Decimals.positive("settlement minutes", window).doubleValue();
        return StrictMath.min(1, StrictMath.max(0, 1 - elapsed / length));
    }

    /// Returns the delta of an inverse option less what its premium in coins already holds: delta - mark.
    ///
    /// @param delta change of the USD value per USD
    /// @param mark  in coins
    public static double netTransactionDelta(double delta, double mark) {
        return delta - mark;
    }

    /// Returns what one inverse option pays at delivery, in coins.
    ///
    /// @param price delivery price, above 0
    public static double inversePayoff(boolean call, double strike, double price) {
        return Moneyness.in(call, price, strike) / price;
    }
}
