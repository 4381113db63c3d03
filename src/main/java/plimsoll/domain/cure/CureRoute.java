package plimsoll.domain.cure;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import plimsoll.domain.Decimals;
import plimsoll.domain.scenario.TransferRoute;

/// A way for collateral from one pool to another.
///
/// @param fromPool gives
/// @param toPool   receives
/// @param asset    what is moved on it; empty = anything
/// @param hours    from order to arrival, at least 0
/// @param feeUsd   taken from what arrives, USD, at least 0
/// @param capUsd   most that it takes, USD, above 0; empty = no cap
public record CureRoute(
        String fromPool, String toPool, Optional<String> asset, double hours, double feeUsd, OptionalDouble capUsd) {
    private static final double SECONDS_PER_HOUR = 3600;

    /// Checks names and ranges.
    public CureRoute {
        Decimals.named("from pool", fromPool);
        Decimals.named("to pool", toPool);
        if (!(hours >= 0 && feeUsd >= 0 && feeUsd <= 1e12)) {
            throw new IllegalArgumentException("hours and fee of a route must be at least 0");
        }
        if (capUsd.isPresent() && !(capUsd.getAsDouble() > 0)) {
            throw new IllegalArgumentException("what a route takes must be above 0 USD");
        }
    }

    /// A way for any asset without a cap.
    public CureRoute(String fromPool, String toPool, double hours, double feeUsd) {
        this(fromPool, toPool, Optional.empty(), hours, feeUsd, OptionalDouble.empty());
    }

    /// Returns a route of the workspace as a way for a cure that is ordered now: it waits until orders are taken, and
    /// then needs as long as a transfer in the middle of the distribution. What it may take on one day is its cap.
    ///
    /// @param now when the transfer is ordered
    public static CureRoute of(TransferRoute route, Instant now) {
        double clock = LocalTime.ofInstant(now, ZoneOffset.UTC).toSecondOfDay() / SECONDS_PER_HOUR;
        double wait = route.hours().isOpen(clock) ? 0 : (route.hours().from() - clock + 24) % 24;
        return new CureRoute(
                route.from(),
                route.to(),
                Optional.of(route.asset()),
                wait + route.delay().median(),
                route.feeUsd(),
                route.dailyCapUsd());
    }

    /// Returns the routes of the workspace as ways for cures that are ordered now.
    public static List<CureRoute> all(List<TransferRoute> routes, Instant now) {
        return routes.stream().map(route -> of(route, now)).toList();
    }

    /// Returns whether it leads from one pool to another and takes an asset.
    public boolean leads(String from, String to, String moved) {
        return fromPool.equals(from)
                && toPool.equals(to)
                && asset.map(moved::equals).orElse(true);
    }
}
