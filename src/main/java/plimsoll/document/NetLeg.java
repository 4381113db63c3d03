package plimsoll.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import plimsoll.domain.account.MarginMode;
import plimsoll.domain.account.Position;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.instrument.InstrumentKind;

/// Two legs in the same instrument and pool as one, with the entry that keeps their profit.
///
/// @param leg the leg; empty when both close each other
record NetLeg(Optional<Position> leg) {
    private static final MathContext DIGITS = MathContext.DECIMAL64;

    /// Returns what becomes of both; empty when they must stay two legs: isolated ones, one of them left out of
    /// calculations, or a profit that no single entry can keep.
    static Optional<NetLeg> of(Position present, Position incoming, Instrument instrument) {
        BigDecimal sum = present.quantity().add(incoming.quantity());
        if (present.mode() == MarginMode.ISOLATED || incoming.mode() == MarginMode.ISOLATED) {
            boolean closes = sum.signum() == 0
                    && present.mode() == incoming.mode()
                    && sameEntry(present, incoming)
                    && present.isolatedMargin().equals(incoming.isolatedMargin());
            return closes ? Optional.of(new NetLeg(Optional.empty())) : Optional.empty();
        }
        if (present.included() != incoming.included()
                || present.entryPrice().isPresent() != incoming.entryPrice().isPresent()) {
            return Optional.empty();
        }
        if (sameEntry(present, incoming)) {
            return Optional.of(
                    new NetLeg(sum.signum() == 0 ? Optional.empty() : Optional.of(present.withQuantity(sum))));
        }
        boolean reciprocal = instrument.isInverse() && instrument.kind() != InstrumentKind.OPTION;
        return sum.signum() == 0
                ? Optional.empty()
                : entry(present, incoming, sum, reciprocal)
                        .map(price ->
                                new NetLeg(Optional.of(present.withQuantity(sum).withEntryPrice(Optional.of(price)))));
    }

    private static boolean sameEntry(Position present, Position incoming) {
        return present.entryPrice().isPresent() == incoming.entryPrice().isPresent()
                && present.entryPrice()
                        .map(price -> price.compareTo(incoming.entryPrice().orElseThrow()) == 0)
                        .orElse(true);
    }

    /// Linear contracts keep quantity x entry; contracts of fixed face value keep quantity / entry.
    private static Optional<BigDecimal> entry(Position present, Position incoming, BigDecimal sum, boolean reciprocal) {
        BigDecimal first = present.entryPrice().orElseThrow();
        BigDecimal second = incoming.entryPrice().orElseThrow();
        BigDecimal kept = reciprocal
                ? present.quantity()
                        .divide(first, DIGITS)
                        .add(incoming.quantity().divide(second, DIGITS))
                : present.quantity().multiply(first).add(incoming.quantity().multiply(second));
        if (kept.signum() != sum.signum()) {
            return Optional.empty();
        }
        BigDecimal price = reciprocal ? sum.divide(kept, DIGITS) : kept.divide(sum, DIGITS);
        return Optional.of(price).filter(value -> value.scale() <= 30 && value.precision() - value.scale() <= 18);
    }
}
