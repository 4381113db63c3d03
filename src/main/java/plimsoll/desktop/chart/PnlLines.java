package plimsoll.desktop.chart;

import javafx.scene.text.Font;
import plimsoll.desktop.chart.data.PnlData;
import plimsoll.desktop.chart.geometry.Box;
import plimsoll.desktop.chart.geometry.Scale;
import plimsoll.desktop.theme.Token;

/// The lines of profit, each with its own ink and dashes, and what they are called.
final class PnlLines {
    private static final double[][] DASHES = {{}, {7, 4}, {2, 3}};

    private PnlLines() {}

    private static Token ink(PnlData.Line drawn, int line) {
        if (drawn.compared()) {
            return Token.TEXT_3;
        }
        return line == 0 ? Token.ACCENT : line == 1 ? Token.TEXT_2 : Token.TEXT;
    }

    private static double[] dashes(PnlData.Line drawn, int line) {
        return drawn.compared() ? ComparedLine.DASHES : DASHES[Math.min(line, DASHES.length - 1)];
    }

    /// Draws all lines, that of now on top.
    static void draw(Pen pen, Scale xs, Scale ys, PnlData pnl) {
        for (int i = pnl.lines().size() - 1; i >= 0; i--) {
            int n = pnl.prices().length;
            double[] x = new double[n];
            double[] y = new double[n];
            for (int p = 0; p < n; p++) {
                x[p] = xs.pixel(pnl.prices()[p]);
                y[p] = ys.pixel(pnl.lines().get(i).pnl()[p]);
            }
            PnlData.Line line = pnl.lines().get(i);
            pen.polyline(x, y, i == 0 ? 2.2 : 1.6, pen.colors.of(ink(line, i)), dashes(line, i));
        }
    }

    /// Names the compared lines.
    static void names(Pen pen, Box plot, Scale xs, Scale ys, PnlData pnl) {
        pnl.lines().stream().filter(PnlData.Line::compared).forEach(line -> name(pen, plot, xs, ys, pnl, line));
    }

    /// The compared line bears its name where it begins: the legend has no room for another one.
    private static void name(Pen pen, Box plot, Scale xs, Scale ys, PnlData pnl, PnlData.Line line) {
        double[] prices = pnl.prices();
        int first = 0;
        while (first < prices.length - 1 && xs.pixel(prices[first]) < plot.x() + 4) {
            first++;
        }
        double y =
                Math.clamp(ys.pixel(line.pnl()[first]) - pen.em(9), plot.y() + pen.em(8), plot.bottom() - pen.em(14));
        pen.lineName(line.name(), plot.x() + 6, y);
    }

    /// Names the lines of the shown book, as many as there is room for.
    static void legend(Pen pen, Box plot, PnlData pnl) {
        Font font = pen.regular(11);
        double x = plot.x() + 8;
        double y = pen.em(14);
        for (int i = 0; i < pnl.lines().size(); i++) {
            String name = pnl.lines().get(i).name();
            if (pnl.lines().get(i).compared()) {
                continue;
            }
            if (x + 28 + pen.width(name, font) > plot.right()) {
                return;
            }
            PnlData.Line line = pnl.lines().get(i);
            pen.line(x, y, x + 22, y, i == 0 ? 2.2 : 1.6, pen.colors.of(ink(line, i)), dashes(line, i));
            pen.text(name, x + 28, y, font, pen.colors.of(Token.TEXT_2), Pen.Side.LEFT);
            x += 28 + pen.width(name, font) + pen.em(18);
        }
    }
}
