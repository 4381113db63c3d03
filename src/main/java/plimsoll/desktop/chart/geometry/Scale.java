package plimsoll.desktop.chart.geometry;

/// Where a value stands in pixels, and back.
///
/// @param domain the values shown
/// @param start  pixel of the lowest value
/// @param end    pixel of the highest value; below `start` on an upright axis
public record Scale(Range domain, double start, double end) {
    /// Returns the pixel of a value; values outside the domain stand outside the pixels.
    public double pixel(double value) {
        return start + (value - domain.low()) / domain.span() * (end - start);
    }

    /// Returns the value at a pixel.
    public double value(double pixel) {
        return start == end ? domain.low() : domain.low() + (pixel - start) / (end - start) * domain.span();
    }

    /// Returns the pixel of a value, or of the nearest value shown.
    public double nearest(double value) {
        return pixel(domain.clamp(value));
    }
}
