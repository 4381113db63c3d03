package plimsoll.desktop.dock;

import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import plimsoll.desktop.control.Dockable;
import plimsoll.desktop.control.Overlay;
import plimsoll.domain.layout.Bounds;

/// A window with one panel. Its head moves the panel back into the main window, and so does closing it.
public final class PanelWindow {
    /// A window that is dragged is remembered where it comes to rest.
    private static final Duration REST = Duration.millis(300);

    private final String panel;
    private final TabsView view;
    private final BorderPane root = new BorderPane();
    private final Stage stage = new Stage();
    private final PauseTransition rest = new PauseTransition(REST);

    /// Makes the window; [#open] shows it.
    ///
    /// @param panel what it shows
    /// @param dock  where the panel can be put back
    /// @param host  the main window
    /// @param home  puts the panel back to its place
    public PanelWindow(Dockable panel, DockView dock, DockHost host, Runnable home) {
        this.panel = panel.id();
        view = new TabsView(List.of(panel.id()), panel, dock, host, name -> {});
        view.fill();
        root.setCenter(view);
        root.getStyleClass().addAll("main-window", "panel-window");
        stage.setOnCloseRequest(event -> {
            event.consume();
            home.run();
        });
    }

    /// Shows the window.
    ///
    /// @param bounds  where, on the desktop
    /// @param onMoved hears where the user put it
    public Scene open(Bounds bounds, Consumer<Bounds> onMoved) {
        Scene scene = new Scene(new Overlay(root));
        stage.setScene(scene);
        stage.setX(bounds.x());
        stage.setY(bounds.y());
        stage.setWidth(bounds.width());
        stage.setHeight(bounds.height());
        rest.setOnFinished(event -> {
            if (stage.isShowing() && !stage.isIconified() && !stage.isMaximized()) {
                onMoved.accept(new Bounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()));
            }
        });
        List.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())
                .forEach(side -> side.subscribe((before, after) -> {
                    if (stage.isShowing()) {
                        rest.playFromStart();
                    }
                }));
        return scene;
    }

    /// Brings it on the screen.
    public void show() {
        stage.show();
    }

    /// Returns the window.
    public Stage stage() {
        return stage;
    }

    /// Returns what fills it, for marks of the whole window.
    public BorderPane root() {
        return root;
    }

    /// Puts the keyboard into it.
    public void focus() {
        stage.toFront();
        stage.requestFocus();
        Focus.first(view.seen().node()).ifPresent(node -> node.requestFocus());
    }

    /// Returns the panel in it.
    public String panel() {
        return panel;
    }

    /// Gives the panel back and takes the window away.
    public void close() {
        rest.stop();
        view.release();
        stage.setOnCloseRequest(null);
        stage.close();
        stage.setScene(null);
    }
}
