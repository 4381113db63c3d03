package plimsoll.domain.instrument;

import java.time.Instant;
import java.util.Optional;

/// A future that settles at a fixed time.
///
/// @param contract   the common terms
/// @param expiryTime when it settles
public record Future(Contract contract, Instant expiryTime) implements Instrument {
    @Override
    public InstrumentKind kind() {
        return InstrumentKind.FUTURE;
    }

    @Override
    public Optional<Instant> expiry() {
        return Optional.of(expiryTime);
    }
}
