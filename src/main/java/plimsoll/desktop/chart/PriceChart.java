package plimsoll.desktop.chart;

import java.util.function.DoubleConsumer;
import javafx.scene.input.KeyEvent;
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

    /// Returns where the data stands.
    abstract Box plot(double width, double height);

    /// Returns the index price; NaN without data.
    abstract double spot();

    /// Returns the what-if price; NaN without data.
    abstract double evaluated();

    final Box plot() {
        return plot(getWidth(), getHeight());
    }

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
    final boolean key(KeyEvent event) {
        if (!Double.isFinite(spot())) {
            return false;
        }
        Range range = axis.range().get();
        double now = range.contains(axis.cursor().get()) ? axis.cursor().get() : evaluated();
        double step = range.span() / KEY_STEPS * (event.isShiftDown() ? 10 : 1);
        switch (event.getCode()) {
            case LEFT -> axis.cursor().set(range.clamp(now - step));
            case RIGHT -> axis.cursor().set(range.clamp(now + step));
            case HOME -> axis.cursor().set(range.low());
            case END -> axis.cursor().set(range.high());
            case ENTER -> onPricePicked.accept(now / spot() - 1);
            case ESCAPE -> {
                if (Double.isNaN(axis.cursor().get())) {
                    return false;
                }
                axis.cursor().set(Double.NaN);
            }
            case PLUS, ADD, EQUALS -> axis.zoom(1 / 1.2, now);
            case MINUS, SUBTRACT -> axis.zoom(1.2, now);
            case DIGIT0, NUMPAD0 -> resetView();
            default -> {
                return false;
            }
        }
        return true;
    }
}
