package plimsoll.engine.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Snapshot;
import plimsoll.domain.scenario.PathSettings;
import plimsoll.domain.scenario.PricePath;
import plimsoll.engine.margin.Assets;

/// Recorded paths for tests, in steps of one hour.
final class Replays {
    private Replays() {}

    /// Returns a path of BTC that stands at each level in turn.
    static PricePath of(double... levels) {
        List<Double> values = new ArrayList<>();
        for (double level : levels) {
            values.add(level);
        }
        TreeMap<String, PricePath.Levels> assets = new TreeMap<>();
        assets.put("BTC", new PricePath.Levels(values, values, values));
        return new PricePath("test path", 1, assets);
    }

    /// Returns a path that stands at one level, then for some steps at another.
    static PricePath steps(double first, double then, int steps) {
        double[] levels = new double[steps + 1];
        java.util.Arrays.fill(levels, then);
        levels[0] = first;
        return of(levels);
    }

    static PathTally tally(Snapshot snapshot, PathSettings settings, PricePath path) {
        PathPlan plan = new PathPlan(snapshot, settings, Optional.of(path), Cancellation.NONE);
        PathTally tally = new PathTally(1, plan.pools, plan.underlyings.size(), plan.steps);
        new PathWorker(plan, tally, new Assets(plan.snapshot)).follow(0, Cancellation.NONE);
        return tally;
    }
}
