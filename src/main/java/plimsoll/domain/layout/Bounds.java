package plimsoll.domain.layout;

import java.util.Comparator;
import java.util.List;

/// A rectangle on the desktop, in the toolkit's pixels.
///
/// @param x      left edge
/// @param y      top edge
/// @param width  above 0
/// @param height above 0
public record Bounds(double x, double y, double width, double height) {
    /// So much of a window must be on a screen to count as visible: enough to grasp its title.
    private static final double SEEN = 80;

    /// Checks that it is a rectangle.
    public Bounds {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("x and y must be numbers, were " + x + " and " + y);
        }
        if (!(width > 0 && height > 0) || Double.isInfinite(width) || Double.isInfinite(height)) {
            throw new IllegalArgumentException("width and height must be above 0, were " + width + " and " + height);
        }
    }

    /// Returns where a window that was here goes now, so that all of it lies on a screen. It stays on the screen that
    /// shows most of it, moved and shrunk as little as possible; when no screen shows it, it is centred on the
    /// first.
    ///
    /// @param screens the visible parts of the present screens, the main one first; not empty
    public Bounds on(List<Bounds> screens) {
        Bounds best = screens.stream()
                .max(Comparator.comparingDouble(this::shared))
                .filter(screen -> seenOn(screen) && shared(screen) > 0)
                .orElse(screens.getFirst());
        double fittingWidth = Math.min(width, best.width);
        double fittingHeight = Math.min(height, best.height);
        if (!seenOn(best)) {
            return new Bounds(
                    best.x + (best.width - fittingWidth) / 2,
                    best.y + (best.height - fittingHeight) / 2,
                    fittingWidth,
                    fittingHeight);
        }
        return new Bounds(
                Math.clamp(x, best.x, best.x + best.width - fittingWidth),
                Math.clamp(y, best.y, best.y + best.height - fittingHeight),
                fittingWidth,
                fittingHeight);
    }

    /// Returns whether all of another rectangle lies in this one, up to rounding.
    public boolean contains(Bounds other) {
        double rounding = 1e-6;
        return other.x >= x - rounding
                && other.y >= y - rounding
                && other.x + other.width <= x + width + rounding
                && other.y + other.height <= y + height + rounding;
    }

    private boolean seenOn(Bounds screen) {
        return overlap(x, width, screen.x, screen.width) >= Math.min(SEEN, width)
                && overlap(y, height, screen.y, screen.height) >= Math.min(SEEN, height);
    }

    private double shared(Bounds screen) {
        return overlap(x, width, screen.x, screen.width) * overlap(y, height, screen.y, screen.height);
    }

    private static double overlap(double from, double length, double otherFrom, double otherLength) {
        return Math.max(0, Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom));
    }
}
