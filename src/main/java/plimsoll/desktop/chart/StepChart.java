package plimsoll.desktop.chart;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import plimsoll.desktop.chart.data.StepData;
import plimsoll.desktop.chart.geometry.Box;
import plimsoll.desktop.chart.geometry.Labels;
import plimsoll.desktop.chart.geometry.Range;
import plimsoll.desktop.chart.geometry.Ticks;
import plimsoll.desktop.theme.Token;

/// A waterfall: how one amount becomes another, step by step. A step is told by its sign and its place as well as by
/// its
/// colour. When the axis does not begin at 0 it says so.
public final class StepChart extends Chart {
    private static final double LEFT = 52;
    private static final double TOP = 24;
    private static final double BOTTOM = 38;
    private static final double RIGHT = 12;
    private static final double BAR = 0.62;
    private static final double MOST_BAR = 64;
    private static final double LEAST_STEP = 2;
    private static final int MOST_STEPS = 6;
    private static final int TICKS = 4;

    private Optional<StepData> data = Optional.empty();
    private String sentence = "";
    private Optional<StepData.Bar> under = Optional.empty();

    /// Makes an empty chart.
    public StepChart() {
        super("Waterfall");
    }

    /// Shows how an amount changes.
    public void setData(StepData steps) {
        data = Optional.of(steps.brief(MOST_STEPS));
        refresh();
    }

    /// Shows a sentence instead.
    public void clear(String why) {
        data = Optional.empty();
        sentence = why;
        refresh();
    }

    private static Range range(StepData steps) {
        double low = steps.floor();
        double high =
                steps.bars().stream().mapToDouble(StepData.Bar::high).max().orElse(1);
        double room = Math.max((high - low) * 0.12, Double.MIN_NORMAL);
        return new Range(low < 0 ? low - room : low, high > low ? high + room : low + 1);
    }

    @Override
    void paint(Pen pen, double width, double height) {
        if (data.isEmpty()) {
            Font font = pen.regular(12);
            pen.text(sentence, width / 2, height / 2, font, pen.colors.of(Token.TEXT_2), Pen.Side.CENTRE);
            return;
        }
        StepData steps = data.get();
        Box plot = plot(pen, width, height);
        Range range = range(steps);
        axis(pen, plot, range, steps.unit());
        List<StepData.Bar> bars = steps.bars();
        double last = Double.NaN;
        for (int i = 0; i < bars.size(); i++) {
            Box bar = bar(plot, range, bars, i);
            if (i > 0) {
                double joint = y(plot, range, last);
                Box before = bar(plot, range, bars, i - 1);
                pen.horizontal(joint, before.right(), bar.x(), 1, pen.colors.of(Token.TEXT_3), 2, 2);
            }
            draw(pen, plot, bars.get(i), bar);
            last = bars.get(i).after();
        }
    }

    private static Box plot(Pen pen, double width, double height) {
        double left = pen.em(LEFT);
        double top = pen.em(TOP);
        return new Box(left, top, Math.max(1, width - left - RIGHT), Math.max(1, height - top - pen.em(BOTTOM)));
    }

    private static double y(Box plot, Range range, double value) {
        return plot.bottom() - (range.clamp(value) - range.low()) / range.span() * plot.height();
    }

    private static Box bar(Box plot, Range range, List<StepData.Bar> bars, int at) {
        double slot = plot.width() / bars.size();
        double width = Math.min(MOST_BAR, slot * BAR);
        double high = y(plot, range, bars.get(at).high());
        double low = y(plot, range, bars.get(at).low());
        return new Box(plot.x() + slot * (at + 0.5) - width / 2, high, width, Math.max(LEAST_STEP, low - high));
    }

    private static void axis(Pen pen, Box plot, Range range, String unit) {
        Font font = pen.regular(11);
        Ticks ticks = Ticks.of(range, TICKS);
        for (int i = 0; i < ticks.count(); i++) {
            double at = y(plot, range, ticks.value(i));
            pen.horizontal(at, plot.x(), plot.right(), 1, pen.colors.grid());
            pen.text(
                    Labels.compact(ticks.value(i)),
                    plot.x() - 6,
                    at,
                    font,
                    pen.colors.of(Token.TEXT_2),
                    Pen.Side.RIGHT);
        }
        String starts = range.low() > 0 ? "; the axis starts at " + Labels.compact(range.low()) : "";
        pen.text(unit + starts, 8, pen.em(10), font, pen.colors.of(Token.TEXT_3), Pen.Side.LEFT);
        pen.horizontal(plot.bottom(), plot.x(), plot.right(), 1, pen.colors.of(Token.TEXT_3));
    }

