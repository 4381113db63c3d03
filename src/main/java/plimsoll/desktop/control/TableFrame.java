package plimsoll.desktop.control;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import plimsoll.desktop.text.Texts;

/// The rows of a table with the button for the column chooser in the corner of their head.
final class TableFrame extends StackPane {
    private final Optional<Button> corner;

    /// @param many   whether there are so many columns that they have a button
    /// @param choose opens the column chooser
    TableFrame(TableView<?> view, boolean many, Runnable choose) {
        super(view);
        setAlignment(Pos.TOP_LEFT);
        setMinHeight(0);
        maxHeightProperty().bind(view.maxHeightProperty());
        corner = many ? Optional.of(button(choose)) : Optional.empty();
        corner.ifPresent(getChildren()::add);
    }

    private static Button button(Runnable choose) {
        Button button = Icons.COLUMNS.button(Texts.of("table.columns"), "Ctrl+Shift+K");
        button.getStyleClass().add("table-corner");
        button.setFocusTraversable(false);
        button.setOnAction(event -> choose.run());
        StackPane.setAlignment(button, Pos.TOP_RIGHT);
        return button;
    }

    /// Returns the button; empty where there is none.
    Optional<Button> corner() {
        return corner;
    }
}
