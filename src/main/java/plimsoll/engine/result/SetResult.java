package plimsoll.engine.result;

import java.util.List;

/// One netting set of a pool at one market point, in the currency of the pool.
///
/// @param poolId            the pool
/// @param name              underlying, or underlying and settlement asset; empty for the whole account
/// @param parts             components in order of the rule file
/// @param initialMargin     of the set, positive = needed
/// @param maintenanceMargin of the set, positive = needed
public record SetResult(
        String poolId, String name, List<PartResult> parts, double initialMargin, double maintenanceMargin) {
    /// Copies the list.
    public SetResult {
        parts = List.copyOf(parts);
    }
}
