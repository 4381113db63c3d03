package plimsoll;

import java.util.List;
import java.util.Optional;

/// Picks the window or the command line.
final class Main {
    private Main() {}

    /// Starts the program.
    ///
    /// @param args none or a workspace file for the window, otherwise a command
    public static void main(String[] args) {
        System.exit(run(Start.of(args)));
    }

    private static int run(Start start) {
        return switch (start) {
            case Start.Command command -> command(command.arguments());
            case Start.Window window -> window(window);
        };
    }

    private static int window(Start.Window window) {
        Optional<String> reason = Start.missingDisplay(
                System.getProperty("os.name", ""), System.getenv(), System.getProperty("glass.platform", ""));
        if (reason.isPresent()) {
            return withoutDisplay(window, reason.get());
        }
        try {
            App.launchDesktop(window.workspace());
            return 0;
        } catch (UnsupportedOperationException noToolkit) {
            return withoutDisplay(window, String.valueOf(noToolkit.getMessage()));
        }
    }

    private static int withoutDisplay(Start.Window window, String reason) {
        System.err.println(
                "No display: " + reason + ", so the results go to the folder " + Start.FOLDER + " as files.");
        return command(window.withoutDisplay());
    }

    private static int command(List<String> arguments) {
        return Wiring.commandLine().run(arguments.toArray(String[]::new));
    }
}
