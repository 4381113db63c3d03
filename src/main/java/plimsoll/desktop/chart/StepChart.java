package plimsoll.desktop.chart;

import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import plimsoll.desktop.chart.data.StepData;
import plimsoll.desktop.chart.geometry.Box;
import plimsoll.desktop.chart.geometry.Labels;
import plimsoll.desktop.chart.geometry.Range;
import plimsoll.desktop.chart.geometry.Scale;
import plimsoll.desktop.chart.geometry.Ticks;
import plimsoll.desktop.chart.geometry.Viewport;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.theme.Token;
import plimsoll.domain.text.NumberText;

/// A waterfall: how one amount becomes another, step by step. A step is told by its sign and its place as well as by
/// its colour. When the axis does not begin at 0 it says so.
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
    private final Viewport view = new Viewport();
    private int cursor = -1;

    /// Makes an empty chart.
    public StepChart() {
        super(Texts.of("chart.name.steps"));
    }

    /// Shows how an amount changes.
    public void setData(StepData steps) {
        say(ChartSentences.of(steps));
        StepData brief = steps.brief(MOST_STEPS);
        data = Optional.of(brief);
        cursor = -1;
        view.setWhole(new Range(0, 1), range(brief), false);
        refresh();
        refreshOverlay();
    }

    /// Shows a sentence instead.
    public void clear(String why) {
        say(why);
        data = Optional.empty();
        sentence = why;
        cursor = -1;
        refresh();
        refreshOverlay();
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
            EmptyState.draw(pen, width, height, sentence);
            return;
        }
        StepData steps = data.get();
        Box plot = plot(width, height);
        Range range = view.up();
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

    @Override
    boolean hasData() {
        return data.isPresent();
    }

    @Override
    Box plot(double width, double height) {
        double left = em(LEFT);
        double top = em(TOP);
        return new Box(left, top, Math.max(1, width - left - RIGHT), Math.max(1, height - top - em(BOTTOM)));
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
        String starts = range.low() > 0 ? Texts.of("chart.axisStarts", Labels.compact(range.low())) : "";
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
        if (data.isPresent() && cursor >= 0) {
            Box plot = plot(width, height);
            Box bar = bar(plot, view.up(), data.get().bars(), cursor);
            pen.outline(bar, 1.5, pen.colors.of(Token.ACCENT), 0);
            box(pen.colors).draw(pen, bar.centreX(), plot.y() + 4, plot.grown(-2));
        }
    }

    private ReadOut box(ChartColors colors) {
        StepData steps = data.orElseThrow();
        StepData.Bar bar = steps.bars().get(cursor);
        ReadOut box = new ReadOut(bar.name(), steps.unit());
        if (!bar.isAmount()) {
            Token ink = bar.effect() < 0 ? Token.LOSS : Token.GAIN;
            String effect = (bar.effect() > 0 ? "+" : "") + Labels.usd(bar.effect());
            box.row(
                    new ReadOut.Cell(Texts.of("chart.effect"), colors.of(Token.TEXT_3), false),
                    new ReadOut.Cell(effect, colors.of(ink), true));
        }
        box.row(
                new ReadOut.Cell(
                        bar.isAmount() ? Texts.of("chart.amount") : Texts.of("chart.afterIt"),
                        colors.of(Token.TEXT_3),
                        false),
                new ReadOut.Cell(Labels.usd(bar.after()), colors.of(Token.TEXT), bar.isAmount()));
        return box;
    }

    @Override
    void hover(double x, double y) {
        Box plot = plot();
        cursor = -1;
        if (data.isPresent() && x >= plot.x() && x < plot.right()) {
            int bars = data.get().bars().size();
            cursor = Math.clamp((int) ((x - plot.x()) / plot.width() * bars), 0, bars - 1);
        }
        refreshOverlay();
    }

    @Override
    void leave() {
        cursor = -1;
        refreshOverlay();
    }

    @Override
    Optional<double[]> crosshair() {
        return data.filter(steps -> cursor >= 0).map(steps -> {
            Box bar = bar(plot(), view.up(), steps.bars(), cursor);
            return new double[] {bar.centreX(), bar.y()};
        });
    }

    @Override
    boolean step(int across, int up) {
        if (across != 0) {
            int last = data.orElseThrow().bars().size() - 1;
            cursor = cursor < 0 ? (across > 0 ? 0 : last) : Math.clamp(cursor + across, 0, last);
            refreshOverlay();
        }
        return across != 0;
    }

    @Override
    void zoom(double factor, double x, double y, boolean upright) {
        Box plot = plot();
        view.zoom(factor, 0, new Scale(view.up(), plot.bottom(), plot.y()).value(y), Viewport.Way.UP);
        refresh();
        refreshOverlay();
    }

    @Override
    void pan(double dx, double dy) {
        view.pan(0, dy / plot().height());
        refresh();
    }

    @Override
    public void resetView() {
        view.reset();
        refresh();
    }

    @Override
    public String readOut() {
        return data.isPresent() && cursor >= 0 ? box(colors()).plain() : "";
    }

    @Override
    public String table() {
        StringBuilder text = new StringBuilder("step\teffect_usd\tafter_usd\r\n");
        data.ifPresent(steps -> steps.bars()
                .forEach(bar -> text.append(bar.name())
                        .append('\t')
                        .append(bar.isAmount() ? "" : NumberText.file(bar.effect()))
                        .append('\t')
                        .append(NumberText.file(bar.after()))
                        .append("\r\n")));
        return text.toString();
    }
}
