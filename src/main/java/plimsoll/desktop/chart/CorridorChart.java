package plimsoll.desktop.chart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.scene.control.MenuItem;
import javafx.scene.text.Font;
import plimsoll.desktop.chart.data.CorridorData;
import plimsoll.desktop.chart.geometry.Box;
import plimsoll.desktop.chart.geometry.Labels;
import plimsoll.desktop.chart.geometry.PriceRanges;
import plimsoll.desktop.keys.KeyHints;
import plimsoll.desktop.keys.KeyTexts;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.theme.Token;
import plimsoll.domain.text.NumberText;

/// Which leg dies first: one bar per pool, and the corridor of the book.
public final class CorridorChart extends PriceChart {
    private static final double TOP = 30;
    private static final double NAME_PAD = 10;
    private static final double WIDEST_NAME = 120;

    private Optional<CorridorData> data = Optional.empty();
    private CorridorCaptions captions = CorridorCaptions.NONE;
    private String emptyText = Texts.of("chart.noPool");
    private double scrolled;
    private Optional<Consumer<String>> onCures = Optional.empty();

    /// Draws on the given axis, which the buffer chart shares.
    public CorridorChart(PriceAxis axis) {
        super(Texts.of("chart.name.corridor"), axis);
        KeyHints.follow(
                this, keymap -> data.filter(found -> found.bars().isEmpty()).ifPresent(this::setData));
    }

    /// Shows a corridor; one without bars says that no pool holds the underlying.
    public void setData(CorridorData corridor) {
        say(corridor.bars().isEmpty() ? nothing(corridor) : ChartSentences.of(corridor));
        data = Optional.of(corridor);
        emptyText = nothing(corridor);
        if (usable()) {
            axis().suggest(
                            corridor.underlying(),
                            corridor.spot(),
                            PriceRanges.around(
                                    corridor.spot(), corridor.evaluated(), end(corridor.down()), end(corridor.up())));
            axis().left().set(left(corridor));
        }
        refresh();
        refreshOverlay();
    }

    @Override
    void fit() {
        data.filter(found -> usable()).ifPresent(corridor -> axis().left().set(left(corridor)));
    }

    private String nothing(CorridorData shown) {
        return KeyTexts.of(KeyHints.at(this), "empty.chart", shown.underlying());
    }

    /// Shows nothing but a sentence that says what is missing.
    public void clear(String sentence) {
        say(sentence);
        data = Optional.empty();
        emptyText = sentence;
        refresh();
        refreshOverlay();
    }

    /// Adds short texts to the corridor's row, for example distances in sigma and a probability.
    public void setCaptions(CorridorCaptions texts) {
        captions = texts;
        refresh();
    }

    /// Returns what is shown.
    public Optional<CorridorData> data() {
        return data;
    }

    private boolean usable() {
        return data.isPresent()
                && !data.get().bars().isEmpty()
                && data.get().spot() > 0
                && Double.isFinite(data.get().evaluated());
    }

    private static OptionalDouble end(Optional<CorridorData.End> end) {
        return end.map(side -> OptionalDouble.of(side.price())).orElse(OptionalDouble.empty());
    }

    private double left(CorridorData corridor) {
        Font name = ChartFonts.semiBold(12 * textScale());
        Font detail = ChartFonts.regular(11 * textScale());
        double widest = 0;
        for (CorridorData.Bar bar : corridor.bars()) {
            double text = Math.max(ChartFonts.width(bar.name(), name), ChartFonts.width(bar.detail(), detail));
            widest = Math.max(widest, text);
        }
        return Math.ceil(Math.max(PriceAxis.LEFT, Math.min(WIDEST_NAME * textScale(), widest) + 2 * NAME_PAD));
    }

    @Override
    Box plot(double width, double height) {
        double left = axis().left().get();
        double top = em(TOP);
        double bottom = em(PriceGrid.AXIS_HEIGHT);
        return new Box(left, top, Math.max(1, width - left - PriceAxis.RIGHT), Math.max(1, height - top - bottom));
    }

    @Override
    double spot() {
        return usable() ? data.orElseThrow().spot() : Double.NaN;
    }

    @Override
    double evaluated() {
        return usable() ? data.orElseThrow().evaluated() : Double.NaN;
    }

    private CorridorRows rows(double width, double height) {
        return new CorridorRows(
                plot(width, height), data.map(item -> item.bars().size()).orElse(0), scrolled, textScale());
    }

