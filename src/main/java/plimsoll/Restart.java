package plimsoll;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Starts this program once more with other arguments: a toolkit that found no display cannot be started a second time
/// in the same process, and charts need one.
final class Restart {
    /// Set by the packaged program's launcher for itself; inherited, it would take another start for its own.
    private static final String PACKAGED = "_JPACKAGE_LAUNCHER";

    private Restart() {}

    /// Runs the program to its end on the streams of this process and returns its exit code; empty when the system does
    /// not tell how this process was started, or refuses another one.
    ///
    /// @param own    the arguments this program was started with
    /// @param wanted the arguments to start it with
    static OptionalInt run(List<String> own, List<String> wanted) {
        ProcessHandle.Info info = ProcessHandle.current().info();
        Optional<List<String>> command =
                command(info.command(), info.arguments().map(List::of), own, wanted);
        if (command.isEmpty()) {
            return OptionalInt.empty();
        }
        ProcessBuilder builder = new ProcessBuilder(command.get()).inheritIO();
        builder.environment().remove(PACKAGED);
        try {
            return OptionalInt.of(builder.start().waitFor());
        } catch (IOException refused) {
            return OptionalInt.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        }
    }

    /// Returns the command line of the other process: that of this one with its own arguments replaced; empty when it
    /// is
    /// not known, or does not end with them.
    static Optional<List<String>> command(
            Optional<String> program, Optional<List<String>> arguments, List<String> own, List<String> wanted) {
        int kept = arguments.map(List::size).orElse(0) - own.size();
        if (program.isEmpty()
                || arguments.isEmpty()
                || kept < 0
                || !arguments.get().subList(kept, kept + own.size()).equals(own)) {
            return Optional.empty();
        }
        List<String> command = new ArrayList<>(List.of(program.get()));
        command.addAll(arguments.get().subList(0, kept));
        command.addAll(wanted);
        return Optional.of(List.copyOf(command));
    }
}
