package plimsoll.desktop.chart;

import java.util.Optional;
import javafx.scene.text.Font;
import plimsoll.desktop.chart.data.LossData;
import plimsoll.desktop.chart.geometry.Box;
import plimsoll.desktop.chart.geometry.Labels;
import plimsoll.desktop.chart.geometry.Range;
import plimsoll.desktop.chart.geometry.Scale;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.theme.Token;
import plimsoll.domain.text.NumberText;

/// How much is lost how often: a bar per size of loss, gains to the left. Losses at risk are lines with their level,
/// the pool's buffer is a thick one; bars beyond it are hatched, so that they are told without their colour.
public final class LossChart extends XyChart {
    private static final double HEADROOM = 1.22;

    private Optional<LossData> data = Optional.empty();

    /// Makes an empty chart.
    public LossChart() {
        super(Texts.of("chart.name.losses"));
    }

    /// Shows the losses of a pool or of the book.
    public void setData(LossData losses) {
        say(ChartSentences.of(losses));
        boolean same = data.filter(old -> old.name().equals(losses.name()) && old.width() == losses.width())
                .isPresent();
        data = Optional.of(losses);
        changed(same, "");
    }

    /// Shows nothing but a sentence that says what is missing.
    public void clear(String sentence) {
        say(sentence);
        data = Optional.empty();
        changed(false, sentence);
    }

    /// Returns what is shown.
    public Optional<LossData> data() {
        return data;
    }

    @Override
    Optional<View> home() {
        return data.map(losses -> new View(
                new Range(
                        losses.from(),
                        losses.from() + losses.width() * losses.counts().size()),
                new Range(0, Math.max(1e-9, highest(losses) * HEADROOM))));
    }

    private static double highest(LossData losses) {
        return losses.counts().stream().mapToInt(Integer::intValue).max().orElse(1) / (double) losses.markets();
    }

    @Override
    int points() {
        return data.map(losses -> losses.counts().size()).orElse(0);
    }

    @Override
    double at(int point) {
        return data.orElseThrow().middle(point);
    }

    /// The crosshair starts at the worst loss of which something was drawn.
    @Override
    int start(int across) {
        LossData losses = data.orElseThrow();
        int last = losses.counts().size() - 1;
        while (last > 0 && losses.counts().get(last) == 0) {
            last--;
        }
        return across > 0 ? 0 : last;
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
        return new Units(Texts.of("loss.across"), Texts.of("loss.up"));
    }

    @Override
    void plot(Pen pen, Box plot, Scale xs, Scale ys) {
        LossData losses = data.orElseThrow();
        double bottom = ys.pixel(0);
        double risk = losses.marks().isEmpty()
                ? Double.POSITIVE_INFINITY
                : losses.marks().getFirst().loss();
        for (int i = 0; i < losses.counts().size(); i++) {
            double share = losses.counts().get(i) / (double) losses.markets();
            double left = xs.pixel(losses.from() + i * losses.width());
            double right = xs.pixel(losses.from() + (i + 1) * losses.width());
            Box bar = new Box(left + 0.5, ys.pixel(share), Math.max(1, right - left - 1), bottom - ys.pixel(share));
            boolean bad = losses.middle(i) > risk;
            boolean beyond = losses.buffer().isPresent()
                    && losses.middle(i) > losses.buffer().getAsDouble();
            pen.fill(bar, pen.colors.of(bad ? Token.LOSS : Token.ACCENT, beyond ? 0.35 : 0.75));
            if (beyond) {
                pen.hatch(bar, pen.colors.of(Token.LOSS), 1.4);
            }
        }
        if (xs.domain().contains(0)) {
            pen.vertical(xs.pixel(0), plot.y(), plot.bottom(), 1, pen.colors.of(Token.LINE_STRONG));
        }
        for (LossData.Mark mark : losses.marks()) {
            pen.vertical(xs.pixel(mark.loss()), plot.y(), plot.bottom(), 1.2, pen.colors.of(Token.TEXT_2), 4, 3);
        }
        losses.buffer()
                .ifPresent(buffer ->
                        pen.vertical(xs.pixel(buffer), plot.y(), plot.bottom(), 2.4, pen.colors.of(Token.WARN)));
    }

    @Override
    void labels(Pen pen, Box plot, Scale xs, Scale ys) {
        LossData losses = data.orElseThrow();
        Font font = pen.regular(11);
        pen.text(heading(losses), plot.x() + 8, pen.em(14), font, pen.colors.of(Token.TEXT_2), Pen.Side.LEFT);
        for (int i = 0; i < losses.marks().size(); i++) {
            LossData.Mark mark = losses.marks().get(i);
            label(pen, plot, xs.pixel(mark.loss()), i, mark.name() + "  " + NumberText.screen(mark.loss(), 0), false);
        }
        losses.buffer()
                .ifPresent(buffer -> label(
                        pen, plot, xs.pixel(buffer), 0, Texts.of("loss.buffer", NumberText.screen(buffer, 0)), true));
    }

    private static String heading(LossData losses) {
        return losses.exceeded().isEmpty() ? losses.name() : Texts.of("loss.exceeds", losses.name(), losses.exceeded());
    }

    private static void label(Pen pen, Box plot, double x, int row, String text, boolean before) {
        Font font = pen.medium(11);
        if (x < plot.x() || x > plot.right()) {
            return;
        }
        boolean left =
                (before && x - pen.width(text, font) - 10 > plot.x()) || x + pen.width(text, font) + 10 > plot.right();
        pen.textOn(
                text,
                left ? x - 7 : x + 7,
                plot.y() + pen.em(10) + row * pen.em(16),
                font,
                pen.colors.of(before ? Token.TEXT : Token.TEXT_2),
                left ? Pen.Side.RIGHT : Pen.Side.LEFT,
                pen.colors.of(Token.PANEL));
    }

    @Override
    ReadOut box(ChartColors colors, int point) {
        LossData losses = data.orElseThrow();
        double low = losses.from() + point * losses.width();
        ReadOut box = new ReadOut(Labels.compact(low) + " \u2026 " + Labels.compact(low + losses.width()), "USD");
        row(box, colors, Texts.of("loss.here"), losses.counts().get(point) / (double) losses.markets());
        row(box, colors, Texts.of("loss.reaching"), losses.reaching(point));
        return box;
    }

    private static void row(ReadOut box, ChartColors colors, String name, double share) {
        box.row(
                new ReadOut.Cell(name, colors.of(Token.TEXT_2), false),
                new ReadOut.Cell(NumberText.screen(100 * share, 3) + " %", colors.of(Token.TEXT), true));
    }

    @Override
    public String table() {
        StringBuilder text = new StringBuilder("loss_from_usd\tloss_to_usd\tmarkets\tshare_reaching\r\n");
        data.ifPresent(losses -> {
            for (int i = 0; i < losses.counts().size(); i++) {
                double low = losses.from() + i * losses.width();
                text.append(NumberText.file(low)).append('\t');
                text.append(NumberText.file(low + losses.width())).append('\t');
                text.append(losses.counts().get(i)).append('\t');
                text.append(NumberText.file(losses.reaching(i))).append("\r\n");
            }
        });
        return text.toString();
    }
}
