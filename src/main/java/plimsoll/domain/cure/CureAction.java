package plimsoll.domain.cure;

import java.math.BigDecimal;
import java.util.Optional;
import plimsoll.domain.Decimals;

/// One thing to do so that a pool keeps its buffer.
public sealed interface CureAction {
    /// Returns the pool that it helps.
    String poolId();

    /// Returns how much of it, in its own unit, above 0.
    BigDecimal size();

    /// Moves collateral to the pool from another one.
    ///
    /// @param fromPool gives the amount
    /// @param poolId   receives it, less the fee of the transfer
    /// @param asset    what is moved
    /// @param size     units of the asset that leave
    record Transfer(String fromPool, String poolId, String asset, BigDecimal size) implements CureAction {
        /// Checks the names and the amount.
        public Transfer {
            Decimals.named("from pool", fromPool);
            Decimals.named("pool", poolId);
            Decimals.named("asset", asset);
            Decimals.positive("amount", size);
        }
    }

    /// Closes a part of a leg of the pool at its mark.
    ///
    /// @param poolId     the pool
    /// @param positionId the leg
    /// @param size       what is closed, in units of the contract size, whichever the leg's sign
    record Reduction(String poolId, String positionId, BigDecimal size) implements CureAction {
        /// Checks the names and the quantity.
        public Reduction {
            Decimals.named("pool", poolId);
            Decimals.named("position", positionId);
            Decimals.positive("quantity", size);
        }
    }

    /// Adds a leg to the pool at its mark.
    ///
    /// @param poolId       the pool
    /// @param instrumentId what is bought or sold
    /// @param sale         whether it is sold
    /// @param size         in units of the contract size
    record Hedge(String poolId, String instrumentId, boolean sale, BigDecimal size) implements CureAction {
        /// Checks the names and the quantity.
        public Hedge {
            Decimals.named("pool", poolId);
            Decimals.named("instrument", instrumentId);
            Decimals.positive("quantity", size);
        }

        /// Returns the quantity, long positive.
        public BigDecimal quantity() {
            return sale ? size.negate() : size;
        }
    }

    /// Sells collateral of the pool for another asset that it takes as collateral.
    ///
    /// @param poolId the pool
    /// @param asset  what is sold
    /// @param into   what is bought
    /// @param size   units that are sold
    record Swap(String poolId, String asset, String into, BigDecimal size) implements CureAction {
        /// Checks the names and the amount.
        public Swap {
            Decimals.named("pool", poolId);
            Decimals.named("asset", asset);
            Decimals.named("into", into);
            Decimals.positive("amount", size);
            if (asset.equals(into)) {
                throw new IllegalArgumentException("an asset cannot be swapped into itself: " + asset);
            }
        }
    }

    /// A transfer that is not enough by itself, and the reduction that does the rest.
    ///
    /// @param transfer  done first
    /// @param feeUsd    of the transfer, USD
    /// @param reduction of a leg of the pool that receives
    record Both(Transfer transfer, double feeUsd, Reduction reduction) implements CureAction {
        /// Checks that both help the same pool.
        public Both {
            if (!transfer.poolId().equals(reduction.poolId())) {
                throw new IllegalArgumentException(
                        "a transfer to " + transfer.poolId() + " does not help " + reduction.poolId());
            }
        }

        @Override
        public String poolId() {
            return transfer.poolId();
        }

        /// Returns the size of the reduction.
        @Override
        public BigDecimal size() {
            return reduction.size();
        }
    }

    /// Returns the pool that gives something away; empty when none does.
    default Optional<String> giver() {
        return switch (this) {
            case Transfer transfer -> Optional.of(transfer.fromPool());
            case Both both -> Optional.of(both.transfer().fromPool());
            case Reduction ignored -> Optional.empty();
            case Hedge ignored -> Optional.empty();
            case Swap ignored -> Optional.empty();
        };
    }
}
