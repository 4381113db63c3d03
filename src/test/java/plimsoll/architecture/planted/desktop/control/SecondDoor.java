package plimsoll.architecture.planted.desktop.control;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/// Breaks the rule on purpose, by method reference.
final class SecondDoor {
    private SecondDoor() {}

    static Executor executor() {
        return Platform::runLater;
    }
}
