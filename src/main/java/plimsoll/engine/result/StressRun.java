package plimsoll.engine.result;

import java.util.List;
import plimsoll.domain.Snapshot;
import plimsoll.domain.scenario.WhatIf;

/// Everything one run answers.
///
/// @param snapshot what it was computed from
/// @param whatIf   the point that `now`, `levels`, `corridor` and `curve` are evaluated at
/// @param base     the book in the market as it is
/// @param now      the book at the what-if point; equal to base without one
/// @param levels   per pool and underlying, at the what-if's volatility
/// @param corridor for the chosen underlying
/// @param grid     price x volatility, relative to the market as it is
/// @param curve    a fine price axis at the what-if's volatility, for the buffer chart; one volatility row
/// @param nanos    time the engine took
public record StressRun(
        Snapshot snapshot,
        WhatIf whatIf,
        BookResult base,
        BookResult now,
        List<LiquidationLevels> levels,
        Corridor corridor,
        StressGrid grid,
        StressGrid curve,
        long nanos) {
    /// Copies the lists.
    public StressRun {
        levels = List.copyOf(levels);
    }

    /// Returns the document revision it was computed from.
    public long revision() {
        return snapshot.revision();
    }
}
