package plimsoll.desktop.chart;

import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import plimsoll.desktop.chart.geometry.Box;
import plimsoll.desktop.chart.geometry.Labels;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.theme.Token;

/// Explains the heat map's colours and symbols below it.
final class HeatLegend {
    private static final int STEPS = 120;

    private final Pen pen;
    private final HeatCells cells;
    private final HeatView view;

    HeatLegend(Pen pen, HeatCells cells, HeatView view) {
        this.pen = pen;
        this.cells = cells;
        this.view = view;
    }

    void paint(boolean before) {
        Box plot = view.plot();
        double width = Math.min(300, plot.width() * 0.42);
        double top = plot.bottom() + pen.em(46);
        Box bar = new Box(plot.x(), top, width, 11);
        for (int i = 0; i < STEPS; i++) {
            double buffer = cells.limit() * (2 * (i + 0.5) / STEPS - 1);
            double left = bar.x() + i * width / STEPS;
            pen.fill(new Box(left, top, width / STEPS + 0.01, 11), pen.colors.heat(buffer, cells.limit()));
        }
        pen.hatch(new Box(bar.x(), top, width / 2, 11), pen.colors.of(Token.HEAT_INK, 0.62), 1.5);
        pen.vertical(bar.centreX(), top - 2, bar.bottom() + 2, 2, pen.colors.of(Token.TEXT));
        Font font = pen.regular(11);
        Color ink = pen.colors.of(Token.TEXT_2);
        double y = bar.bottom() + pen.em(12);
        pen.text(Labels.compact(-cells.limit()), bar.x(), y, font, ink, Pen.Side.LEFT);
        pen.text("0", bar.centreX(), y, font, ink, Pen.Side.CENTRE);
        pen.text(Labels.compact(cells.limit()), bar.right(), y, font, ink, Pen.Side.RIGHT);
        symbols(bar.right() + pen.em(28), bar.centreY(), before);
    }

    private void symbols(double from, double y, boolean before) {
        double x = from;
        x = contour(x, y, before ? Texts.of("chart.heat.after") : Texts.of("chart.heat.zero"), 2);
        if (before) {
            x = contour(x, y, Texts.of("chart.heat.before"), 1.4, 2.5, 3.5);
        }
        Box swatch = new Box(x, y - 6, 22, 12);
        if (room(x, Texts.of("chart.belowMaintenance"))) {
            pen.fill(swatch, pen.colors.of(Token.HEAT_LOSS));
            pen.hatch(swatch, pen.colors.of(Token.HEAT_INK, 0.62), 1.5);
            x = word(x, y, Texts.of("chart.belowMaintenance"));
        }
        if (room(x, Texts.of("chart.whatIf"))) {
            Box mark = new Box(x + 5, y - 6, 12, 12);
            pen.outline(mark, 4, pen.colors.of(Token.HEAT_INK, 0.55), 0);
            pen.outline(mark, 2, Color.WHITE, 0);
            word(x, y, Texts.of("chart.whatIf"));
        }
    }

    private double contour(double x, double y, String text, double width, double... dashes) {
        if (!room(x, text)) {
            return x;
        }
        pen.line(x, y, x + 22, y, 4, pen.colors.of(Token.HEAT_INK, 0.55), dashes);
        pen.line(x, y, x + 22, y, width, Color.WHITE, dashes);
        return word(x, y, text);
    }

    private boolean room(double x, String text) {
        return x + 30 + pen.width(text, pen.regular(11)) <= view.plot().right() + PriceAxis.RIGHT - 4;
    }

    private double word(double x, double y, String text) {
        pen.text(text, x + 30, y, pen.regular(11), pen.colors.of(Token.TEXT_2), Pen.Side.LEFT);
        return x + 30 + pen.width(text, pen.regular(11)) + pen.em(22);
    }
}
