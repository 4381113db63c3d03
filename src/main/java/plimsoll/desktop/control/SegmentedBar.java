package plimsoll.desktop.control;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Chooses exactly one of a few, such as the screen; arrow keys move, a click chooses.
public final class SegmentedBar extends HBox {
    private final List<ToggleButton> segments = new ArrayList<>();
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(this, "selected", 0);

    /// Makes the bar with the first one chosen.
    ///
    /// @param name accessible name of the choice
    public SegmentedBar(String name, List<String> titles) {
        ToggleGroup group = new ToggleGroup();
        for (String title : titles) {
            ToggleButton segment = new ToggleButton(title);
            int index = segments.size();
            segment.setToggleGroup(group);
            segment.getStyleClass().add("segment");
            segment.setMinWidth(Region.USE_PREF_SIZE);
            segment.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
            segment.setOnAction(event -> {
                select(index);
                segment.requestFocus();
            });
            segments.add(segment);
        }
        segments.getFirst().getStyleClass().add("first");
        segments.getLast().getStyleClass().add("last");
        getChildren().addAll(segments);
        getStyleClass().add("segmented-bar");
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        setAccessibleText(name);
        setMinWidth(Region.USE_PREF_SIZE);
        setMaxWidth(Region.USE_PREF_SIZE);
        addEventFilter(KeyEvent.KEY_PRESSED, this::move);
        select(0);
    }

    /// Returns the index of the chosen one, observable.
    public ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// Puts the focus on the chosen one.
    public void focus() {
        segments.get(Math.max(0, selected.get())).requestFocus();
    }

    /// Chooses one; -1 = none.
    public void select(int index) {
        for (int i = 0; i < segments.size(); i++) {
            segments.get(i).setSelected(i == index);
            segments.get(i).setFocusTraversable(i == Math.max(0, index));
        }
        selected.set(index);
    }

    private void move(KeyEvent event) {
        int step = switch (event.getCode()) {
            case LEFT -> -1;
            case RIGHT -> 1;
            default -> 0;
        };
        if (step != 0) {
            select(Math.clamp(selected.get() + step, 0, segments.size() - 1));
            segments.get(selected.get()).requestFocus();
            event.consume();
        }
    }
}
