package plimsoll.domain.market;

/// A price feed that states how sure it is.
public enum Feed {
    /// The index of an underlying or collateral asset.
    SPOT,
    /// The mark of an underlying's perpetual.
    PERPETUAL,
    /// The forward of an expiry.
    FORWARD,
    /// The interest rate of an expiry.
    RATE,
    /// The implied volatility of an expiry.
    VOL
}
