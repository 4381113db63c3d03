package plimsoll.domain.rule;

import java.math.BigDecimal;
import plimsoll.domain.Decimals;

/// A rate that may depend on position size; a ratio of notional.
public sealed interface RateCurve {
    /// The same rate at every size.
    ///
    /// @param rate ratio of notional, in [0, 1]
    record Constant(BigDecimal rate) implements RateCurve {
        /// Checks the range.
        public Constant {
            Decimals.ratio("rate", rate);
        }
    }

    /// A base rate plus a slope per base unit of the whole position.
    ///
    /// @param base         ratio of notional at size 0, in [0, 1]
    /// @param slopePerUnit added ratio per base unit, at least 0
    record LinearInSize(BigDecimal base, BigDecimal slopePerUnit) implements RateCurve {
        /// Checks the ranges.
        public LinearInSize {
            Decimals.ratio("base rate", base);
            Decimals.ratio("slope per unit", slopePerUnit);
        }
    }

    /// One over the position's leverage setting.
    ///
    /// @param defaultLeverage used when the position has none; above 0
    record ByLeverage(BigDecimal defaultLeverage) implements RateCurve {
        /// Checks the range.
        public ByLeverage {
            Decimals.positive("default leverage", defaultLeverage);
        }
    }
}
