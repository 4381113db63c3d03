package plimsoll.engine.result;

import java.util.List;
import java.util.Optional;

/// What other rules do to one pool in the market as it is.
///
/// @param poolId       the pool
/// @param before       under the rules it follows; empty when it cannot be calculated under them
/// @param after        under the other rules; empty when it cannot be calculated under them
/// @param levelsBefore liquidation levels under the rules it follows; empty when they were not asked for
/// @param levelsAfter  liquidation levels under the other rules
public record RuleEffect(
        String poolId,
        Optional<PoolResult> before,
        Optional<PoolResult> after,
        List<LiquidationLevels> levelsBefore,
        List<LiquidationLevels> levelsAfter) {
    /// Copies the lists.
    public RuleEffect {
        levelsBefore = List.copyOf(levelsBefore);
        levelsAfter = List.copyOf(levelsAfter);
    }

    /// Returns whether the rules alone push the pool below maintenance margin: it stands now and would not then.
    public boolean breaks() {
        return before.map(pool -> !pool.liquidated()).orElse(false)
                && after.map(PoolResult::liquidated).orElse(false);
    }
}
