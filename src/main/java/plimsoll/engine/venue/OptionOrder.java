package plimsoll.engine.venue;

/// What buying options costs.
///
/// @param price per base unit, in the settlement asset
/// @param units base units bought, above 0
public record OptionOrder(double price, double units) {
    /// Returns the premium.
    public double premium() {
        return price * units;
    }

    /// Returns the trading fee: a rate on the underlying, at most a share of the option's price.
    ///
    /// Source: Bybit help, "Options fees", 2024.
    ///
    /// @param index price of the underlying, settlement asset
    /// @param rate  ratio of the underlying
    /// @param cap   share of the option's price
    public double fee(double index, double rate, double cap) {
        return StrictMath.min(rate * index, cap * price) * units;
    }
}
