package plimsoll.desktop.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import plimsoll.desktop.chart.data.FrontierData;
import plimsoll.desktop.chart.geometry.Box;
import plimsoll.desktop.chart.geometry.Labels;
import plimsoll.desktop.chart.geometry.Range;
import plimsoll.desktop.chart.geometry.Scale;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.theme.Token;
import plimsoll.domain.text.NumberText;

/// What idle collateral buys: probability of liquidation against what is added to a pool.
public final class FrontierChart extends XyChart {
    private Optional<FrontierData> data = Optional.empty();

    /// Makes an empty chart.
    public FrontierChart() {
        super(Texts.of("chart.name.frontier"));
    }

    /// Shows lines.
    public void setData(FrontierData frontier) {
        say(frontier.lines().isEmpty() ? Texts.of("chart.noneLiquidated") : ChartSentences.of(frontier));
        data = Optional.of(frontier);
        changed(false, Texts.of("chart.noneLiquidated"));
    }

    /// Shows nothing but a sentence that says what is missing.
    public void clear(String sentence) {
        say(sentence);
        data = Optional.empty();
        changed(false, sentence);
    }

    /// Returns what is shown.
    public Optional<FrontierData> data() {
        return data;
    }

    @Override
    Optional<View> home() {
        return data.filter(frontier -> !frontier.lines().isEmpty()).flatMap(FrontierChart::whole);
    }

    private static Optional<View> whole(FrontierData frontier) {
        double most = 0;
        double highest = 0;
        List<FrontierData.Line> drawn = new ArrayList<>(frontier.lines());
        drawn.addAll(frontier.apart());
        for (FrontierData.Line line : drawn) {
            most = Math.max(most, line.addedUsd()[line.addedUsd().length - 1]);
            for (double probability : line.probability()) {
                highest = Math.max(highest, probability);
            }
        }
        return most > 0
                ? Optional.of(new View(new Range(0, most), new Range(0, Math.max(1e-6, highest * 1.08))))
                : Optional.empty();
    }

    @Override
    int points() {
        return data.filter(frontier -> !frontier.lines().isEmpty())
                .map(frontier -> frontier.lines().getFirst().addedUsd().length)
                .orElse(0);
    }

    @Override
    double at(int point) {
        return data.orElseThrow().lines().getFirst().addedUsd()[point];
    }

    @Override
    String acrossLabel(double value, int decimals) {
        return Labels.compact(value);
    }

    @Override
    String upLabel(double value, int decimals) {
        return NumberText.screen(100 * value, Math.max(0, decimals - 2));
    }

    @Override
    Units units() {
        return new Units("USD", "%");
    }

    @Override
    void plot(Pen pen, Box plot, Scale xs, Scale ys) {
        FrontierData frontier = data.orElseThrow();
        for (FrontierData.Line was : frontier.apart()) {
            double[] x = pixels(was.addedUsd(), xs);
            double[] y = pixels(was.probability(), ys);
            pen.polyline(x, y, ComparedLine.WIDTH, pen.colors.pool(was.identity()), ComparedLine.DASHES);
        }
        for (FrontierData.Line line : frontier.lines()) {
            double[] x = pixels(line.addedUsd(), xs);
            double[] y = pixels(line.probability(), ys);
            Color color = pen.colors.pool(line.identity());
            pen.polyline(x, y, 2.2, color, line.identity() % 2 == 0 ? new double[0] : new double[] {7, 4});
            for (int i = 0; i < x.length; i++) {
                pen.marker(line.identity(), x[i], y[i], 3.2, pen.colors.of(Token.PANEL), color);
            }
        }
    }

    private static double[] pixels(double[] values, Scale scale) {
        double[] pixels = new double[values.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = scale.pixel(values[i]);
        }
        return pixels;
    }

