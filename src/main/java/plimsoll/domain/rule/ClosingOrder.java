package plimsoll.domain.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import plimsoll.domain.Decimals;

/// In which order a venue closes the positions of a pool that it liquidates, as far as it states it. Never part of a
/// requirement.
///
/// @param steps   one after the other, until the pool is released; at least one
/// @param release maintenance margin / equity at which closing stops, in (0, 1]; 1 = as soon as it is not liquidated
/// @param feeRate what the venue takes of the notional that it closes, ratio
public record ClosingOrder(List<Step> steps, BigDecimal release, BigDecimal feeRate) {
    /// Everything is closed at once, without a fee: what is assumed where a venue states nothing.
    public static final ClosingOrder AT_ONCE = new ClosingOrder(
            List.of(new Step(Kind.CLOSE_ALL, Selector.ANY, PositionSide.ANY, Optional.empty())),
            BigDecimal.ONE,
            BigDecimal.ZERO);

    /// What a step does. Positions are taken from the largest maintenance margin to the smallest.
    public enum Kind {
        /// Closes of each position in turn only what is needed for the release.
        CLOSE_AS_NEEDED,
        /// Closes whole positions in turn until the release.
        CLOSE_WHOLE,
        /// Closes every position, released or not.
        CLOSE_ALL,
        /// Brings each position in turn down to the tier below, again and again, until the release or the first tier.
        REDUCE_TIER,
        /// Closes the stated share of every position once.
        REDUCE_SHARE,
        /// Trades a perpetual against the delta of the positions; it stays afterwards.
        HEDGE_DELTA,
        /// Takes everything over at the bankruptcy price: nothing is left of the pool.
        TAKE_OVER
    }

    /// Which direction of positions a step takes.
    public enum PositionSide {
        ANY,
        LONG,
        SHORT;

        /// Returns whether a signed quantity is on this side.
        public boolean holds(double quantity) {
            return switch (this) {
                case ANY -> true;
                case LONG -> quantity > 0;
                case SHORT -> quantity < 0;
            };
        }
    }

    /// One step.
    ///
    /// @param kind     what it does
    /// @param selector which instruments it takes
    /// @param side     which direction it takes
    /// @param share    for [Kind#REDUCE_SHARE], in (0, 1]; empty for others
    public record Step(Kind kind, Selector selector, PositionSide side, Optional<BigDecimal> share) {
        /// Checks that a share is there where it is needed, and only there.
        public Step {
            share.ifPresent(value -> {
                Decimals.positive("share", value);
                Decimals.ratio("share", value);
            });
            if (share.isPresent() != (kind == Kind.REDUCE_SHARE)) {
                throw new IllegalArgumentException(
                        kind == Kind.REDUCE_SHARE
                                ? "a step that closes a share needs the share"
                                : "only a step that closes a share has a share");
            }
        }
    }

    /// Copies the steps and checks the ranges.
    public ClosingOrder {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("an order of closing needs at least one step");
        }
        Decimals.positive("release", release);
        Decimals.ratio("release", release);
        Decimals.ratio("fee rate", feeRate);
    }
}
