package plimsoll.desktop.control;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import plimsoll.desktop.model.Mark;

/// Draws the small signs of pools and directions; shape and colour both tell them apart.
public final class Marks {
    private Marks() {}

    /// Returns a new shape for the sign; empty for none.
    public static Optional<Node> node(Mark mark) {
        return switch (mark) {
            case NONE -> Optional.empty();
            case POOL_1 -> styled(new Circle(4), "pool-1");
            case POOL_2 -> styled(new Rectangle(7, 7), "pool-2");
            case POOL_3 -> styled(new Polygon(4, 0, 8, 4, 4, 8, 0, 4), "pool-3");
            case POOL_4 -> styled(new Polygon(0, 8, 4, 0.5, 8, 8), "pool-4");
            case UP -> styled(new Polygon(0, 7, 4, 0, 8, 7), "direction");
            case DOWN -> styled(new Polygon(0, 0, 8, 0, 4, 7), "direction");
            case OLD -> old();
        };
    }

    private static Optional<Node> old() {
        Node clock = Icons.OLD.node();
        clock.getStyleClass().add("old-mark");
        return Optional.of(clock);
    }

    private static Optional<Node> styled(Shape shape, String style) {
        shape.getStyleClass().addAll("mark", style);
        return Optional.of(shape);
    }
}
