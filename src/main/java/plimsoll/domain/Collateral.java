package plimsoll.domain;

import java.math.BigDecimal;
import plimsoll.domain.rule.Haircut;

/// A balance as the engine takes it.
///
/// @param id         the balance's identifier
/// @param asset      for example USDT
/// @param amount     in units of the asset; negative = borrowed
/// @param price      index of the asset, USD per unit
/// @param haircut    how a positive amount counts
/// @param confidence how sure the price feed of the asset is, in [0, 1]; 1 where none is stated
public record Collateral(
        String id, String asset, double amount, double price, Haircut haircut, BigDecimal confidence) {}
