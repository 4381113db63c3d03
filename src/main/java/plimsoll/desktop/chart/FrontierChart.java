package plimsoll.desktop.chart;

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
        for (FrontierData.Line line : frontier.lines()) {
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
        for (FrontierData.Line line : data.orElseThrow().lines()) {
            int n = line.addedUsd().length;
            double[] x = new double[n];
            double[] y = new double[n];
            for (int i = 0; i < n; i++) {
                x[i] = xs.pixel(line.addedUsd()[i]);
                y[i] = ys.pixel(line.probability()[i]);
            }
            Color color = pen.colors.pool(line.identity());
            pen.polyline(x, y, 2.2, color, line.identity() % 2 == 0 ? new double[0] : new double[] {7, 4});
            for (int i = 0; i < n; i++) {
                pen.marker(line.identity(), x[i], y[i], 3.2, pen.colors.of(Token.PANEL), color);
            }
        }
    }

    @Override
    void labels(Pen pen, Box plot, Scale xs, Scale ys) {
        Font font = pen.regular(11);
        double x = plot.x() + 8;
        for (FrontierData.Line line : data.orElseThrow().lines()) {
            Color color = pen.colors.pool(line.identity());
            pen.marker(line.identity(), x + 4, pen.em(14), 3.6, pen.colors.of(Token.PANEL), color);
            String name = pen.elided(line.name(), font, Math.max(40, plot.right() - x - 20));
            pen.text(name, x + 14, pen.em(14), font, pen.colors.of(Token.TEXT_2), Pen.Side.LEFT);
            x += pen.width(name, font) + 34;
        }
    }

    @Override
    ReadOut box(ChartColors colors, int point) {
        FrontierData frontier = data.orElseThrow();
        ReadOut box = new ReadOut(
                Texts.of("chart.point", String.valueOf(point + 1)), NumberText.screen(frontier.days(), 1) + " d");
        for (FrontierData.Line line : frontier.lines()) {
            int at = Math.min(point, line.addedUsd().length - 1);
            box.row(
                    new ReadOut.Cell(line.name(), colors.pool(line.identity()), false),
                    new ReadOut.Cell("+" + Labels.usd(line.addedUsd()[at]), colors.of(Token.TEXT_2), false),
                    new ReadOut.Cell(
                            NumberText.screen(100 * line.probability()[at], 2) + " %", colors.of(Token.TEXT), true));
        }
        return box;
    }

    @Override
    public String table() {
        StringBuilder text = new StringBuilder("pool\tadded_usd\tliquidated\r\n");
        data.ifPresent(frontier -> frontier.lines().forEach(line -> {
            for (int i = 0; i < line.addedUsd().length; i++) {
                text.append(line.name()).append('\t');
                text.append(NumberText.file(line.addedUsd()[i])).append('\t');
                text.append(NumberText.file(line.probability()[i])).append("\r\n");
            }
        }));
        return text.toString();
    }
}
