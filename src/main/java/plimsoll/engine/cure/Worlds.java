package plimsoll.engine.cure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import plimsoll.domain.Cancellation;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Snapshot;
import plimsoll.domain.cure.BufferTarget;
import plimsoll.domain.rule.RuleCatalog;
import plimsoll.domain.scenario.Scenario;
import plimsoll.engine.margin.BookKernel;
import plimsoll.engine.margin.PoolKernel;
import plimsoll.engine.margin.PoolPoint;
import plimsoll.engine.stress.Scenarios;

/// The market as it is and every scenario: how a pool stands in the worst of them.
final class Worlds {
    /// The name of the market as it is.
    static final String NOW = "now";

    /// Slack that is missing by no more than rounding is enough, relative to equity and requirement.
    private static final double ROUNDING = 1e-12;

    private final List<Scenario> scenarios;
    private final RuleCatalog catalog;
    private final BufferTarget target;
    private final Cancellation cancellation;

    Worlds(List<Scenario> scenarios, RuleCatalog catalog, BufferTarget target, Cancellation cancellation) {
        List<Scenario> all = new ArrayList<>();
        all.add(new Scenario(NOW, NOW, "", List.of()));
        all.addAll(scenarios);
        this.scenarios = List.copyOf(all);
        this.catalog = catalog;
        this.target = target;
        this.cancellation = cancellation;
    }

    /// How a pool stands in its worst scenario.
    ///
    /// @param scenario   the worst: where the slack is least
    /// @param slackUsd   equity beyond what the target asks for
    /// @param bufferUsd  there
    /// @param enough     whether the target is kept in every scenario and the pool lives in all of them
    /// @param liquidated whether the pool is liquidated in the worst scenario
    record Standing(String scenario, double slackUsd, double bufferUsd, boolean enough, boolean liquidated) {}

    /// Returns how the pool stands when the snapshot goes through every scenario.
    Standing of(Snapshot snapshot, String poolId) {
        Standing worst = new Standing(NOW, Double.POSITIVE_INFINITY, 0, true, false);
        boolean enough = true;
        for (Scenario scenario : scenarios) {
            Standing standing = at(Scenarios.apply(snapshot, scenario, catalog).snapshot(), poolId, scenario.name());
            enough &= standing.enough();
            if (standing.slackUsd() < worst.slackUsd()) {
                worst = standing;
            }
        }
        return new Standing(worst.scenario(), worst.slackUsd(), worst.bufferUsd(), enough, worst.liquidated());
    }

    /// Returns a way to ask often whether a pool keeps its target.
    Check check(String poolId) {
        return new Check(poolId);
    }

    /// Whether one pool keeps its target, asked for many sizes of an action. The scenario that broke it last is tried
    /// first, because it mostly does so again.
    final class Check {
        private final String poolId;
        private int first;

        private Check(String poolId) {
            this.poolId = poolId;
        }

        /// Returns the least slack of all scenarios, USD, at least 0, when the target is kept in all of them; otherwise
        /// the slack, below 0, in one where it is not.
        double slackUsd(Snapshot snapshot) {
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < scenarios.size(); i++) {
                int tried = i == 0 ? first : i <= first ? i - 1 : i;
                Scenario scenario = scenarios.get(tried);
                Standing standing =
                        at(Scenarios.apply(snapshot, scenario, catalog).snapshot(), poolId, scenario.name());
                if (!standing.enough()) {
                    first = tried;
                    return StrictMath.min(standing.slackUsd(), -Double.MIN_NORMAL);
                }
                least = StrictMath.min(least, standing.slackUsd());
            }
            return StrictMath.max(least, 0);
        }
    }

    /// Returns the snapshot with these pools alone, which costs less and gives their numbers unchanged.
    static Snapshot only(Snapshot snapshot, String... poolIds) {
        List<String> ids = List.of(poolIds);
        List<PoolSnapshot> pools = snapshot.pools().stream()
                .filter(pool -> ids.contains(pool.id()))
                .toList();
        return new Snapshot(snapshot.revision(), snapshot.valuationTime(), pools, snapshot.index(), snapshot.stress());
    }

    /// @throws CancellationException when the search is cancelled: nobody waits for what it is part of
    private Standing at(Snapshot world, String poolId, String name) {
        if (cancellation.isCancelled()) {
            throw new CancellationException();
        }
        BookKernel book = new BookKernel(world);
        double[] factors = new double[book.assets().size()];
        Arrays.fill(factors, 1);
        PoolKernel pool = book.pools().stream()
                .filter(kernel -> kernel.pool().id().equals(poolId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no pool " + poolId));
        PoolPoint point = pool.point();
        pool.evaluate(factors, 0, point);
        double unit = point.usdPerUnit();
        double asked = switch (target) {
            case BufferTarget.Usd usd -> point.buffer() - usd.amount() / unit;
            case BufferTarget.ShareOfEquity share -> point.buffer() - share.ratio() * point.equity();
            case BufferTarget.MarginRatio ratio -> point.equity() - ratio.multiple() * point.maintenanceMargin();
        };
        double rounding = ROUNDING * (StrictMath.abs(point.equity()) + point.maintenanceMargin());
        boolean enough = asked >= -rounding && !point.isLiquidated();
        return new Standing(name, asked * unit, point.buffer() * unit, enough, point.isLiquidated());
    }
}
