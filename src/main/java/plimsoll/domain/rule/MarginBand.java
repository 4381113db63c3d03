package plimsoll.domain.rule;

import java.math.BigDecimal;
import plimsoll.domain.Decimals;

/// A step of the venue's own ladder: what happens once equity / maintenance margin falls to a level.
///
/// @param ratio  equity / maintenance margin
/// @param side   whether equality belongs to the step
/// @param action what the venue does
public record MarginBand(BigDecimal ratio, Trigger side, Action action) {
    /// What the venue does.
    public enum Action {
        /// Sends a reminder.
        WARN,
        /// Takes orders that reduce risk only.
        REDUCE_ONLY,
        /// Closes part of the position.
        REDUCE,
        /// Liquidates.
        LIQUIDATE,
        /// Hands the position to a backstop.
        TAKE_OVER
    }

    /// Checks the range.
    public MarginBand {
        Decimals.positive("band ratio", ratio);
    }
}
