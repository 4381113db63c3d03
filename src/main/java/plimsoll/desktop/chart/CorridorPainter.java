package plimsoll.desktop.chart;

import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.text.Font;
import plimsoll.desktop.chart.data.CorridorData;
import plimsoll.desktop.chart.geometry.Box;
import plimsoll.desktop.chart.geometry.Labels;
import plimsoll.desktop.chart.geometry.Scale;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.theme.Token;
import plimsoll.domain.text.NumberText;

/// Draws the survival corridor.
final class CorridorPainter {
    private static final double STRONG = 0.62;
    private static final double WEAK = 0.16;
    private static final double TWO_LINES = 30;
    private static final double LABEL_PAD = 14;
    private static final double ARROWS = 24;
    private static final double NAME_LEFT = 10;

    private final Pen pen;
    private final CorridorData data;
    private final Box plot;
    private final Scale prices;
    private final CorridorRows rows;
    private final CorridorCaptions captions;

    CorridorPainter(Pen pen, CorridorData data, Box plot, Scale prices, CorridorRows rows, CorridorCaptions captions) {
        this.pen = pen;
        this.data = data;
        this.plot = plot;
        this.prices = prices;
        this.rows = rows;
        this.captions = captions;
    }

    void paint() {
        PriceGrid grid = new PriceGrid(pen, plot, prices, data.spot());
        grid.verticals();
        pen.g.save();
        Box pools = rows.pools();
        pen.g.beginPath();
        pen.g.rect(0, pools.y(), plot.right() + PriceAxis.RIGHT, pools.height());
        pen.g.clip();
        for (int i = 0; i < rows.count(); i++) {
            if (rows.visible(i)) {
                fills(data.bars().get(i), rows.bar(i));
            }
        }
        pen.g.restore();
        new CorridorBook(pen, data, plot, prices, captions).fills(rows.bookBar());
        grid.markers(data.evaluated(), plot.y() - 6);
        pen.g.save();
        pen.g.beginPath();
        pen.g.rect(0, pools.y(), plot.right() + PriceAxis.RIGHT, pools.height());
        pen.g.clip();
        for (int i = 0; i < rows.count(); i++) {
            if (rows.visible(i)) {
                texts(data.bars().get(i), rows.bar(i));
            }
        }
        pen.g.restore();
        new CorridorBook(pen, data, plot, prices, captions).texts(rows.bookBar());
        grid.flags(data.evaluated(), 4);
        grid.axis();
        if (rows.most() > 0) {
            String more = Texts.of("chart.scroll", NumberText.count(rows.count()));
            pen.text(more, NAME_LEFT, pen.em(13), pen.regular(11), pen.colors.of(Token.TEXT_3), Pen.Side.LEFT);
        }
    }

    private void fills(CorridorData.Bar bar, Box box) {
        if (bar.alreadyBelow()) {
            pen.fill(box, pen.colors.of(Token.LOSS, 0.10));
            pen.hatch(box, pen.colors.hatch(), 1.2);
            pen.outline(box, 1, pen.colors.of(Token.LOSS, 0.7), 0);
            return;
        }
        double left = bar.down().isPresent() ? prices.nearest(bar.down().getAsDouble()) : plot.x();
        double right = bar.up().isPresent() ? prices.nearest(bar.up().getAsDouble()) : plot.right();
        Box alive = new Box(left, box.y(), right - left, box.height());
        pen.fill(alive, gradient(bar, alive));
        if (left > plot.x()) {
            pen.hatch(new Box(plot.x(), box.y(), left - plot.x(), box.height()), pen.colors.hatch(), 1.2);
        }
        if (right < plot.right()) {
            pen.hatch(new Box(right, box.y(), plot.right() - right, box.height()), pen.colors.hatch(), 1.2);
        }
        level(bar.down(), bar.identity(), box);
        level(bar.up(), bar.identity(), box);
        data.before().stream()
                .filter(before -> before.name().equals(bar.name()))
                .forEach(before -> {
                    tick(before.down(), box);
                    tick(before.up(), box);
                });
    }

    /// A level of the compared book: a dashed tick over the bar's height.
    private void tick(OptionalDouble level, Box box) {
        if (level.isPresent() && prices.domain().contains(level.getAsDouble())) {
            double x = prices.pixel(level.getAsDouble());
            pen.vertical(x, box.y() - 3, box.bottom() + 3, 1.4, pen.colors.of(Token.TEXT), 3, 3);
        }
    }

    private LinearGradient gradient(CorridorData.Bar bar, Box alive) {
        Color strong = pen.colors.pool(bar.identity(), STRONG);
        Color weak = pen.colors.pool(bar.identity(), WEAK);
        double from = alive.x();
        double to = alive.right();
        double fade = Math.max(0.2, Math.min(1, 0.55 * plot.width() / Math.max(1, alive.width())));
        Stop[] stops;
        if (bar.down().isPresent() && bar.up().isPresent()) {
            stops = new Stop[] {new Stop(0, strong), new Stop(0.5, weak), new Stop(1, strong)};
        } else if (bar.down().isPresent()) {
            stops = new Stop[] {new Stop(0, strong), new Stop(fade, weak), new Stop(1, weak)};
        } else if (bar.up().isPresent()) {
            stops = new Stop[] {new Stop(0, weak), new Stop(1 - fade, weak), new Stop(1, strong)};
        } else {
            stops = new Stop[] {new Stop(0, weak), new Stop(1, weak)};
        }
        return new LinearGradient(from, 0, Math.max(from + 1, to), 0, false, CycleMethod.NO_CYCLE, stops);
    }

