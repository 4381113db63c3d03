package plimsoll.domain.rule;

import java.math.BigDecimal;
import java.util.Optional;
import plimsoll.domain.Decimals;

/// How much of a scenario's result counts.
public sealed interface ScanWeight {
    /// Everything counts.
    ScanWeight FULL = new Fixed(BigDecimal.ONE);

    /// The same share in every cell.
    ///
    /// @param share at least 0; above 1 makes a scenario count more than its result
    record Fixed(BigDecimal share) implements ScanWeight {
        /// Checks the range.
        public Fixed {
            if (Decimals.checked("scan weight", share).signum() < 0) {
                throw new IllegalArgumentException("scan weight must be at least 0, not " + share.toPlainString());
            }
        }
    }

    /// A share that falls with the size of the move: factor x range / |move|.
    ///
    /// @param range    the edge of the standard table, in (0, 1)
    /// @param factor   above 0
    /// @param rebased  whether the result of an inverse contract, in coins, is restated at the price of the table's
    ///     edge: x (1 + move) / (1 + sign(move) x range)
    /// @param dampener money in USD that moves a result towards 0: min((|move| / range - 1) x dampener, |result|);
    ///     for inverse contracts converted at the index of the table's edge
    record OverMove(BigDecimal range, BigDecimal factor, boolean rebased, Optional<BigDecimal> dampener)
            implements ScanWeight {
        /// Checks the ranges.
        public OverMove {
            Decimals.positive("scan weight range", range);
            Decimals.positive("scan weight factor", factor);
            dampener.ifPresent(value -> Decimals.positive("dampener", value));
        }
    }
}
