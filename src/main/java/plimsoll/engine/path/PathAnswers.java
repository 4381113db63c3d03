package plimsoll.engine.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import plimsoll.domain.scenario.VolMoves;
import plimsoll.engine.result.Estimate;
import plimsoll.engine.result.PathFan;
import plimsoll.engine.result.PathPool;
import plimsoll.engine.result.PathRun;
import plimsoll.engine.result.Quantiles;
import plimsoll.engine.survival.Survival;

/// Makes the answers of a run from what its paths left behind.
final class PathAnswers {
    private static final double HOURS_PER_YEAR = 8760;

    private final PathPlan plan;
    private final PathTally tally;
    private final Sample sample;

    private PathAnswers(PathPlan plan, PathTally tally) {
        this.plan = plan;
        this.tally = tally;
        sample = new Sample(
                tally.paths, plan.replay.isEmpty() && plan.settings.sampling().antithetic());
    }

    /// @param margined share of the checks that evaluated a pool
    static PathRun of(PathPlan plan, PathTally tally, double margined) {
        return new PathAnswers(plan, tally).build(margined);
    }

    private PathRun build(double margined) {
        List<PathPool> pools = new ArrayList<>();
        List<PathFan> buffers = new ArrayList<>();
        for (int p = 0; p < plan.pools; p++) {
            pools.add(pool(p));
            buffers.add(fan(plan.snapshot.pools().get(p).id(), tally.buffers[p]));
        }
        List<PathFan> prices = new ArrayList<>();
        for (int u = 0; u < plan.underlyings.size(); u++) {
            prices.add(prices(u));
        }
        List<Double> hours = new ArrayList<>();
        List<Estimate> alive = new ArrayList<>();
        for (int step : tally.fanSteps) {
            double now = step * plan.stepHours;
            hours.add(now);
            alive.add(sample.probability(path -> !(tally.firstLiquidation(path) <= now)));
        }
        return new PathRun(
                plan.snapshot,
                plan.settings,
                plan.replay.map(path -> path.name()),
                plan.replay.isPresent() ? List.of() : plan.vols,
                pools,
                sample.probability(path -> !Double.isNaN(tally.firstLiquidation(path))),
                sample.probability(path -> !Double.isNaN(tally.firstCall(path))),
                hours,
                alive,
                exactAlive(),
                buffers,
                prices,
                margined);
    }

    private PathPool pool(int p) {
        return new PathPool(
                plan.snapshot.pools().get(p).id(),
                sample.probability(path -> !Double.isNaN(tally.liquidatedHours[p][path])),
                exact(List.of(p)),
                sample.probability(path -> !Double.isNaN(tally.calledHours[p][path])),
                Sample.quantiles(tally.liquidatedHours[p]),
                Sample.quantiles(tally.calledHours[p]),
                Sample.quantiles(tally.needUsd[p]),
                sample.meanOfSome(tally.lossUsd[p]),
                sample.mean(tally.receivedUsd[p]),
                plan.seesBetween(0, p));
    }

    private static PathFan fan(String name, double[][] values) {
        return new PathFan(name, Arrays.stream(values).map(Sample::quantiles).toList());
    }

    private PathFan prices(int u) {
        String underlying = plan.underlyings.get(u);
        Double start = plan.snapshot.index().get(underlying);
        double reference = start == null ? Double.NaN : start;
        List<Quantiles> bands = new ArrayList<>();
        for (double[] logs : tally.logs[u]) {
            bands.add(new Quantiles(Sample.quantiles(logs).values().stream()
                    .map(log -> reference * StrictMath.exp(log))
                    .toList()));
        }
        return new PathFan(underlying, bands);
    }

    private OptionalDouble exactAlive() {
        List<Integer> held = new ArrayList<>();
        for (int p = 0; p < plan.pools; p++) {
            if (!plan.snapshot.pools().get(p).holdings().isEmpty()) {
                held.add(p);
            }
        }
        OptionalDouble liquidated = exact(held);
        return liquidated.isPresent() ? OptionalDouble.of(1 - liquidated.getAsDouble()) : OptionalDouble.empty();
    }

    /// The probability that one of the pools is liquidated, by the law of a price between two barriers. It needs
    /// diffusion alone, a book that nothing changes, and pools that the same underlying alone moves.
    private OptionalDouble exact(List<Integer> pools) {
        boolean plain = plan.replay.isEmpty()
                && plan.routes.isEmpty()
                && plan.stages.size() == 1
                && plan.settings.market().jumps().isEmpty()
                && plan.settings.market().volMoves() instanceof VolMoves.Constant
                && plan.settings.market().fundingRate() == 0;
        long drivers = pools.stream()
                .map(p -> plan.grids[0][p].hasLines() ? plan.grids[0][p].driver() : -1)
                .distinct()
                .count();
        if (!plain || drivers != 1 || !plan.grids[0][pools.getFirst()].hasLines()) {
            return OptionalDouble.empty();
        }
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        for (int p : pools) {
            PoolLines lines = new PoolOnPath(plan, p).startLines();
            low = StrictMath.max(low, lines.low());
            high = StrictMath.min(high, lines.high());
        }
        double years = plan.steps * plan.stepHours / HOURS_PER_YEAR;
        double vol = plan.vols.get(plan.grids[0][pools.getFirst()].driver()).vol();
        return OptionalDouble.of(1 - Survival.bothAlive(1, barrier(low), barrier(high), vol, years));
    }

    private static OptionalDouble barrier(double log) {
        return Double.isInfinite(log) ? OptionalDouble.empty() : OptionalDouble.of(StrictMath.exp(log));
    }
}
