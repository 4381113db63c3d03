package plimsoll.engine.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Snapshot;
import plimsoll.domain.scenario.Delay;
import plimsoll.domain.scenario.PathSettings;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.engine.liquidation.LevelSearch;
import plimsoll.engine.margin.BookKernel;
import plimsoll.engine.margin.PoolKernel;
import plimsoll.engine.pricing.NormalDistribution;
import plimsoll.engine.result.ActLevel;
import plimsoll.engine.result.LiquidationLevels;
import plimsoll.engine.result.LiquidationLevels.Level;
import plimsoll.engine.result.PathVol;
import plimsoll.engine.survival.Survival;

/// Answers at which price a transfer must be ordered so that it arrives before the liquidation.
///
/// A price at a relative distance d from the liquidation touches it within the time T with the probability of first
/// passage ([Survival], one barrier, geometric Brownian motion without drift in price). The distance asked for is the
/// one at which that probability, averaged over the law of T and joined with the chance that the transfer fails, equals
/// the accepted one. It falls as the distance grows, so bisection finds it. Opening hours, caps and jumps are not in
/// it.
public final class ActNow {
    private static final double HOURS_PER_YEAR = 8760;
    private static final int BISECTIONS = 200;

    /// Points of the law of a random delay: the middles of so many slices of equal probability.
    private static final int SLICES = 200;

    /// No liquidation further away than this is looked at: log price.
    private static final double FARTHEST = 12;

    /// How long a transfer to a pool takes that no route leads to.
    public static final List<Double> ASSUMED_HOURS = List.of(1.0, 24.0);

    private ActNow() {}

    /// Returns the relative distance below a price, (price - barrier) / price, at which a barrier is touched in time
    /// with
    /// exactly the accepted probability; empty when the failures of the route alone exceed it.
    ///
    /// @param accepted probability that the transfer comes too late or not at all, above 0 and below 1
    /// @param failure  of the route, in [0, 1]
    public static OptionalDouble distanceDown(Delay delay, double failure, double sigma, double accepted) {
        OptionalDouble log = logDistance(delay, failure, sigma, accepted, -1);
        return log.isPresent() ? OptionalDouble.of(-StrictMath.expm1(-log.getAsDouble())) : log;
    }

    /// Returns the relative distance above a price, (barrier - price) / price.
    public static OptionalDouble distanceUp(Delay delay, double failure, double sigma, double accepted) {
        OptionalDouble log = logDistance(delay, failure, sigma, accepted, 1);
        return log.isPresent() ? OptionalDouble.of(StrictMath.expm1(log.getAsDouble())) : log;
    }

    /// Returns the probability that a transfer ordered at a price comes too late or not at all.
    ///
    /// @param spot    price at the order
    /// @param barrier price of the liquidation, on either side
    public static double late(double spot, double barrier, Delay delay, double failure, double sigma) {
        double touched = 0;
        double[] times = times(delay);
        for (double hours : times) {
            OptionalDouble down = barrier < spot ? OptionalDouble.of(barrier) : OptionalDouble.empty();
            OptionalDouble up = barrier < spot ? OptionalDouble.empty() : OptionalDouble.of(barrier);
            touched += 1 - Survival.bothAlive(spot, down, up, sigma, hours / HOURS_PER_YEAR);
        }
        return failure + (1 - failure) * (touched / times.length);
    }

    private static OptionalDouble logDistance(
            Delay delay, double failure, double sigma, double accepted, int direction) {
        if (!(accepted > 0 && accepted < 1) || !(sigma > 0)) {
            throw new IllegalArgumentException(
                    "accepted probability must lie between 0 and 1 and sigma above 0: " + accepted + ", " + sigma);
        }
        if (late(1, StrictMath.exp(direction * FARTHEST), delay, failure, sigma) > accepted) {
            return OptionalDouble.empty();
        }
        double near = 0;
        double far = FARTHEST;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = 0.5 * (near + far);
            if (middle <= near || middle >= far) {
                break;
            }
            if (late(1, StrictMath.exp(direction * middle), delay, failure, sigma) > accepted) {
                near = middle;
            } else {
                far = middle;
            }
        }
        return OptionalDouble.of(far);
    }

    private static double[] times(Delay delay) {
        return switch (delay) {
            case Delay.Fixed fixed -> new double[] {fixed.hours()};
            case Delay.LogNormal log -> {
                double[] times = new double[SLICES];
                for (int i = 0; i < SLICES; i++) {
                    double normal = NormalDistribution.quantile((i + 0.5) / SLICES);
                    times[i] = log.medianHours() * StrictMath.exp(log.deviation() * normal);
                }
                yield times;
            }
        };
    }

    /// Returns the levels of every pool, in order of pool, underlying, route and side. For a pool that no route leads
    /// to,
    /// transfers of one hour and of one day are assumed. Pools that are liquidated already have none.
    ///
    /// @param accepted probability that a transfer comes too late or not at all, above 0 and below 1
    public static List<ActLevel> levels(
            Snapshot snapshot, PathSettings settings, double accepted, Cancellation cancellation) {
        BookKernel book = new BookKernel(snapshot);
        List<PathVol> vols = PathVols.of(snapshot, settings.market());
        List<ActLevel> all = new ArrayList<>();
        for (PoolKernel pool : book.pools()) {
            List<Transfer> transfers = transfers(pool.pool().id(), settings);
            for (String underlying : LevelSearch.drivers(book, pool)) {
                LiquidationLevels levels = LevelSearch.find(book, pool, underlying, WhatIf.NONE, cancellation);
                vols.stream()
                        .filter(known -> known.underlying().equals(underlying))
                        .forEach(vol -> transfers.forEach(transfer -> {
                            levels.down(0).ifPresent(level -> all.add(level(levels, level, transfer, vol, accepted)));
                            levels.up(0).ifPresent(level -> all.add(level(levels, level, transfer, vol, accepted)));
                        }));
            }
        }
        return all;
    }

    /// A transfer on a route, or one that is assumed.
    private record Transfer(Optional<String> routeId, Delay delay, double failure) {}

    private static List<Transfer> transfers(String poolId, PathSettings settings) {
        List<Transfer> routes = settings.routes().stream()
                .filter(route -> route.to().equals(poolId))
                .map(route -> new Transfer(Optional.of(route.id()), route.delay(), route.failure()))
                .toList();
        return routes.isEmpty()
                ? ASSUMED_HOURS.stream()
                        .map(hours -> new Transfer(Optional.empty(), new Delay.Fixed(hours), 0))
                        .toList()
                : routes;
    }

    private static ActLevel level(LiquidationLevels levels, Level level, Transfer route, PathVol vol, double accepted) {
        double spot = levels.reference();
        boolean down = level.price() < spot;
        OptionalDouble distance = down
                ? distanceDown(route.delay(), route.failure(), vol.vol(), accepted)
                : distanceUp(route.delay(), route.failure(), vol.vol(), accepted);
        OptionalDouble act = distance.isPresent()
                ? OptionalDouble.of(level.price() / (down ? 1 - distance.getAsDouble() : 1 + distance.getAsDouble()))
                : OptionalDouble.empty();
        boolean due = act.isEmpty() || (down ? spot <= act.getAsDouble() : spot >= act.getAsDouble());
        return new ActLevel(
                levels.poolId(),
                levels.underlying(),
                route.routeId(),
                route.delay().median(),
                spot,
                vol.vol(),
                level.price(),
                act,
                distance,
                due,
                late(spot, level.price(), route.delay(), route.failure(), vol.vol()));
    }
}
