package plimsoll.desktop.dock;

import java.util.Optional;
import javafx.scene.Node;
import plimsoll.desktop.control.Dockable;
import plimsoll.domain.layout.Layout;

/// What docked panels ask of the window around them.
public interface DockHost {
    /// Returns a panel, made when it is first asked for; empty when there is none of that name.
    Optional<Dockable> panel(String id);

    /// Returns whether there is a panel of that name.
    boolean knows(String id);

    /// Returns the name of a panel as shown.
    String title(String id);

    /// Takes an arrangement that the user made.
    void arranged(Layout next);

    /// Puts a panel into a window of its own.
    ///
    /// @param screenX where its head should be
    /// @param screenY where its head should be
    void detach(String panel, double screenX, double screenY);

    /// Shows a panel over the whole window, or everything again.
    void maximise(String panel);

    /// Shows what can be done with a panel.
    ///
    /// @param anchor  what the menu belongs to
    void menu(String panel, Node anchor, double screenX, double screenY);
}
