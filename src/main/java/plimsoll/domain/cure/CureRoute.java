package plimsoll.domain.cure;

import plimsoll.domain.Decimals;

/// A way for collateral from one pool to another.
///
/// @param fromPool gives
/// @param toPool   receives
/// @param hours    from order to arrival, at least 0
/// @param feeUsd   taken from what arrives, USD, at least 0
public record CureRoute(String fromPool, String toPool, double hours, double feeUsd) {
    /// Checks names and ranges.
    public CureRoute {
        Decimals.named("from pool", fromPool);
        Decimals.named("to pool", toPool);
        if (!(hours >= 0 && feeUsd >= 0 && feeUsd <= 1e9)) {
            throw new IllegalArgumentException("hours and fee of a route must be at least 0");
        }
    }
}
