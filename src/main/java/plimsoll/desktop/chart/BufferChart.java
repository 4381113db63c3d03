package plimsoll.desktop.chart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import plimsoll.desktop.chart.data.BufferData;
import plimsoll.desktop.chart.geometry.Box;
import plimsoll.desktop.chart.geometry.BufferRanges;
import plimsoll.desktop.chart.geometry.Curve;
import plimsoll.desktop.chart.geometry.Labels;
import plimsoll.desktop.chart.geometry.PriceRanges;
import plimsoll.desktop.chart.geometry.Range;
import plimsoll.desktop.chart.geometry.Scale;
import plimsoll.desktop.keys.KeyHints;
import plimsoll.desktop.keys.KeyTexts;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.theme.Token;
import plimsoll.domain.text.NumberText;

/// How far: the buffer of each pool against the price.
public final class BufferChart extends PriceChart {
    private static final double TOP = 28;
    private static final double WIDEST_ZOOM = 400;

    private Optional<BufferData> data = Optional.empty();
    private List<PoolCurve> curves = List.of();
    private String emptyText = Texts.of("chart.noPool");
    private Range home = new Range(-1, 1);
    private Range amounts = home;
    private boolean moved;

    /// Draws on the given axis, which the corridor chart shares.
    public BufferChart(PriceAxis axis) {
        super(Texts.of("chart.name.buffer"), axis);
        KeyHints.follow(
                this, keymap -> data.filter(found -> found.lines().isEmpty()).ifPresent(this::setData));
    }

    /// Shows buffers; data without lines says that no pool holds the underlying.
    public void setData(BufferData buffers) {
        say(buffers.lines().isEmpty() ? nothing(buffers) : ChartSentences.of(buffers));
        boolean other = data.isEmpty() || !data.get().underlying().equals(buffers.underlying());
        data = Optional.of(buffers);
        emptyText = nothing(buffers);
        curves = buffers.lines().stream()
                .map(line -> PoolCurve.of(line, buffers.prices(), buffers.evaluated()))
                .toList();
        if (usable()) {
            double target = buffers.ladder()
                    .map(ladder -> ladder.target().doubleValue())
                    .orElse(0.0);
            double[] now = curves.stream().mapToDouble(PoolCurve::now).toArray();
            home = BufferRanges.around(now, target);
            amounts = moved && !other ? amounts : home;
            moved = moved && !other;
            axis().suggest(buffers.underlying(), buffers.spot(), prices(buffers));
            axis().limit(new Range(buffers.prices()[0], buffers.prices()[buffers.prices().length - 1]));
        }
        refresh();
        refreshOverlay();
    }

    private String nothing(BufferData shown) {
        return KeyTexts.of(KeyHints.at(this), "empty.chart", shown.underlying());
    }

    /// Shows nothing but a sentence that says what is missing.
    public void clear(String sentence) {
        say(sentence);
        data = Optional.empty();
        curves = List.of();
        emptyText = sentence;
        refresh();
        refreshOverlay();
    }

    /// Returns what is shown.
    public Optional<BufferData> data() {
        return data;
    }

    /// Returns the buffers shown, USD.
    public Range amounts() {
        return amounts;
    }

    private Range prices(BufferData buffers) {
        OptionalDouble down = curves.stream()
                .filter(PoolCurve::alive)
                .flatMap(curve -> curve.down().stream())
                .mapToDouble(Double::doubleValue)
                .max();
        OptionalDouble up = curves.stream()
                .filter(PoolCurve::alive)
                .flatMap(curve -> curve.up().stream())
                .mapToDouble(Double::doubleValue)
                .min();
        return PriceRanges.around(buffers.spot(), buffers.evaluated(), down, up);
    }

