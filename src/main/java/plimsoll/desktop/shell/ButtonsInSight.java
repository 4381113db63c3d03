package plimsoll.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;

/// Finds what can be pressed in a panel: its buttons and what their menus hold, so that whatever a mouse does there has
/// a name to be found by. Choices and cells of tables have keys of their own.
final class ButtonsInSight {
    private ButtonsInSight() {}

    private static final String KEYS = "  ";

    /// Something that can be pressed.
    ///
    /// @param name  as a screen reader says it
    /// @param keys  that press it; empty for none
    /// @param press does what the mouse would
    record Found(String name, String keys, Runnable press) {}

    /// Returns what can be pressed below a node, in the order in which it stands there.
    static List<Found> below(Node node) {
        List<Found> found = new ArrayList<>();
        collect(node, found);
        return found;
    }

    private static void collect(Node node, List<Found> found) {
        if (!node.isVisible() || node.isDisabled() || node instanceof IndexedCell || isElsewhere(node)) {
            return;
        }
        if (node instanceof MenuButton menu) {
            name(menu)
                    .ifPresent(name -> menu.getItems().stream()
                            .filter(item -> !item.isDisable() && item.getText() != null)
                            .forEach(item -> found.add(new Found(name + ": " + item.getText(), "", item::fire))));
        } else if (node instanceof ButtonBase button && !(node instanceof ToggleButton)) {
            name(button).ifPresent(name -> found.add(found(name, button)));
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    /// What the menu of a panel and its tabs do has commands of its own.
    private static boolean isElsewhere(Node node) {
        return node.getStyleClass().contains("panel-menu")
                || node.getStyleClass().contains("dock-tab");
    }

    /// Keys stand behind two blanks where a button names them.
    private static Found found(String name, ButtonBase button) {
        int keys = name.indexOf(KEYS);
        return keys < 0
                ? new Found(name, "", button::fire)
                : new Found(name.substring(0, keys), name.substring(keys).strip(), button::fire);
    }

    private static Optional<String> name(ButtonBase button) {
        return Optional.ofNullable(button.getAccessibleText())
                .or(() -> Optional.ofNullable(button.getText()))
                .filter(text -> !text.isBlank());
    }
}
