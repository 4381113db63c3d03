package plimsoll.desktop.chart;

import java.util.List;
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
        return data.map(losses -> {
            double low = losses.from();
            double high = low + losses.width() * losses.counts().size();
            double highest = highest(losses.counts(), losses.markets());
            if (losses.apart().isPresent()) {
                LossData.Before was = losses.apart().get();
                low = Math.min(low, was.from());
                high = Math.max(high, was.from() + losses.width() * was.counts().size());
                highest = Math.max(highest, highest(was.counts(), losses.markets()));
            }
            return new View(new Range(low, high), new Range(0, Math.max(1e-9, highest * HEADROOM)));
        });
    }

    private static double highest(List<Integer> counts, int markets) {
        return counts.stream().mapToInt(Integer::intValue).max().orElse(1) / (double) markets;
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
        losses.apart().ifPresent(was -> before(pen, losses, was, plot, xs, ys));
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

    /// The outline of the compared book's bars, and its lines.
    private static void before(Pen pen, LossData losses, LossData.Before was, Box plot, Scale xs, Scale ys) {
        int bins = was.counts().size();
        double[] x = new double[2 * bins];
        double[] y = new double[2 * bins];
        for (int i = 0; i < bins; i++) {
            x[2 * i] = xs.pixel(was.from() + i * losses.width());
            x[2 * i + 1] = xs.pixel(was.from() + (i + 1) * losses.width());
            y[2 * i] = ys.pixel(was.counts().get(i) / (double) losses.markets());
            y[2 * i + 1] = y[2 * i];
        }
        pen.polyline(x, y, ComparedLine.WIDTH, pen.colors.of(Token.TEXT), ComparedLine.DASHES);
        for (LossData.Mark mark : was.marks()) {
            double at = xs.pixel(mark.loss());
            pen.vertical(at, plot.y(), plot.bottom(), 1, pen.colors.of(Token.TEXT_3), ComparedLine.DASHES);
        }
        was.buffer().ifPresent(buffer -> {
            double at = xs.pixel(buffer);
            pen.vertical(at, plot.y(), plot.bottom(), 1.6, pen.colors.of(Token.WARN), ComparedLine.DASHES);
        });
    }

    @Override
    void labels(Pen pen, Box plot, Scale xs, Scale ys) {
        LossData losses = data.orElseThrow();
        Font font = pen.regular(11);
        String heading = heading(losses);
        pen.text(heading, plot.x() + 8, pen.em(14), font, pen.colors.of(Token.TEXT_2), Pen.Side.LEFT);
        losses.before()
                .ifPresent(was -> ComparedLine.legend(
                        pen,
                        plot,
                        plot.x() + 8 + pen.width(heading, font) + pen.em(18),
                        before(losses, was),
                        pen.colors.of(Token.TEXT),
                        losses.apart().isPresent()));
        for (int i = 0; i < losses.marks().size(); i++) {
            LossData.Mark mark = losses.marks().get(i);
            label(pen, plot, xs.pixel(mark.loss()), i, mark.name() + "  " + NumberText.screen(mark.loss(), 0), false);
        }
        losses.buffer()
                .ifPresent(buffer -> label(
                        pen, plot, xs.pixel(buffer), 0, Texts.of("loss.buffer", NumberText.screen(buffer, 0)), true));
        losses.apart().ifPresent(was -> labelsBefore(pen, plot, xs, losses, was));
    }

    /// The lines of the compared book have their names below those of the shown book, as far as there is room.
    private static void labelsBefore(Pen pen, Box plot, Scale xs, LossData losses, LossData.Before was) {
        int row = losses.marks().size();
        for (LossData.Mark mark : was.marks()) {
            if (plot.height() < pen.em(16) * (row + 2)) {
                return;
            }
            String text = Texts.of("break.before", mark.name() + "  " + NumberText.screen(mark.loss(), 0));
            label(pen, plot, xs.pixel(mark.loss()), row++, text, false);
        }
        boolean moved = was.buffer().isPresent() && !was.buffer().equals(losses.buffer());
        if (moved) {
            String buffer = NumberText.screen(was.buffer().getAsDouble(), 0);
            String text = Texts.of("break.before", Texts.of("loss.buffer", buffer));
            label(pen, plot, xs.pixel(was.buffer().getAsDouble()), 1, text, true);
        }
    }

    private static String before(LossData losses, LossData.Before was) {
        if (losses.apart().isEmpty()) {
            return Texts.of(was.isNone() ? "chart.before.none" : "chart.before.same");
        }
        return was.exceeded().isEmpty() ? Texts.of("chart.before.word") : Texts.of("loss.before", was.exceeded());
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
        double here = losses.counts().get(point) / (double) losses.markets();
        if (losses.apart().isEmpty()) {
            row(box, colors, Texts.of("loss.here"), here);
            row(box, colors, Texts.of("loss.reaching"), losses.reaching(point));
            losses.before().ifPresent(was -> box.foot(before(losses, was)));
            return box;
        }
        LossData.Before was = losses.apart().get();
        ComparedLine.heads(box, colors);
        double hereBefore = losses.before(was, point).orElse(0) / (double) losses.markets();
        row(box, colors, Texts.of("loss.here"), hereBefore, here);
        row(box, colors, Texts.of("loss.reaching"), losses.reachingBefore(was, point), losses.reaching(point));
        return box;
    }

    private static void row(ReadOut box, ChartColors colors, String name, double was, double is) {
        box.row(
                new ReadOut.Cell(name, colors.of(Token.TEXT_2), false),
                new ReadOut.Cell(percent(was), colors.of(Token.TEXT_2), false),
                new ReadOut.Cell(percent(is), colors.of(Token.TEXT), true),
                new ReadOut.Cell(NumberText.signed(100 * (is - was), 3), colors.of(Token.TEXT), false));
    }

    private static String percent(double share) {
        return NumberText.screen(100 * share, 3) + " %";
    }

    private static void row(ReadOut box, ChartColors colors, String name, double share) {
        box.row(
                new ReadOut.Cell(name, colors.of(Token.TEXT_2), false),
                new ReadOut.Cell(percent(share), colors.of(Token.TEXT), true));
    }

    @Override
    public String table() {
        Optional<LossData.Before> before = data.flatMap(LossData::before).filter(was -> !was.isNone());
        StringBuilder text = new StringBuilder("loss_from_usd\tloss_to_usd\tmarkets\tshare_reaching");
        text.append(before.isPresent() ? "\tmarkets_before\tshare_reaching_before" : "")
                .append("\r\n");
        data.ifPresent(losses -> {
            int first = before.map(losses::offset).orElse(0);
            int last = before.map(was -> Math.max(
                            losses.counts().size(), first + was.counts().size()))
                    .orElse(losses.counts().size());
            for (int bin = first; bin < last; bin++) {
                line(text, losses, before, bin);
            }
        });
        return text.toString();
    }

    private static void line(StringBuilder text, LossData losses, Optional<LossData.Before> before, int bin) {
        double low = losses.from() + bin * losses.width();
        boolean own = bin >= 0 && bin < losses.counts().size();
        text.append(NumberText.file(low)).append('\t');
        text.append(NumberText.file(low + losses.width())).append('\t');
        text.append(own ? losses.counts().get(bin) : "").append('\t');
        text.append(own ? NumberText.file(losses.reaching(bin)) : "");
        before.ifPresent(was -> {
            text.append('\t').append(losses.before(was, bin).orElse(0));
            text.append('\t').append(NumberText.file(losses.reachingBefore(was, bin)));
        });
        text.append("\r\n");
    }
}
