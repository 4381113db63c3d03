package plimsoll.domain.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import plimsoll.domain.Decimals;

/// A rate that may depend on position size, leverage or the state of the market; a ratio of notional.
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

    /// A rate over leverage, as some libraries take it: rate / leverage.
    ///
    /// @param rate            ratio of notional at leverage 1, in [0, 1]
    /// @param defaultLeverage used when the position has none; above 0
    record OverLeverage(BigDecimal rate, BigDecimal defaultLeverage) implements RateCurve {
        /// Checks the ranges.
        public OverLeverage {
            Decimals.ratio("rate", rate);
            Decimals.positive("default leverage", defaultLeverage);
        }
    }

    /// A rate that rises with the open interest of the market from its base to 1, between two bounds:
    /// base + (1 - base) x clamp((open interest - lower) / (upper - lower), 0, 1), truncated to parts per million.
    /// Both bounds 0 = the base.
    ///
    /// Source: dYdX v4, protocol documentation "Open-interest-weighted margin"; read 2026-11-24.
    ///
    /// @param base         ratio of notional, in [0, 1]
    /// @param lower        open interest below which the base holds, money
    /// @param upper        open interest from which it is 1, money
    /// @param openInterest of the market now, money; edit it when it changes
    record OpenInterestRamp(BigDecimal base, BigDecimal lower, BigDecimal upper, BigDecimal openInterest)
            implements RateCurve {
        /// Checks the ranges.
        public OpenInterestRamp {
            Decimals.ratio("base rate", base);
            Decimals.checked("lower open interest", lower);
            Decimals.checked("upper open interest", upper);
            Decimals.checked("open interest", openInterest);
            if (upper.compareTo(lower) < 0) {
                throw new IllegalArgumentException("upper open interest must be at least the lower one, "
                        + lower.toPlainString() + ", not " + upper.toPlainString());
            }
        }
    }

    /// The expected loss of a short position under a lognormal price, beyond a probability, plus a slippage rate:
    /// Phi(sigma sqrt(t) - Phi^-1(1 - p)) / p - 1 + slippage.
    ///
    /// Source: Vega protocol specification 0018-RSKM, read 2026-11-24.
    ///
    /// @param tail     probability p, in (0, 1)
    /// @param years    horizon t, at least 0
    /// @param drift    annual drift of the price
    /// @param vol      annual volatility sigma, ratio
    /// @param slippage added ratio
    record LognormalShortfall(BigDecimal tail, BigDecimal years, BigDecimal drift, BigDecimal vol, BigDecimal slippage)
            implements RateCurve {
        /// Checks the ranges.
        public LognormalShortfall {
            Decimals.positive("tail probability", tail);
            Decimals.ratio("tail probability", tail);
            Decimals.ratio("slippage", slippage);
        }
    }

    /// A rate that follows a volatility index: clamp(base x (index / reference)^exponent, floor, cap).
    ///
    /// A shock of volatility moves the index alike. It counts at once, or with a lag as time passes: of what is
    /// between the index that the rule uses and that of the market, a half is left after each half-life. Levels and
    /// what-if points ask where a shock leads that stays, so for them a lag changes nothing.
    ///
    /// @param base      ratio of notional at the reference, in [0, 1]
    /// @param reference level of the index at which the base holds, above 0
    /// @param exponent  at least 0: margin never falls when volatility rises
    /// @param floor     lowest rate, in [0, 1]
    /// @param cap       highest rate, in [0, 1]; [RuleCheck] wants it at least the floor
    /// @param index     the index now, above 0; edit it when it changes
    /// @param halfLifeDays of the lag, above 0; empty = there is none
    record VolIndexed(
            BigDecimal base,
            BigDecimal reference,
            BigDecimal exponent,
            BigDecimal floor,
            BigDecimal cap,
            BigDecimal index,
            Optional<BigDecimal> halfLifeDays)
            implements RateCurve {
        /// Creates a rate without a lag.
        public VolIndexed(
                BigDecimal base,
                BigDecimal reference,
                BigDecimal exponent,
                BigDecimal floor,
                BigDecimal cap,
                BigDecimal index) {
            this(base, reference, exponent, floor, cap, index, Optional.empty());
        }

        /// Checks the ranges.
        public VolIndexed {
            Decimals.ratio("base rate", base);
            Decimals.positive("reference index", reference);
            Decimals.checked("exponent", exponent);
            if (exponent.signum() < 0 || exponent.compareTo(BigDecimal.TEN) > 0) {
                throw new IllegalArgumentException(
                        "exponent must be between 0 and 10, not " + exponent.toPlainString());
            }
            Decimals.ratio("lowest rate", floor);
            Decimals.ratio("highest rate", cap);
            Decimals.positive("volatility index", index);
            halfLifeDays.ifPresent(days -> Decimals.positive("half-life in days", days));
        }

        /// Returns this rate at another index.
        public VolIndexed withIndex(BigDecimal value) {
            return new VolIndexed(base, reference, exponent, floor, cap, value, halfLifeDays);
        }
    }

    /// A rate by steps of a volatility index, each up to and including its bound. A shock of volatility moves the
    /// index alike, at once or with a lag as in [VolIndexed].
    ///
    /// @param steps at least one, the last holds beyond its bound; [RuleCheck] wants them to ascend
    /// @param index the index now, above 0; edit it when it changes
    /// @param halfLifeDays of the lag, above 0; empty = there is none
    record VolStepped(List<VolStep> steps, BigDecimal index, Optional<BigDecimal> halfLifeDays) implements RateCurve {
        /// Creates a rate without a lag.
        public VolStepped(List<VolStep> steps, BigDecimal index) {
            this(steps, index, Optional.empty());
        }

        /// Returns this rate at another index.
        public VolStepped withIndex(BigDecimal value) {
            return new VolStepped(steps, value, halfLifeDays);
        }

        /// Copies the steps and checks them.
        public VolStepped {
            steps = List.copyOf(steps);
            Decimals.positive("volatility index", index);
            halfLifeDays.ifPresent(days -> Decimals.positive("half-life in days", days));
            if (steps.isEmpty()) {
                throw new IllegalArgumentException("a rate by steps needs at least one step");
            }
        }
    }

    /// One step of a rate that follows a volatility index.
    ///
    /// @param upTo last level of the index that it holds at, above 0; empty = no bound
    /// @param rate ratio of notional, in [0, 1]
    record VolStep(Optional<BigDecimal> upTo, BigDecimal rate) {
        /// Checks the ranges.
        public VolStep {
            upTo.ifPresent(bound -> Decimals.positive("bound of the volatility step", bound));
            Decimals.ratio("rate", rate);
        }
    }
}
