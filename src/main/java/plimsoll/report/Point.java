package plimsoll.report;

import java.util.List;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.engine.result.BookResult;
import plimsoll.engine.result.StressRun;

/// A market point of a run that tables list.
///
/// @param name   `market` as it is, or `what_if`
/// @param whatIf where it lies
/// @param book   the book there
record Point(String name, WhatIf whatIf, BookResult book) {
    /// Returns the market as it is and, when there is one, the what-if point.
    static List<Point> of(StressRun run) {
        Point market = new Point("market", WhatIf.NONE, run.base());
        return run.whatIf().isNone() ? List.of(market) : List.of(market, new Point("what_if", run.whatIf(), run.now()));
    }
}
