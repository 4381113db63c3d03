package plimsoll.desktop.shell;

import javafx.event.EventTarget;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import plimsoll.desktop.control.Buttons;
import plimsoll.desktop.control.Overlay;
import plimsoll.desktop.keys.KeyHints;
import plimsoll.desktop.task.RunList;
import plimsoll.desktop.text.Texts;

/// The long runs of the window: a button in the status line that says what goes on, and a card with all of them.
final class RunsDesk implements AutoCloseable {
    private final RunList list = new RunList();
    private final Button button = new Button(Texts.of("runs.none"));
    private final RunsView view;
    private final Subscription subscription;

    RunsDesk() {
        button.getStyleClass().addAll("flat", "status-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        KeyHints.tooltip(button, Texts.of("runs.button"), "run.list");
        view = new RunsView(list);
        VBox.setVgrow(view, Priority.ALWAYS);
        subscription = list.summaryProperty().subscribe(text -> {
            button.setText(text);
            button.setAccessibleText(Texts.of("runs.button.name", text));
        });
    }

    RunList list() {
        return list;
    }

    /// Returns the button of the status line.
    Button button() {
        return button;
    }

    /// Opens the card when the button is pressed, and lets Escape stop what runs unless somebody else takes it.
    void watch(Scene scene, Overlay overlay) {
        button.setOnAction(event -> open(overlay));
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!overlay.isOpen() && isClosedMenu(event.getTarget())) {
                escape(event);
            }
        });
    }

    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && list.cancelAll()) {
            event.consume();
        }
    }

    /// A button with a menu takes Escape even while its menu is closed, and it is what has the focus after a screen was
    /// chosen.
    private static boolean isClosedMenu(EventTarget target) {
        return target instanceof MenuButton menu && !menu.isShowing();
    }

    /// Shows the card with all runs.
    void open(Overlay overlay) {
        Label title = new Label(Texts.of("runs.title"));
        title.getStyleClass().add("card-title");
        Button cancel = Buttons.normal(Texts.of("runs.cancelAll"), "");
        cancel.setOnAction(event -> list.cancelAll());
        Button done = Buttons.normal(Texts.of("runs.close"), "Esc");
        done.setOnAction(event -> overlay.close());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox foot = new HBox(cancel, space, done);
        foot.setAlignment(Pos.CENTER_RIGHT);
        VBox card = new VBox(title, view, foot);
        card.getStyleClass().addAll("card", "runs-card");
        overlay.show(card);
        done.requestFocus();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        list.cancelAll();
        view.close();
    }
}
