package plimsoll.desktop.control;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/// The row below a table that says how to add to it.
final class PromptRow extends HBox {
    PromptRow(List<Node> nodes) {
        getStyleClass().add("prompt-row");
        getChildren().addAll(nodes);
    }
}
