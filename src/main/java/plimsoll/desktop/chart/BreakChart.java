package plimsoll.desktop.chart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.text.Font;
import plimsoll.desktop.chart.data.BreakData;
import plimsoll.desktop.chart.geometry.Box;
import plimsoll.desktop.chart.geometry.Curve;
import plimsoll.desktop.chart.geometry.Labels;
import plimsoll.desktop.chart.geometry.Range;
import plimsoll.desktop.chart.geometry.Scale;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.theme.Token;
import plimsoll.domain.text.NumberText;

/// What is left when the first leg breaks: the whole book against the price with all legs, and without those of the
/// first pool to be liquidated. Levels are lines with their pool's name; beyond the next ones the ground is hatched,
/// because there another pool is gone as well. The lines of the compared book stand behind, thin and dashed.
public final class BreakChart extends XyChart {
    private static final double ROOM = 0.10;

    private Optional<BreakData> data = Optional.empty();

    /// Makes an empty chart.
    public BreakChart() {
        super(Texts.of("chart.name.break"));
    }

    /// Shows a book.
    public void setData(BreakData next) {
        say(ChartSentences.of(next));
        boolean same = data.filter(old -> old.underlying().equals(next.underlying())
                        && old.unit().equals(next.unit())
                        && old.prices().equals(next.prices()))
                .isPresent();
        data = Optional.of(next);
        changed(same, "");
    }

    /// Shows nothing but a sentence that says what is missing.
    public void clear(String sentence) {
        say(sentence);
        data = Optional.empty();
        changed(false, sentence);
    }

    /// Returns what is shown.
    public Optional<BreakData> data() {
        return data;
    }

    @Override
    Optional<View> home() {
        return data.filter(found -> found.prices().size() > 1).map(BreakChart::whole);
    }

