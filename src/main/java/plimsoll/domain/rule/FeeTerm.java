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
        /// initial and maintenance margin.
        AT_BANKRUPTCY,
        /// Added to the maintenance rate: notional x (maintenance rate + rate).
        WITH_MAINTENANCE
    }

    /// Checks the range.
    public FeeTerm {
        Decimals.ratio("fee rate", rate);
    }
}