    @Override
    void labels(Pen pen, Box plot, Scale xs, Scale ys) {
        FrontierData frontier = data.orElseThrow();
        Font font = pen.regular(11);
        double x = plot.x() + 8;
        for (FrontierData.Line line : frontier.lines()) {
            Color color = pen.colors.pool(line.identity());
            pen.marker(line.identity(), x + 4, pen.em(14), 3.6, pen.colors.of(Token.PANEL), color);
            String name = pen.elided(name(frontier, line), font, Math.max(40, plot.right() - x - 20));
            pen.text(name, x + 14, pen.em(14), font, pen.colors.of(Token.TEXT_2), Pen.Side.LEFT);
            x += pen.width(name, font) + 34;
        }
        for (FrontierData.Line was : frontier.gone()) {
            String name = Texts.of("chart.before", was.name());
            x = ComparedLine.legend(pen, plot, x, name, pen.colors.pool(was.identity()), true);
        }
        if (frontier.apart().size() > frontier.gone().size()) {
            ComparedLine.legend(pen, plot, x, Texts.of("chart.before.word"), pen.colors.of(Token.TEXT_2), true);
        }
    }

    /// A pool whose line before is not drawn says why.
    private static String name(FrontierData frontier, FrontierData.Line line) {
        if (frontier.before().isEmpty()) {
            return line.name();
        }
        return frontier.before(line)
                .map(was -> was.isSameAs(line) ? line.name() + " (" + Texts.of("chart.before.same") + ")" : line.name())
                .orElseGet(() -> line.name() + " (" + Texts.of("chart.before.none") + ")");
    }

    @Override
    ReadOut box(ChartColors colors, int point) {
        FrontierData frontier = data.orElseThrow();
        ReadOut box = new ReadOut(
                Texts.of("chart.point", String.valueOf(point + 1)), NumberText.screen(frontier.days(), 1) + " d");
        for (FrontierData.Line line : frontier.lines()) {
            row(box, colors, name(frontier, line), line, point, true);
            frontier.before(line)
                    .filter(was -> !was.isSameAs(line))
                    .ifPresent(was -> row(box, colors, Texts.of("chart.before", was.name()), was, point, false));
        }
        frontier.gone().forEach(was -> row(box, colors, Texts.of("chart.before", was.name()), was, point, false));
        return box;
    }

    private static void row(
            ReadOut box, ChartColors colors, String name, FrontierData.Line line, int point, boolean now) {
        int at = Math.min(point, line.addedUsd().length - 1);
        box.row(
                new ReadOut.Cell(name, colors.pool(line.identity()), false),
                new ReadOut.Cell("+" + Labels.usd(line.addedUsd()[at]), colors.of(Token.TEXT_2), false),
                new ReadOut.Cell(
                        NumberText.screen(100 * line.probability()[at], 2) + " %",
                        colors.of(now ? Token.TEXT : Token.TEXT_2),
                        now));
    }

    @Override
    public String table() {
        boolean compared = data.flatMap(FrontierData::before).isPresent();
        StringBuilder text = new StringBuilder("pool\tadded_usd\tliquidated");
        text.append(compared ? "\tadded_before_usd\tliquidated_before" : "").append("\r\n");
        data.ifPresent(frontier -> {
            frontier.lines()
                    .forEach(line -> rows(text, line.name(), Optional.of(line), frontier.before(line), compared));
            frontier.gone().forEach(was -> rows(text, was.name(), Optional.empty(), Optional.of(was), true));
        });
        return text.toString();
    }

    private static void rows(
            StringBuilder text,
            String name,
            Optional<FrontierData.Line> now,
            Optional<FrontierData.Line> before,
            boolean compared) {
        int points = now.or(() -> before).orElseThrow().addedUsd().length;
        for (int i = 0; i < points; i++) {
            text.append(name);
            numbers(text, now, i);
            if (compared) {
                numbers(text, before, i);
            }
            text.append("\r\n");
        }
    }

    private static void numbers(StringBuilder text, Optional<FrontierData.Line> line, int point) {
        boolean known = line.filter(found -> point < found.addedUsd().length).isPresent();
        text.append('\t').append(known ? NumberText.file(line.orElseThrow().addedUsd()[point]) : "");
        text.append('\t').append(known ? NumberText.file(line.orElseThrow().probability()[point]) : "");
    }
}
