package plimsoll;

import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;
import javafx.stage.Stage;
import plimsoll.desktop.shell.Desktop;

/// The desktop program.
public final class App extends Application {
    private static Optional<Path> workspace = Optional.empty();

    private Optional<Desktop> desktop = Optional.empty();

    /// Called by the JavaFX launcher.
    public App() {}

    /// Opens the window and returns when it is closed.
    ///
    /// @param file the workspace to open; empty = the first sample
    static void launchDesktop(Optional<Path> file) {
        workspace = file;
        launch(App.class);
    }

    @Override
    public void start(Stage stage) {
        Desktop made = Wiring.desktop(stage);
        desktop = Optional.of(made);
        made.open(workspace);
    }

    @Override
    public void stop() {
        desktop.ifPresent(Desktop::close);
    }
}