    private boolean usable() {
        return data.isPresent()
                && !data.get().lines().isEmpty()
                && data.get().prices().length > 1
                && data.get().spot() > 0;
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

    private Scale amounts(Box plot) {
        return new Scale(amounts, plot.bottom(), plot.y());
    }

    @Override
    void paint(Pen pen, double width, double height) {
        if (!usable()) {
            EmptyState.draw(pen, width, height, emptyText);
            return;
        }
        Box plot = plot(width, height);
        new BufferPainter(pen, data.orElseThrow(), curves, plot, prices(plot), amounts(plot)).paint();
    }

    @Override
    void paintOverlay(Pen pen, double width, double height) {
        if (!usable() || !hasCursor()) {
            return;
        }
        Box plot = plot(width, height);
        double price = axis().cursor().get();
        Scale prices = prices(plot);
        new PriceGrid(pen, plot, prices, spot()).cursor(price, plot.y());
        for (PoolCurve curve : curves) {
            OptionalDouble buffer = curve.buffer().at(price);
            if (buffer.isPresent() && amounts.contains(buffer.getAsDouble())) {
                double y = amounts(plot).pixel(buffer.getAsDouble());
                int identity = curve.line().identity();
                pen.marker(identity, prices.pixel(price), y, 4, pen.colors.of(Token.PANEL), pen.colors.pool(identity));
            }
        }
        if (hovered()) {
            box(price, pen.colors).draw(pen, prices.pixel(price), plot.y() + 8, plot.grown(-4));
        }
    }

    private ReadOut box(double price, ChartColors colors) {
        BufferData buffers = data.orElseThrow();
        ReadOut box = new ReadOut(Labels.price(price), NumberText.percent(price / buffers.spot() - 1, 2));
        double total = 0;
        for (PoolCurve curve : curves) {
            double buffer = curve.buffer().at(price).orElse(Double.NaN);
            double equity =
                    new Curve(buffers.prices(), curve.line().equity()).at(price).orElse(Double.NaN);
            double margin =
                    new Curve(buffers.prices(), curve.line().margin()).at(price).orElse(Double.NaN);
            Band band = Band.of(buffer, buffers.ladder());
            total += equity;
            box.row(
                    new ReadOut.Cell(
                            curve.line().name(), colors.pool(curve.line().identity()), true),
                    new ReadOut.Cell(Labels.usd(buffer), colors.of(buffer < 0 ? Token.LOSS : Token.TEXT), false),
                    new ReadOut.Cell(
                            margin > 0 ? NumberText.ratio(equity / margin) : "", colors.of(Token.TEXT_2), false),
                    new ReadOut.Cell(band.word(), colors.of(band.ink()), false));
        }
        beforeRow(buffers, price, box, colors);
        if (curves.size() > 1) {
            box.foot(Texts.of("chart.totalEquity", Labels.usd(total)));
        }
        return box;
    }

    private static void beforeRow(BufferData buffers, double price, ReadOut box, ChartColors colors) {
        for (BufferData.Before line : buffers.before()) {
            double was = new Curve(line.prices(), line.buffer()).at(price).orElse(Double.NaN);
            box.row(
                    new ReadOut.Cell(Texts.of("chart.before", line.name()), colors.pool(line.identity()), false),
                    new ReadOut.Cell(Labels.usd(was), colors.of(Token.TEXT_2), false),
                    new ReadOut.Cell("", colors.of(Token.TEXT_2), false),
                    new ReadOut.Cell("", colors.of(Token.TEXT_2), false));
        }
    }

    @Override
    public String readOut() {
        return usable() && hasCursor() ? box(axis().cursor().get(), colors()).plain() : "";
    }

    @Override
    void zoom(double factor, double x, double y, boolean upright) {
        if (!upright) {
            super.zoom(factor, x, y, false);
            return;
        }
        Range next = amounts.zoom(factor, amounts(plot()).value(y));
        if (next.span() < home.span() * WIDEST_ZOOM && next.span() > home.span() / WIDEST_ZOOM) {
            moved = true;
            amounts = next;
            refresh();
        }
    }

    @Override
    void pan(double dx, double dy) {
        super.pan(dx, dy);
        if (dy != 0) {
            moved = true;
            amounts = amounts.shift(dy / plot().height() * amounts.span());
            refresh();
        }
    }

    @Override
    public void resetView() {
        moved = false;
        amounts = home;
        super.resetView();
        refresh();
    }

    @Override
    public String table() {
        StringBuilder text = new StringBuilder("price_usd\tmove");
        for (PoolCurve curve : curves) {
            String name = curve.line().name();
            text.append('\t').append(name).append(" buffer_usd");
            text.append('\t').append(name).append(" equity_usd");
            text.append('\t').append(name).append(" maintenance_margin_usd");
        }
        data.ifPresent(buffers -> buffers.before()
                .forEach(line -> text.append('\t').append(line.name()).append(" buffer_before_usd")));
        text.append("\r\n");
        if (usable()) {
            BufferData buffers = data.orElseThrow();
            for (int i = 0; i < buffers.prices().length; i++) {
                text.append(NumberText.file(buffers.prices()[i])).append('\t');
                text.append(NumberText.file(buffers.prices()[i] / buffers.spot() - 1));
                for (BufferData.Line line : buffers.lines()) {
                    text.append('\t').append(NumberText.file(line.buffer()[i]));
                    text.append('\t').append(NumberText.file(line.equity()[i]));
                    text.append('\t').append(NumberText.file(line.margin()[i]));
                }
                double price = buffers.prices()[i];
                for (BufferData.Before line : buffers.before()) {
                    OptionalDouble was = new Curve(line.prices(), line.buffer()).at(price);
                    text.append('\t').append(was.isPresent() ? NumberText.file(was.getAsDouble()) : "");
                }
                text.append("\r\n");
            }
        }
        return text.toString();
    }
}
