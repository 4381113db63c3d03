package plimsoll.desktop.chart;

import java.util.Optional;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import javafx.scene.text.Font;
import plimsoll.desktop.chart.geometry.Box;
import plimsoll.desktop.chart.geometry.Labels;
import plimsoll.desktop.theme.Token;

/// Draws the cells, the hatch below maintenance, and the contours of the heat map.
final class HeatPainter {
    private final Pen pen;
    private final HeatCells cells;
    private final HeatView view;

    HeatPainter(Pen pen, HeatCells cells, HeatView view) {
        this.pen = pen;
        this.cells = cells;
        this.view = view;
    }

    void paint(Optional<HeatCells> before, boolean numbers) {
        Box plot = view.plot();
        pen.g.save();
        pen.g.beginPath();
        pen.g.rect(plot.x(), plot.y(), plot.width(), plot.height());
        pen.g.clip();
        fills();
        hatch();
        if (numbers) {
            numbers();
        }
        before.ifPresent(other -> {
            Color dark = pen.colors.of(Token.HEAT_INK, 0.55);
            contour(other, 3, dark, 2.5, 3.5);
            contour(other, 1.4, Color.WHITE, 2.5, 3.5);
        });
        contour(cells, 4, pen.colors.of(Token.HEAT_INK, 0.55));
        contour(cells, 2, Color.WHITE);
        pen.g.restore();
        pen.outline(plot, 1, pen.colors.of(Token.LINE_STRONG), 0);
    }

    private void fills() {
        for (int row = 0; row < cells.rows(); row++) {
            for (int column = 0; column < cells.columns(); column++) {
                Box box = view.cell(cells, column, row);
                if (box.width() > 0 && box.height() > 0) {
                    pen.fill(box, pen.colors.heat(cells.data().at(row, column), cells.limit()));
                }
            }
        }
    }

    private void hatch() {
        pen.g.beginPath();
        for (double[] polygon : cells.surface().below()) {
            for (int i = 0; i < polygon.length; i += 2) {
                double x = view.across().pixel(polygon[i]);
                double y = view.up().pixel(polygon[i + 1]);
                if (i == 0) {
                    pen.g.moveTo(x, y);
                } else {
                    pen.g.lineTo(x, y);
                }
            }
            pen.g.closePath();
        }
        pen.g.setFillRule(FillRule.NON_ZERO);
        pen.g.setFill(pen.hatchPaint(pen.colors.of(Token.HEAT_INK, 0.62), 1.5));
        pen.g.fill();
    }

    private void contour(HeatCells heat, double width, Color color, double... dashes) {
        for (double[] line : heat.surface().lines()) {
            int n = line.length / 2;
            double[] x = new double[n];
            double[] y = new double[n];
            for (int i = 0; i < n; i++) {
                x[i] = view.across().pixel(line[2 * i]);
                y[i] = view.up().pixel(line[2 * i + 1]);
            }
            pen.polyline(x, y, width, color, dashes);
        }
    }

    private void numbers() {
        Font font = pen.regular(10.5);
        for (int row = 0; row < cells.rows(); row++) {
            for (int column = 0; column < cells.columns(); column++) {
                double buffer = cells.data().at(row, column);
                Box box = view.cell(cells, column, row);
                String text = Labels.compact(rounded(buffer));
                if (box.width() > pen.width(text, font) + 6 && box.height() > pen.em(15)) {
                    Color fill = pen.colors.heat(buffer, cells.limit());
                    if (buffer <= 0) {
                        pen.fill(box.grown(-1), fill);
                    }
                    pen.textIn(box, text, font, ChartColors.ink(fill), fill);
                }
            }
        }
    }

    private static double rounded(double amount) {
        double unit = Math.abs(amount) >= 1e6 ? 1e4 : Math.abs(amount) >= 1e3 ? 1e3 : 1;
        return StrictMath.rint(amount / unit) * unit;
    }
}
