package plimsoll.desktop.chart;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import javafx.scene.text.Font;
import plimsoll.desktop.chart.geometry.Box;
import plimsoll.desktop.chart.geometry.Range;
import plimsoll.desktop.chart.geometry.Scale;
import plimsoll.desktop.chart.geometry.Ticks;
import plimsoll.desktop.chart.geometry.Viewport;
import plimsoll.desktop.theme.Token;

/// A chart of numbers against one other number: axes, grid, zoom, pan, and a crosshair that stands at the points of the
/// data.
public abstract class XyChart extends Chart {
    private static final double TOP = 28;
    private static final double LEFT = 64;
    private static final double RIGHT = 24;
    private static final double BOTTOM = 30;
    private static final double X_ROOM = 76;
    private static final double Y_ROOM = 40;

    private final Viewport view = new Viewport();
    private int cursor = -1;
    private String emptyText = "";

    /// @param name accessible name
    XyChart(String name) {
        super(name);
    }

    /// Returns the view that shows all; empty without data.
    abstract Optional<View> home();

    /// Returns how many points the crosshair can stand at.
    abstract int points();

    /// Returns the place of a point on the axis across.
    abstract double at(int point);

    abstract String acrossLabel(double value, int decimals);

    abstract String upLabel(double value, int decimals);

    /// Returns what stands above the upright axis and at the end of the other.
    abstract Units units();

    /// Draws what lies inside the axes.
    abstract void plot(Pen pen, Box plot, Scale xs, Scale ys);

    /// Draws what may stand beyond the axes, such as labels.
    abstract void labels(Pen pen, Box plot, Scale xs, Scale ys);

    abstract ReadOut box(ChartColors colors, int point);

    /// Both axes.
    record View(Range across, Range up) {}

    /// Names of the units.
    record Units(String across, String up) {}

    /// Takes over new data.
    ///
    /// @param same whether it is about the same things, so that a changed view stays
    final void changed(boolean same, String empty) {
        emptyText = empty;
        cursor = same && cursor < points() ? cursor : -1;
        home().ifPresent(whole -> view.setWhole(whole.across(), whole.up(), same));
        refresh();
        refreshOverlay();
    }

    @Override
    public final OptionalDouble across() {
        OptionalInt point = cursor();
        return point.isPresent() ? OptionalDouble.of(at(point.getAsInt())) : OptionalDouble.empty();
    }

    @Override
    final boolean hasData() {
        return home().isPresent();
    }

    @Override
    final Box plot(double width, double height) {
        double left = em(LEFT);
        double top = em(TOP);
        return new Box(left, top, Math.max(1, width - left - RIGHT), Math.max(1, height - top - em(BOTTOM)));
    }

    private Scale xs(Box plot) {
        return new Scale(view.across(), plot.x(), plot.right());
    }

    private Scale ys(Box plot) {
        return new Scale(view.up(), plot.bottom(), plot.y());
    }

    @Override
    final void paint(Pen pen, double width, double height) {
        if (home().isEmpty()) {
            EmptyState.draw(pen, width, height, emptyText);
            return;
        }
        Box plot = plot(width, height);
        Scale xs = xs(plot);
        Scale ys = ys(plot);
        pen.g.save();
        pen.g.beginPath();
        pen.g.rect(plot.x(), plot.y(), plot.width(), plot.height());
        pen.g.clip();
        grid(pen, plot, xs, ys);
        plot(pen, plot, xs, ys);
        pen.g.restore();
        axes(pen, plot, xs, ys);
        labels(pen, plot, xs, ys);
    }

    private Ticks acrossTicks(Pen pen, Box plot) {
        return Ticks.of(view.across(), (int) Math.max(2, plot.width() / pen.em(X_ROOM)));
    }

    private Ticks upTicks(Pen pen, Box plot) {
        return Ticks.of(view.up(), (int) Math.max(2, plot.height() / pen.em(Y_ROOM)));
    }

    private void grid(Pen pen, Box plot, Scale xs, Scale ys) {
        Ticks across = acrossTicks(pen, plot);
        for (int i = 0; i < across.count(); i++) {
            pen.vertical(xs.pixel(across.value(i)), plot.y(), plot.bottom(), 1, pen.colors.grid());
        }
        Ticks upright = upTicks(pen, plot);
        for (int i = 0; i < upright.count(); i++) {
            pen.horizontal(ys.pixel(upright.value(i)), plot.x(), plot.right(), 1, pen.colors.grid());
        }
    }

