package plimsoll.domain.instrument;

import java.time.Instant;
import java.util.Optional;

/// The asset itself, bought or sold against the settlement asset at the entry price.
public record Spot(Contract contract) implements Instrument {
    /// Checks that spot is linear.
    public Spot {
        if (contract.payoff() != Payoff.LINEAR) {
            throw new IllegalArgumentException("payoff of spot " + contract.id() + " must be linear");
        }
    }

    @Override
    public InstrumentKind kind() {
        return InstrumentKind.SPOT;
    }

    @Override
    public Optional<Instant> expiry() {
        return Optional.empty();
    }
}
