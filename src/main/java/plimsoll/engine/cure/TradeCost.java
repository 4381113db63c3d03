package plimsoll.engine.cure;

import java.util.Optional;
import plimsoll.domain.Holding;
import plimsoll.domain.Snapshot;
import plimsoll.domain.cure.CureTerms;
import plimsoll.domain.instrument.InstrumentKind;

/// What trading a leg costs, USD.
final class TradeCost {
    private static final double SETTLEMENTS_PER_DAY = 3;

    private TradeCost() {}

    /// Returns the notional: face value of inverse futures and perpetuals, units at the index for options, units at the
    /// mark for everything else.
    ///
    /// @param quantity in units of the contract size; its sign is that of the notional
    static double notionalUsd(Holding leg, double quantity, Snapshot snapshot) {
        double units = quantity * leg.instrument().contract().size().doubleValue();
        if (leg.instrument().kind() == InstrumentKind.OPTION) {
            return units * leg.index();
        }
        return leg.instrument().isInverse() ? units : units * leg.mark() * settlement(leg, snapshot);
    }

    /// Returns the fee on the notional and the half-spread on the price that is paid: the premium of an option, the
    /// notional of everything else.
    static double usd(Holding leg, double quantity, Snapshot snapshot, CureTerms terms) {
        double notional = StrictMath.abs(notionalUsd(leg, quantity, snapshot));
        double units =
                StrictMath.abs(quantity) * leg.instrument().contract().size().doubleValue();
        double paid = leg.instrument().kind() == InstrumentKind.OPTION
                ? units * leg.mark() * settlement(leg, snapshot)
                : notional;
        return terms.feeRate() * notional + terms.halfSpread() * paid;
    }

    /// Returns what a perpetual pays over the horizon; negative = it receives.
    static double fundingUsd(Holding leg, double quantity, Snapshot snapshot, CureTerms terms) {
        return leg.instrument().kind() == InstrumentKind.PERPETUAL
                ? notionalUsd(leg, quantity, snapshot) * terms.fundingRate() * SETTLEMENTS_PER_DAY * terms.horizonDays()
                : 0;
    }

    private static double settlement(Holding leg, Snapshot snapshot) {
        return Optional.ofNullable(
                        snapshot.index().get(leg.instrument().contract().settlementAsset()))
                .orElseThrow();
    }
}
