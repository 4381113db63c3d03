package plimsoll.desktop.chart;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import plimsoll.desktop.chart.geometry.Range;

/// The prices that corridor and buffer chart show together: one range, one crosshair, the same insets, so that a level
/// is one vertical through both. Used on the FX thread only.
public final class PriceAxis {
    /// Least inset on the left, for the pools' names and the amounts, in pixels.
    public static final double LEFT = 64;
    /// Inset on the right, in pixels.
    public static final double RIGHT = 30;

    private static final double LEAST_SPAN = 2e-4;

    private final ReadOnlyObjectWrapper<Range> range = new ReadOnlyObjectWrapper<>(new Range(0, 1));
    private final DoubleProperty cursor = new SimpleDoubleProperty(Double.NaN);
    private final DoubleProperty left = new SimpleDoubleProperty(LEFT);
    private final ObjectProperty<Range> wanted = new SimpleObjectProperty<>(new Range(0, 1));
    private Range bounds = new Range(0, 1);
    private String underlying = "";
    private boolean moved;

    /// Returns the prices shown, USD.
    public ReadOnlyObjectProperty<Range> range() {
        return range.getReadOnlyProperty();
    }

    /// Returns the price under the crosshair, USD; NaN = none.
    public DoubleProperty cursor() {
        return cursor;
    }

    /// Returns the inset on the left in pixels; grows with the longest pool name.
    public DoubleProperty left() {
        return left;
    }

    /// Says which prices make a good first view. A view that somebody zoomed or moved stays, unless the underlying
    /// changes.
    public void suggest(String asset, double spot, Range first) {
        if (!asset.equals(underlying)) {
            underlying = asset;
            moved = false;
            bounds = new Range(spot * 0.02, spot * 5);
        }
        wanted.set(first);
        settle();
    }

    /// Says which prices have numbers; nothing beyond is shown.
    public void limit(Range prices) {
        bounds = prices;
        settle();
    }

    /// Zooms around a price; a factor below 1 shows less.
    public void zoom(double factor, double price) {
        Range next = range.get().zoom(factor, price);
        if (next.span() >= LEAST_SPAN * Math.abs(next.middle())) {
            moved = true;
            range.set(next.within(bounds));
        }
    }

    /// Moves the view by a price difference.
    public void pan(double difference) {
        moved = true;
        range.set(range.get().shift(difference).within(bounds));
    }

    /// Returns to the first view.
    public void reset() {
        moved = false;
        settle();
    }

    private void settle() {
        range.set(moved ? range.get().within(bounds) : wanted.get().cut(bounds));
    }
}
