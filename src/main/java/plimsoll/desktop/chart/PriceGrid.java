package plimsoll.desktop.chart;

import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import plimsoll.desktop.chart.geometry.Box;
import plimsoll.desktop.chart.geometry.Labels;
import plimsoll.desktop.chart.geometry.Scale;
import plimsoll.desktop.chart.geometry.Ticks;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.theme.Token;
import plimsoll.domain.text.NumberText;

/// Draws what all price charts share: grid, price axis with a second row for the move, spot and what-if line.
final class PriceGrid {
    /// Pixels below the plot for two rows of labels.
    static final double AXIS_HEIGHT = 38;

    private static final double LABEL_ROOM = 84;

    private final Pen pen;
    private final Box plot;
    private final Scale prices;
    private final double spot;

    PriceGrid(Pen pen, Box plot, Scale prices, double spot) {
        this.pen = pen;
        this.plot = plot;
        this.prices = prices;
        this.spot = spot;
    }

    private Ticks ticks() {
        return Ticks.of(prices.domain(), (int) Math.max(2, plot.width() / pen.em(LABEL_ROOM)));
    }

    void verticals() {
        Ticks ticks = ticks();
        for (int i = 0; i < ticks.count(); i++) {
            pen.vertical(prices.pixel(ticks.value(i)), plot.y(), plot.bottom(), 1, pen.colors.grid());
        }
    }

    void axis() {
        Ticks ticks = ticks();
        Font font = pen.regular(11);
        Color price = pen.colors.of(Token.TEXT_2);
        Color move = pen.colors.of(Token.TEXT_3);
        int decimals = moveDecimals(ticks);
        pen.horizontal(plot.bottom(), plot.x(), plot.right(), 1, pen.colors.of(Token.LINE_STRONG));
        for (int i = 0; i < ticks.count(); i++) {
            double value = ticks.value(i);
            double x = prices.pixel(value);
            pen.vertical(x, plot.bottom(), plot.bottom() + 4, 1, pen.colors.of(Token.LINE_STRONG));
            double y = plot.bottom() + pen.em(13);
            pen.text(NumberText.screen(value, ticks.decimals()), x, y, font, price, Pen.Side.CENTRE);
            String text = NumberText.percent(value / spot - 1, decimals);
            pen.text(text, x, y + pen.em(14), font, move, Pen.Side.CENTRE);
        }
    }

    private int moveDecimals(Ticks ticks) {
        for (int decimals = 0; decimals < 2; decimals++) {
            boolean exact = true;
            for (int i = 0; i < ticks.count(); i++) {
                double scaled = (ticks.value(i) / spot - 1) * 100 * (decimals == 0 ? 1 : 10);
                exact &= Math.abs(scaled - StrictMath.rint(scaled)) < 1e-6;
            }
            if (exact || (decimals == 1 && ticks.step() / spot > 0.005)) {
                return decimals;
            }
        }
        return 2;
    }

    /// Draws the line of spot and, where it differs, of the what-if price.
    void markers(double evaluated, double top) {
        if (prices.domain().contains(spot)) {
            pen.vertical(prices.pixel(spot), top, plot.bottom(), 1.2, pen.colors.of(Token.TEXT));
        }
        if (evaluated != spot && prices.domain().contains(evaluated)) {
            pen.vertical(prices.pixel(evaluated), top, plot.bottom(), 1.2, pen.colors.of(Token.FRAME));
        }
    }

    /// Draws the flags of spot and what-if price above the plot; they stand beside each other when close.
    void flags(double evaluated, double top) {
        Font font = pen.semiBold(11);
        String spotText = Texts.of("chart.spotAt", Labels.briefPrice(spot));
        String whatIfText =
                Texts.of("chart.whatIfAt", Labels.briefPrice(evaluated)) + "  " + Labels.move(evaluated / spot - 1);
        double height = pen.em(18);
        boolean both = evaluated != spot;
        Box spotBox = flagBox(spot, pen.width(spotText, font) + 16, top, height);
        if (both) {
            Box whatIf = flagBox(evaluated, pen.width(whatIfText, font) + 16, top, height);
            boolean below = evaluated < spot;
            double gap = below ? spotBox.x() - whatIf.right() - 4 : whatIf.x() - spotBox.right() - 4;
            if (gap < 0) {
                // The flag of spot gives way first, as far as the plot allows; the rest moves the other.
                Box moved = shifted(spotBox, below ? -gap : gap);
                double rest = below ? whatIf.right() + 4 - moved.x() : moved.right() + 4 - whatIf.x();
                spotBox = moved;
                whatIf = shifted(whatIf, below ? -Math.max(0, rest) : Math.max(0, rest));
            }
            if (prices.domain().contains(evaluated)) {
                pen.flag(whatIf, whatIfText, font, pen.colors.of(Token.FRAME), Color.WHITE);
            }
        }
        if (prices.domain().contains(spot)) {
            pen.flag(spotBox, spotText, font, pen.colors.of(Token.TEXT), pen.colors.of(Token.PANEL));
        }
    }

    private Box flagBox(double price, double width, double top, double height) {
        return shifted(new Box(prices.nearest(price) - width / 2, top, width, height), 0);
    }

    private Box shifted(Box box, double by) {
        double left = Math.max(plot.x(), Math.min(plot.right() + PriceAxis.RIGHT - 4 - box.width(), box.x() + by));
        return new Box(left, box.y(), box.width(), box.height());
    }

    /// Draws the crosshair and its price on the axis.
    void cursor(double price, double top) {
        double x = prices.pixel(price);
        pen.vertical(x, top, plot.bottom(), 1, pen.colors.of(Token.ACCENT), 4, 3);
        Font font = pen.semiBold(11);
        String text = Labels.price(price);
        double width = pen.width(text, font) + 14;
        Box box = shifted(new Box(x - width / 2, plot.bottom() + 4, width, pen.em(18)), 0);
        Color ink = ChartColors.ink(pen.colors.of(Token.ACCENT));
        pen.flag(box, text, font, pen.colors.of(Token.ACCENT), ink);
    }
}
