package plimsoll.desktop.chart;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import plimsoll.desktop.chart.geometry.Box;
import plimsoll.desktop.theme.Token;

/// Draws the design's elements on a canvas, crisp at the device's pixels.
final class Pen {
    /// Height of capitals and digits as a share of the font size.
    private static final double CAP_HEIGHT = 0.698;

    private static final double[] SOLID = {};

    /// Where a text stands relative to its x.
    enum Side {
        LEFT,
        CENTRE,
        RIGHT
    }

    final GraphicsContext g;
    final ChartColors colors;
    private final double scale;
    private final double textScale;
    private final Inks inks;

    /// @param scale     device pixels per logical pixel, for crisp edges
    /// @param textScale 1 = the design's sizes
    /// @param inks      hears what is written on what
    Pen(GraphicsContext g, ChartColors colors, double scale, double textScale, Inks inks) {
        this.g = g;
        this.colors = colors;
        this.scale = scale;
        this.textScale = textScale;
        this.inks = inks;
    }

    Font regular(double size) {
        return ChartFonts.regular(size * textScale);
    }

    Font medium(double size) {
        return ChartFonts.medium(size * textScale);
    }

    Font semiBold(double size) {
        return ChartFonts.semiBold(size * textScale);
    }

    /// Returns a length that grows with the text.
    double em(double length) {
        return Math.round(length * textScale);
    }

    double width(String text, Font font) {
        return ChartFonts.width(text, font);
    }

    /// Returns the nearest place where a line of this width fills whole device pixels.
    double snap(double at, double width) {
        long device = Math.max(1, Math.round(width * scale));
        double half = device % 2 == 1 ? 0.5 : 0;
        return (Math.floor(at * scale + (half == 0 ? 0.5 : 0)) + half) / scale;
    }

    /// Returns the nearest edge between two device pixels.
    double edge(double at) {
        return Math.round(at * scale) / scale;
    }

    void vertical(double x, double from, double to, double width, Paint paint, double... dashes) {
        double at = snap(x, width);
        stroke(width, paint, dashes);
        g.strokeLine(at, edge(from), at, edge(to));
    }

    void horizontal(double y, double from, double to, double width, Paint paint, double... dashes) {
        double at = snap(y, width);
        stroke(width, paint, dashes);
        g.strokeLine(edge(from), at, edge(to), at);
    }

    void line(double x1, double y1, double x2, double y2, double width, Paint paint, double... dashes) {
        stroke(width, paint, dashes);
        g.strokeLine(x1, y1, x2, y2);
    }

    void polyline(double[] xs, double[] ys, double width, Paint paint, double... dashes) {
        if (xs.length > 1) {
            stroke(width, paint, dashes);
            g.setLineJoin(StrokeLineJoin.ROUND);
            g.strokePolyline(xs, ys, xs.length);
        }
    }

    private void stroke(double width, Paint paint, double... dashes) {
        g.setStroke(paint);
        g.setLineWidth(width);
        g.setLineCap(StrokeLineCap.BUTT);
        g.setLineDashes(dashes.length == 0 ? SOLID : dashes);
    }

    /// Fills a box to whole device pixels.
    void fill(Box box, Paint paint) {
        double x = edge(box.x());
        double y = edge(box.y());
        g.setFill(paint);
        g.fillRect(x, y, edge(box.right()) - x, edge(box.bottom()) - y);
    }

    void outline(Box box, double width, Paint paint, double radius) {
        double x = snap(box.x(), width);
        double y = snap(box.y(), width);
        stroke(width, paint);
        double w = snap(box.right() - 1 / scale, width) - x;
        double h = snap(box.bottom() - 1 / scale, width) - y;
        g.strokeRoundRect(x, y, w, h, 2 * radius, 2 * radius);
    }

    void hatch(Box box, Color color, double width) {
        fill(box, Hatch.of(color, width, scale));
    }

    Paint hatchPaint(Color color, double width) {
        return Hatch.of(color, width, scale);
    }

    /// Writes a line on the panel, its digits centred on `y`.
    void text(String text, double x, double y, Font font, Paint paint, Side side) {
        inks.written(text, paint, colors.of(Token.PANEL), where(text, x, y, font, side));
        write(text, x, y, font, paint, side);
    }

    private Box where(String text, double x, double y, Font font, Side side) {
        double width = width(text, font);
        double height = font.getSize() * CAP_HEIGHT;
        return new Box(left(x, width, side), y - height / 2, width, height);
    }

    private static double left(double x, double width, Side side) {
        return side == Side.LEFT ? x : side == Side.RIGHT ? x - width : x - width / 2;
    }

