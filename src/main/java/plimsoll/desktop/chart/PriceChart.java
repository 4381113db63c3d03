package plimsoll.desktop.chart;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import plimsoll.desktop.chart.geometry.Box;
import plimsoll.desktop.chart.geometry.Range;
import plimsoll.desktop.chart.geometry.Scale;

/// A chart whose horizontal axis is the shared price axis.
public abstract class PriceChart extends Chart {
    private static final double KEY_STEPS = 200;

    private final PriceAxis axis;
    private DoubleConsumer onPricePicked = shock -> {};
    private double beforePick = Double.NaN;
    private boolean hovered;

    PriceChart(String name, PriceAxis axis) {
        super(name);
        this.axis = axis;
        axis.range().subscribe(this::refresh);
        axis.left().subscribe(this::refresh);
        axis.cursor().subscribe(this::refreshOverlay);
    }

    /// Says what happens when somebody picks a what-if price; it gets the relative move from spot.
    public final void setOnPricePicked(DoubleConsumer action) {
        onPricePicked = action;
    }

    /// Returns the shared axis.
    public final PriceAxis axis() {
        return axis;
    }

    /// Returns the index price; NaN without data.
    abstract double spot();

    /// Returns the what-if price; NaN without data.
    abstract double evaluated();

    final Scale prices(Box plot) {
        return new Scale(axis.range().get(), plot.x(), plot.right());
    }

    /// Returns whether the read-out belongs here rather than in the chart that shares the axis.
    final boolean hovered() {
        return hovered || isFocused();
    }

    final boolean hasCursor() {
        return axis.range().get().contains(axis.cursor().get()) && Double.isFinite(spot());
    }

    @Override
    final void hover(double x, double y) {
        Box plot = plot();
        hovered = x >= plot.x() && x <= plot.right() && y <= plot.bottom() && Double.isFinite(spot());
        double price = hovered ? prices(plot).value(x) : Double.NaN;
        axis.cursor().set(price);
        refreshOverlay();
    }

    @Override
    final void leave() {
        hovered = false;
        axis.cursor().set(Double.NaN);
        refreshOverlay();
    }

    @Override
    final void pick(double x, double y) {
        if (plot().contains(x, y) && Double.isFinite(spot())) {
            beforePick = evaluated() / spot() - 1;
            onPricePicked.accept(prices(plot()).value(x) / spot() - 1);
        }
    }

    @Override
    final void unpick() {
        if (Double.isFinite(beforePick)) {
            onPricePicked.accept(beforePick);
        }
    }

    @Override
    void zoom(double factor, double x, double y, boolean upright) {
        axis.zoom(factor, prices(plot()).value(plot().x() + Math.max(0, x - plot().x())));
    }

    @Override
    void pan(double dx, double dy) {
        axis.pan(-dx / plot().width() * axis.range().get().span());
    }

    @Override
    public void resetView() {
        axis.reset();
    }

    @Override
    final boolean hasData() {
        return Double.isFinite(spot());
    }

    @Override
    final Optional<double[]> crosshair() {
        Box plot = plot();
        return hasCursor()
                ? Optional.of(new double[] {prices(plot).pixel(axis.cursor().get()), plot.centreY()})
                : Optional.empty();
    }

    @Override
    public final OptionalDouble across() {
        return hasCursor() ? OptionalDouble.of(axis.cursor().get()) : OptionalDouble.empty();
    }

    @Override
    final boolean step(int across, int up) {
        if (across != 0) {
            Range range = axis.range().get();
            axis.cursor().set(range.clamp(now() + range.span() / KEY_STEPS * across));
        }
        return across != 0;
    }

    private double now() {
        double cursor = axis.cursor().get();
        return axis.range().get().contains(cursor) ? cursor : evaluated();
    }

    @Override
    final boolean pickCursor() {
        onPricePicked.accept(now() / spot() - 1);
        return true;
    }
}
