package plimsoll.desktop.chart;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleConsumer;
import javafx.scene.Cursor;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import plimsoll.desktop.chart.data.PnlData;
import plimsoll.desktop.chart.geometry.Box;
import plimsoll.desktop.chart.geometry.Labels;
import plimsoll.desktop.chart.geometry.Range;
import plimsoll.desktop.chart.geometry.Scale;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.theme.Token;
import plimsoll.domain.text.NumberText;

/// What do I earn or lose: the book's profit against the price, now, later and at expiry. Marks below the axis are the
/// slices of the slices table; they can be dragged.
public final class PnlChart extends XyChart {
    private static final double ROOM = 0.08;
    private static final double HANDLE = 6;

    private Optional<PnlData> data = Optional.empty();
    private DoubleConsumer onPricePicked = shock -> {};
    private SliceMoved onSliceMoved = (slice, shock) -> {};
    private final HeldSlice slice = new HeldSlice();

    /// Takes a slice to another price.
    @FunctionalInterface
    public interface SliceMoved {
        /// A slice was dropped.
        ///
        /// @param slice its number in the table, from 0
        /// @param shock relative move from spot
        void move(int slice, double shock);
    }

    /// Makes an empty chart.
    public PnlChart() {
        super(Texts.of("chart.name.pnl"));
    }

    /// Shows a book's profit.
    public void setData(PnlData pnl) {
        say(ChartSentences.of(pnl));
        boolean same =
                data.filter(old -> old.underlying().equals(pnl.underlying())).isPresent();
        slice.setSlices(pnl.slices());
        data = Optional.of(pnl);
        changed(same, Texts.of("chart.independent", pnl.underlying()));
    }

    /// Shows nothing but a sentence that says what is missing.
    public void clear(String sentence) {
        say(sentence);
        data = Optional.empty();
        changed(false, sentence);
    }

    /// Returns what is shown.
    public Optional<PnlData> data() {
        return data;
    }

    /// Says what happens when somebody picks a what-if price; it gets the relative move from spot.
    public void setOnPricePicked(DoubleConsumer action) {
        onPricePicked = action;
    }

    /// Says what happens when somebody drops a slice.
    public void setOnSliceMoved(SliceMoved action) {
        onSliceMoved = action;
    }

    @Override
    Optional<View> home() {
        return data.filter(pnl -> pnl.prices().length > 1 && !pnl.lines().isEmpty())
                .map(PnlChart::whole);
    }

    private static View whole(PnlData pnl) {
        double low = 0;
        double high = 0;
        for (PnlData.Line line : pnl.lines()) {
            for (double amount : line.pnl()) {
                low = Math.min(low, amount);
                high = Math.max(high, amount);
            }
        }
        double room = Math.max(high - low, 1) * ROOM;
        return new View(
                new Range(pnl.prices()[0], pnl.prices()[pnl.prices().length - 1]), new Range(low - room, high + room));
    }

    @Override
    int points() {
        return data.map(pnl -> pnl.prices().length).orElse(0);
    }

    @Override
    double at(int point) {
        return data.orElseThrow().prices()[point];
    }

    @Override
    int start(int across) {
        PnlData pnl = data.orElseThrow();
        int nearest = 0;
        for (int i = 1; i < pnl.prices().length; i++) {
            if (Math.abs(pnl.prices()[i] - pnl.evaluated()) < Math.abs(pnl.prices()[nearest] - pnl.evaluated())) {
                nearest = i;
            }
        }
        return nearest + Integer.signum(across);
    }

    @Override
    String acrossLabel(double value, int decimals) {
        return NumberText.screen(value, decimals);
    }

    @Override
    String upLabel(double value, int decimals) {
        return (value > 0 ? "+" : "") + Labels.compact(value);
    }

    @Override
    Units units() {
        return new Units("USD", Texts.of("chart.pnlAxis"));
    }

