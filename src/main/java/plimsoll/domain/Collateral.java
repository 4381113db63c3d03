package plimsoll.domain;

/// A balance as the engine takes it.
///
/// @param id      the balance's identifier
/// @param asset   for example USDT
/// @param amount  in units of the asset; negative = borrowed
/// @param price   index of the asset, USD per unit
/// @param haircut share that does not count when the amount is positive, in [0, 1]
public record Collateral(String id, String asset, double amount, double price, double haircut) {}
