package plimsoll.domain.instrument;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import plimsoll.domain.Decimals;

/// A European option on the forward of its expiry.
///
/// @param contract   the common terms
/// @param expiryTime when it settles
/// @param strike     in USD (or the linear quote asset) per base unit, above 0
/// @param type       call or put
public record Option(Contract contract, Instant expiryTime, BigDecimal strike, OptionType type) implements Instrument {
    /// Checks that the strike is above 0.
    public Option {
        Decimals.positive("strike", strike);
    }

    @Override
    public InstrumentKind kind() {
        return InstrumentKind.OPTION;
    }

    @Override
    public Optional<Instant> expiry() {
        return Optional.of(expiryTime);
    }
}
