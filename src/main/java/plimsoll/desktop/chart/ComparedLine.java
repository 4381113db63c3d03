package plimsoll.desktop.chart;

import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import plimsoll.desktop.chart.geometry.Box;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.theme.Token;

/// How lines of a compared book look and are named: thin, with long and short dashes.
final class ComparedLine {
    static final double[] DASHES = {10, 3, 2, 3};
    static final double WIDTH = 1.2;
    private static final double SAMPLE = 22;

    private ComparedLine() {}

    /// Names the compared lines above the plot, with a piece of one where they are drawn; returns where the next text
    /// may begin.
    static double legend(Pen pen, Box plot, double x, String name, Color color, boolean drawn) {
        Font font = pen.regular(11);
        double y = pen.em(14);
        double left = drawn ? x + SAMPLE + 6 : x;
        double room = plot.right() - left;
        if (room < pen.em(40)) {
            return x;
        }
        if (drawn) {
            pen.line(x, y, x + SAMPLE, y, WIDTH, color, DASHES);
        }
        String fitting = pen.elided(name, font, room);
        pen.text(fitting, left, y, font, pen.colors.of(Token.TEXT_2), Pen.Side.LEFT);
        return left + pen.width(fitting, font) + pen.em(18);
    }

    /// Adds the heads of the columns before, after and difference.
    static void heads(ReadOut box, ChartColors colors) {
        box.row(
                head(colors, ""),
                head(colors, Texts.of("chart.before.word")),
                head(colors, Texts.of("chart.after.word")),
                head(colors, Texts.of("chart.difference")));
    }

    private static ReadOut.Cell head(ChartColors colors, String text) {
        return new ReadOut.Cell(text, colors.of(Token.TEXT_2), false);
    }
}
