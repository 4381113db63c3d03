package plimsoll.desktop.control;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    private static final double LEAST_MESSAGE_PX = 24;

    private List<Node> givenUp = List.of();

    /// Makes an empty line.
    public StatusLine() {
        setText("");
        setMinWidth(0); // It gives up items rather than make the window's content wider than the window.
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

    /// Names items in the order in which they are given up, whole, while the line is too short for all.
    public void setGivenUp(List<? extends Node> items) {
        givenUp = List.copyOf(items);
        requestLayout();
    }

    /// A message is cut rather than the facts beside it. Where even they do not fit, some are given up, and what still
    /// does not fit is cut.
    @Override
    protected void layoutChildren() {
        Set<Node> kept = new HashSet<>(getLeftItems());
        kept.addAll(getRightItems());
        for (Node item : givenUp) {
            if (getWidth() <= width(kept) + LEAST_MESSAGE_PX) {
                kept.remove(item);
            }
        }
        boolean roomy = getWidth() > width(kept) + LEAST_MESSAGE_PX;
        for (List<Node> side : List.of(getLeftItems(), getRightItems())) {
            boolean first = true;
            for (int i = 0; i < side.size(); i++) {
                boolean line = side.get(i) instanceof Separator;
                boolean shown = line ? !first && kept.contains(side.get(i + 1)) : kept.contains(side.get(i));
                side.get(i).setManaged(shown);
                side.get(i).setVisible(shown);
                first &= line || !shown;
                if (side.get(i) instanceof Labeled item) {
                    item.setMinWidth(roomy ? USE_PREF_SIZE : 0);
                }
            }
        }
        super.layoutChildren();
    }

    private double width(Set<Node> kept) {
        return Stream.concat(getLeftItems().stream(), getRightItems().stream())
                .filter(item -> !(item instanceof Separator) && kept.contains(item))
                .mapToDouble(item -> item.prefWidth(-1) + line())
                .sum();
    }

    private double line() {
        return Stream.concat(getLeftItems().stream(), getRightItems().stream())
                .filter(Separator.class::isInstance)
                .mapToDouble(item -> item.prefWidth(-1))
                .max()
                .orElse(0);
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
