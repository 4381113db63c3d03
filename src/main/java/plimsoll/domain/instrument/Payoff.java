package plimsoll.domain.instrument;

/// How the contract's profit depends on price.
public enum Payoff {
    /// Profit in the quote asset, quantity x size x (price - entry).
    LINEAR,
    /// Profit in the coin, face value x (1/entry - 1/price); for options the premium is paid in the coin.
    INVERSE
}
