package plimsoll.engine.stress;

import java.util.List;
import plimsoll.domain.Problem;
import plimsoll.domain.Snapshot;

/// The world after a scenario.
///
/// @param snapshot     what every engine takes
/// @param problems     what could not be applied, and what met nothing in this book
/// @param restrictions what cannot be done
public record Applied(Snapshot snapshot, List<Problem> problems, Restrictions restrictions) {
    /// Copies the list.
    public Applied {
        problems = List.copyOf(problems);
    }
}
