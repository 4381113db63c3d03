package plimsoll.cli;

import java.util.Collection;
import plimsoll.document.Prepared;
import plimsoll.domain.Problem;
import plimsoll.report.RunReport;

/// Says what is wrong with a run and with which code the program ends.
final class Outcome {
    private Outcome() {}

    /// Writes every problem as a message and returns the exit code.
    static int report(RunReport report, Console console) {
        return report(report.prepared(), console);
    }

    /// Writes every problem as a message and returns the exit code.
    static int report(Prepared prepared, Console console) {
        return report(prepared.problems(), console);
    }

    /// Writes every problem as a message and returns the exit code; an error means that something is left out.
    static int report(Collection<Problem> problems, Console console) {
        problems.forEach(problem -> console.message(Console.describe(problem)));
        return problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR)
                ? ExitCode.INCOMPLETE
                : ExitCode.FINE;
    }
}
