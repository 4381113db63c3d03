package plimsoll.desktop.chart.geometry;

/// A rectangle in pixels.
///
/// @param x      left
/// @param y      top
/// @param width  to the right
/// @param height downwards
public record Box(double x, double y, double width, double height) {
    /// Returns the right edge.
    public double right() {
        return x + width;
    }

    /// Returns the lower edge.
    public double bottom() {
        return y + height;
    }

    /// Returns the horizontal middle.
    public double centreX() {
        return x + width / 2;
    }

    /// Returns the vertical middle.
    public double centreY() {
        return y + height / 2;
    }

    /// Returns whether the point lies inside, edges included.
    public boolean contains(double px, double py) {
        return px >= x && px <= right() && py >= y && py <= bottom();
    }

    /// Returns whether the other lies completely inside.
    public boolean contains(Box other) {
        return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
    }

    /// Returns the area both share; 0 when apart.
    public double overlap(Box other) {
        double wide = Math.min(right(), other.right()) - Math.max(x, other.x);
        double high = Math.min(bottom(), other.bottom()) - Math.max(y, other.y);
        return wide > 0 && high > 0 ? wide * high : 0;
    }

    /// Returns the box with a margin on every side; a negative margin shrinks.
    public Box grown(double margin) {
        return new Box(x - margin, y - margin, width + 2 * margin, height + 2 * margin);
    }

    /// Returns the box moved so that it lies inside the other where it fits.
    public Box movedInto(Box other) {
        double left = Math.max(other.x, Math.min(x, other.right() - width));
        double top = Math.max(other.y, Math.min(y, other.bottom() - height));
        return new Box(left, top, width, height);
    }

    /// Returns the length of the part of a segment that lies inside; 0 when it passes by.
    public double inside(double x1, double y1, double x2, double y2) {
        double from = 0;
        double to = 1;
        double dx = x2 - x1;
        double dy = y2 - y1;
        double[] slope = {-dx, dx, -dy, dy};
        double[] room = {x1 - x, right() - x1, y1 - y, bottom() - y1};
        for (int side = 0; side < 4; side++) {
            if (slope[side] == 0) {
                if (room[side] < 0) {
                    return 0;
                }
            } else if (slope[side] < 0) {
                from = Math.max(from, room[side] / slope[side]);
            } else {
                to = Math.min(to, room[side] / slope[side]);
            }
        }
        return from < to ? (to - from) * StrictMath.hypot(dx, dy) : 0;
    }

    /// Returns the segment from this box to another, x and y of both ends.
    public double[] leaderTo(Box other) {
        double fromX = Math.max(x, Math.min(right(), other.centreX()));
        double fromY = Math.max(y, Math.min(bottom(), other.centreY()));
        double toX = Math.max(other.x(), Math.min(other.right(), fromX));
        double toY = Math.max(other.y(), Math.min(other.bottom(), fromY));
        return new double[] {fromX, fromY, toX, toY};
    }
}
