package plimsoll;

import java.time.InstantSource;
import java.util.Optional;
import plimsoll.cli.CommandLineProgram;
import plimsoll.cli.Console;
import plimsoll.cli.Session;
import plimsoll.report.ChartImages;

/// Puts the program together, everything by constructor.
final class Wiring {
    private Wiring() {}

    /// Returns the command line on the process's streams.
    static CommandLineProgram commandLine() {
        return new CommandLineProgram(new Session(
                new Console(System.out, System.err),
                ChartImages.NONE,
                InstantSource.system(),
                version(),
                Runtime.getRuntime().availableProcessors()));
    }

    /// Returns the program's version.
    static String version() {
        return Optional.ofNullable(Wiring.class.getModule().getDescriptor())
                .flatMap(java.lang.module.ModuleDescriptor::rawVersion)
                .orElse("development");
    }
}
