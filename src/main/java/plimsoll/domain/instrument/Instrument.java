package plimsoll.domain.instrument;

import java.time.Instant;
import java.util.Optional;
import plimsoll.domain.Identified;

/// Something a position can be held in.
///
/// Prices are in units of the settlement asset per base unit for linear contracts, in USD per base unit for inverse
/// futures and perpetuals, and in coins per base unit for inverse options.
public sealed interface Instrument extends Identified permits Spot, Perpetual, Future, Option {
    /// Returns the common terms.
    Contract contract();

    /// Returns the kind, as rule files name it.
    InstrumentKind kind();

    /// Returns the time of expiry; empty for spot and perpetuals.
    Optional<Instant> expiry();

    @Override
    default String id() {
        return contract().id();
    }

    /// Returns the venue's name for it.
    default String symbol() {
        return contract().symbol();
    }

    /// Returns the asset whose index price drives it.
    default String underlying() {
        return contract().underlying();
    }

    /// Returns whether profit is counted in the coin.
    default boolean isInverse() {
        return contract().payoff() == Payoff.INVERSE;
    }

    /// Returns the unit in which its price is typed, for example USD, USDC or BTC.
    default String priceUnit() {
        return isInverse() && kind() != InstrumentKind.OPTION
                ? "USD"
                : contract().settlementAsset();
    }

    /// Returns the unit in which its quantity is typed: USD of face value, or the base asset when the size is 1,
    /// otherwise contracts.
    default String quantityUnit() {
        if (isInverse() && kind() != InstrumentKind.OPTION) {
            return contract().size().compareTo(java.math.BigDecimal.ONE) == 0 ? "USD" : "contracts";
        }
        return contract().size().compareTo(java.math.BigDecimal.ONE) == 0 ? underlying() : "contracts";
    }
}