    private void axes(Pen pen, Box plot, Scale xs, Scale ys) {
        Font font = pen.regular(11);
        pen.horizontal(plot.bottom(), plot.x(), plot.right(), 1, pen.colors.of(Token.LINE_STRONG));
        Ticks across = acrossTicks(pen, plot);
        double y = plot.bottom() + pen.em(14);
        double end = plot.right() + RIGHT - 2;
        double unit = pen.width(units().across(), font);
        double free = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < across.count(); i++) {
            double value = across.value(i);
            String text = acrossLabel(value, across.decimals());
            double x = xs.pixel(value);
            pen.vertical(x, plot.bottom(), plot.bottom() + 4, 1, pen.colors.of(Token.LINE_STRONG));
            double half = pen.width(text, font) / 2;
            if (x - half > free && x + half < end - unit - 8) {
                free = x + half + 6;
                pen.text(text, x, y, font, pen.colors.of(Token.TEXT_2), Pen.Side.CENTRE);
            }
        }
        pen.text(units().across(), end, y, font, pen.colors.of(Token.TEXT_3), Pen.Side.RIGHT);
        Ticks upright = upTicks(pen, plot);
        for (int i = 0; i < upright.count(); i++) {
            double value = upright.value(i);
            String text = upLabel(value, upright.decimals());
            pen.text(text, plot.x() - 8, ys.pixel(value), font, pen.colors.of(Token.TEXT_2), Pen.Side.RIGHT);
        }
        pen.text(units().up(), plot.x() - 8, pen.em(13), font, pen.colors.of(Token.TEXT_3), Pen.Side.RIGHT);
    }

    @Override
    final void paintOverlay(Pen pen, double width, double height) {
        if (home().isEmpty() || cursor < 0) {
            return;
        }
        Box plot = plot(width, height);
        double x = xs(plot).pixel(at(cursor));
        if (x >= plot.x() - 1 && x <= plot.right() + 1) {
            pen.vertical(x, plot.y(), plot.bottom(), 1, pen.colors.of(Token.ACCENT), 4, 3);
            box(pen.colors, cursor).draw(pen, x, plot.y() + 10, plot.grown(-4));
        }
    }

    @Override
    public final String readOut() {
        return home().isEmpty()
                ? ""
                : held().orElseGet(() -> cursor >= 0 ? box(colors(), cursor).plain() : "");
    }

    @Override
    final void hover(double x, double y) {
        Box plot = plot();
        cursor = -1;
        if (home().isPresent() && plot.contains(x, y)) {
            double value = xs(plot).value(x);
            for (int point = 0; point < points(); point++) {
                if (cursor < 0 || Math.abs(at(point) - value) < Math.abs(at(cursor) - value)) {
                    cursor = point;
                }
            }
        }
        refreshOverlay();
    }

    @Override
    final void leave() {
        cursor = -1;
        refreshOverlay();
    }

    @Override
    void unpick() {
        leave();
    }

    @Override
    final void zoom(double factor, double x, double y, boolean upright) {
        if (hasData()) {
            Box plot = plot();
            view.zoom(factor, xs(plot).value(x), ys(plot).value(y), upright ? Viewport.Way.BOTH : Viewport.Way.ACROSS);
            refresh();
            refreshOverlay();
        }
    }

    @Override
    final void pan(double dx, double dy) {
        if (hasData()) {
            Box plot = plot();
            view.pan(-dx / plot.width(), dy / plot.height());
            refresh();
        }
    }

    @Override
    public final void resetView() {
        view.reset();
        refresh();
        refreshOverlay();
    }

    @Override
    final Optional<double[]> crosshair() {
        Box plot = plot();
        return hasData() && cursor >= 0
                ? Optional.of(new double[] {xs(plot).nearest(at(cursor)), plot.centreY()})
                : Optional.empty();
    }

    @Override
    final boolean step(int across, int up) {
        if (across != 0) {
            int from = cursor < 0 ? start(across) : cursor + across;
            cursor = Math.clamp(from, 0, points() - 1);
            refreshOverlay();
        }
        return across != 0;
    }

    /// Returns what is said while something is held by keys; it takes the place of the crosshair's numbers.
    Optional<String> held() {
        return Optional.empty();
    }

    /// Returns the point that the crosshair stands at.
    final OptionalInt cursor() {
        return cursor < 0 ? OptionalInt.empty() : OptionalInt.of(cursor);
    }

    /// Returns the value at a pixel of the axis across.
    final double price(double x) {
        return xs(plot()).value(x);
    }

    /// Returns the pixel of a value of the axis across.
    final double pixel(double value) {
        return xs(plot()).pixel(value);
    }

    /// Returns where the crosshair starts.
    ///
    /// @param across negative = towards the left
    int start(int across) {
        return across > 0 ? 0 : points() - 1;
    }
}