    @Override
    void plot(Pen pen, Box plot, Scale xs, Scale ys) {
        PnlData pnl = data.orElseThrow();
        double zero = ys.nearest(0);
        pen.fill(new Box(plot.x(), plot.y(), plot.width(), zero - plot.y()), pen.colors.of(Token.GAIN, 0.05));
        pen.fill(new Box(plot.x(), zero, plot.width(), plot.bottom() - zero), pen.colors.of(Token.LOSS, 0.07));
        for (double shock : slice.shown()) {
            double x = xs.pixel(pnl.spot() * (1 + shock));
            pen.vertical(x, plot.bottom() - 5, plot.bottom(), 1, pen.colors.of(Token.TEXT_3));
        }
        if (ys.domain().contains(0)) {
            pen.horizontal(zero, plot.x(), plot.right(), 1.4, pen.colors.of(Token.LINE_STRONG));
        }
        pen.vertical(xs.pixel(pnl.spot()), plot.y(), plot.bottom(), 1.2, pen.colors.of(Token.TEXT));
        if (pnl.evaluated() != pnl.spot()) {
            pen.vertical(xs.pixel(pnl.evaluated()), plot.y(), plot.bottom(), 1.2, pen.colors.of(Token.FRAME));
        }
        PnlLines.draw(pen, xs, ys, pnl);
    }

    @Override
    void labels(Pen pen, Box plot, Scale xs, Scale ys) {
        PnlData pnl = data.orElseThrow();
        PnlLines.legend(pen, plot, pnl);
        PnlLines.names(pen, plot, xs, ys, pnl);
        pen.g.setLineDashes();
        List<Double> slices = slice.shown();
        for (int i = 0; i < slices.size(); i++) {
            double x = xs.pixel(pnl.spot() * (1 + slices.get(i)));
            if (x >= plot.x() && x <= plot.right()) {
                boolean mine = slice.isHeld(i);
                Color color = pen.colors.of(mine ? Token.ACCENT : Token.TEXT_3);
                pen.g.setFill(color);
                double y = plot.bottom();
                pen.g.fillPolygon(new double[] {x, x - 4, x + 4}, new double[] {y - 1, y + 5, y + 5}, 3);
                if (mine) {
                    label(pen, plot, x, Labels.move(slices.get(i)));
                }
            }
        }
    }

    /// The move of the slice that is held stands above its mark.
    private static void label(Pen pen, Box plot, double x, String text) {
        Font font = pen.semiBold(11);
        double width = pen.width(text, font) + 8;
        Box box = new Box(x - width / 2, plot.bottom() - pen.em(20), width, pen.em(16)).movedInto(plot);
        pen.panel(box, pen.colors.of(Token.HEAD), pen.colors.of(Token.ACCENT), 1);
        pen.text(text, box.centreX(), box.centreY(), font, pen.colors.of(Token.TEXT), Pen.Side.CENTRE);
    }

    @Override
    ReadOut box(ChartColors colors, int point) {
        PnlData pnl = data.orElseThrow();
        double price = pnl.prices()[point];
        ReadOut box = new ReadOut(Labels.price(price), NumberText.percent(price / pnl.spot() - 1, 2));
        for (PnlData.Line line : pnl.lines()) {
            double amount = line.pnl()[point];
            box.row(
                    new ReadOut.Cell(line.name(), colors.of(Token.TEXT_2), false),
                    new ReadOut.Cell(
                            NumberText.signed(amount, Math.abs(amount) >= 1000 ? 0 : 2),
                            colors.of(amount < 0 ? Token.LOSS : Token.GAIN),
                            true));
        }
        return box;
    }

    @Override
    void pick(double x, double y) {
        hover(x, y);
        if (hasData() && plot().contains(x, y)) {
            onPricePicked.accept(price(x) / data.orElseThrow().spot() - 1);
        }
    }

    @Override
    boolean pickCursor() {
        cursor().ifPresent(point ->
                onPricePicked.accept(at(point) / data.orElseThrow().spot() - 1));
        return true;
    }

