package plimsoll.engine.stress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plimsoll.domain.scenario.Scenario;
import plimsoll.engine.result.PoolOutcome;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.ScenarioResult;

/// Gathers from results, one by one, what is worst and how buffers are spread: per pool one number per scenario is
/// kept,
/// nothing else.
public final class ScenarioSummary {
    private static final int FIRST_CAPACITY = 256;

    private final Map<String, Gathered> pools = new LinkedHashMap<>();
    private int count;

    /// One pool over all scenarios.
    ///
    /// @param poolId       the pool
    /// @param worst        the scenario with the smallest buffer; of equal ones the first
    /// @param smallestUsd  that buffer, USD
    /// @param liquidations scenarios in which the pool is liquidated
    public record PoolSummary(String poolId, Scenario worst, double smallestUsd, int liquidations) {}

    /// Takes one result.
    public void add(ScenarioResult result) {
        count++;
        for (PoolOutcome pool : result.pools()) {
            pools.computeIfAbsent(pool.result().poolId(), id -> new Gathered()).add(result.scenario(), pool.result());
        }
    }

    /// Returns how many results were taken.
    public int count() {
        return count;
    }

    /// Returns each pool's summary, in order of the results.
    public List<PoolSummary> pools() {
        List<PoolSummary> summaries = new ArrayList<>();
        pools.forEach((id, gathered) -> gathered.worst.ifPresent(
                worst -> summaries.add(new PoolSummary(id, worst, gathered.smallest, gathered.liquidations))));
        return summaries;
    }

    /// Returns a quantile of a pool's buffer, USD, by nearest rank: the smallest buffer that at least the share of
    /// scenarios does not exceed. Empty for unknown pools.
    ///
    /// @param share in (0, 1]
    public Optional<Double> bufferQuantile(String poolId, double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be above 0 and at most 1, not " + share);
        }
        return Optional.ofNullable(pools.get(poolId)).map(gathered -> gathered.quantile(share));
    }

    private static final class Gathered {
        private double[] buffers = new double[FIRST_CAPACITY];
        private int size;
        private Optional<Scenario> worst = Optional.empty();
        private double smallest = Double.POSITIVE_INFINITY;
        private int liquidations;

        void add(Scenario scenario, PoolResult result) {
            if (size == buffers.length) {
                buffers = Arrays.copyOf(buffers, 2 * size);
            }
            double buffer = result.bufferUsd();
            buffers[size++] = buffer;
            liquidations += result.liquidated() ? 1 : 0;
            if (worst.isEmpty() || buffer < smallest) {
                smallest = buffer;
                worst = Optional.of(scenario);
            }
        }

        double quantile(double share) {
            double[] sorted = Arrays.copyOf(buffers, size);
            Arrays.sort(sorted);
            int rank = (int) StrictMath.ceil(share * size);
            return sorted[rank - 1];
        }
    }
}
