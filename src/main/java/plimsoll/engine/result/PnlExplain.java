package plimsoll.engine.result;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Where the profit or loss between two snapshots comes from.
///
/// @param lines positions, then balances of each pool, in order of pool and identifier; USD
public record PnlExplain(List<Line> lines) {
    /// Copies the list.
    public PnlExplain {
        lines = List.copyOf(lines);
    }

    /// What a line is about.
    public enum Kind {
        POSITION,
        BALANCE,
        /// What funding at given rates took from the balances of a pool.
        FUNDING
    }

    /// The profit or loss of one position or balance.
    ///
    /// @param kind   position or balance
    /// @param poolId the pool that holds it
    /// @param id     of the position or balance
    /// @param label  symbol or asset
    /// @param split  by cause
    public record Line(Kind kind, String poolId, String id, String label, PnlSplit split) {}

    /// Returns the profit or loss of each pool, in order of identifier.
    public SortedMap<String, PnlSplit> pools() {
        SortedMap<String, PnlSplit> pools = new TreeMap<>();
        for (Line line : lines) {
            pools.merge(line.poolId(), line.split(), (one, other) -> PnlSplit.sum(List.of(one, other)));
        }
        return pools;
    }

    /// Returns the profit or loss of the book.
    public PnlSplit book() {
        return PnlSplit.sum(lines.stream().map(Line::split).toList());
    }
}
