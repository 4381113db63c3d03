package plimsoll.desktop.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.input.KeyEvent;
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
import plimsoll.desktop.theme.Token;
import plimsoll.domain.text.NumberText;

/// How sure is each level: a bar from the worst to the best level per pool and side, a line at the level by the rules,
/// a
/// diamond at what the venue reports.
public final class RangeChart extends Chart {
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

    private Optional<RangeData> data = Optional.empty();
    private String emptyText = "No result yet.";
    private double zoom = 1;

    /// Makes an empty chart.
    public RangeChart() {
        super("Level ranges");
    }

    /// Shows ranges; without bars a sentence.
    public void setData(RangeData ranges) {
        data = Optional.of(ranges);
        emptyText = "No move of " + ranges.underlying() + " liquidates a pool.";
        refresh();
        refreshOverlay();
    }

    /// Shows nothing but a sentence that says what is missing.
    public void clear(String sentence) {
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
            });
        }));
        return all;
    }

    private Range range() {
        double now = data.orElseThrow().evaluated();
        double reach = prices().stream()
                .mapToDouble(price -> Math.abs(price - now))
                .max()
                .orElse(now * 0.1);
        double wide = Math.max(now * 1e-3, reach * (1 + MARGIN)) * zoom;
        return new Range(now - wide, now + wide);
    }

    @Override
    void paint(Pen pen, double width, double height) {
        if (data.isEmpty() || prices().isEmpty()) {
            EmptyState.draw(pen, width, height, emptyText);
            return;
        }
        RangeData ranges = data.orElseThrow();
        double axis = pen.em(AXIS);
        double left = left(pen, ranges);
        Box plot = new Box(left, TOP, Math.max(1, width - left - RIGHT), Math.max(1, height - TOP - axis));
        Scale across = new Scale(range(), plot.x(), plot.right());
        axis(pen, plot, across, ranges.evaluated());
        double step = plot.height() / ranges.bars().size();
        for (int i = 0; i < ranges.bars().size(); i++) {
            bar(pen, plot, across, ranges.bars().get(i), plot.y() + step * (i + 0.5));
        }
        double spot = across.pixel(ranges.evaluated());
        pen.vertical(spot, plot.y() - 4, plot.bottom(), 1.5, pen.colors.of(Token.ACCENT));
        pen.text(
                ranges.underlying() + " " + Labels.briefPrice(ranges.evaluated()),
                spot,
                SPOT_AT,
                pen.medium(11),
                pen.colors.of(Token.ACCENT),
                Pen.Side.CENTRE);
        legend(pen, plot);
    }

    private static void legend(Pen pen, Box plot) {
        Font small = pen.regular(11);
        Color quiet = pen.colors.of(Token.TEXT_3);
        pen.text("bar: from the worst to the best level", plot.x(), LEGEND_AT, small, quiet, Pen.Side.LEFT);
        pen.text(
                "line: by the rules    diamond: as the venue reports",
                plot.right(),
                LEGEND_AT,
                small,
                quiet,
                Pen.Side.RIGHT);
    }

    private static double left(Pen pen, RangeData ranges) {
        double widest = LEAST_LEFT - NAME_AT;
        for (Bar bar : ranges.bars()) {
            widest = Math.max(widest, pen.width(bar.name(), pen.semiBold(12)));
        }
        return NAME_AT + Math.min(pen.em(WIDEST_NAME), widest) + 14;
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
        pen.text(bar.name(), NAME_AT, y, pen.semiBold(12), pen.colors.of(Token.TEXT), Pen.Side.LEFT);
        pen.horizontal(y, plot.x(), plot.right(), 1, pen.colors.of(Token.LINE));
        boolean any = false;
        for (int i = 0; i < bar.sides().size(); i++) {
            any |= side(pen, plot, across, bar.sides().get(i), y, color, i == 0);
        }
        bar.reported().ifPresent(price -> {
            double x = across.nearest(price);
            pen.marker(2, x, y, 6, pen.colors.of(Token.PANEL), pen.colors.of(Token.TEXT));
        });
        if (!any) {
            pen.textOn(
                    "none in range",
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
        String label = side.worstNow() ? "may be gone now" : label(side);
        double half = pen.width(label, font) / 2;
        double middle = Math.clamp((worst + best) / 2, plot.x() + half, Math.max(plot.x() + half, plot.right() - half));
        Color ink = pen.colors.of(side.worstNow() ? Token.LOSS : Token.TEXT_2);
        pen.textOn(label, middle, y - BAR - 4, font, ink, Pen.Side.CENTRE, pen.colors.of(Token.PANEL));
        return true;
    }

    private static String label(Side side) {
        String worst = text(side.worst());
        String best = text(side.best());
        return worst.equals(best) ? worst : worst + " to " + best;
    }

    private static String text(OptionalDouble price) {
        return price.isPresent() ? Labels.price(price.getAsDouble()) : "none in range";
    }

    @Override
    void paintOverlay(Pen pen, double width, double height) {
        // The labels say every number; there is no crosshair.
    }

    @Override
    void hover(double x, double y) {
        // The labels say every number.
    }

    @Override
    void leave() {
        // Nothing follows the mouse.
    }

    @Override
    void pick(double x, double y) {
        // Levels are not picked.
    }

    @Override
    void unpick() {
        // Nothing was picked.
    }

    @Override
    void zoom(double factor, double x, double y, boolean upright) {
        zoom = Math.clamp(zoom * factor, 0.05, 4);
        refresh();
    }

    @Override
    void pan(double dx, double dy) {
        // The evaluated price stays in the middle.
    }

    @Override
    public void resetView() {
        zoom = 1;
        refresh();
    }

    @Override
    boolean key(KeyEvent event) {
        return false;
    }

    @Override
    public String readOut() {
        if (data.isEmpty()) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        for (Bar bar : data.get().bars()) {
            for (Side side : bar.sides()) {
                if (side.worst().isPresent() || side.point().isPresent()) {
                    parts.add(bar.name() + " " + label(side));
                }
            }
        }
        return String.join(", ", parts);
    }

    @Override
    public String table() {
        StringBuilder text = new StringBuilder("pool\tdirection\tworst_usd\tlevel_usd\tbest_usd\treported_usd\r\n");
        data.ifPresent(ranges -> {
            for (Bar bar : ranges.bars()) {
                for (int i = 0; i < bar.sides().size(); i++) {
                    Side side = bar.sides().get(i);
                    text.append(bar.name()).append('\t').append(i == 0 ? "down" : "up");
                    for (OptionalDouble price : List.of(side.worst(), side.point(), side.best(), bar.reported())) {
                        text.append('\t').append(price.isPresent() ? NumberText.file(price.getAsDouble()) : "");
                    }
                    text.append("\r\n");
                }
            }
        });
        return text.toString();
    }
}
