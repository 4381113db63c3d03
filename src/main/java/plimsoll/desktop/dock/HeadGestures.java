package plimsoll.desktop.dock;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// What the mouse does at a head or a tab: drag to another place or out of the window, double click to fill the
/// window, right click for a menu.
final class HeadGestures {
    /// A shorter way is a click with an unsteady hand.
    private static final double START_PX = 8;

    private final String panel;
    private final DockView dock;
    private final DockHost host;
    private double startX;
    private double startY;
    private boolean dragging;

    private HeadGestures(String panel, DockView dock, DockHost host) {
        this.panel = panel;
        this.dock = dock;
        this.host = host;
    }

    /// Lets a handle move a panel; what the handle did before is replaced.
    static void on(Node handle, String panel, DockView dock, DockHost host) {
        HeadGestures gestures = new HeadGestures(panel, dock, host);
        handle.setOnMousePressed(gestures::pressed);
        handle.setOnMouseDragged(gestures::dragged);
        handle.setOnMouseReleased(gestures::released);
        handle.setOnMouseClicked(gestures::clicked);
        handle.setOnContextMenuRequested(event -> {
            host.menu(panel, handle, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    /// Lets a button show the menu of a panel.
    static void menu(Node button, String panel, DockHost host) {
        Bounds at = button.localToScreen(button.getBoundsInLocal());
        if (at != null) {
            host.menu(panel, button, at.getMinX(), at.getMaxY());
        }
    }

    private void pressed(MouseEvent event) {
        startX = event.getScreenX();
        startY = event.getScreenY();
        dragging = false;
    }

    private void dragged(MouseEvent event) {
        if (event.isPrimaryButtonDown()) {
            dragging |= Math.hypot(event.getScreenX() - startX, event.getScreenY() - startY) > START_PX;
            if (dragging) {
                dock.hover(panel, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        }
    }

    private void released(MouseEvent event) {
        if (dragging) {
            dragging = false;
            if (!dock.drop(panel, event.getScreenX(), event.getScreenY())) {
                host.detach(panel, event.getScreenX(), event.getScreenY());
            }
            event.consume();
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            if (event.getClickCount() == 2) {
                host.maximise(panel);
            } else {
                dock.focus(panel);
            }
        }
    }
}
