package plimsoll.cli;

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
        for (Problem problem : prepared.problems()) {
            console.message(Console.describe(problem));
        }
        return prepared.hasErrors() ? ExitCode.INCOMPLETE : ExitCode.FINE;
    }
}
