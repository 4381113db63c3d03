package plimsoll.engine.margin;

/// Answers what closing a position is worth where the margin behind it is used up.
///
/// Values are notional in the settlement asset: base units x price for linear contracts, coins for inverse ones. `side`
/// is +1 for a contract that gains when its value rises (long linear, short inverse), -1 otherwise.
public final class Bankruptcy {
    private Bankruptcy() {}

    /// Returns the closing value at which the initial margin of a leverage is lost: entry value x (1 - side /
    /// leverage).
    ///
    /// @param entryValue  above 0
    /// @param side        +1 or -1
    /// @param initialRate one over leverage
    public static double closingValue(double entryValue, int side, double initialRate) {
        return entryValue * (1 - side * initialRate);
    }

    /// Returns the closing value at which a posted margin is lost, the fee to close included:
    /// (entry value - side x margin) / (1 - side x fee).
    ///
    /// Source: Bybit help, "How to calculate liquidation price under cross margin (inverse contract)", 2020.
    ///
    /// @param entryValue above 0
    /// @param side       +1 or -1
    /// @param margin     what can be lost, settlement asset
    /// @param fee        ratio of the closing value
    public static double postedClosingValue(double entryValue, int side, double margin, double fee) {
        return (entryValue - side * margin) / (1 - side * fee);
    }

    /// Returns the share of an account's shortfall that one position carries, as money at which it may be closed
    /// without
    /// leaving the account worse off: signed value - net collateral x (its maintenance / total maintenance).
    /// Positive = least proceeds of a long, negative = most that a short may cost.
    ///
    /// Source: dYdX v4, protocol documentation "Liquidations"; read 2026-11-24.
    ///
    /// @param signedValue      of the position
    /// @param netCollateral    of the account
    /// @param maintenance      of the position
    /// @param totalMaintenance of the account, above 0
    public static double closingMoney(
            double signedValue, double netCollateral, double maintenance, double totalMaintenance) {
        return signedValue - netCollateral * (maintenance / totalMaintenance);
    }
}
