package plimsoll.desktop.control;

import javafx.scene.Node;

/// One arrangement of panels that fills the window.
public interface Screen {
    /// Returns what is shown.
    Node node();

    /// Starts to follow its view models.
    void attach();

    /// Stops to follow them.
    void detach();

    /// Switches chart colours.
    void setDark(boolean dark);

    /// Ends what it follows, attached or not, because the window is closed.
    default void close() {
        detach();
    }
}
