package plimsoll.desktop.dock;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import plimsoll.domain.layout.Extent;
import plimsoll.domain.layout.Split.Direction;

/// Parts beside each other with gutters that can be dragged. A part that is not managed takes no room.
final class SplitView extends Region {
    private static final double GUTTER = 4;
    private static final double LEAST_AFTER_DRAG = 48;
    /// The size of text at which layouts give their fixed lengths.
    private static final double TEXT_PX = 12;
    /// How much of the growth of texts a fixed length follows: the parts beside it hold larger texts too.
    private static final double GROWTH = 0.3;
    private static final PseudoClass DOWN = PseudoClass.getPseudoClass("down");

    private final Direction direction;
    private final List<Node> parts;
    private final List<Extent> extents;
    private final List<Region> gutters = new ArrayList<>();
    private final Consumer<List<Extent>> onSized;
    /// As wide as the text is high; never seen.
    private final Region letter = new Region();
    private double[] sizes = {};

    /// Shows parts.
    ///
    /// @param extents one per part
    /// @param onSized hears the new extents when the user has dragged a gutter
    SplitView(Direction direction, List<Node> parts, List<Extent> extents, Consumer<List<Extent>> onSized) {
        this.direction = direction;
        this.parts = List.copyOf(parts);
        this.extents = new ArrayList<>(extents);
        this.onSized = onSized;
        getChildren().addAll(parts);
        for (int i = 1; i < parts.size(); i++) {
            gutters.add(gutter(i));
        }
        getChildren().addAll(gutters);
        letter.getStyleClass().add("dock-letter");
        letter.setManaged(false);
        letter.setVisible(false);
        getChildren().add(letter);
        parts.forEach(part -> part.managedProperty().subscribe(managed -> requestLayout()));
        managedProperty()
                .bind(javafx.beans.binding.Bindings.createBooleanBinding(
                        () -> this.parts.stream().anyMatch(Node::isManaged),
                        this.parts.stream().map(Node::managedProperty).toArray(javafx.beans.Observable[]::new)));
        visibleProperty().bind(managedProperty());
    }

    private boolean across() {
        return direction == Direction.ACROSS;
    }

    private Region gutter(int after) {
        Region gutter = new Region();
        gutter.getStyleClass().add("dock-gutter");
        gutter.pseudoClassStateChanged(DOWN, !across());
        gutter.setCursor(across() ? Cursor.H_RESIZE : Cursor.V_RESIZE);
        double[] last = new double[1];
        gutter.setOnMousePressed(event -> last[0] = across() ? event.getSceneX() : event.getSceneY());
        gutter.setOnMouseDragged(event -> {
            double now = across() ? event.getSceneX() : event.getSceneY();
            last[0] += drag(after, now - last[0]);
        });
        gutter.setOnMouseReleased(event -> onSized.accept(List.copyOf(extents)));
        return gutter;
    }

    /// Moves the gutter before a part; returns how far it went.
    private double drag(int after, double by) {
        List<Integer> shown = shown();
        int right = shown.indexOf(after);
        if (right < 1 || sizes.length != shown.size()) {
            return 0;
        }
        double least = Math.min(LEAST_AFTER_DRAG, Math.min(sizes[right - 1], sizes[right]));
        double moved = Math.clamp(by, least - sizes[right - 1], sizes[right] - least);
        shareWhereSqueezed(shown);
        sizes[right - 1] += moved;
        sizes[right] -= moved;
        for (int i = 0; i < shown.size(); i++) {
            int part = shown.get(i);
            boolean moving = i == right || i == right - 1;
            extents.set(part, measured(extents.get(part), sizes[i], moving));
        }
        requestLayout();
        return moved;
    }

    /// Where fixed lengths do not fit, they mean nothing: what the user makes of the room is then shared as it stands.
    private void shareWhereSqueezed(List<Integer> shown) {
        boolean squeezed = false;
        for (int i = 0; i < shown.size(); i++) {
            squeezed |=
                    scaled(extents.get(shown.get(i))) instanceof Extent.Fixed given && sizes[i] < given.pixels() - 1;
        }
        for (int i = 0; squeezed && i < shown.size(); i++) {
            if (extents.get(shown.get(i)) instanceof Extent.Fixed) {
                extents.set(shown.get(i), new Extent.Share(Math.max(1, sizes[i])));
            }
        }
    }

