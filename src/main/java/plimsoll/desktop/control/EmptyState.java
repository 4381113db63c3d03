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
import plimsoll.desktop.keys.KeyHints;

/// What a panel shows when it has nothing to show: one sentence and up to three ways on. In a low panel the mark goes
/// first, then the advice, and nothing is drawn outside of the panel.
public final class EmptyState extends VBox {
    private static final int MOST_ACTIONS = 3;
    private static final double MARK_WIDTH = 24;

    private final Label first = new Label();
    private final List<Node> spared = new ArrayList<>();

    /// One way on.
    ///
    /// @param name   on the button
    /// @param keys   that do the same; empty for none
    /// @param asked  the action of the window that does the same, whose keys are shown; empty for none
    /// @param action what it does
    public record Action(String name, String keys, String asked, Runnable action) {
        /// Makes a way on with keys of its own.
        public Action(String name, String keys, Runnable action) {
            this(name, keys, "", action);
        }

        /// Makes a way on without keys.
        public Action(String name, Runnable action) {
            this(name, "", action);
        }

        /// Makes a way on that an action of the window is too.
        public static Action keyed(String name, String asked, Runnable action) {
            return new Action(name, "", asked, action);
        }

        private Button button() {
            Button button = Buttons.normal(name, keys);
            button.setOnAction(event -> action.run());
            return asked.isEmpty() ? button : Buttons.keyed(button, asked);
        }
    }

    /// Makes the state; the first action is the filled button.
    public EmptyState(String sentence, String advice, List<Action> actions) {
        if (actions.size() > MOST_ACTIONS) {
            throw new IllegalArgumentException("actions must be at most 3, were " + actions.size());
        }
        first.setText(sentence);
        first.getStyleClass().add("empty-sentence");
        first.setWrapText(true);
        HBox buttons = new HBox();
        buttons.getStyleClass().add("button-row");
        buttons.setAlignment(Pos.CENTER);
        for (Action action : actions) {
            Button button = action.button();
            if (buttons.getChildren().isEmpty()) {
                button.getStyleClass().add("accent");
            }
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

    /// Says a text of the bundle that says keys; returns itself.
    public EmptyState keyed(String key) {
        KeyHints.text(first, key);
        return this;
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
