package plimsoll.domain.cure;

import java.math.BigDecimal;
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
}
