package plimsoll.domain.layout;

/// Where a panel goes, seen from another one.
public enum Zone {
    LEFT,
    RIGHT,
    TOP,
    BOTTOM,
    CENTRE;

    /// The part of a panel's width and height that counts as its edge.
    private static final double EDGE = 0.28;

    /// Returns the zone of a point in a rectangle: the nearest edge within 28 percent, otherwise the centre.
    ///
    /// @param x      from the left edge
    /// @param y      from the top edge
    /// @param width  of the rectangle
    /// @param height of the rectangle
    public static Zone at(double x, double y, double width, double height) {
        double across = x / width;
        double down = y / height;
        double nearest = Math.min(Math.min(across, 1 - across), Math.min(down, 1 - down));
        if (nearest > EDGE) {
            return CENTRE;
        }
        if (nearest == across) {
            return LEFT;
        }
        if (nearest == 1 - across) {
            return RIGHT;
        }
        return nearest == down ? TOP : BOTTOM;
    }

    /// Returns whether the panel comes before the other one, in reading order.
    boolean isBefore() {
        return this == LEFT || this == TOP;
    }

    /// Returns the direction in which both then lie.
    ///
    /// @throws IllegalArgumentException for the centre, which has none
    Split.Direction direction() {
        return switch (this) {
            case LEFT, RIGHT -> Split.Direction.ACROSS;
            case TOP, BOTTOM -> Split.Direction.DOWN;
            case CENTRE -> throw new IllegalArgumentException("the centre has no direction");
        };
    }
}
