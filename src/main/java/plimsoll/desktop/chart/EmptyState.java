package plimsoll.desktop.chart;

import plimsoll.desktop.theme.Token;

/// What a chart shows when it has nothing to show: the load-line mark and one sentence.
final class EmptyState {
    private EmptyState() {}

    static void draw(Pen pen, double width, double height, String sentence) {
        double y = height / 2 - 14;
        double x = Math.round(width / 2);
        pen.g.setStroke(pen.colors.of(Token.TEXT_3));
        pen.g.setLineWidth(1.8);
        pen.g.setLineDashes();
        pen.g.strokeOval(x - 9, y - 9, 18, 18);
        pen.g.strokeLine(x - 16, y, x + 16, y);
        pen.text(sentence, x, y + pen.em(28), pen.regular(12), pen.colors.of(Token.TEXT_2), Pen.Side.CENTRE);
    }
}
