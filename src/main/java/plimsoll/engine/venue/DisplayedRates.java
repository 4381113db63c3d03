package plimsoll.engine.venue;

import java.math.BigDecimal;
import plimsoll.domain.rule.Rounding;

/// Rates and prices as venues display them.
public final class DisplayedRates {
    private static final Rounding FOUR_DECIMALS = new Rounding(new BigDecimal("0.0001"), Rounding.Direction.DOWN);

    private DisplayedRates() {}

    /// Returns a requirement as a share of what stands against it.
    ///
    /// @param margin  positive = needed
    /// @param balance above 0, same currency
    public static double share(double margin, double balance) {
        return margin / balance;
    }

    /// Returns a rate cut off after four decimals.
    public static double cut(double rate) {
        return FOUR_DECIMALS.apply(rate);
    }

    /// Returns a liquidation price moved towards the entry price by a share of the distance, for those who want to be
    /// out earlier.
    public static double buffered(double liquidation, double entry, double share) {
        return liquidation + (entry - liquidation) * share;
    }

    /// Returns a level of a venue's ladder in whole units: a multiple of maintenance margin, rounded down.
    ///
    /// Source: Vega protocol specification 0019-MCAL; read 2026-11-24.
    public static double wholeLevel(double maintenance, BigDecimal factor) {
        return new Rounding(BigDecimal.ONE, Rounding.Direction.FLOOR).apply(maintenance * factor.doubleValue());
    }

    /// Returns an amount in USD in an asset of the account.
    ///
    /// @param usd   USD
    /// @param price USD per unit of the asset, above 0
    public static double inAsset(double usd, double price) {
        return usd / price;
    }
}
