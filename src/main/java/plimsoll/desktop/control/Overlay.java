package plimsoll.desktop.control;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Shows one card at a time over the window's content. Escape or a click beside it closes it; the focus goes back to
/// where it was.
public final class Overlay extends StackPane {
    /// Between a small card and what it stands beside.
    private static final double GAP = 6;

    private final Region shade = new Region();
    private Optional<Node> card = Optional.empty();
    private Optional<Node> before = Optional.empty();
    private Runnable onClosed = () -> {};
    private Optional<Bounds> anchor = Optional.empty();

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
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (anchor.isPresent() && !isInCard(event)) {
                close();
            }
        });
    }

    private boolean isInCard(MouseEvent event) {
        return card.filter(shown -> shown.contains(shown.sceneToLocal(event.getSceneX(), event.getSceneY())))
                .isPresent();
    }

    /// Returns the overlay that a node lies under; empty where there is none.
    public static Optional<Overlay> above(Node node) {
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
        next.setMaxHeight(USE_PREF_SIZE);
        getChildren().addAll(shade, next);
    }

    /// Shows a small card beside something, in place of the one before: what lies below stays lit and can be clicked,
    /// which closes the card.
    ///
    /// @param place  what it stands beside, in the coordinates of the scene
    /// @param closed what to do once it is taken away
    public void showBeside(Region next, Bounds place, Runnable closed) {
        close();
        onClosed = closed;
        before = Optional.ofNullable(getScene()).map(scene -> scene.getFocusOwner());
        card = Optional.of(next);
        anchor = Optional.of(place);
        next.setManaged(false);
        getChildren().add(next);
        requestLayout();
    }

    /// Below its anchor where there is room, else above it, else wherever it fits.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        anchor.ifPresent(place -> card.filter(Region.class::isInstance)
                .map(Region.class::cast)
                .ifPresent(shown -> beside(shown, sceneToLocal(place))));
    }

    private void beside(Region shown, Bounds place) {
        double width = Math.min(shown.prefWidth(-1), getWidth() - 2 * GAP);
        double height = Math.min(Math.min(shown.prefHeight(width), shown.maxHeight(width)), getHeight() - 2 * GAP);
        double x = Math.clamp(place.getMinX(), GAP, Math.max(GAP, getWidth() - width - GAP));
        double below = place.getMaxY() + GAP;
        double above = place.getMinY() - GAP - height;
        double y = below + height + GAP <= getHeight() || above < GAP ? below : above;
        shown.resizeRelocate(x, Math.clamp(y, GAP, Math.max(GAP, getHeight() - height - GAP)), width, height);
    }

    /// Returns whether a card is shown.
    public boolean isOpen() {
        return card.isPresent();
    }

    /// Takes the card away.
    public void close() {
        card.ifPresent(shown -> getChildren().removeAll(shade, shown));
        card = Optional.empty();
        anchor = Optional.empty();
        Runnable closed = onClosed;
        onClosed = () -> {};
        closed.run();
        before.ifPresent(Node::requestFocus);
        before = Optional.empty();
    }
}
