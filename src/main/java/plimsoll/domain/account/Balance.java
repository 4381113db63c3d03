package plimsoll.domain.account;

import java.math.BigDecimal;
import plimsoll.domain.Decimals;
import plimsoll.domain.Identified;

/// Collateral of one asset in one pool.
///
/// @param id     unique in the workspace
/// @param poolId the pool that holds it
/// @param asset  for example USDT or BTC
/// @param amount in units of the asset; negative = borrowed, counted in full
public record Balance(String id, String poolId, String asset, BigDecimal amount) implements Identified {
    /// Checks names and range.
    public Balance {
        Decimals.named("balance id", id);
        Decimals.checked("amount", amount);
    }

    /// Returns the same balance with another amount.
    public Balance withAmount(BigDecimal value) {
        return new Balance(id, poolId, asset, value);
    }
}
