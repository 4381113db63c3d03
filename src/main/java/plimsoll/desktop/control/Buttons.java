package plimsoll.desktop.control;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import plimsoll.desktop.keys.KeyHints;

/// Buttons as the design draws them: one filled, the rest quiet; the shortcut stands in softer text beside the name.
public final class Buttons {
    private Buttons() {}

    /// Returns the one filled button of a screen.
    public static Button primary(Icons icon, String text, String shortcut) {
        Button button = normal(icon, text, shortcut);
        button.getStyleClass().add("accent");
        return button;
    }

    /// Returns a quiet button with an icon.
    public static Button normal(Icons icon, String text, String shortcut) {
        Button button = normal(text, shortcut);
        HBox content = (HBox) button.getGraphic();
        content.getChildren().addFirst(icon.node());
        return button;
    }

    /// Returns a quiet button.
    ///
    /// @param shortcut shown behind the name; may be empty
    public static Button normal(String text, String shortcut) {
        Label name = new Label(text);
        name.getStyleClass().add("button-name");
        HBox content = new HBox(name);
        content.getStyleClass().add("button-content");
        if (!shortcut.isEmpty()) {
            Label keys = new Label(shortcut);
            keys.getStyleClass().add("button-keys");
            content.getChildren().add(keys);
        }
        Button button = new Button();
        button.setGraphic(content);
        button.setAccessibleText(text);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /// Returns the shortcut that stands on a button of this class; empty where none does.
    public static Optional<Node> keys(Button button) {
        return button.getGraphic() instanceof HBox content
                ? content.getChildren().stream()
                        .filter(node -> node.getStyleClass().contains("button-keys"))
                        .findFirst()
                : Optional.empty();
    }

    /// Keeps the keys that ask for an action in softer text beside the name of a button of this class.
    public static Button keyed(Button button, String action) {
        Label keys = new Label();
        keys.getStyleClass().add("button-keys");
        HBox content = (HBox) button.getGraphic();
        KeyHints.follow(button, keymap -> {
            keys.setText(keymap.shown(action));
            content.getChildren().remove(keys);
            if (!keys.getText().isEmpty()) {
                content.getChildren().add(keys);
            }
        });
        return button;
    }

    /// Changes what a button of this class is called.
    public static void rename(Button button, String text) {
        if (button.getGraphic().lookup(".button-name") instanceof Label name) {
            name.setText(text);
        }
        button.setAccessibleText(text);
    }

    /// Returns a button for what cannot be had back: outlined in red.
    public static Button danger(String text) {
        Button button = normal(text, "");
        button.getStyleClass().add("danger");
        return button;
    }

    /// Returns a link that does something, whose text of the bundle says keys.
    public static Hyperlink keyedLink(String key, Runnable action) {
        return KeyHints.text(link("", action), key);
    }

    /// Returns a link that does something.
    public static Hyperlink link(String text, Runnable action) {
        Hyperlink link = new Hyperlink(text);
        link.setOnAction(event -> {
            link.setVisited(false);
            action.run();
        });
        link.setMinWidth(Region.USE_PREF_SIZE);
        return link;
    }
}
