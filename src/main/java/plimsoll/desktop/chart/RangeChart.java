package plimsoll.desktop.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import plimsoll.desktop.chart.data.RangeData;
import plimsoll.desktop.chart.data.RangeData.Bar;
import plimsoll.desktop.chart.data.RangeData.Side;
import plimsoll.desktop.chart.geometry.Box;
import plimsoll.desktop.chart.geometry.Labels;
import plimsoll.desktop.chart.geometry.Range;
import plimsoll.desktop.chart.geometry.Scale;
import plimsoll.desktop.chart.geometry.Ticks;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.theme.Token;
import plimsoll.domain.text.NumberText;

/// How sure is each level: a bar from the worst to the best level per pool and side, a line at the level by the rules,
/// a diamond at what the venue reports.
public final class RangeChart extends AcrossChart {
    private static final double LEAST_LEFT = 84;
    private static final double WIDEST_NAME = 150;
    private static final double NAME_AT = 24;
    private static final double RIGHT = 18;
    private static final double LEGEND_AT = 13;
    private static final double SPOT_AT = 31;
    private static final double TOP = 44;
    private static final double AXIS = 40;
    private static final double BAR = 16;
    private static final double LEAST_WIDTH = 3;
    private static final double MARGIN = 0.18;
    private static final double KEY_STEPS = 200;

    private Optional<RangeData> data = Optional.empty();
    private String emptyText = Texts.of("chart.noResult");
    private double cursor = Double.NaN;

    /// Makes an empty chart.
    public RangeChart() {
        super(Texts.of("chart.name.ranges"));
    }

    /// Shows ranges; without bars a sentence.
    public void setData(RangeData ranges) {
        say(ChartSentences.of(ranges));
        boolean same =
                data.filter(old -> old.underlying().equals(ranges.underlying())).isPresent();
        data = Optional.of(ranges);
        cursor = same ? cursor : Double.NaN;
        if (hasData()) {
            view().setWhole(whole(), new Range(0, 1), same);
        }
        emptyText = Texts.of("chart.noMove", ranges.underlying());
        refresh();
        refreshOverlay();
    }

    /// Shows nothing but a sentence that says what is missing.
    public void clear(String sentence) {
        say(sentence);
        data = Optional.empty();
        emptyText = sentence;
        refresh();
        refreshOverlay();
    }

    private List<Double> prices() {
        List<Double> all = new ArrayList<>();
        data.ifPresent(ranges -> ranges.bars().forEach(bar -> {
            bar.reported().ifPresent(all::add);
            bar.sides().forEach(side -> {
                side.worst().ifPresent(all::add);
                side.point().ifPresent(all::add);
                side.best().ifPresent(all::add);
                side.before().ifPresent(all::add);
            });
        }));
        return all;
    }

    private Range whole() {
        double now = data.orElseThrow().evaluated();
        double reach = prices().stream()
                .mapToDouble(price -> Math.abs(price - now))
                .max()
                .orElse(now * 0.1);
        double wide = Math.max(now * 1e-3, reach * (1 + MARGIN));
        return new Range(now - wide, now + wide);
    }

    @Override
    boolean hasData() {
        return data.isPresent() && !prices().isEmpty();
    }

    @Override
    Box plot(double width, double height) {
        double left = data.map(this::left).orElse(LEAST_LEFT);
        double top = em(TOP);
        return new Box(left, top, Math.max(1, width - left - RIGHT), Math.max(1, height - top - em(AXIS)));
    }

    @Override
    void paint(Pen pen, double width, double height) {
        if (!hasData()) {
            EmptyState.draw(pen, width, height, emptyText);
            return;
        }
        RangeData ranges = data.orElseThrow();
        Box plot = plot(width, height);
        Scale across = across(plot);
        axis(pen, plot, across, ranges.evaluated());
        double step = plot.height() / ranges.bars().size();
        for (int i = 0; i < ranges.bars().size(); i++) {
            bar(pen, plot, across, ranges.bars().get(i), plot.y() + step * (i + 0.5));
        }
        if (view().across().contains(ranges.evaluated())) {
            now(pen, plot, across.pixel(ranges.evaluated()), ranges);
        }
        legend(pen, plot);
    }

    private static void now(Pen pen, Box plot, double spot, RangeData ranges) {
        pen.vertical(spot, plot.y() - 4, plot.bottom(), 1.5, pen.colors.of(Token.ACCENT));
        pen.text(
                ranges.underlying() + " " + Labels.briefPrice(ranges.evaluated()),
                spot,
                pen.em(SPOT_AT),
                pen.medium(11),
                pen.colors.of(Token.ACCENT),
                Pen.Side.CENTRE);
    }

