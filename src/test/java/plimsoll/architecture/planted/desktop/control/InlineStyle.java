package plimsoll.architecture.planted.desktop.control;

import javafx.scene.control.Label;

/// Breaks the rule on purpose.
final class InlineStyle {
    private InlineStyle() {}

    static void paint(Label label) {
        label.setStyle("-fx-text-fill: red");
    }
}
