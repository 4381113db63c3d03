package plimsoll.domain.instrument;

import java.time.Instant;
import java.util.Optional;

/// A future without expiry.
public record Perpetual(Contract contract) implements Instrument {
    @Override
    public InstrumentKind kind() {
        return InstrumentKind.PERPETUAL;
    }

    @Override
    public Optional<Instant> expiry() {
        return Optional.empty();
    }
}