    private static View whole(BreakData found) {
        double low = 0;
        double high = 0;
        for (BreakData.Line line : found.lines()) {
            for (double value : line.values()) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        for (Curve was : BreakLines.before(found)) {
            Curve part = was.between(found.prices().getFirst(), found.prices().getLast());
            for (double value : part.ys()) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        double room = Math.max(high - low, Math.pow(10, -found.decimals())) * ROOM;
        return new View(
                new Range(found.prices().getFirst(), found.prices().getLast()), new Range(low - room, high + room));
    }

    @Override
    int points() {
        return data.map(found -> found.prices().size()).orElse(0);
    }

    @Override
    double at(int point) {
        return data.orElseThrow().prices().get(point);
    }

    @Override
    int start(int across) {
        BreakData found = data.orElseThrow();
        return found.prices().indexOf(found.levels().getFirst().price());
    }

    @Override
    String acrossLabel(double value, int decimals) {
        return NumberText.screen(value, decimals);
    }

    @Override
    String upLabel(double value, int decimals) {
        String sign = value > 0 ? "+" : "";
        return sign + (Math.abs(value) >= 1000 ? Labels.compact(value) : NumberText.screen(value, decimals));
    }

    @Override
    Units units() {
        return new Units("USD", data.map(BreakData::unit).orElse(""));
    }

    @Override
    void plot(Pen pen, Box plot, Scale xs, Scale ys) {
        BreakData found = data.orElseThrow();
        List<BreakData.Level> next = found.levels().subList(1, found.levels().size());
        for (BreakData.Level level : next) {
            double x = xs.nearest(level.price());
            Box beyond = level.price() < found.levels().getFirst().price()
                    ? new Box(plot.x(), plot.y(), Math.max(0, x - plot.x()), plot.height())
                    : new Box(x, plot.y(), Math.max(0, plot.right() - x), plot.height());
            pen.hatch(beyond, pen.colors.of(Token.LOSS, 0.22), 1);
        }
        if (ys.domain().contains(0)) {
            pen.horizontal(ys.nearest(0), plot.x(), plot.right(), 1.4, pen.colors.of(Token.LINE_STRONG));
        }
        pen.vertical(xs.pixel(found.from()), plot.y(), plot.bottom(), 1.2, pen.colors.of(Token.TEXT));
        for (BreakData.Level level : found.levels()) {
            pen.vertical(
                    xs.pixel(level.price()), plot.y(), plot.bottom(), 1.6, pen.colors.pool(level.identity()), 5, 3);
        }
        BreakLines.draw(pen, xs, ys, found);
    }

    @Override
    void labels(Pen pen, Box plot, Scale xs, Scale ys) {
        BreakData found = data.orElseThrow();
        BreakLines.legend(pen, plot, found);
        BreakLines.names(pen, plot, xs, ys, found);
        Font font = pen.medium(11);
        if (xs.domain().contains(found.from())) {
            pen.textOn(
                    found.underlying() + " " + Labels.price(found.from()),
                    xs.pixel(found.from()),
                    plot.bottom() - pen.em(11),
                    font,
                    pen.colors.of(Token.TEXT_2),
                    Pen.Side.CENTRE,
                    pen.colors.of(Token.PANEL));
        }
        for (int i = 0; i < found.levels().size(); i++) {
            BreakData.Level level = found.levels().get(i);
            double x = xs.pixel(level.price());
            if (x < plot.x() || x > plot.right()) {
                continue;
            }
            double y = plot.y() + pen.em(12) + i * pen.em(18);
            String text = level.what() + " " + Labels.price(level.price());
            boolean left = x + pen.width(text, font) + pen.em(26) > plot.right();
            double at = left ? x - pen.em(22) : x + pen.em(22);
            pen.textOn(
                    text,
                    at,
                    y,
                    font,
                    pen.colors.of(Token.TEXT),
                    left ? Pen.Side.RIGHT : Pen.Side.LEFT,
                    pen.colors.of(Token.PANEL));
            pen.marker(
                    level.identity(),
                    left ? x - pen.em(11) : x + pen.em(11),
                    y,
                    3.6,
                    pen.colors.of(Token.PANEL),
                    pen.colors.pool(level.identity()));
        }
    }

    @Override
    ReadOut box(ChartColors colors, int point) {
        BreakData found = data.orElseThrow();
        double price = found.prices().get(point);
        ReadOut box = new ReadOut(Labels.price(price), NumberText.percent(price / found.from() - 1, 2));
        for (BreakData.Level level : found.levels()) {
            if (level.price() == price) {
                box.row(
                        new ReadOut.Cell(level.what(), colors.of(Token.TEXT), true),
                        new ReadOut.Cell("", colors.of(Token.TEXT), false));
            }
        }
        BreakLines.rows(box, colors, found, point);
        return box;
    }

    @Override
    public String table() {
        StringBuilder text = new StringBuilder("price_usd\tmove");
        data.ifPresent(found -> {
            found.lines().forEach(line -> text.append('\t').append(line.name()));
            found.compared()
                    .ifPresent(was -> was.lines()
                            .forEach(line -> text.append('\t').append(Texts.of("break.before", line.name()))));
            text.append("\tlevel\r\n");
            List<Curve> before = BreakLines.before(found);
            for (int i = 0; i < found.prices().size(); i++) {
                double price = found.prices().get(i);
                text.append(NumberText.file(price)).append('\t');
                text.append(NumberText.file(price / found.from() - 1));
                for (BreakData.Line line : found.lines()) {
                    text.append('\t').append(NumberText.file(line.values().get(i)));
                }
                for (Curve was : before) {
                    OptionalDouble value = was.at(price);
                    text.append('\t').append(value.isPresent() ? NumberText.file(value.getAsDouble()) : "");
                }
                text.append('\t');
                text.append(String.join(
                        ", ",
                        found.levels().stream()
                                .filter(level -> level.price() == price)
                                .map(BreakData.Level::what)
                                .toList()));
                text.append("\r\n");
            }
        });
        return text.toString();
    }
}
