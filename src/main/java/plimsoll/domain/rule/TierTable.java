package plimsoll.domain.rule;

import java.util.List;
import plimsoll.domain.Decimals;

/// The tiers of one symbol.
///
/// @param symbol   the venue's symbol; `*` applies to symbols without a table of their own
/// @param tiers    ascending by bound
/// @param complete false when the venue has further tiers above the last row, so sizes above it are refused
public record TierTable(String symbol, List<Tier> tiers, boolean complete) {
    /// Copies the rows.
    public TierTable {
        Decimals.named("symbol", symbol);
        tiers = List.copyOf(tiers);
    }
}
