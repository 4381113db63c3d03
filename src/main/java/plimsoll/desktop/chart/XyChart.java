package plimsoll.desktop.chart;

import java.util.Optional;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Font;
import plimsoll.desktop.chart.geometry.Box;
import plimsoll.desktop.chart.geometry.Range;
import plimsoll.desktop.chart.geometry.Scale;
import plimsoll.desktop.chart.geometry.Ticks;
import plimsoll.desktop.theme.Token;

/// A chart of numbers against one other number: axes, grid, zoom, pan, and a crosshair that stands at the points of the
/// data.
public abstract class XyChart extends Chart {
    static final double TOP = 28;
    private static final double LEFT = 64;
    private static final double RIGHT = 24;
    private static final double BOTTOM = 30;
    private static final double X_ROOM = 76;
    private static final double Y_ROOM = 40;
    private static final double LEAST_SHARE = 0.02;

    private Range across = new Range(0, 1);
    private Range up = new Range(0, 1);
    private boolean moved;
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
        if (!same || !moved) {
            home().ifPresent(this::show);
            moved = false;
        }
        refresh();
        refreshOverlay();
    }

    private void show(View view) {
        across = view.across();
        up = view.up();
    }

    private Box plot(double width, double height) {
        double left = Math.round(LEFT * textScale());
        double bottom = Math.round(BOTTOM * textScale());
        return new Box(left, TOP, Math.max(1, width - left - RIGHT), Math.max(1, height - TOP - bottom));
    }

    private Box plot() {
        return plot(getWidth(), getHeight());
    }

    private Scale xs(Box plot) {
        return new Scale(across, plot.x(), plot.right());
    }

    private Scale ys(Box plot) {
        return new Scale(up, plot.bottom(), plot.y());
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
        return Ticks.of(across, (int) Math.max(2, plot.width() / pen.em(X_ROOM)));
    }

    private Ticks upTicks(Pen pen, Box plot) {
        return Ticks.of(up, (int) Math.max(2, plot.height() / pen.em(Y_ROOM)));
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
        for (int i = 0; i < across.count(); i++) {
            double value = across.value(i);
            String text = acrossLabel(value, across.decimals());
            double x = xs.pixel(value);
            pen.vertical(x, plot.bottom(), plot.bottom() + 4, 1, pen.colors.of(Token.LINE_STRONG));
            if (x + pen.width(text, font) / 2 < end - unit - 8) {
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
        pen.text(units().up(), plot.x() - 8, 13, font, pen.colors.of(Token.TEXT_3), Pen.Side.RIGHT);
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
        return home().isPresent() && cursor >= 0 ? box(colors(), cursor).plain() : "";
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
    final void pick(double x, double y) {
        hover(x, y);
    }

    @Override
    final void unpick() {
        leave();
    }

    @Override
    final void zoom(double factor, double x, double y, boolean upright) {
        home().ifPresent(whole -> {
            Box plot = plot();
            Range next = across.zoom(factor, across.clamp(xs(plot).value(x)));
            if (next.span() > whole.across().span() * LEAST_SHARE) {
                moved = true;
                across = upright ? across : next.within(whole.across());
                up = upright ? up.zoom(factor, up.clamp(ys(plot).value(y))).within(whole.up()) : up;
                refresh();
            }
        });
    }

    @Override
    final void pan(double dx, double dy) {
        home().ifPresent(whole -> {
            moved = true;
            Box plot = plot();
            across = across.shift(-dx / plot.width() * across.span()).within(whole.across());
            up = up.shift(dy / plot.height() * up.span()).within(whole.up());
            refresh();
        });
    }

    @Override
    public final void resetView() {
        moved = false;
        home().ifPresent(this::show);
        refresh();
    }

    @Override
    final boolean key(KeyEvent event) {
        if (home().isEmpty()) {
            return false;
        }
        int by = event.isShiftDown() ? 5 : 1;
        switch (event.getCode()) {
            case LEFT -> stand(cursor < 0 ? points() - 1 : cursor - by);
            case RIGHT -> stand(cursor + by);
            case HOME -> stand(0);
            case END -> stand(points() - 1);
            case ESCAPE -> {
                if (cursor < 0) {
                    return false;
                }
                leave();
            }
            case DIGIT0, NUMPAD0 -> resetView();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void stand(int point) {
        cursor = Math.clamp(point, 0, points() - 1);
        refreshOverlay();
    }
}
