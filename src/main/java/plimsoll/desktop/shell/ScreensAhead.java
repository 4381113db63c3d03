package plimsoll.desktop.shell;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;

/// Makes the screens that were not shown yet while the user and the program do nothing, one at a time, so that nobody
/// waits for one.
final class ScreensAhead {
    private final LazyScreens screens;
    private final Consumer<Runnable> later;
    private final BooleanSupplier busy;
    private boolean touched;

    /// Waits for the first quiet moment.
    ///
    /// @param later does something after a moment
    /// @param busy  whether the program has something to do
    ScreensAhead(LazyScreens screens, Consumer<Runnable> later, BooleanSupplier busy) {
        this.screens = screens;
        this.later = later;
        this.busy = busy;
        later.accept(this::look);
    }

    /// Takes any input in a scene for something that the user does.
    void watch(Scene scene) {
        scene.addEventFilter(InputEvent.ANY, event -> touched = true);
    }

    private void look() {
        boolean quiet = !touched && !busy.getAsBoolean();
        touched = false;
        if (!quiet || screens.makeNext()) {
            later.accept(this::look);
        }
    }
}
