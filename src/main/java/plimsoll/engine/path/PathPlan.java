package plimsoll.engine.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import plimsoll.domain.Cancellation;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Snapshot;
import plimsoll.domain.scenario.PathSettings;
import plimsoll.domain.scenario.PricePath;
import plimsoll.domain.scenario.TransferRoute;
import plimsoll.domain.scenario.VolMoves;
import plimsoll.engine.margin.Assets;
import plimsoll.engine.margin.PoolKernel;
import plimsoll.engine.result.PathVol;

/// Everything about a run that all paths share: the book as it ages, what moves it, its grids, lines and routes.
/// Immutable but for values that are calculated when first asked for and are the same whoever asks.
final class PathPlan {
    /// How many deviations of the horizon the grids reach, and how far at least and at most.
    private static final double REACH = 6;

    private static final double LEAST_REACH = 0.4;
    private static final double MOST_REACH = 6;
    private static final double HOURS_PER_YEAR = 8760;

    final Cancellation cancellation;
    final Snapshot snapshot;
    final PathSettings settings;
    final Optional<PricePath> replay;
    final List<String> underlyings;
    final List<PathVol> vols;
    final List<AgedBook.Stage> stages;
    final MovedAssets moved;
    final PoolGrid[][] grids;
    final List<RoutePlan> routes;
    final int steps;
    final double stepHours;
    final int pools;
    private final boolean[][] between;
    private final AtomicReferenceArray<@Nullable PoolLines> lines;

    /// A route with the places it connects.
    ///
    /// @param route   the route
    /// @param from    place of the giving pool
    /// @param to      place of the receiving pool
    /// @param fromRow balance of the giving pool
    /// @param toRow   balance of the receiving pool
    /// @param slot    the asset
    record RoutePlan(TransferRoute route, int from, int to, int fromRow, int toRow, int slot) {}

    /// @param cancellation asked while something takes long; what is then returned is of no use
    /// @throws IllegalArgumentException when a route leads nowhere, or the snapshot lacks what it refers to
    PathPlan(Snapshot given, PathSettings settings, Optional<PricePath> replay, Cancellation cancellation) {
        this.cancellation = cancellation;
        this.settings = replay.map(path -> settings.withHorizon(horizon(path))).orElse(settings);
        this.replay = replay;
        snapshot = CashRows.added(given, settings.routes());
        underlyings = List.copyOf(snapshot.underlyings());
        vols = PathVols.of(snapshot, settings.market());
        steps = this.settings.horizon().steps();
        stepHours = this.settings.horizon().stepHours();
        stages = AgedBook.stages(snapshot, this.settings.horizon(), cancellation);
        pools = snapshot.pools().size();
        Assets assets = new Assets(snapshot);
        moved = new MovedAssets(assets, underlyings, snapshot.stress().underlying());
        grids = grids();
        lines = new AtomicReferenceArray<>(stages.size() * StrictMath.max(1, pools));
        routes = routes(assets);
        between = between();
    }

    private static PathSettings.Horizon horizon(PricePath path) {
        return new PathSettings.Horizon(path.steps() * path.stepHours() / 24, path.stepHours());
    }

    private PoolGrid[][] grids() {
        double[] reach = reach();
        boolean volMoves = !(settings.market().volMoves() instanceof VolMoves.Constant) && replay.isEmpty();
        PoolGrid[][] all = new PoolGrid[stages.size()][pools];
        for (int s = 0; s < all.length; s++) {
            for (int p = 0; p < pools; p++) {
                PoolKernel pool = stages.get(s).pools().get(p);
                boolean feelsVol = volMoves && PoolGrid.feelsVol(pool);
                int[] drivers = moved.drivers(pool.pool());
                if (feelsVol && pool.indexHalfLifeDays().isPresent()) {
                    all[s][p] = PoolGrid.blind(drivers, reach);
                } else if (!feelsVol && StraightPool.is(pool.pool(), moved)) {
                    all[s][p] = PoolGrid.straight(drivers, reach);
                } else {
                    all[s][p] = new PoolGrid(drivers, feelsVol, reach);
                }
            }
        }
        return all;
    }

    private double[] reach() {
        double root = StrictMath.sqrt(steps * stepHours / HOURS_PER_YEAR);
        double[] reach = new double[underlyings.size()];
        for (int u = 0; u < reach.length; u++) {
            double far = replay.isPresent() ? 2 : REACH * vols.get(u).vol() * root;
            reach[u] = StrictMath.min(MOST_REACH, StrictMath.max(LEAST_REACH, far));
        }
        return reach;
    }

    private List<RoutePlan> routes(Assets assets) {
        List<RoutePlan> plans = new ArrayList<>();
        for (TransferRoute route : settings.routes()) {
            int from = place(route.from());
            int to = place(route.to());
            if (from < 0 || to < 0 || !snapshot.index().containsKey(route.asset())) {
                throw new IllegalArgumentException("route " + route.id() + " names a pool or asset that is not there");
            }
            plans.add(new RoutePlan(route, from, to, row(from, route), row(to, route), assets.slot(route.asset())));
        }
        return plans;
    }

    private int row(int place, TransferRoute route) {
        PoolSnapshot pool = snapshot.pools().get(place);
        if (CashRows.haircut(pool, route.asset()).isEmpty()) {
            throw new IllegalArgumentException("route " + route.id() + " cannot move " + route.asset() + ": it is no"
                    + " collateral of " + pool.id() + ", or part of its requirement");
        }
        return CashRows.row(pool, route.asset()).orElseThrow();
    }

    private int place(String poolId) {
        for (int p = 0; p < snapshot.pools().size(); p++) {
            if (snapshot.pools().get(p).id().equals(poolId)) {
                return p;
            }
        }
        return -1;
    }

    /// Returns a market of its own for one thread.
    MarketPath market() {
        if (replay.isPresent()) {
            return new ReplayedMarket(underlyings, replay.get());
        }
        double[] sigma = vols.stream().mapToDouble(PathVol::vol).toArray();
        return new SampledMarket(underlyings, sigma, snapshot.stress().underlying(), settings);
    }

    /// Returns how many paths there are.
    int paths() {
        return replay.isPresent() ? 1 : settings.sampling().paths();
    }

    /// Returns whether prices between steps count for a pool: one underlying alone moves it, nothing is paid at every
    /// step, and no route fills it at once.
    boolean seesBetween(int stage, int pool) {
        return between[stage][pool];
    }

    private boolean[][] between() {
        boolean wanted = settings.sampling().betweenSteps() && settings.market().fundingRate() == 0;
        boolean[][] sees = new boolean[stages.size()][pools];
        for (int s = 0; s < sees.length; s++) {
            for (int p = 0; p < pools; p++) {
                int place = p;
                sees[s][p] = wanted
                        && grids[s][p].hasLines()
                        && routes.stream()
                                .noneMatch(plan -> plan.to() == place
                                        && plan.route().delay().isInstant());
            }
        }
        return sees;
    }

    /// Returns the lines of a pool that nothing was moved in or out of, around the price of the start.
    PoolLines startLines(int stage, int pool, LineSearch search) {
        int place = stage * pools + pool;
        PoolLines known = lines.get(place);
        if (known == null) {
            known = search.around(0);
            lines.set(place, known);
        }
        return known;
    }
}
