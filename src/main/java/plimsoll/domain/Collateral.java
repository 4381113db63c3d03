package plimsoll.domain;

import java.math.BigDecimal;
import plimsoll.domain.rule.Haircut;

/// A balance as the engine takes it.
///
/// @param id         the balance's identifier
/// @param asset      for example USDT
/// @param amount     in units of the asset; negative = borrowed
/// @param price      what the venue takes the asset at, USD per unit; the index unless the venue's mark is away from it
/// @param haircut    how a positive amount counts
/// @param confidence how sure the price feed of the asset is, in [0, 1]; 1 where none is stated
public record Collateral(String id, String asset, double amount, double price, Haircut haircut, BigDecimal confidence) {
    /// Returns the same balance of another amount.
    public Collateral withAmount(double value) {
        return new Collateral(id, asset, value, price, haircut, confidence);
    }

    /// Returns the same balance at another price.
    public Collateral withPrice(double value) {
        return new Collateral(id, asset, amount, value, haircut, confidence);
    }

    /// Returns the same balance under another haircut.
    public Collateral withHaircut(Haircut value) {
        return new Collateral(id, asset, amount, price, value, confidence);
    }
}