    @Override
    void paint(Pen pen, double width, double height) {
        if (!usable()) {
            EmptyState.draw(pen, width, height, emptyText);
            return;
        }
        Box plot = plot(width, height);
        new CorridorPainter(pen, data.orElseThrow(), plot, prices(plot), rows(width, height), captions).paint();
    }

    @Override
    void paintOverlay(Pen pen, double width, double height) {
        if (!usable() || !hasCursor()) {
            return;
        }
        Box plot = plot(width, height);
        double price = axis().cursor().get();
        new PriceGrid(pen, plot, prices(plot), spot()).cursor(price, plot.y());
        if (hovered()) {
            box(price, pen.colors).draw(pen, prices(plot).pixel(price), plot.y() + 2, plot);
        }
    }

    private ReadOut box(double price, ChartColors colors) {
        CorridorData corridor = data.orElseThrow();
        ReadOut box = new ReadOut(Labels.price(price), NumberText.percent(price / corridor.spot() - 1, 2));
        for (CorridorData.Bar bar : corridor.bars()) {
            boolean dead = bar.alreadyBelow()
                    || (bar.down().isPresent() && price <= bar.down().getAsDouble())
                    || (bar.up().isPresent() && price >= bar.up().getAsDouble());
            double room = Math.min(
                    bar.down().isPresent() ? price - bar.down().getAsDouble() : Double.POSITIVE_INFINITY,
                    bar.up().isPresent() ? bar.up().getAsDouble() - price : Double.POSITIVE_INFINITY);
            String distance = dead
                    ? ""
                    : Double.isFinite(room) ? Texts.of("chart.toLevel", Labels.price(room)) : Texts.of("chart.noLevel");
            box.row(
                    new ReadOut.Cell(bar.name(), colors.pool(bar.identity()), true),
                    new ReadOut.Cell(distance, colors.of(Token.TEXT), false),
                    new ReadOut.Cell(
                            dead ? Texts.of("chart.liquidated") : Texts.of("chart.alive"),
                            colors.of(dead ? Token.LOSS : Token.TEXT_3),
                            false));
        }
        return box;
    }

    @Override
    public String readOut() {
        return usable() && hasCursor() ? box(axis().cursor().get(), colors()).plain() : "";
    }

    @Override
    Optional<String> hint(double x, double y) {
        if (!usable() || x >= axis().left().get()) {
            return Optional.empty();
        }
        return barAt(y).map(bar -> bar.name() + "\n" + bar.detail());
    }

    private Optional<CorridorData.Bar> barAt(double y) {
        CorridorRows rows = rows(getWidth(), getHeight());
        for (int i = 0; usable() && i < rows.count(); i++) {
            if (rows.row(i).contains(rows.row(i).x(), y) && rows.visible(i)) {
                return Optional.of(data.orElseThrow().bars().get(i));
            }
        }
        return Optional.empty();
    }

    /// Says what searches the cures of a pool; it gets the pool's identifier.
    public void setOnCures(Consumer<String> action) {
        onCures = Optional.of(action);
    }

    @Override
    List<MenuItem> itemsAt(double x, double y) {
        return onCures.flatMap(action -> barAt(y).map(bar ->
                        List.of(ChartMenu.item(Texts.of("cures.of", bar.name()), () -> action.accept(bar.poolId())))))
                .orElse(List.of());
    }

    @Override
    boolean scrollRows(double x, double pixels) {
        CorridorRows rows = rows(getWidth(), getHeight());
        if (x >= axis().left().get() || rows.most() == 0) {
            return false;
        }
        scrolled = Math.max(0, Math.min(rows.most(), scrolled - pixels));
        refresh();
        return true;
    }

    @Override
    public String table() {
        StringBuilder text = new StringBuilder("pool\tdown_usd\tup_usd\tdown_move\tup_move\talready_below\r\n");
        if (usable()) {
            CorridorData corridor = data.orElseThrow();
            double now = corridor.evaluated();
            for (CorridorData.Bar bar : corridor.bars()) {
                text.append(bar.name()).append('\t');
                text.append(number(bar.down()))
                        .append('\t')
                        .append(number(bar.up()))
                        .append('\t');
                text.append(move(bar.down(), now))
                        .append('\t')
                        .append(move(bar.up(), now))
                        .append('\t');
                text.append(bar.alreadyBelow()).append("\r\n");
            }
        }
        return text.toString();
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? NumberText.file(value.getAsDouble()) : "";
    }

    private static String move(OptionalDouble level, double from) {
        return level.isPresent() ? NumberText.file(level.getAsDouble() / from - 1) : "";
    }
}
