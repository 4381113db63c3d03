package plimsoll.domain.rule;

import java.math.BigDecimal;
import plimsoll.domain.Decimals;

/// A closing fee inside a requirement.
///
/// @param mode what it is taken on
/// @param rate ratio of notional
public record FeeTerm(Mode mode, BigDecimal rate) {
    /// No fee.
    public static final FeeTerm NONE = new FeeTerm(Mode.NONE, BigDecimal.ZERO);

    /// What the fee is taken on.
    public enum Mode {
        /// There is none.
        NONE,
        /// The fee to close at the bankruptcy price of the entry: size x entry x (1 - sign / leverage) x rate, added to
        /// initial and maintenance margin; in coins for inverse contracts, with the sign of their value in
        /// coins.
        AT_BANKRUPTCY,
        /// Added to the maintenance rate: notional x (maintenance rate + rate).
        WITH_MAINTENANCE,
        /// As AT_BANKRUPTCY in initial margin, as WITH_MAINTENANCE in maintenance margin.
        INITIAL_AT_BANKRUPTCY,
        /// The fee to close where the isolated margin of the position is used up, the fee included; added to initial
        /// and
        /// maintenance margin. Positions without a margin of their own pay as AT_BANKRUPTCY.
        AT_POSTED_BANKRUPTCY
    }

    /// Checks the range.
    public FeeTerm {
        Decimals.ratio("fee rate", rate);
    }
}
