package plimsoll.domain.rule;

import java.math.BigDecimal;
import plimsoll.domain.Decimals;

/// A requirement of the whole pool that no position causes, positive = needed.
public sealed interface AccountCharge {
    /// Returns the name it is shown under, unique in the file.
    String id();

    /// A share of what is borrowed: |negative balance| x price x rate.
    ///
    /// @param id          name
    /// @param initial     rate
    /// @param maintenance rate
    record Borrowing(String id, BigDecimal initial, BigDecimal maintenance) implements AccountCharge {
        /// Checks the ranges.
        public Borrowing {
            Decimals.named("charge id", id);
            Decimals.ratio("initial borrowing rate", initial);
            Decimals.ratio("maintenance borrowing rate", maintenance);
        }
    }

    /// A fixed amount in the currency of the pool, while it holds a position, a debt or margin that the venue
    /// states.
    ///
    /// @param id          name
    /// @param initial     amount
    /// @param maintenance amount
    record Fixed(String id, BigDecimal initial, BigDecimal maintenance) implements AccountCharge {
        /// Checks the ranges.
        public Fixed {
            Decimals.named("charge id", id);
            Decimals.checked("initial charge", initial);
            Decimals.checked("maintenance charge", maintenance);
        }
    }
}
