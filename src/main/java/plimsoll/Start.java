package plimsoll;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Answers how the program starts: the window, or a command.
sealed interface Start {
    /// Where the files go when there is no display.
    String FOLDER = "plimsoll-report";

    /// Opens the window.
    ///
    /// @param workspace the file to open; empty = as last time, or the first sample
    record Window(Optional<Path> workspace) implements Start {
        /// Returns the command that answers the same question without a window.
        List<String> withoutDisplay() {
            return workspace
                    .map(file -> List.of("stress", file.toString(), "--out", FOLDER))
                    .orElse(List.of("demo", "--out", FOLDER));
        }

        /// Returns the same command without charts, for a process whose toolkit has failed.
        List<String> withoutToolkit() {
            return Stream.concat(withoutDisplay().stream(), Stream.of("--no-charts"))
                    .toList();
        }
    }

    /// Runs a command.
    record Command(List<String> arguments) implements Start {}

    /// Decides from the arguments: none, or one workspace file, opens the window; everything else is a command.
    static Start of(String... arguments) {
        if (arguments.length == 0) {
            return new Window(Optional.empty());
        }
        return arguments.length == 1 && !arguments[0].startsWith("-")
                ? file(arguments[0])
                        .<Start>map(file -> new Window(Optional.of(file)))
                        .orElse(new Command(Arrays.asList(arguments)))
                : new Command(Arrays.asList(arguments));
    }

    /// Returns why no window can open, as far as that shows without trying; empty when it should.
    ///
    /// @param system      the operating system's name
    /// @param environment the process's environment
    /// @param platform    the window platform chosen by system property, empty = the system's own
    static Optional<String> missingDisplay(String system, Map<String, String> environment, String platform) {
        boolean known = !platform.isEmpty() || !system.startsWith("Linux");
        boolean display = set(environment, "DISPLAY") || set(environment, "WAYLAND_DISPLAY");
        return known || display ? Optional.empty() : Optional.of("neither DISPLAY nor WAYLAND_DISPLAY is set");
    }

    private static boolean set(Map<String, String> environment, String name) {
        return !environment.getOrDefault(name, "").isEmpty();
    }

    private static Optional<Path> file(String argument) {
        try {
            Path path = Path.of(argument);
            return argument.endsWith(".json") || Files.exists(path) ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty(); // Not a path on this system, so it can only be a command.
        }
    }
}
