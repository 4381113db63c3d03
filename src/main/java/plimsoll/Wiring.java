package plimsoll;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import javafx.stage.Stage;
import plimsoll.cli.CommandLineProgram;
import plimsoll.cli.Console;
import plimsoll.cli.Session;
import plimsoll.desktop.chart.ChartPictures;
import plimsoll.desktop.shell.Desktop;
import plimsoll.engine.result.StressRun;
import plimsoll.storage.UserFolders;

/// Puts the program together, everything by constructor.
final class Wiring {
    private Wiring() {}

    /// Returns the command line on the process's streams.
    static CommandLineProgram commandLine() {
        return new CommandLineProgram(new Session(
                new Console(System.out, System.err),
                Wiring::charts,
                InstantSource.system(),
                version(),
                Runtime.getRuntime().availableProcessors()));
    }

    /// Draws without a window, also where there is a display, so that both give the same pictures.
    static Map<String, byte[]> charts(StressRun run, boolean dark, double scale) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        return ChartPictures.png(run, dark, scale);
    }

    /// Returns the desktop in a window of the system.
    static Desktop desktop(Stage stage) {
        return new Desktop(
                stage,
                InstantSource.system(),
                ChartPictures::png,
                version(),
                Runtime.getRuntime().availableProcessors(),
                UserFolders.of(
                        System.getProperty("os.name", ""), System.getenv(), Path.of(System.getProperty("user.home"))));
    }

    /// Returns the program's version.
    static String version() {
        return Optional.ofNullable(Wiring.class.getModule().getDescriptor())
                .flatMap(java.lang.module.ModuleDescriptor::rawVersion)
                .orElse("development");
    }
}
