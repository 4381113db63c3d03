package plimsoll.desktop.chart.geometry;

/// Which values an axis shows.
///
/// @param low  first value, finite
/// @param high last value, finite, above `low`
public record Range(double low, double high) {
    /// Checks the order.
    public Range {
        if (!(Double.isFinite(low) && Double.isFinite(high) && low < high)) {
            throw new IllegalArgumentException("range must ascend between finite ends: " + low + " to " + high);
        }
    }

    /// Returns high - low.
    public double span() {
        return high - low;
    }

    /// Returns the value halfway.
    public double middle() {
        return low + span() / 2;
    }

    /// Returns whether the value lies inside, ends included.
    public boolean contains(double value) {
        return value >= low && value <= high;
    }

    /// Returns the nearest value inside.
    public double clamp(double value) {
        return Math.max(low, Math.min(high, value));
    }

    /// Returns the range that is `factor` times as wide while `fixed` keeps its place; below 1 zooms in.
    public Range zoom(double factor, double fixed) {
        return new Range(fixed - (fixed - low) * factor, fixed + (high - fixed) * factor);
    }

    /// Returns the range moved by a distance.
    public Range shift(double distance) {
        return new Range(low + distance, high + distance);
    }

    /// Returns this range moved, and where it is wider cut, so that it lies inside the bounds.
    public Range within(Range bounds) {
        if (span() >= bounds.span()) {
            return bounds;
        }
        if (low < bounds.low) {
            return new Range(bounds.low, bounds.low + span());
        }
        return high > bounds.high ? new Range(bounds.high - span(), bounds.high) : this;
    }

    /// Returns the common part; this range when there is none.
    public Range cut(Range other) {
        double from = Math.max(low, other.low);
        double to = Math.min(high, other.high);
        return from < to ? new Range(from, to) : this;
    }
}
