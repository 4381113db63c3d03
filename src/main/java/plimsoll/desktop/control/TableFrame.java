package plimsoll.desktop.control;

import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import plimsoll.desktop.text.Texts;

/// The rows of a table with the button for the column chooser in the corner of their head. In a scene where what is new
/// takes turns, the view comes in its turn, or at once when the keyboard wants it, and then its rows some at a time.
final class TableFrame extends StackPane {
    private final TableView<?> view;
    private final Optional<Button> corner;
    private final ReadOnlyIntegerWrapper most = new ReadOnlyIntegerWrapper(Integer.MAX_VALUE);
    private boolean inTurn;
    private boolean asked;

    /// @param many   whether there are so many columns that they have a button
    /// @param choose opens the column chooser
    TableFrame(TableView<?> view, boolean many, Runnable choose) {
        super(view);
        this.view = view;
        setAlignment(Pos.TOP_LEFT);
        setMinHeight(0);
        maxHeightProperty().bind(view.maxHeightProperty());
        corner = many ? Optional.of(button(choose)) : Optional.empty();
        corner.ifPresent(getChildren()::add);
        sceneProperty().subscribe(this::entered);
        focusedProperty().subscribe(focused -> {
            if (focused) {
                showNow();
                view.requestFocus();
            }
        });
    }

    private static Button button(Runnable choose) {
        Button button = Icons.COLUMNS.keyed(Texts.of("table.columns"), "table.columns");
        button.getStyleClass().add("table-corner");
        button.setFocusTraversable(false);
        button.setOnAction(event -> choose.run());
        StackPane.setAlignment(button, Pos.TOP_RIGHT);
        return button;
    }

    private void entered(@Nullable Scene scene) {
        if (scene == null || inTurn) {
            return;
        }
        FrameTurns.of(scene).ifPresent(turns -> {
            inTurn = true;
            most.set(FrameTurns.FIRST_ROWS);
            getChildren().remove(view);
            setFocusTraversable(true);
            turns.execute(this::showNow);
        });
    }

    /// Shows the view if it still waits for its turn.
    void showNow() {
        if (view.getParent() == null) {
            setFocusTraversable(false);
            getChildren().addFirst(view);
        }
    }

    /// Returns the button; empty where there is none.
    Optional<Button> corner() {
        return corner;
    }

    /// Returns how many rows may be shown now; more while they come in turn.
    ReadOnlyIntegerProperty mostProperty() {
        return most.getReadOnlyProperty();
    }

    /// A table that waits has the place that it will need.
    @Override
    protected double computePrefHeight(double width) {
        return view.getParent() == null ? view.getPrefHeight() : super.computePrefHeight(width);
    }

    /// A frame that has room for more rows than may be shown asks for more of them.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        boolean more = view.getMaxHeight() < view.getPrefHeight() && getHeight() >= getMaxHeight() - 1;
        if (more && !asked && view.getParent() != null) {
            FrameTurns.of(getScene()).ifPresent(turns -> {
                asked = true;
                turns.execute(() -> {
                    asked = false;
                    most.set(most.get() + FrameTurns.MORE_ROWS);
                });
            });
        }
    }
}