    private void legend(Pen pen, Box plot) {
        Font small = pen.regular(11);
        Color quiet = pen.colors.of(Token.TEXT_3);
        String bars = Texts.of("chart.range.bar");
        String marks = Texts.of("chart.range.marks");
        if (data.orElseThrow().bars().stream()
                .flatMap(bar -> bar.sides().stream())
                .anyMatch(side -> side.before().isPresent())) {
            marks = Texts.of("chart.range.before") + "    " + marks;
        }
        double y = pen.em(LEGEND_AT);
        double gap = pen.em(24);
        if (pen.width(bars, small) + gap + pen.width(marks, small) <= plot.right() - 8) {
            pen.text(marks, plot.right(), y, small, quiet, Pen.Side.RIGHT);
        }
        pen.text(pen.elided(bars, small, plot.right() - 8), 8, y, small, quiet, Pen.Side.LEFT);
    }

    private double left(RangeData ranges) {
        double widest = LEAST_LEFT - NAME_AT;
        Font font = ChartFonts.semiBold(12 * textScale());
        for (Bar bar : ranges.bars()) {
            widest = Math.max(widest, ChartFonts.width(bar.name(), font));
        }
        return NAME_AT + Math.min(em(WIDEST_NAME), widest) + 14;
    }

    private static void axis(Pen pen, Box plot, Scale across, double now) {
        Font font = pen.regular(11);
        Ticks ticks = Ticks.of(across.domain(), (int) Math.max(2, plot.width() / pen.em(96)));
        pen.horizontal(plot.bottom(), plot.x(), plot.right(), 1, pen.colors.of(Token.LINE_STRONG));
        for (int i = 0; i < ticks.count(); i++) {
            double price = ticks.value(i);
            double x = across.pixel(price);
            pen.vertical(x, plot.y(), plot.bottom(), 1, pen.colors.grid());
            String text = NumberText.screen(price, ticks.step() >= 1 ? 0 : NumberText.decimalsOfPrice(price));
            pen.text(text, x, plot.bottom() + pen.em(13), font, pen.colors.of(Token.TEXT_2), Pen.Side.CENTRE);
            pen.text(
                    Labels.move(price / now - 1),
                    x,
                    plot.bottom() + pen.em(27),
                    font,
                    pen.colors.of(Token.TEXT_3),
                    Pen.Side.CENTRE);
        }
    }

    private static void bar(Pen pen, Box plot, Scale across, Bar bar, double y) {
        Color color = pen.colors.pool(bar.identity());
        pen.marker(bar.identity(), 12, y, 5, color, color);
        String name = pen.elided(bar.name(), pen.semiBold(12), plot.x() - NAME_AT - 8);
        pen.text(name, NAME_AT, y, pen.semiBold(12), pen.colors.of(Token.TEXT), Pen.Side.LEFT);
        pen.horizontal(y, plot.x(), plot.right(), 1, pen.colors.of(Token.LINE));
        for (Side side : bar.sides()) {
            side.before().ifPresent(price -> {
                double x = across.nearest(price);
                pen.vertical(x, y - BAR, y + BAR, 1.4, pen.colors.of(Token.TEXT_2), 3, 2);
            });
        }
        boolean any = false;
        for (int i = 0; i < bar.sides().size(); i++) {
            any |= side(pen, plot, across, bar.sides().get(i), y, color, i == 0);
        }
        bar.reported().ifPresent(price -> {
            double x = across.nearest(price);
            pen.diamond(x, y, 6, pen.colors.of(Token.PANEL), pen.colors.of(Token.TEXT));
        });
        if (!any) {
            pen.textOn(
                    Texts.of("chart.noneInRange"),
                    plot.x() + 8,
                    y,
                    pen.regular(11),
                    pen.colors.of(Token.TEXT_3),
                    Pen.Side.LEFT,
                    pen.colors.of(Token.PANEL));
        }
    }

    private static boolean side(Pen pen, Box plot, Scale across, Side side, double y, Color color, boolean down) {
        if (side.worst().isEmpty() && side.point().isEmpty()) {
            return false;
        }
        double worst = across.nearest(side.worst().orElse(side.point().orElse(0)));
        double best = across.nearest(side.best()
                .orElse(down ? across.domain().low() : across.domain().high()));
        double from = Math.min(worst, best);
        double wide = Math.max(LEAST_WIDTH, Math.abs(best - worst));
        Box box = new Box(wide > LEAST_WIDTH ? from : from - LEAST_WIDTH / 2, y - BAR / 2, wide, BAR);
        pen.fill(box, color.deriveColor(0, 1, 1, 0.45));
        pen.outline(box, 1, color, 0);
        side.point()
                .ifPresent(price ->
                        pen.vertical(across.pixel(price), y - BAR * 0.8, y + BAR * 0.8, 2, pen.colors.of(Token.TEXT)));
        Font font = pen.regular(11);
        String label = side.worstNow() ? Texts.of("chart.mayBeGone") : label(side);
        double half = pen.width(label, font) / 2;
        double middle = Math.clamp((worst + best) / 2, plot.x() + half, Math.max(plot.x() + half, plot.right() - half));
        Color ink = pen.colors.of(side.worstNow() ? Token.LOSS : Token.TEXT_2);
        pen.textOn(label, middle, y - BAR - 4, font, ink, Pen.Side.CENTRE, pen.colors.of(Token.PANEL));
        return true;
    }