    private void level(OptionalDouble level, int identity, Box box) {
        if (level.isPresent() && prices.domain().contains(level.getAsDouble())) {
            double x = prices.pixel(level.getAsDouble());
            pen.vertical(x, box.y() - 2, box.bottom() + 2, 2, pen.colors.pool(identity));
        }
    }

    private void texts(CorridorData.Bar bar, Box box) {
        names(bar, box);
        double y = box.centreY();
        if (bar.alreadyBelow()) {
            String text = Texts.of("chart.liquidatedAlready", Labels.price(data.evaluated()));
            Color ground = pen.colors.of(Token.PANEL);
            pen.textOn(text, box.centreX(), y, pen.semiBold(12), pen.colors.of(Token.LOSS), Pen.Side.CENTRE, ground);
            return;
        }
        Optional<Box> down = side(bar.down(), true, y, bar.up().isPresent());
        Optional<Box> up = side(bar.up(), false, y, bar.down().isPresent());
        if (down.isEmpty()) {
            none(Texts.of("chart.noLower"), plot.x() + 8, y, Pen.Side.LEFT, up);
        }
        if (up.isEmpty()) {
            none(Texts.of("chart.noUpper"), plot.right() - 8, y, Pen.Side.RIGHT, down);
        }
    }

    /// Says that a side has no level, where the other side's number leaves room for it.
    private void none(String text, double x, double y, Pen.Side side, Optional<Box> number) {
        Font font = pen.regular(11);
        double width = pen.width(text, font);
        double left = side == Pen.Side.LEFT ? x : x - width;
        Box room = new Box(left, y - pen.em(8), width, pen.em(16));
        if (number.map(box -> box.grown(4).overlap(room) <= 0).orElse(true)) {
            pen.text(text, x, y, font, pen.colors.of(Token.TEXT_2), side);
        }
    }

    private void names(CorridorData.Bar bar, Box box) {
        Color color = pen.colors.pool(bar.identity());
        double room = plot.x() - 20;
        Font bold = pen.semiBold(12);
        boolean two = box.height() >= pen.em(TWO_LINES) && !bar.detail().isEmpty();
        double y = box.centreY() - (two ? pen.em(7) : 0);
        pen.text(pen.elided(bar.name(), bold, room), NAME_LEFT, y, bold, color, Pen.Side.LEFT);
        if (two) {
            Font small = pen.regular(11);
            String detail = pen.elided(bar.detail(), small, room);
            pen.text(detail, NAME_LEFT, y + pen.em(15), small, pen.colors.of(Token.TEXT_3), Pen.Side.LEFT);
        }
    }

    /// Writes the distance to the level on one side of the evaluated price, and returns where; empty without a level.
    private Optional<Box> side(OptionalDouble level, boolean down, double y, boolean otherToo) {
        double edge = down ? plot.x() : plot.right();
        Pen.Side outer = down ? Pen.Side.LEFT : Pen.Side.RIGHT;
        double inset = down ? 8 : -8;
        Font font = pen.regular(11);
        if (level.isEmpty()) {
            return Optional.empty();
        }
        double at = prices.nearest(level.getAsDouble());
        double room = Math.abs(at - edge);
        if (room > pen.width(Texts.of("chart.liquidated"), font) + 16) {
            Color ground = pen.colors.of(Token.PANEL);
            pen.textOn(Texts.of("chart.liquidated"), edge + inset, y, font, pen.colors.of(Token.LOSS), outer, ground);
        }
        return Optional.of(dimension(level.getAsDouble(), y, otherToo));
    }

    /// Draws the dimension line from the evaluated price to a level with the distance in its middle; where the other
    /// side has a level too, a short line carries the percentage only.
    private Box dimension(double level, double y, boolean otherToo) {
        double now = data.evaluated();
        String percent = NumberText.percent(level / now - 1, 2);
        String text = Labels.difference(level - now, now) + "  " + percent;
        Font font = pen.semiBold(11.5);
        double from = prices.nearest(now);
        double to = prices.nearest(level);
        if (otherToo && Math.abs(to - from) < pen.width(text, font) + LABEL_PAD + ARROWS) {
            text = percent;
        }
        double width = pen.width(text, font) + LABEL_PAD;
        Color line = pen.colors.of(Token.TEXT_2);
        boolean left = to < from;
        double length = Math.abs(to - from);
        if (length > 16) {
            pen.horizontal(y, Math.min(from, to) + 1, Math.max(from, to) - 1, 1, line);
            pen.arrow(to + (left ? 1 : -1), y, left, line);
            pen.arrow(from + (left ? -1 : 1), y, !left, line);
        }
        double centre = (from + to) / 2;
        if (length < width + ARROWS) {
            // No room between the arrows: the number stands on the side away from the level, or beyond the level when
            // that side has a number of its own.
            boolean right = left != otherToo;
            double edge = otherToo ? to : from;
            centre = right ? edge + 8 + width / 2 : edge - 8 - width / 2;
        }
        Box box = new Box(centre - width / 2, y - pen.em(9), width, pen.em(18)).movedInto(plot);
        pen.fill(box, pen.colors.of(Token.PANEL));
        pen.text(text, box.centreX(), y, font, pen.colors.of(Token.TEXT), Pen.Side.CENTRE);
        return box;
    }
}
