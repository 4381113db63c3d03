package plimsoll.desktop.chart;

import java.util.Optional;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import plimsoll.desktop.chart.data.CorridorData;
import plimsoll.desktop.chart.geometry.Box;
import plimsoll.desktop.chart.geometry.Labels;
import plimsoll.desktop.chart.geometry.Scale;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.theme.Token;
import plimsoll.domain.text.NumberText;

/// Draws the corridor of the whole book: both prices, the width and who dies.
final class CorridorBook {
    private static final double PAD = 9;

    private final Pen pen;
    private final CorridorData data;
    private final Box plot;
    private final Scale prices;
    private final CorridorCaptions captions;

    CorridorBook(Pen pen, CorridorData data, Box plot, Scale prices, CorridorCaptions captions) {
        this.pen = pen;
        this.data = data;
        this.plot = plot;
        this.prices = prices;
        this.captions = captions;
    }

    private double end(Optional<CorridorData.End> end, double missing) {
        return end.map(side -> prices.nearest(side.price())).orElse(missing);
    }

    void fills(Box box) {
        pen.hatch(box, pen.colors.hatch(), 1.2);
        if (data.broken()) {
            pen.fill(box, pen.colors.of(Token.LOSS, 0.10));
            pen.outline(box, 1, pen.colors.of(Token.LOSS, 0.7), 0);
            return;
        }
        double left = end(data.down(), plot.x());
        double right = end(data.up(), plot.right());
        Box alive = new Box(left, box.y(), right - left, box.height());
        pen.fill(alive, pen.colors.of(Token.SELECTION));
        pen.horizontal(box.y(), left, right, 1, pen.colors.of(Token.ACCENT));
        pen.horizontal(box.bottom() - 1, left, right, 1, pen.colors.of(Token.ACCENT));
        data.down().ifPresent(side -> level(side, box));
        data.up().ifPresent(side -> level(side, box));
    }

    private void level(CorridorData.End side, Box box) {
        if (prices.domain().contains(side.price())) {
            double x = prices.pixel(side.price());
            pen.vertical(x, box.y() - 2, box.bottom() + 2, 2, pen.colors.pool(side.identity()));
        }
    }

    void texts(Box box) {
        int pools = data.bars().size();
        boolean two = box.height() >= pen.em(34);
        double y = box.centreY() - (two ? pen.em(7) : 0);
        String name = pools == 1
                ? Texts.of("chart.corridor.book")
                : pools == 2 ? Texts.of("chart.corridor.both") : Texts.of("chart.corridor.all");
        pen.text(name, 10, y, pen.semiBold(12), pen.colors.of(Token.TEXT), Pen.Side.LEFT);
        if (two) {
            pen.text(
                    Texts.of("chart.corridor.word"),
                    10,
                    y + pen.em(15),
                    pen.regular(11),
                    pen.colors.of(Token.TEXT_3),
                    Pen.Side.LEFT);
        }
        if (data.broken()) {
            String text = Texts.of("chart.corridor.none", Labels.price(data.evaluated()));
            Color ground = pen.colors.of(Token.PANEL);
            Color loss = pen.colors.of(Token.LOSS);
            pen.textOn(text, box.centreX(), box.centreY(), pen.semiBold(12), loss, Pen.Side.CENTRE, ground);
            return;
        }
        ends(box, two);
    }

    private void ends(Box box, boolean two) {
        double left = end(data.down(), plot.x());
        double right = end(data.up(), plot.right());
        String[] down = lines(data.down(), captions.down(), Texts.of("chart.noLower"));
        String[] up = lines(data.up(), captions.up(), Texts.of("chart.noUpper"));
        double room = right - left - 4 * PAD;
        boolean fits = width(down, false) + width(up, false) <= room;
        if (fits && two) {
            double most = room - width(up, false);
            double downRoom = Math.clamp(Math.max(room / 2, room - width(up, true)), 0, most);
            down[1] = pen.elided(down[1], pen.regular(11), downRoom);
            up[1] = pen.elided(up[1], pen.regular(11), room - Math.max(width(down, true), width(down, false)));
        }
        double downWidth = width(down, two);
        double upWidth = width(up, two);
        double offset = two ? pen.em(8) : 0;
        double before = Math.max(left - PAD, plot.x() + downWidth);
        double after = Math.min(right + PAD, plot.right() + PriceAxis.RIGHT - upWidth);
        block(down, fits ? left + PAD : before, box, fits ? Pen.Side.LEFT : Pen.Side.RIGHT, offset, fits);
        block(up, fits ? right - PAD : after, box, fits ? Pen.Side.RIGHT : Pen.Side.LEFT, offset, fits);
        if (data.down().isPresent() && data.up().isPresent()) {
            middle(box, left + downWidth + 2 * PAD, right - upWidth - 2 * PAD, offset);
        }
    }

    private void middle(Box box, double from, double to, double offset) {
        double width =
                (data.up().orElseThrow().price() - data.down().orElseThrow().price()) / data.evaluated();
        String first = Texts.of("chart.corridor.width", NumberText.screen(width * 100, 1));
        String second = offset == 0 ? "" : captions.middle();
        Font font = pen.regular(11.5);
        double wide = Math.max(pen.width(first, font), pen.width(second, font));
        double spot = prices.pixel(data.evaluated());
        double x = spot + PAD;
        if (x + wide > to || x < from) {
            x = spot - PAD - wide;
        }
        if (x < from || x + wide > to) {
            return;
        }
        double y = second.isEmpty() ? box.centreY() : box.centreY() - offset;
        pen.text(first, x, y, font, pen.colors.of(Token.TEXT), Pen.Side.LEFT);
        pen.text(second, x, box.centreY() + offset, pen.regular(11), pen.colors.of(Token.TEXT_2), Pen.Side.LEFT);
    }

    private String[] lines(Optional<CorridorData.End> end, String caption, String missing) {
        if (end.isEmpty()) {
            return new String[] {"", missing};
        }
        String who = Texts.of("chart.corridor.dies", end.get().pool());
        return new String[] {Labels.price(end.get().price()), caption.isEmpty() ? who : who + ", " + caption};
    }

    private double width(String[] lines, boolean two) {
        return Math.max(pen.width(lines[0], pen.semiBold(14)), two ? pen.width(lines[1], pen.regular(11)) : 0);
    }

    private void block(String[] lines, double x, Box box, Pen.Side side, double offset, boolean inside) {
        double y = lines[0].isEmpty() ? box.centreY() : box.centreY() - offset;
        Font small = pen.regular(11);
        Color quiet = pen.colors.of(Token.TEXT_2);
        Color ground = pen.colors.of(inside ? Token.SELECTION : Token.PANEL);
        pen.textOn(lines[0], x, y, pen.semiBold(14), pen.colors.of(Token.TEXT), side, ground);
        if (offset > 0 || lines[0].isEmpty()) {
            pen.textOn(lines[1], x, lines[0].isEmpty() ? y : box.centreY() + offset, small, quiet, side, ground);
        }
    }
}
