package plimsoll.cli;

import java.util.Optional;
import java.util.function.Function;
import plimsoll.domain.Progress;

/// A question that may take long: says how far it is, and returns the answer.
final class LongAnswer {
    private LongAnswer() {}

    /// Returns what the calculation, which nobody cancels, answers.
    static <T> T of(Session session, String what, Function<Progress, Optional<T>> calculation) {
        ProgressLine line = ProgressLine.share(session, what);
        try {
            return calculation
                    .apply(new Progress(line::add))
                    .orElseThrow(() -> new IllegalStateException("a search that nobody cancels has a result"));
        } finally {
            line.end();
        }
    }
}
