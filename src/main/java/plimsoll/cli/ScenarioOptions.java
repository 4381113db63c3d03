package plimsoll.cli;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/// Which scenarios a command runs through.
final class ScenarioOptions {
    private static final long DEFAULT_SEED = 1;

    @Option(
            names = "--scenarios",
            paramLabel = "NAMES",
            description = {
                "Scenarios separated by commas: files (JSON, CSV of shocks, CSV of price bars), names of the library or"
                        + " of the workspace, or an episode for all its moves. A+B is both at the same time, A>B one"
                        + " after the other. Default: the scenarios of the workspace."
            })
    private Optional<String> names = Optional.empty();

    @Option(
            names = "--horizon",
            paramLabel = "DAYS",
            description = "Horizon of random scenarios; default that of their file.")
    private Optional<Double> horizon = Optional.empty();

    @Option(names = "--count", paramLabel = "N", description = "How many random scenarios; default as their file says.")
    private Optional<Integer> count = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description =
                    "Seed of random scenarios; the same seed gives the same scenarios. Default " + DEFAULT_SEED + ".")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads that calculate; results do not depend on it. Default: all processors.")
    private Optional<Integer> threads = Optional.empty();

    /// Returns the names as typed; empty when none are given.
    Optional<String> names() {
        return names;
    }

    OptionalDouble horizon() {
        return horizon.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    OptionalInt count() {
        return count.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    /// Returns the seed; a default one when none is given.
    long seed() {
        return seed.orElse(DEFAULT_SEED);
    }

    /// Returns the session with the wanted number of threads.
    ///
    /// @throws Refused when it is below 1
    Session threads(Session session) {
        int wanted = threads.orElse(session.threads());
        if (wanted < 1) {
            throw new Refused("--threads must be at least 1, not " + wanted + ".");
        }
        return new Session(session.console(), session.charts(), session.clock(), session.version(), wanted);
    }
}
