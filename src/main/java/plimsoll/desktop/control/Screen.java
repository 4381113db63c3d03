package plimsoll.desktop.control;

import javafx.scene.Node;
import plimsoll.domain.Problem;

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

    /// Puts focus and cursor where a problem can be mended; returns whether this screen has that place. The screen is
    /// shown when it is asked.
    default boolean reveal(Problem.Place place) {
        return false;
    }

    /// Ends what it follows, attached or not, because the window is closed.
    default void close() {
        detach();
    }
}
