package plimsoll.domain.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import plimsoll.domain.Decimals;

/// A way on which collateral moves from one pool to another when the other one calls for margin.
///
/// @param id          unique within a workspace
/// @param from        pool that gives
/// @param to          pool that receives
/// @param asset       what is moved
/// @param delay       from order to arrival
/// @param failure     probability that it does not arrive, in [0, 1]; what left the giving pool then comes back
/// @param feeUsd      taken from what arrives, at least 0
/// @param dailyCapUsd most that is ordered on one UTC day, above 0; empty = no cap
/// @param hours       when orders are taken
/// @param leaves      when the giving pool stops counting the amount
public record TransferRoute(
        String id,
        String from,
        String to,
        String asset,
        Delay delay,
        double failure,
        double feeUsd,
        OptionalDouble dailyCapUsd,
        OpenHours hours,
        Leaves leaves) {
    /// When the giving pool stops counting an amount.
    public enum Leaves {
        /// With the order: the venue debits a withdrawal at once, and it is on its way for the whole delay.
        ON_ORDER,
        /// With the arrival: the delay is the time until somebody approves. What the giving pool cannot spare then is
        /// not sent.
        ON_ARRIVAL
    }

    /// Hours of the UTC day at which orders are taken.
    ///
    /// @param from first hour, 0 to 23
    /// @param to   hour at which it closes, 0 to 23; equal to `from` = never closes, below = over midnight
    public record OpenHours(int from, int to) {
        /// Round the clock.
        public static final OpenHours ALWAYS = new OpenHours(0, 0);

        /// Checks the hours.
        public OpenHours {
            if (from < 0 || from > 23 || to < 0 || to > 23) {
                throw new IllegalArgumentException("opening hours must be between 0 and 23");
            }
        }

        /// Returns whether orders are taken at an hour of the day.
        ///
        /// @param hour in [0, 24)
        public boolean isOpen(double hour) {
            if (from == to) {
                return true;
            }
            return from < to ? hour >= from && hour < to : hour >= from || hour < to;
        }
    }

    /// Checks names and ranges.
    public TransferRoute {
        Decimals.named("route", id);
        Decimals.named("from pool", from);
        Decimals.named("to pool", to);
        Decimals.named("asset of the route", asset);
        if (from.equals(to)) {
            throw new IllegalArgumentException("a route must lead to another pool than " + from);
        }
        if (!(failure >= 0 && failure <= 1)) {
            throw new IllegalArgumentException("failure must be a probability between 0 and 1, not " + failure);
        }
        if (!(feeUsd >= 0 && feeUsd <= 1e12)) {
            throw new IllegalArgumentException("fee must be between 0 and 1e12 USD, not " + feeUsd);
        }
        if (dailyCapUsd.isPresent() && !(dailyCapUsd.getAsDouble() > 0 && dailyCapUsd.getAsDouble() <= 1e15)) {
            throw new IllegalArgumentException("daily cap must be above 0 USD");
        }
    }

    /// Returns what nobody has said about the route, so that the best is assumed: in words, each after the route's
    /// name.
    public List<String> assumptions() {
        List<String> assumed = new ArrayList<>();
        if (failure == 0) {
            assumed.add("never fails");
        }
        if (feeUsd == 0) {
            assumed.add("costs nothing");
        }
        if (dailyCapUsd.isEmpty()) {
            assumed.add("has no cap");
        }
        if (hours.from() == hours.to()) {
            assumed.add("is open round the clock");
        }
        return List.copyOf(assumed);
    }

    /// Returns a route that always works, costs nothing and has no cap.
    public static TransferRoute of(String from, String to, String asset, Delay delay) {
        return new TransferRoute(
                from + " to " + to,
                from,
                to,
                asset,
                delay,
                0,
                0,
                OptionalDouble.empty(),
                OpenHours.ALWAYS,
                Leaves.ON_ORDER);
    }
}
