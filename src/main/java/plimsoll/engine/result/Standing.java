package plimsoll.engine.result;

import java.util.Locale;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.account.MarginMode;

/// How a pool stands to its venue.
public enum Standing {
    /// Equity covers initial margin.
    OK,
    /// Equity is below initial margin: the venue takes no order that opens or adds. Bands that single venues draw
    /// elsewhere are not among this.
    RESTRICTED,
    /// Equity is on the liquidating side of maintenance margin.
    LIQUIDATED;

    /// Returns how a pool stands. An isolated position opens with money from outside, so that its own equity
    /// restricts nothing.
    ///
    /// @param pool   what it holds
    /// @param result what it has and needs
    public static Standing of(PoolSnapshot pool, PoolResult result) {
        if (result.liquidated()) {
            return LIQUIDATED;
        }
        return pool.mode() == MarginMode.CROSS && result.equity() < result.initialMargin() ? RESTRICTED : OK;
    }

    /// Returns what files call it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
