package plimsoll.desktop.control;

import java.util.List;
import java.util.stream.Stream;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Separator;
import org.controlsfx.control.StatusBar;
import plimsoll.desktop.text.Texts;

/// The line at the bottom of the window: facts about the book at the left, about the run at the right.
public final class StatusLine extends StatusBar {
    /// With margins and lines between the items; a message of less room says nothing.
    private static final double LEAST_MESSAGE_PX = 220;

    /// Makes an empty line.
    public StatusLine() {
        setText("");
        getStyleClass().add("status-line");
        setAccessibleText(Texts.of("status.name"));
    }

    /// Replaces the items at the left; thin lines stand between them.
    public void setLeft(List<? extends Node> items) {
        separate(getLeftItems(), items);
    }

    /// Replaces the items at the right; thin lines stand between them.
    public void setRight(List<? extends Node> items) {
        separate(getRightItems(), items);
    }

    /// A message is cut rather than the facts beside it; where even they do not fit, all of them are.
    @Override
    protected void layoutChildren() {
        double whole = Stream.concat(getLeftItems().stream(), getRightItems().stream())
                .mapToDouble(item -> item.prefWidth(-1))
                .sum();
        boolean roomy = getWidth() > whole + LEAST_MESSAGE_PX;
        Stream.concat(getLeftItems().stream(), getRightItems().stream())
                .filter(Labeled.class::isInstance)
                .forEach(item -> ((Labeled) item).setMinWidth(roomy ? USE_PREF_SIZE : 0));
        super.layoutChildren();
    }

    private static void separate(ObservableList<Node> target, List<? extends Node> items) {
        target.clear();
        for (Node item : items) {
            if (!target.isEmpty()) {
                Separator line = new Separator(Orientation.VERTICAL);
                line.getStyleClass().add("status-separator");
                target.add(line);
            }
            target.add(item);
        }
    }
}