    private void write(String text, double x, double y, Font font, Paint paint, Side side) {
        double left = left(x, side == Side.LEFT ? 0 : width(text, font), side);
        g.setFont(font);
        g.setFill(paint);
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(text, edge(left), edge(y + font.getSize() * CAP_HEIGHT / 2));
    }

    /// Writes a line on a ground that keeps it readable over lines and hatch.
    void textOn(String text, double x, double y, Font font, Paint paint, Side side, Color ground) {
        inks.written(text, paint, ground, where(text, x, y, font, side));
        double width = width(text, font);
        double left = left(x, width, side);
        double height = Math.round(font.getSize() * 1.35);
        fill(new Box(left - 3, y - height / 2, width + 6, height), ground);
        write(text, x, y, font, paint, side);
    }

    /// Writes the name of a line of a compared book beside it, softer than those of the lines that count.
    void lineName(String text, double x, double y) {
        textOn(text, x, y, regular(11), colors.of(Token.TEXT_2), Side.LEFT, colors.of(Token.PANEL));
    }

    /// Returns the text, or its beginning and an ellipsis where it does not fit.
    String elided(String text, Font font, double room) {
        if (width(text, font) <= room) {
            return text;
        }
        int length = text.length();
        while (length > 1 && width(text.substring(0, length).stripTrailing() + "\u2026", font) > room) {
            length--;
        }
        return text.substring(0, length).stripTrailing() + "\u2026";
    }

    /// Draws a panel for text: filled, outlined, radius 3.
    void panel(Box box, Color fill, Color line, double width) {
        g.setFill(fill);
        double x = edge(box.x());
        double y = edge(box.y());
        g.fillRoundRect(x, y, edge(box.right()) - x, edge(box.bottom()) - y, 6, 6);
        outline(box, width, line, 3);
    }

    /// Draws a flag with white or dark text and returns nothing but ink.
    void flag(Box box, String text, Font font, Color fill, Color ink) {
        g.setFill(fill);
        double x = edge(box.x());
        double y = edge(box.y());
        g.fillRoundRect(x, y, edge(box.right()) - x, edge(box.bottom()) - y, 4, 4);
        inks.written(text, ink, fill, where(text, box.centreX(), box.centreY(), font, Side.CENTRE));
        write(text, box.centreX(), box.centreY(), font, ink, Side.CENTRE);
    }

    /// Writes a line in an area of another colour than the panel's.
    void textIn(Box box, String text, Font font, Color ink, Color fill) {
        inks.written(text, ink, fill, where(text, box.centreX(), box.centreY(), font, Side.CENTRE));
        write(text, box.centreX(), box.centreY(), font, ink, Side.CENTRE);
    }

    /// Draws an arrowhead 7 long and 6 wide whose tip stands at x.
    void arrow(double tip, double y, boolean toLeft, Paint paint) {
        double back = tip + (toLeft ? 7 : -7);
        double at = snap(y, 1);
        g.setFill(paint);
        g.fillPolygon(new double[] {tip, back, back}, new double[] {at, at - 3, at + 3}, 3);
    }

    /// Draws a pool's marker, round or square by identity, centred.
    void marker(int identity, double x, double y, double radius, Paint fill, Paint line) {
        g.setFill(fill);
        g.setStroke(line);
        g.setLineWidth(1.6);
        g.setLineDashes(SOLID);
        if (identity % 2 == 0) {
            g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
            g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
        } else {
            double side = radius * 0.9;
            g.fillRect(x - side, y - side, 2 * side, 2 * side);
            g.strokeRect(x - side, y - side, 2 * side, 2 * side);
        }
    }

    /// Draws a diamond, centred.
    void diamond(double x, double y, double radius, Paint fill, Paint line) {
        double[] xs = {x, x + radius, x, x - radius};
        double[] ys = {y - radius, y, y + radius, y};
        g.setFill(fill);
        g.fillPolygon(xs, ys, xs.length);
        g.setStroke(line);
        g.setLineWidth(1.6);
        g.setLineDashes(SOLID);
        g.strokePolygon(xs, ys, xs.length);
    }

    /// Draws the load-line mark: a circle of radius 5 with a bar of 18.
    void loadLine(double x, double y, Color color) {
        g.setFill(colors.of(Token.PANEL));
        g.fillOval(x - 5, y - 5, 10, 10);
        g.setStroke(color);
        g.setLineWidth(1.8);
        g.setLineDashes(SOLID);
        g.strokeOval(x - 5, y - 5, 10, 10);
        g.strokeLine(x - 9, y, x + 9, y);
    }
}
