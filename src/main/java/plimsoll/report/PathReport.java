package plimsoll.report;

import java.util.List;
import java.util.Optional;
import plimsoll.document.Document;
import plimsoll.document.Prepared;
import plimsoll.domain.PoolSnapshot;
import plimsoll.engine.result.ActLevel;
import plimsoll.engine.result.FrontierPoint;
import plimsoll.engine.result.PathRun;

/// What a report on price paths says: one finished run and the document it came from.
///
/// @param document       for the names of what is not in the run
/// @param prepared       what had to be left out
/// @param run            the results, as shown
/// @param accepted       probability of a late transfer that `acts` accept
/// @param acts           where transfers must be ordered
/// @param frontier       what more collateral buys
/// @param inputSha256    hash of the workspace's canonical bytes, lower-case hex
/// @param programVersion of the program that calculated
public record PathReport(
        Document document,
        Prepared prepared,
        PathRun run,
        double accepted,
        List<ActLevel> acts,
        List<FrontierPoint> frontier,
        String inputSha256,
        String programVersion) {
    /// Copies the lists.
    public PathReport {
        acts = List.copyOf(acts);
        frontier = List.copyOf(frontier);
    }

    /// Returns the name of a pool, its identifier when it has none.
    public String name(String poolId) {
        return pool(poolId).map(PoolSnapshot::name).orElse(poolId);
    }

    /// Returns the pool as it was calculated; empty when it could not be.
    public Optional<PoolSnapshot> pool(String poolId) {
        return run.snapshot().pools().stream()
                .filter(pool -> pool.id().equals(poolId))
                .findFirst();
    }
}
