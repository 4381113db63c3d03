package plimsoll.document;

import java.util.List;
import plimsoll.domain.Problem;
import plimsoll.domain.Snapshot;

/// A snapshot with what had to be left out of it.
///
/// @param snapshot what can be computed
/// @param problems everything found, most severe first
/// @param leftOut  included positions that no number contains
public record Prepared(Snapshot snapshot, List<Problem> problems, List<LeftOut> leftOut) {
    /// Copies the lists.
    public Prepared {
        problems = List.copyOf(problems);
        leftOut = List.copyOf(leftOut);
    }

    /// Returns whether something is left out of the numbers.
    public boolean hasErrors() {
        return problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }
}
