package plimsoll.desktop.control;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/// What a panel shows when it has nothing to show: one sentence and up to three ways on. In a low panel the mark goes
/// first, then the advice, and nothing is drawn outside of the panel.
public final class EmptyState extends VBox {
    private static final int MOST_ACTIONS = 3;
    private static final double MARK_WIDTH = 24;

    private final List<Node> spared = new ArrayList<>();

    /// One way on.
    ///
    /// @param name   on the button
    /// @param keys   that do the same; empty for none
    /// @param action what it does
    public record Action(String name, String keys, Runnable action) {
        /// Makes a way on without keys.
        public Action(String name, Runnable action) {
            this(name, "", action);
        }
    }

    /// Makes the state; the first action is the filled button.
    public EmptyState(String sentence, String advice, List<Action> actions) {
        if (actions.size() > MOST_ACTIONS) {
            throw new IllegalArgumentException("actions must be at most 3, were " + actions.size());
        }
        Label first = new Label(sentence);
        first.getStyleClass().add("empty-sentence");
        first.setWrapText(true);
        HBox buttons = new HBox();
        buttons.getStyleClass().add("button-row");
        buttons.setAlignment(Pos.CENTER);
        for (Action action : actions) {
            Button button = Buttons.normal(action.name(), action.keys());
            if (buttons.getChildren().isEmpty()) {
                button.getStyleClass().add("accent");
            }
            button.setOnAction(event -> action.action().run());
            buttons.getChildren().add(button);
        }
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        getChildren().addAll(new LoadLineMark(MARK_WIDTH), first);
        if (!advice.isEmpty()) {
            Label second = new Label(advice);
            second.getStyleClass().add("empty-advice");
            second.setWrapText(true);
            getChildren().add(second);
        }
        if (!actions.isEmpty()) {
            getChildren().add(buttons);
        }
        spared.addAll(getChildren());
        spared.removeAll(List.of(first, buttons));
        Rectangle seen = new Rectangle();
        seen.widthProperty().bind(widthProperty());
        seen.heightProperty().bind(heightProperty());
        setClip(seen);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - getInsets().getLeft() - getInsets().getRight();
        double whole = getInsets().getTop() + getInsets().getBottom() - getSpacing();
        for (Node node : getChildren()) {
            whole += node.prefHeight(width) + getSpacing();
        }
        for (Node node : spared) {
            boolean room = whole <= getHeight();
            node.setManaged(room);
            node.setVisible(room);
            whole -= room ? 0 : node.prefHeight(width) + getSpacing();
        }
        super.layoutChildren();
    }
}
