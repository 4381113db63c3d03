package plimsoll.desktop.control;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Shows one card at a time over the window's content. Escape or a click beside it closes it; the focus goes back to
/// where it was.
public final class Overlay extends StackPane {
    private final Region shade = new Region();
    private Optional<Node> card = Optional.empty();
    private Optional<Node> before = Optional.empty();
    private Runnable onClosed = () -> {};

    /// Lies over some content.
    public Overlay(Node content) {
        getStyleClass().add("overlay");
        shade.getStyleClass().add("overlay-shade");
        shade.setOnMousePressed(event -> close());
        getChildren().add(content);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && card.isPresent()) {
                close();
                event.consume();
            }
        });
    }

    /// Returns the overlay that a node lies under; empty where there is none.
    static Optional<Overlay> above(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof Overlay overlay) {
                return Optional.of(overlay);
            }
        }
        return Optional.empty();
    }

    /// Shows a card in place of the one before.
    public void show(Region next) {
        show(next, () -> {});
    }

    /// Shows a card in place of the one before.
    ///
    /// @param closed what to do once it is taken away
    public void show(Region next, Runnable closed) {
        close();
        onClosed = closed;
        before = Optional.ofNullable(getScene()).map(scene -> scene.getFocusOwner());
        card = Optional.of(next);
        StackPane.setAlignment(next, Pos.TOP_CENTER);
        getChildren().addAll(shade, next);
    }

    /// Returns whether a card is shown.
    public boolean isOpen() {
        return card.isPresent();
    }

    /// Takes the card away.
    public void close() {
        card.ifPresent(shown -> getChildren().removeAll(shade, shown));
        card = Optional.empty();
        Runnable closed = onClosed;
        onClosed = () -> {};
        closed.run();
        before.ifPresent(Node::requestFocus);
        before = Optional.empty();
    }
}
