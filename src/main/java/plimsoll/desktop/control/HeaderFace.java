package plimsoll.desktop.control;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import plimsoll.desktop.model.Column;

/// The head of a column: its title, and its unit in softer text.
final class HeaderFace extends HBox {
    HeaderFace(Column column) {
        Label title = new Label(column.title());
        title.getStyleClass().add("header-title");
        title.setMinWidth(0);
        getChildren().add(title);
        if (!column.unit().isEmpty()) {
            Label unit = new Label(column.unit());
            unit.getStyleClass().add("header-unit");
            unit.setMinWidth(0);
            getChildren().add(unit);
        }
        getStyleClass().add("header-face");
        setAlignment(column.kind() == Column.Kind.NUMBER ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
    }
}
