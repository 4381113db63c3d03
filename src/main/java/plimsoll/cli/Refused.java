package plimsoll.cli;

import java.util.List;
import plimsoll.domain.Problem;

/// Ends a command with messages and [ExitCode#REFUSED]; an expected failure, shown without a stack trace.
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refused(String message) {
        super(message, null, false, false);
    }

    Refused(List<Problem> problems) {
        this(String.join(
                System.lineSeparator(), problems.stream().map(Problem::toString).toList()));
    }
}
