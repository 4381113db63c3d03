package plimsoll.desktop.control;

import java.util.List;
import plimsoll.domain.Problem;

/// Panels that are made and followed together. Where each stands is a layout's affair.
public interface Screen {
    /// Returns the panels.
    List<Dockable> panels();

    /// Starts to follow its view models.
    void attach();

    /// Stops to follow them.
    void detach();

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