    private static String label(Side side) {
        String worst = text(side.worst());
        String best = text(side.best());
        return worst.equals(best) ? worst : Texts.of("chart.fromTo", worst, best);
    }

    private static String text(OptionalDouble price) {
        return price.isPresent() ? Labels.price(price.getAsDouble()) : Texts.of("chart.noneInRange");
    }

    @Override
    void paintOverlay(Pen pen, double width, double height) {
        if (hasData() && view().across().contains(cursor)) {
            Box plot = plot(width, height);
            double x = across(plot).pixel(cursor);
            pen.vertical(x, plot.y(), plot.bottom(), 1, pen.colors.of(Token.ACCENT), 4, 3);
            box(pen.colors).draw(pen, x, plot.y() + 4, plot.grown(-4));
        }
    }

    private ReadOut box(ChartColors colors) {
        RangeData ranges = data.orElseThrow();
        ReadOut box = new ReadOut(Labels.price(cursor), NumberText.percent(cursor / ranges.evaluated() - 1, 2));
        for (Bar bar : ranges.bars()) {
            for (int i = 0; i < bar.sides().size(); i++) {
                Side side = bar.sides().get(i);
                if (side.worst().isPresent() || side.point().isPresent()) {
                    Fate fate = Fate.at(cursor, side, i == 0);
                    box.row(
                            new ReadOut.Cell(bar.name(), colors.pool(bar.identity()), true),
                            new ReadOut.Cell(label(side), colors.of(Token.TEXT), false),
                            new ReadOut.Cell(fate.word, colors.of(fate.ink), false));
                }
            }
        }
        return box;
    }

    /// What becomes of a pool at a price.
    private enum Fate {
        ALIVE(Texts.of("chart.alive"), Token.TEXT_3),
        DOUBT(Texts.of("chart.inDoubt"), Token.WARN),
        DEAD(Texts.of("chart.liquidated"), Token.LOSS);

        private final String word;
        private final Token ink;

        Fate(String word, Token ink) {
            this.word = word;
            this.ink = ink;
        }

        static Fate at(double price, Side side, boolean down) {
            double sign = down ? 1 : -1;
            double worst = side.worst().orElse(side.point().orElse(Double.NaN));
            if (!side.worstNow() && sign * price > sign * worst) {
                return ALIVE;
            }
            return side.best().isPresent() && sign * price <= sign * side.best().getAsDouble() ? DEAD : DOUBT;
        }
    }

    @Override
    void hover(double x, double y) {
        Box plot = plot();
        cursor = hasData() && plot.contains(x, y) ? across(plot).value(x) : Double.NaN;
        refreshOverlay();
    }

    @Override
    void leave() {
        cursor = Double.NaN;
        refreshOverlay();
    }

    @Override
    Optional<double[]> crosshair() {
        Box plot = plot();
        return Double.isNaN(cursor)
                ? Optional.empty()
                : Optional.of(new double[] {across(plot).nearest(cursor), plot.centreY()});
    }

    @Override
    boolean step(int across, int up) {
        if (across != 0) {
            double from = Double.isNaN(cursor) ? data.orElseThrow().evaluated() : cursor;
            cursor = view().across().clamp(from + across * view().across().span() / KEY_STEPS);
            refreshOverlay();
        }
        return across != 0;
    }

    @Override
    public String readOut() {
        return data.isEmpty() || Double.isNaN(cursor) ? "" : box(colors()).plain();
    }

    @Override
    public String table() {
        StringBuilder text = new StringBuilder(
                "pool\tdirection\tworst_usd\tlevel_usd\tbest_usd\treported_usd\tlevel_before_usd\r\n");
        data.ifPresent(ranges -> {
            for (Bar bar : ranges.bars()) {
                for (int i = 0; i < bar.sides().size(); i++) {
                    Side side = bar.sides().get(i);
                    text.append(bar.name()).append('\t').append(i == 0 ? "down" : "up");
                    for (OptionalDouble price :
                            List.of(side.worst(), side.point(), side.best(), bar.reported(), side.before())) {
                        text.append('\t').append(price.isPresent() ? NumberText.file(price.getAsDouble()) : "");
                    }
                    text.append("\r\n");
                }
            }
        });
        return text.toString();
    }
}
