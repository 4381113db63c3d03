package plimsoll.desktop.dock;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Finds what takes the keyboard in a panel.
final class Focus {
    private Focus() {}

    /// Returns the first node below another one that Tab would reach, those of heads last.
    static Optional<Node> first(Node node) {
        return first(node, false).or(() -> first(node, true));
    }

    private static Optional<Node> first(Node node, boolean heads) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable()) {
            return Optional.of(node);
        }
        if (!(node instanceof Parent parent) || (!heads && node.getStyleClass().contains("panel-head"))) {
            return Optional.empty();
        }
        return parent.getChildrenUnmodifiable().stream()
                .flatMap(child -> first(child, heads).stream())
                .findFirst();
    }

    /// Returns whether a node is another one or lies in it.
    static boolean isIn(Node node, Node outer) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(outer)) {
                return true;
            }
        }
        return false;
    }
}
