package plimsoll.cli;

import plimsoll.domain.Problem;
import plimsoll.report.RunReport;

/// Says what is wrong with a run and with which code the program ends.
final class Outcome {
    private Outcome() {}

    /// Writes every problem as a message and returns the exit code.
    static int report(RunReport report, Console console) {
        for (Problem problem : report.prepared().problems()) {
            console.message(Console.describe(problem));
        }
        return report.prepared().hasErrors() ? ExitCode.INCOMPLETE : ExitCode.FINE;
    }
}
