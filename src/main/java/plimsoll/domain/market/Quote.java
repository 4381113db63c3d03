package plimsoll.domain.market;

import java.math.BigDecimal;
import java.time.Instant;
import plimsoll.domain.Decimals;

/// One market number and when it was true.
public record Quote(BigDecimal value, Instant time) {
    /// Checks the range.
    public Quote {
        Decimals.checked("value", value);
    }
}