    private void draw(Pen pen, Box plot, StepData.Bar bar, Box box) {
        Color fill = pen.colors.of(
                bar.isAmount() ? Token.ACCENT : bar.effect() < 0 ? Token.LOSS : Token.GAIN, bar.isAmount() ? 0.75 : 1);
        pen.fill(box, fill);
        String text = bar.isAmount()
                ? Labels.compact(bar.after())
                : (bar.effect() > 0 ? "+" : "") + Labels.compact(bar.effect());
        boolean below = !bar.isAmount() && bar.effect() < 0 && box.bottom() + pen.em(16) < plot.bottom();
        double y = below ? box.bottom() + pen.em(9) : box.y() - pen.em(9);
        pen.textOn(
                text,
                box.centreX(),
                y,
                bar.isAmount() ? pen.semiBold(11) : pen.regular(11),
                pen.colors.of(Token.TEXT),
                Pen.Side.CENTRE,
                pen.colors.of(Token.PANEL));
        names(pen, plot, bar.name(), box);
    }

    /// The name below a bar, on two lines where one is too narrow.
    private void names(Pen pen, Box plot, String name, Box box) {
        Font font = pen.regular(11);
        double room = plot.width() / data.orElseThrow().bars().size() - 4;
        Color ink = pen.colors.of(Token.TEXT_2);
        int cut = pen.width(name, font) <= room ? -1 : name.lastIndexOf(' ', Math.max(1, name.length() / 2 + 2));
        double first = plot.bottom() + pen.em(12);
        String upper = cut < 0 ? name : name.substring(0, cut);
        pen.text(pen.elided(upper, font, room), box.centreX(), first, font, ink, Pen.Side.CENTRE);
        if (cut >= 0) {
            String lower = pen.elided(name.substring(cut + 1), font, room);
            pen.text(lower, box.centreX(), first + pen.em(14), font, ink, Pen.Side.CENTRE);
        }
    }

    @Override
    void paintOverlay(Pen pen, double width, double height) {
        under.ifPresent(bar -> {
            StepData steps = data.orElseThrow();
            Box plot = plot(pen, width, height);
            int at = steps.bars().indexOf(bar);
            pen.outline(bar(plot, range(steps), steps.bars(), at), 1.5, pen.colors.of(Token.TEXT), 0);
        });
    }

    @Override
    void hover(double x, double y) {
        under = Optional.empty();
        if (data.isPresent()) {
            List<StepData.Bar> bars = data.get().bars();
            double left = Math.round(LEFT * textScale());
            double slot = Math.max(1, getWidth() - left - RIGHT) / bars.size();
            int at = (int) Math.floor((x - left) / slot);
            under = at < 0 || at >= bars.size() ? Optional.empty() : Optional.of(bars.get(at));
        }
        refreshOverlay();
    }

    @Override
    void leave() {
        under = Optional.empty();
        refreshOverlay();
    }

    @Override
    Optional<String> hint(double x, double y) {
        return under.map(bar -> readOut());
    }

    @Override
    public String readOut() {
        return under.map(bar -> bar.name() + " "
                        + Labels.usd(bar.isAmount() ? bar.after() : bar.effect()) + " "
                        + data.map(StepData::unit).orElse(""))
                .orElse("");
    }

    @Override
    public String table() {
        StringBuilder text = new StringBuilder("step\teffect\tafter\n");
        data.ifPresent(steps -> steps.bars()
                .forEach(bar -> text.append(bar.name())
                        .append('\t')
                        .append(bar.isAmount() ? "" : Double.toString(bar.effect()))
                        .append('\t')
                        .append(bar.after())
                        .append('\n')));
        return text.toString();
    }

    @Override
    void pick(double x, double y) {}

    @Override
    void unpick() {}

    @Override
    void zoom(double factor, double x, double y, boolean upright) {}

    @Override
    void pan(double dx, double dy) {}

    @Override
    public void resetView() {}

    @Override
    boolean key(KeyEvent event) {
        return false;
    }
}
