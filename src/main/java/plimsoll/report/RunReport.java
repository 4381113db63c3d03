package plimsoll.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import plimsoll.document.Document;
import plimsoll.document.Prepared;
import plimsoll.domain.Holding;
import plimsoll.domain.PoolSnapshot;
import plimsoll.engine.result.StressRun;

/// What a set of files reports: one finished run and the document it came from.
///
/// @param document       for the names of what is not in the run
/// @param prepared       what had to be left out
/// @param run            the results, as shown
/// @param inputSha256    hash of the workspace's canonical bytes, lower-case hex
/// @param programVersion of the program that calculated
public record RunReport(
        Document document, Prepared prepared, StressRun run, String inputSha256, String programVersion) {

    /// Returns the pool as it was calculated; empty when it could not be.
    public Optional<PoolSnapshot> pool(String poolId) {
        return run.snapshot().pools().stream()
                .filter(pool -> pool.id().equals(poolId))
                .findFirst();
    }

    /// Returns the calculated legs by position identifier, in the order of the snapshot.
    SequencedMap<String, Holding> holdings() {
        LinkedHashMap<String, Holding> result = new LinkedHashMap<>();
        for (PoolSnapshot pool : run.snapshot().pools()) {
            for (Holding holding : pool.holdings()) {
                result.put(holding.position().id(), holding);
            }
        }
        return Collections.unmodifiableSequencedMap(result);
    }
}
