package plimsoll.report;

import java.util.List;
import java.util.OptionalLong;

/// What the record of a run says about the scenarios that the book went through.
///
/// @param asked which scenarios were asked for, as typed
/// @param count how many were run
/// @param seed  of random scenarios; empty without any
/// @param table the file with one row per scenario and pool
/// @param pools how each pool fared, in order of the snapshot
public record ScenarioReport(String asked, int count, OptionalLong seed, WrittenFile table, List<Pool> pools) {
    /// Copies the list.
    public ScenarioReport {
        pools = List.copyOf(pools);
    }

    /// One pool over all scenarios.
    ///
    /// @param poolId       the pool
    /// @param liquidations scenarios in which it is liquidated
    /// @param worst        identifier of the scenario with the smallest buffer
    /// @param smallestUsd  that buffer, USD
    /// @param quantileUsd  the buffer that 5 % of the scenarios do not exceed, USD
    public record Pool(String poolId, int liquidations, String worst, double smallestUsd, double quantileUsd) {}
}