    /// Returns the slice whose mark stands here; that of spot cannot be taken.
    private OptionalInt sliceAt(double x, double y) {
        OptionalInt found = OptionalInt.empty();
        if (!hasData() || y < plot().bottom() - 2 * HANDLE) {
            return found;
        }
        PnlData pnl = data.orElseThrow();
        double least = HANDLE;
        for (int i = 0; i < pnl.slices().size(); i++) {
            double away = Math.abs(pixel(pnl.spot() * (1 + pnl.slices().get(i))) - x);
            if (away <= least && pnl.slices().get(i) != 0) {
                least = away;
                found = OptionalInt.of(i);
            }
        }
        return found;
    }

    @Override
    Optional<String> hint(double x, double y) {
        OptionalInt marked = sliceAt(x, y);
        setCursor(marked.isPresent() ? Cursor.H_RESIZE : Cursor.DEFAULT);
        return marked.isPresent()
                ? Optional.of(Texts.of(
                        "chart.slice.drag",
                        Labels.move(data.orElseThrow().slices().get(marked.getAsInt()))))
                : Optional.empty();
    }

    @Override
    boolean grab(double x, double y) {
        slice.grab(sliceAt(x, y));
        return slice.isHeld();
    }

    @Override
    boolean carry(double x, double y) {
        if (!slice.isHeld()) {
            return false;
        }
        move(price(x) / data.orElseThrow().spot() - 1);
        return true;
    }

    private void move(double shock) {
        slice.move(shock);
        refresh();
        refreshOverlay();
    }

    @Override
    boolean grab(int step) {
        boolean any = slice.grabNext(step);
        refresh();
        refreshOverlay();
        return any;
    }

    @Override
    boolean holds() {
        return slice.isHeldByKeys();
    }

    @Override
    boolean carry(ChartKey key, boolean far) {
        double size = far ? HeldSlice.LARGE : HeldSlice.STEP;
        PnlData pnl = data.orElseThrow();
        switch (key) {
            case LEFT -> move(slice.carried() - size);
            case RIGHT -> move(slice.carried() + size);
            case FIRST -> move(Math.max(slice.lowest(), pnl.prices()[0] / pnl.spot() - 1));
            case LAST -> move(Math.min(slice.highest(), pnl.prices()[pnl.prices().length - 1] / pnl.spot() - 1));
            case NEXT_MARK -> grab(1);
            case PREVIOUS_MARK -> grab(-1);
            case PICK -> drop();
            case LEAVE -> {
                slice.putBack();
                refresh();
                refreshOverlay();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    Optional<String> held() {
        return holds()
                ? Optional.of(Texts.of(
                        "chart.slice.held",
                        Labels.move(slice.carried()),
                        Labels.price(data.orElseThrow().spot() * (1 + slice.carried()))))
                : Optional.empty();
    }

    @Override
    void drop() {
        if (slice.isHeld()) {
            Optional<HeldSlice.Moved> moved = slice.drop();
            refreshOverlay();
            moved.ifPresent(to -> onSliceMoved.move(to.slice(), to.shock()));
            refresh();
        }
    }

    @Override
    public String table() {
        StringBuilder text = new StringBuilder("price_usd\tmove");
        data.ifPresent(pnl -> {
            for (PnlData.Line line : pnl.lines()) {
                text.append("\tpnl_")
                        .append(line.name().toLowerCase(Locale.ROOT).replace(' ', '_'))
                        .append("_usd");
            }
            text.append("\r\n");
            for (int i = 0; i < pnl.prices().length; i++) {
                text.append(NumberText.file(pnl.prices()[i])).append('\t');
                text.append(NumberText.file(pnl.prices()[i] / pnl.spot() - 1));
                for (PnlData.Line line : pnl.lines()) {
                    text.append('\t').append(NumberText.file(line.pnl()[i]));
                }
                text.append("\r\n");
            }
        });
        return text.toString();
    }
}
