package plimsoll.domain.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import plimsoll.domain.Decimals;

/// How a positive balance of collateral counts; negative balances count in full, or more where a form says so.
public sealed interface CollateralValue {
    /// amount x price x (1 - haircut).
    ///
    /// @param haircut in [0, 1]
    record Flat(BigDecimal haircut) implements CollateralValue {
        /// Checks the range.
        public Flat {
            Decimals.ratio("haircut", haircut);
        }
    }

    /// Ratios by size: each slice takes its own ratio, or the whole balance that of its tier.
    ///
    /// @param axis  what bounds measure
    /// @param mode  slices, or the whole balance
    /// @param tiers ascending; nothing counts above the last bound
    record Tiered(Axis axis, TierMode mode, List<Step> tiers) implements CollateralValue {
        /// What bounds of a tiered ratio measure.
        public enum Axis {
            /// Units of the asset.
            QUANTITY,
            /// USD at the index price.
            USD
        }

        /// One tier.
        ///
        /// @param upTo  upper bound, inclusive; empty = no bound
        /// @param ratio share that counts, in [0, 1]
        public record Step(Optional<BigDecimal> upTo, BigDecimal ratio) {
            /// Checks the ranges.
            public Step {
                upTo.ifPresent(value -> Decimals.positive("collateral bound", value));
                Decimals.ratio("collateral ratio", ratio);
            }
        }

        /// Copies the tiers.
        public Tiered {
            tiers = List.copyOf(tiers);
            if (tiers.isEmpty()) {
                throw new IllegalArgumentException("tiered collateral needs at least one tier");
            }
        }
    }

    /// What can be borrowed against a supplied balance: min(borrow cap, min(amount, supply cap) x price x
    /// (0.5 + 0.5 x loan to value)).
    ///
    /// Source: Hyperliquid documentation, "Portfolio margin"; read 2026-11-24.
    ///
    /// @param loanToValue in [0, 1]
    /// @param supplyCap   units of the asset; empty = none
    /// @param borrowCap   money in USD; empty = none
    /// @param cut         what a stress takes off that share, which does not fall below 0; none in rule files
    record LoanToValue(
            BigDecimal loanToValue, Optional<BigDecimal> supplyCap, Optional<BigDecimal> borrowCap, BigDecimal cut)
            implements CollateralValue {
        /// Checks the ranges.
        public LoanToValue {
            Decimals.ratio("loan to value", loanToValue);
        }

        /// The value as a rule file states it.
        public LoanToValue(BigDecimal loanToValue, Optional<BigDecimal> supplyCap, Optional<BigDecimal> borrowCap) {
            this(loanToValue, supplyCap, borrowCap, BigDecimal.ZERO);
        }
    }

    /// A weight that falls with the square root of size: min(weight, 1.1 / (1 + factor x sqrt(amount))), and further
    /// once all deposits of the venue exceed a value: x min(1, scale start / deposits).
    ///
    /// Source: Drift protocol documentation, "Account health"; read 2026-11-24.
    ///
    /// @param weight        at size 0, in [0, 1]
    /// @param factor        per square root of a unit, at least 0
    /// @param scaleStartUsd deposits from which the weight shrinks, USD; empty = never
    /// @param depositsUsd   deposits of the venue now, USD; edit it when it changes
    /// @param debtWeight    what a debt counts at size 0, at least 1; it grows as max(weight, 0.8 x weight + factor
    ///     x sqrt(amount)); empty = a debt counts in full
    /// @param cut           what a stress takes off the weight at any size, not below 0; none in rule files
    record BySize(
            BigDecimal weight,
            BigDecimal factor,
            Optional<BigDecimal> scaleStartUsd,
            BigDecimal depositsUsd,
            Optional<BigDecimal> debtWeight,
            BigDecimal cut)
            implements CollateralValue {
        /// The weight as a rule file states it.
        public BySize(
                BigDecimal weight,
                BigDecimal factor,
                Optional<BigDecimal> scaleStartUsd,
                BigDecimal depositsUsd,
                Optional<BigDecimal> debtWeight) {
            this(weight, factor, scaleStartUsd, depositsUsd, debtWeight, BigDecimal.ZERO);
        }

        /// Checks the ranges.
        public BySize {
            Decimals.ratio("collateral weight", weight);
            Decimals.checked("size factor", factor);
            debtWeight.filter(value -> value.compareTo(BigDecimal.ONE) < 0).ifPresent(value -> {
                throw new IllegalArgumentException("debt weight must be at least 1, not " + value.toPlainString());
            });
        }
    }
}
