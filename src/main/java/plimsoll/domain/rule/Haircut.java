package plimsoll.domain.rule;

import java.math.BigDecimal;
import java.util.Optional;
import plimsoll.domain.Decimals;

/// How much less than its price one collateral asset counts, and whether scans move it.
///
/// @param asset   for example BTC
/// @param value   how a positive balance counts
/// @param initial further share that does not count against initial margin, in [0, 1]
/// @param scan    whether its value takes part in scans
/// @param bucket  the underlying whose moves it follows in scans; empty = the asset itself
public record Haircut(String asset, CollateralValue value, BigDecimal initial, ScanPart scan, Optional<String> bucket) {
    /// Whether the value of a balance takes part in scans.
    public enum ScanPart {
        /// It stays where it is.
        NONE,
        /// Falls count as losses, rises as gains.
        BOTH,
        /// Falls count as losses, rises do not count.
        DOWN
    }

    /// Checks the range.
    public Haircut {
        Decimals.named("asset", asset);
        Decimals.ratio("initial haircut", initial);
    }

    /// Creates a flat haircut that scans do not move.
    ///
    /// @param asset   for example BTC
    /// @param haircut share that does not count, in [0, 1]
    public Haircut(String asset, BigDecimal haircut) {
        this(asset, new CollateralValue.Flat(haircut), BigDecimal.ZERO, ScanPart.NONE, Optional.empty());
    }
}
