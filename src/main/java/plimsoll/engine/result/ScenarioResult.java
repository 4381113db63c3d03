package plimsoll.engine.result;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import plimsoll.domain.Problem;
import plimsoll.domain.scenario.Scenario;

/// The book after one scenario.
///
/// @param scenario what was applied
/// @param pools    in order of identifier, as in the market as it is
/// @param problems what could not be applied
public record ScenarioResult(Scenario scenario, List<PoolOutcome> pools, List<Problem> problems) {
    /// Copies the lists and checks that there is a pool.
    public ScenarioResult {
        pools = List.copyOf(pools);
        problems = List.copyOf(problems);
    }

    /// Returns the pool with the smallest buffer, as [PoolResult#weakest] has it.
    public Optional<PoolResult> weakest() {
        return PoolResult.weakest(pools.stream().map(PoolOutcome::result).toList());
    }

    /// Returns the smallest buffer of any pool, USD; infinite without pools.
    public double smallestBufferUsd() {
        return weakest().map(PoolResult::bufferUsd).orElse(Double.POSITIVE_INFINITY);
    }

    /// Returns how many pools are liquidated.
    public int liquidations() {
        return (int) pools.stream().filter(pool -> pool.result().liquidated()).count();
    }

    /// An order by smallest buffer, worst first.
    public static Comparator<ScenarioResult> worstFirst() {
        return Comparator.comparingDouble(ScenarioResult::smallestBufferUsd)
                .thenComparing(result -> result.scenario().id());
    }
}
