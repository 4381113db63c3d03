package plimsoll.domain.scenario;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a simulation of price paths assumes.
///
/// @param horizon  how far and how often the book is looked at
/// @param sampling how paths are drawn
/// @param market   how prices and volatilities move
/// @param policy   margin calls and what answers them
/// @param routes   on which collateral moves, each with an identifier of its own
public record PathSettings(
        Horizon horizon, Sampling sampling, PathMarket market, CallPolicy policy, List<TransferRoute> routes) {
    /// Most steps of one path.
    public static final int MAX_STEPS = 200_000;

    /// Most paths of one run; a few results of each are kept to make quantiles.
    public static final int MAX_PATHS = 500_000;

    /// 10,000 paths over 30 days in steps of one hour, diffusion alone, no routes.
    public static final PathSettings DEFAULT = new PathSettings(
            new Horizon(30, 1),
            new Sampling(10_000, true, false, 1),
            PathMarket.DEFAULT,
            CallPolicy.DEFAULT,
            List.of());

    /// How far and how often.
    ///
    /// @param days      above 0 and at most 366
    /// @param stepHours time between two margin checks, above 0 and at most 24
    public record Horizon(double days, double stepHours) {
        /// Checks the ranges.
        public Horizon {
            if (!(days > 0 && days <= 366)) {
                throw new IllegalArgumentException("days must be above 0 and at most 366, not " + days);
            }
            if (!(stepHours > 0 && stepHours <= 24)) {
                throw new IllegalArgumentException("hours of a step must be above 0 and at most 24, not " + stepHours);
            }
            if (days * 24 / stepHours > MAX_STEPS) {
                throw new IllegalArgumentException("there would be more than 200,000 steps; take longer ones");
            }
        }

        /// Returns how many steps a path has; the last one reaches the horizon or goes beyond it.
        public int steps() {
            return StrictMath.max(1, (int) StrictMath.ceil(days * 24 / stepHours - 1e-9));
        }
    }

    /// How paths are drawn.
    ///
    /// @param paths        from 2 to [#MAX_PATHS]; even with antithetic pairs
    /// @param betweenSteps whether prices between two steps count as well, where levels are known
    /// @param antithetic   whether every second path mirrors the one before it
    /// @param seed         of the random numbers
    public record Sampling(int paths, boolean betweenSteps, boolean antithetic, long seed) {
        /// Checks the number of paths.
        public Sampling {
            if (paths < 2 || paths > MAX_PATHS || (antithetic && paths % 2 != 0)) {
                throw new IllegalArgumentException(
                        "paths must be between 2 and 500,000, and even with antithetic pairs, not " + paths);
            }
        }
    }

    /// Checks that routes have identifiers of their own.
    public PathSettings {
        routes = List.copyOf(routes);
        Set<String> ids = new HashSet<>();
        for (TransferRoute route : routes) {
            if (!ids.add(route.id())) {
                throw new IllegalArgumentException("the route " + route.id() + " is given twice");
            }
        }
    }

    /// Returns these settings over another time.
    public PathSettings withHorizon(Horizon value) {
        return new PathSettings(value, sampling, market, policy, routes);
    }

    /// Returns these settings with another way of drawing.
    public PathSettings withSampling(Sampling value) {
        return new PathSettings(horizon, value, market, policy, routes);
    }

    /// Returns these settings with another market.
    public PathSettings withMarket(PathMarket value) {
        return new PathSettings(horizon, sampling, value, policy, routes);
    }

    /// Returns these settings with other margin calls.
    public PathSettings withPolicy(CallPolicy value) {
        return new PathSettings(horizon, sampling, market, value, routes);
    }

    /// Returns these settings with other routes.
    public PathSettings withRoutes(List<TransferRoute> value) {
        return new PathSettings(horizon, sampling, market, policy, value);
    }
}
