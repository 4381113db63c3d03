package plimsoll;

import java.util.List;
import java.util.Optional;
import plimsoll.storage.ShippedRules;

/// Picks the window or the command line.
final class Main {
    private Main() {}

    /// Starts the program.
    ///
    /// @param args none or a workspace file for the window, otherwise a command
    public static void main(String[] args) {
        System.exit(run(List.of(args)));
    }

    private static int run(List<String> args) {
        return switch (Start.of(args.toArray(String[]::new))) {
            case Start.Command command -> command(command.arguments());
            case Start.Window window -> window(window, args);
        };
    }

    private static int window(Start.Window window, List<String> args) {
        Optional<String> reason = Start.missingDisplay(
                System.getProperty("os.name", ""), System.getenv(), System.getProperty("glass.platform", ""));
        if (reason.isPresent()) {
            sayNoDisplay(reason.get());
            return command(window.withoutDisplay());
        }
        // Read while the toolkit starts; the window then finds them read.
        Thread.ofPlatform().daemon().name("rules").start(ShippedRules::catalog);
        try {
            App.launchDesktop(window.workspace());
            return 0;
        } catch (UnsupportedOperationException noToolkit) {
            sayNoDisplay(String.valueOf(noToolkit.getMessage()));
            return Restart.run(args, window.withoutDisplay()).orElseGet(() -> command(window.withoutToolkit()));
        }
    }

    private static void sayNoDisplay(String reason) {
        System.err.println(
                "No display: " + reason + ", so the results go to the folder " + Start.FOLDER + " as files.");
    }

    private static int command(List<String> arguments) {
        return Wiring.commandLine().run(arguments.toArray(String[]::new));
    }
}
