package plimsoll.desktop.chart;

import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import plimsoll.desktop.chart.data.BufferData;
import plimsoll.desktop.chart.geometry.Box;
import plimsoll.desktop.chart.geometry.Curve;
import plimsoll.desktop.chart.geometry.Labels;
import plimsoll.desktop.chart.geometry.Scale;
import plimsoll.desktop.chart.geometry.Ticks;
import plimsoll.desktop.theme.Token;
import plimsoll.domain.scenario.BufferLadder;

/// Draws the buffers against the price.
final class BufferPainter {
    private static final double AFTER_OPACITY = 0.7;
    private static final double BEFORE_OPACITY = 0.9;
    private static final double TICK_ROOM = 46;

    private final Pen pen;
    private final BufferData data;
    private final List<PoolCurve> curves;
    private final Box plot;
    private final Scale prices;
    private final Scale amounts;

    BufferPainter(Pen pen, BufferData data, List<PoolCurve> curves, Box plot, Scale prices, Scale amounts) {
        this.pen = pen;
        this.data = data;
        this.curves = curves;
        this.plot = plot;
        this.prices = prices;
        this.amounts = amounts;
    }

    void paint() {
        PriceGrid grid = new PriceGrid(pen, plot, prices, data.spot());
        pen.g.save();
        pen.g.beginPath();
        pen.g.rect(plot.x(), plot.y(), plot.width(), plot.height());
        pen.g.clip();
        data.ladder().ifPresent(this::bands);
        if (amounts.domain().low() < 0) {
            double zero = amounts.nearest(0);
            pen.hatch(new Box(plot.x(), zero, plot.width(), plot.bottom() - zero), pen.colors.hatch(), 1.2);
        }
        grid.verticals();
        horizontals();
        grid.markers(data.evaluated(), plot.y());
        curves.forEach(this::drops);
        data.reported().forEach(this::reported);
        data.before().forEach(this::before);
        curves.forEach(this::line);
        if (amounts.domain().contains(0)) {
            pen.horizontal(amounts.pixel(0), plot.x(), plot.right(), 1.4, pen.colors.of(Token.LOSS));
        }
        pen.g.restore();
        axis();
        grid.markers(data.evaluated(), plot.y() - 4);
        grid.axis();
        new BufferLabels(pen, data, curves, plot, prices, amounts).paint();
        grid.flags(data.evaluated(), 4);
    }

    private void bands(BufferLadder ladder) {
        double target = ladder.target().doubleValue();
        double warn = ladder.warn().doubleValue();
        double restrict = ladder.restrict().doubleValue();
        band(Band.TARGET, target, Math.max(target, amounts.domain().high()));
        band(Band.WARN, warn, target);
        band(Band.RESTRICT, restrict, warn);
        band(Band.LIQUIDATE, 0, restrict);
    }

    private void band(Band band, double low, double high) {
        double top = amounts.nearest(high);
        double bottom = amounts.nearest(low);
        if (bottom > top) {
            Color fill = pen.colors.of(band.fill(), band.opacity());
            pen.fill(new Box(plot.x(), top, plot.width(), bottom - top), fill);
        }
    }

    private Ticks ticks() {
        return Ticks.of(amounts.domain(), (int) Math.max(2, plot.height() / pen.em(TICK_ROOM)));
    }

    private void horizontals() {
        Ticks ticks = ticks();
        for (int i = 0; i < ticks.count(); i++) {
            pen.horizontal(amounts.pixel(ticks.value(i)), plot.x(), plot.right(), 1, pen.colors.grid());
        }
    }

    private void axis() {
        Ticks ticks = ticks();
        Font font = pen.regular(11);
        for (int i = 0; i < ticks.count(); i++) {
            double value = ticks.value(i);
            boolean zero = value == 0;
            Color color = pen.colors.of(zero ? Token.LOSS : Token.TEXT_2);
            Font used = zero ? pen.semiBold(11) : font;
            pen.text(Labels.compact(value), plot.x() - 8, amounts.pixel(value), used, color, Pen.Side.RIGHT);
        }
        pen.text("USD", plot.x() - 8, pen.em(13), font, pen.colors.of(Token.TEXT_3), Pen.Side.RIGHT);
    }

    private void line(PoolCurve curve) {
        double low = prices.domain().low();
        double high = prices.domain().high();
        Color after = pen.colors.pool(curve.line().identity(), AFTER_OPACITY);
        stroke(curve.before(low, high), 1.4, after, 3, 4);
        stroke(curve.after(low, high), 1.4, after, 3, 4);
        stroke(curve.solid(low, high), 2.2, pen.colors.pool(curve.line().identity()));
    }

    /// Draws the buffer of the compared book: thin and dashed, in the colour of its pool.
    private void before(BufferData.Before line) {
        Curve part = new Curve(line.prices(), line.buffer());
        stroke(part, 1.2, pen.colors.pool(line.identity(), BEFORE_OPACITY), 6, 4);
    }

    private void stroke(Curve part, double width, Color color, double... dashes) {
        int n = part.xs().length;
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = prices.pixel(part.xs()[i]);
            y[i] = amounts.pixel(part.ys()[i]);
        }
        pen.polyline(x, y, width, color, dashes);
    }

    /// Draws the dashed vertical of a price that a venue reports.
    private void reported(BufferData.ReportedLevel level) {
        if (prices.domain().contains(level.price())) {
            Color color = pen.colors.pool(level.identity());
            pen.vertical(prices.pixel(level.price()), plot.y(), plot.bottom(), 1.2, color, 7, 3);
        }
    }

    /// Draws the dotted verticals from a level down to the price axis.
    private void drops(PoolCurve curve) {
        if (!curve.alive() || !amounts.domain().contains(0)) {
            return;
        }
        for (Optional<Double> level : List.of(curve.down(), curve.up())) {
            if (level.isPresent() && prices.domain().contains(level.get())) {
                Color color = pen.colors.pool(curve.line().identity(), 0.8);
                pen.vertical(prices.pixel(level.get()), amounts.pixel(0), plot.bottom(), 1, color, 2, 3);
            }
        }
    }
}
