package plimsoll.report;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import plimsoll.document.LeftOut;
import plimsoll.domain.Problem;
import plimsoll.domain.account.Pool;
import plimsoll.domain.account.Position;

/// Answers which pools and legs no number contains, and why; they are listed, never valued at zero.
final class LeftOutRows {
    private LeftOutRows() {}

    /// Returns the pools of the document that were not calculated, with the reason.
    static SequencedMap<Pool, String> pools(RunReport report) {
        SequencedMap<Pool, String> result = new LinkedHashMap<>();
        for (Pool pool : report.document().pools()) {
            if (report.pool(pool.id()).isEmpty()) {
                result.put(
                        pool,
                        report.prepared().problems().stream()
                                .filter(problem -> problem.severity() == Problem.Severity.ERROR
                                        && problem.place().kind() == Problem.Kind.POOL
                                        && problem.place().id().equals(pool.id()))
                                .map(Problem::what)
                                .findFirst()
                                .orElse("Its rule file cannot be used."));
            }
        }
        return result;
    }

    /// Returns the legs that were left out or that the user excluded, with the reason, in the document's order.
    static SequencedMap<Position, String> positions(RunReport report) {
        SequencedMap<Position, String> result = new LinkedHashMap<>();
        for (Position position : report.document().positions()) {
            if (!position.included()) {
                result.put(position, "excluded by the user");
                continue;
            }
            report.prepared().leftOut().stream()
                    .filter(left -> left.positionId().equals(position.id()))
                    .map(LeftOut::reason)
                    .findFirst()
                    .ifPresent(reason -> result.put(position, reason));
        }
        return result;
    }
}