    /// Makes the part that holds a node larger at the cost of its neighbour, or smaller; returns whether it could.
    ///
    /// @param by px, negative = smaller
    boolean grow(Node inside, double by) {
        List<Integer> shown = shown();
        int part = -1;
        for (int i = 0; i < shown.size(); i++) {
            part = Focus.isIn(inside, parts.get(shown.get(i))) ? i : part;
        }
        if (part < 0 || shown.size() < 2) {
            return false;
        }
        boolean last = part == shown.size() - 1;
        double moved = drag(shown.get(last ? part : part + 1), last ? -by : by);
        if (moved != 0) {
            onSized.accept(List.copyOf(extents));
        }
        return moved != 0;
    }

    Direction direction() {
        return direction;
    }

    /// Shares are weighed by their lengths; other parts keep how they are measured unless they were moved.
    private Extent measured(Extent extent, double size, boolean moved) {
        if (extent instanceof Extent.Share) {
            return new Extent.Share(Math.max(1, size));
        }
        return moved ? new Extent.Fixed(Math.max(1, size / textScale())) : extent;
    }

    /// Returns how much longer a fixed length is than it is given: a column that holds a table grows with its texts.
    private double textScale() {
        double letters = letter.prefWidth(-1);
        return letters > 0 ? 1 + (letters / TEXT_PX - 1) * GROWTH : 1;
    }

    private Extent scaled(Extent extent) {
        return extent instanceof Extent.Fixed given ? new Extent.Fixed(given.pixels() * textScale()) : extent;
    }

    /// The indexes of the parts that take room.
    private List<Integer> shown() {
        List<Integer> shown = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).isManaged()) {
                shown.add(i);
            }
        }
        return shown;
    }

    @Override
    protected void layoutChildren() {
        List<Integer> shown = shown();
        double width = getWidth();
        double height = getHeight();
        double room = (across() ? width : height) - GUTTER * Math.max(0, shown.size() - 1);
        double cross = across() ? height : width;
        sizes = Rooms.of(
                Math.max(0, room), shown.stream().map(part -> wish(part, cross)).toList());
        gutters.forEach(gutter -> gutter.setVisible(false));
        double at = 0;
        for (int i = 0; i < shown.size(); i++) {
            if (i > 0) {
                Region gutter = gutters.get(shown.get(i) - 1);
                gutter.setVisible(true);
                place(gutter, at, GUTTER);
                at += GUTTER;
            }
            place(parts.get(shown.get(i)), at, sizes[i]);
            at += sizes[i];
        }
    }

    private Rooms.Wish wish(int index, double cross) {
        Node part = parts.get(index);
        return new Rooms.Wish(
                scaled(extents.get(index)),
                across() ? part.minWidth(-1) : part.minHeight(cross),
                across() ? part.prefWidth(-1) : part.prefHeight(cross));
    }

    private void place(Node node, double at, double size) {
        if (across()) {
            node.resizeRelocate(at, 0, size, getHeight());
        } else {
            node.resizeRelocate(0, at, getWidth(), size);
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return along(across(), node -> node.minWidth(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return along(across(), node -> node.prefWidth(-1));
    }

    @Override
    protected double computeMinHeight(double width) {
        return along(!across(), node -> node.minHeight(across() ? -1 : width));
    }

    @Override
    protected double computePrefHeight(double width) {
        return along(!across(), node -> node.prefHeight(across() ? -1 : width));
    }

    private double along(boolean sum, java.util.function.ToDoubleFunction<Node> size) {
        List<Integer> shown = shown();
        double total = 0;
        for (int part : shown) {
            double each = size.applyAsDouble(parts.get(part));
            total = sum ? total + each : Math.max(total, each);
        }
        return sum ? total + GUTTER * Math.max(0, shown.size() - 1) : total;
    }
}
