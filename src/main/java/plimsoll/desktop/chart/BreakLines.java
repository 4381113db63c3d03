package plimsoll.desktop.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.text.Font;
import plimsoll.desktop.chart.data.BreakData;
import plimsoll.desktop.chart.geometry.Box;
import plimsoll.desktop.chart.geometry.Curve;
import plimsoll.desktop.chart.geometry.Scale;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.theme.Token;
import plimsoll.domain.text.NumberText;

/// The lines of a leg break, those of the compared book among them: ink, dashes, names and numbers.
final class BreakLines {
    private static final double[][] DASHES = {{}, {8, 4}, {2, 3}};

    private BreakLines() {}

    private static Token ink(int line) {
        return line == 0 ? Token.ACCENT : line == 1 ? Token.LOSS : Token.TEXT_2;
    }

    private static double[] dashes(int line) {
        return DASHES[Math.min(line, DASHES.length - 1)];
    }

    private static double width(int line) {
        return line == 2 ? 1.6 : 2.2;
    }

    /// Returns the lines of the compared book; none while no book is compared.
    static List<Curve> before(BreakData data) {
        List<Curve> curves = new ArrayList<>();
        data.compared()
                .ifPresent(was -> was.lines()
                        .forEach(line -> curves.add(new Curve(numbers(was.prices()), numbers(line.values())))));
        return curves;
    }

    private static double[] numbers(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// Draws all lines, the compared ones below and that with all legs on top.
    static void draw(Pen pen, Scale xs, Scale ys, BreakData data) {
        List<Curve> before = before(data);
        for (int i = before.size() - 1; i >= 0; i--) {
            draw(pen, xs, ys, before.get(i), ComparedLine.WIDTH, ink(i), ComparedLine.DASHES);
        }
        double[] prices = numbers(data.prices());
        for (int i = data.lines().size() - 1; i >= 0; i--) {
            Curve curve = new Curve(prices, numbers(data.lines().get(i).values()));
            draw(pen, xs, ys, curve, width(i), ink(i), dashes(i));
        }
    }

    private static void draw(Pen pen, Scale xs, Scale ys, Curve curve, double width, Token ink, double[] dashes) {
        int n = curve.xs().length;
        double[] x = new double[n];
        double[] y = new double[n];
        for (int p = 0; p < n; p++) {
            x[p] = xs.pixel(curve.xs()[p]);
            y[p] = ys.pixel(curve.ys()[p]);
        }
        pen.polyline(x, y, width, pen.colors.of(ink), dashes);
    }

    /// Names the lines of the shown book and says who was liquidated first before, as far as there is room.
    static void legend(Pen pen, Box plot, BreakData data) {
        double x = plot.x() + 8;
        for (int i = 0; i < data.lines().size(); i++) {
            x = entry(pen, plot, x, data.lines().get(i).name(), width(i), ink(i), dashes(i));
        }
        if (data.compared().isPresent()) {
            entry(pen, plot, x, data.compared().get().first(), ComparedLine.WIDTH, Token.TEXT_2, ComparedLine.DASHES);
        }
    }

    /// Returns where the next entry begins.
    private static double entry(Pen pen, Box plot, double x, String name, double width, Token ink, double[] dashes) {
        Font font = pen.regular(11);
        double y = pen.em(14);
        double room = plot.right() - x - 28;
        if (room < pen.em(40)) {
            return x;
        }
        String fitting = pen.elided(name, font, room);
        pen.line(x, y, x + 22, y, width, pen.colors.of(ink), dashes);
        pen.text(fitting, x + 28, y, font, pen.colors.of(Token.TEXT_2), Pen.Side.LEFT);
        return x + 28 + pen.width(fitting, font) + pen.em(18);
    }

    /// Names the compared lines where they begin, below each other where they are close.
    static void names(Pen pen, Box plot, Scale xs, Scale ys, BreakData data) {
        record Name(String text, double y) {}
        List<Curve> curves = before(data);
        List<Name> names = new ArrayList<>();
        for (int i = 0; i < curves.size(); i++) {
            double left = Math.max(xs.domain().low(), curves.get(i).xs()[0]);
            OptionalDouble value = curves.get(i).at(left);
            if (value.isPresent() && ys.domain().contains(value.getAsDouble())) {
                String name = data.compared().orElseThrow().lines().get(i).name();
                names.add(new Name(Texts.of("break.before", name), ys.pixel(value.getAsDouble()) - pen.em(9)));
            }
        }
        names.sort(Comparator.comparingDouble(Name::y));
        double free = plot.y() + pen.em(8);
        for (Name name : names) {
            double y = Math.min(Math.max(name.y(), free), plot.bottom() - pen.em(14));
            free = y + pen.em(15);
            pen.lineName(name.text(), plot.x() + 6, y);
        }
    }

    /// Adds the numbers at a point: of every line, and while a book is compared before, after, difference.
    static void rows(ReadOut box, ChartColors colors, BreakData data, int point) {
        if (data.compared().isEmpty()) {
            for (BreakData.Line line : data.lines()) {
                box.row(
                        name(colors, line.name()),
                        amount(colors, data, line.values().get(point)));
            }
            return;
        }
        ComparedLine.heads(box, colors);
        List<Curve> before = before(data);
        double price = data.prices().get(point);
        for (int i = 0; i < data.lines().size(); i++) {
            OptionalDouble was = i < before.size() ? before.get(i).at(price) : OptionalDouble.empty();
            double is = data.lines().get(i).values().get(point);
            box.row(
                    name(colors, data.lines().get(i).name()),
                    was.isPresent() ? plain(colors, data, was.getAsDouble()) : name(colors, "\u2013"),
                    amount(colors, data, is),
                    was.isPresent() ? plain(colors, data, is - was.getAsDouble()) : name(colors, "\u2013"));
        }
        box.foot(data.compared().get().first());
    }

    private static ReadOut.Cell name(ChartColors colors, String text) {
        return new ReadOut.Cell(text, colors.of(Token.TEXT_2), false);
    }

    private static ReadOut.Cell plain(ChartColors colors, BreakData data, double value) {
        return new ReadOut.Cell(NumberText.signed(value, data.decimals()), colors.of(Token.TEXT), false);
    }

    private static ReadOut.Cell amount(ChartColors colors, BreakData data, double value) {
        return new ReadOut.Cell(
                NumberText.signed(value, data.decimals()), colors.of(value < 0 ? Token.LOSS : Token.GAIN), true);
    }
}
