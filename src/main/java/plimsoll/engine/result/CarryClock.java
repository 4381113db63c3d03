package plimsoll.engine.result;

import java.util.List;
import java.util.OptionalDouble;

/// How long the buffer of one pool pays for carry, prices and volatility standing still.
///
/// @param poolId    the pool
/// @param bufferUsd what carry can consume, USD
/// @param flows     what every perpetual and every debt costs, in order of identifier
/// @param missing   perpetuals without a funding rate and debts without a borrow rate; they count as free
/// @param cases     the rates as they are, then under stress
public record CarryClock(String poolId, double bufferUsd, List<Flow> flows, List<String> missing, List<Case> cases) {
    /// Copies the lists.
    public CarryClock {
        flows = List.copyOf(flows);
        missing = List.copyOf(missing);
        cases = List.copyOf(cases);
    }

    /// Which rates hold.
    public enum Rates {
        /// As quoted.
        QUOTED,
        /// Quoted rates times the factor of the settings.
        MULTIPLIED,
        /// Funding turned around: what was earned is paid. Borrow rates as quoted.
        FLIPPED
    }

    /// One perpetual or debt.
    ///
    /// @param id        of the position or balance
    /// @param funding   whether it is funding of a perpetual, rather than interest on a debt
    /// @param rate      as quoted: in 8 hours for funding, in a year for interest
    /// @param usdPerDay cost at the quoted rate, negative = income
    public record Flow(String id, boolean funding, double rate, double usdPerDay) {}

    /// What one set of rates means.
    ///
    /// @param rates     which
    /// @param usdPerDay cost of the pool, negative = income
    /// @param days      until the buffer is gone; 0 when there is none; empty = never, because carry costs nothing
    public record Case(Rates rates, double usdPerDay, OptionalDouble days) {}
}
