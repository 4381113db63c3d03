package plimsoll.desktop.chart;

import java.util.Optional;
import javafx.scene.input.KeyEvent;
import plimsoll.desktop.chart.data.HeatData;
import plimsoll.desktop.chart.geometry.Box;
import plimsoll.desktop.chart.geometry.Labels;
import plimsoll.desktop.chart.geometry.Range;
import plimsoll.desktop.chart.geometry.Scale;
import plimsoll.desktop.theme.Token;
import plimsoll.domain.text.NumberText;

/// Which combination: the smallest buffer over all pools for each move of price and volatility.
public final class HeatMapChart extends Chart {
    private static final double LEFT = 64;
    private static final double TOP = 30;
    private static final double BOTTOM = 86;
    private static final double LEAST_SHARE = 0.02;

    private Optional<HeatData> data = Optional.empty();
    private Optional<HeatData> before = Optional.empty();
    private Optional<HeatCells> cells = Optional.empty();
    private Range prices = new Range(-1, 1);
    private Range vols = new Range(-1, 1);
    private boolean moved;
    private boolean numbers;
    private int column = -1;
    private int row = -1;
    private String emptyText = "No pool holds the underlying.";
    private PointPicked onPointPicked = (priceShock, volShock) -> {};
    private Optional<double[]> beforePick = Optional.empty();

    /// Takes a chosen point.
    @FunctionalInterface
    public interface PointPicked {
        /// Somebody picked relative moves of price and volatility.
        void pick(double priceShock, double volShock);
    }

    /// Draws on its own axes.
    public HeatMapChart() {
        super("Heat map");
    }

    /// Shows a grid; one without cells or finite numbers says that no pool holds the underlying.
    public void setData(HeatData heat) {
        boolean same = data.isPresent()
                && java.util.Arrays.equals(data.get().prices(), heat.prices())
                && java.util.Arrays.equals(data.get().vols(), heat.vols())
                && data.get().underlying().equals(heat.underlying());
        data = Optional.of(heat);
        emptyText = "No pool holds " + heat.underlying() + ".";
        cells = usable(heat) ? Optional.of(HeatCells.of(heat)) : Optional.empty();
        if (!same) {
            column = -1;
            row = -1;
        }
        if (!same || !moved) {
            resetView();
        }
        refresh();
        refreshOverlay();
    }

    /// Adds the contour of another book on the same axes, for example before the edits; empty removes it.
    public void setBefore(Optional<HeatData> heat) {
        before = heat;
        refresh();
    }

    /// Writes the buffers into the cells where these are large enough.
    public void setNumbers(boolean show) {
        numbers = show;
        refresh();
    }

    /// Says what happens when somebody picks a point.
    public void setOnPointPicked(PointPicked action) {
        onPointPicked = action;
    }

    /// Shows nothing but a sentence that says what is missing.
    public void clear(String sentence) {
        data = Optional.empty();
        cells = Optional.empty();
        emptyText = sentence;
        refresh();
        refreshOverlay();
    }

    /// Returns what is shown.
    public Optional<HeatData> data() {
        return data;
    }

    private static boolean usable(HeatData heat) {
        for (double value : heat.buffer()) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return heat.prices().length > 0 && heat.vols().length > 0 && heat.spot() > 0;
    }

    private Box plot(double width, double height) {
        double bottom = Math.round(BOTTOM * textScale());
        double left = Math.round(LEFT * textScale());
        return new Box(left, TOP, Math.max(1, width - left - PriceAxis.RIGHT), Math.max(1, height - TOP - bottom));
    }

    private Box plot() {
        return plot(getWidth(), getHeight());
    }

    private Scale across(Box plot) {
        return new Scale(prices, plot.x(), plot.right());
    }

    private Scale up(Box plot) {
        return new Scale(vols, plot.bottom(), plot.y());
    }

    @Override
    void paint(Pen pen, double width, double height) {
        if (cells.isEmpty()) {
            EmptyState.draw(pen, width, height, emptyText);
            return;
        }
        Box plot = plot(width, height);
        Optional<HeatCells> other = before.filter(HeatMapChart::usable).map(HeatCells::of);
        HeatView view = new HeatView(plot, across(plot), up(plot));
        new HeatPainter(pen, cells.get(), view).paint(other, numbers);
        new HeatLabels(pen, cells.get(), view).paint(other);
        new HeatLegend(pen, cells.get(), view).paint(other.isPresent());
    }

    @Override
    void paintOverlay(Pen pen, double width, double height) {
        if (cells.isEmpty() || column < 0) {
            return;
        }
        Box plot = plot(width, height);
        HeatCells heat = cells.get();
        Scale across = across(plot);
        Scale up = up(plot);
        double x = across.pixel(heat.data().prices()[column]);
        double y = up.pixel(heat.data().vols()[row]);
        if (!plot.contains(x, y)) {
            return;
        }
        pen.vertical(x, plot.y(), plot.bottom(), 1, pen.colors.of(Token.ACCENT), 4, 3);
        pen.horizontal(y, plot.x(), plot.right(), 1, pen.colors.of(Token.ACCENT), 4, 3);
        pen.outline(new HeatView(plot, across, up).cell(heat, column, row), 2, pen.colors.of(Token.ACCENT), 0);
        box(pen.colors).draw(pen, x, y + 14, plot.grown(-4));
    }

    private ReadOut box(ChartColors colors) {
        HeatData heat = data.orElseThrow();
        double price = heat.prices()[column];
        double vol = heat.vols()[row];
        double buffer = heat.at(row, column);
        ReadOut box = new ReadOut(Labels.usd(buffer), "smallest buffer, USD");
        box.row(
                new ReadOut.Cell("price", colors.of(Token.TEXT_3), false),
                new ReadOut.Cell(Labels.price(heat.spot() * (1 + price)), colors.of(Token.TEXT), false),
                new ReadOut.Cell(Labels.move(price), colors.of(Token.TEXT_2), false));
        box.row(
                new ReadOut.Cell("volatility", colors.of(Token.TEXT_3), false),
                new ReadOut.Cell("", colors.of(Token.TEXT), false),
                new ReadOut.Cell(Labels.move(vol), colors.of(Token.TEXT_2), false));
        box.row(new ReadOut.Cell(
                buffer > 0 ? "above maintenance" : "a pool is liquidated",
                colors.of(buffer > 0 ? Token.GAIN : Token.LOSS),
                false));
        return box;
    }

    @Override
    public String readOut() {
        return cells.isPresent() && column >= 0 ? box(colors()).plain() : "";
    }

    @Override
    void hover(double x, double y) {
        Box plot = plot();
        if (cells.isPresent() && plot.contains(x, y)) {
            column = cells.get().across().cell(across(plot).value(x));
            row = cells.get().up().cell(up(plot).value(y));
        } else {
            column = -1;
            row = -1;
        }
        refreshOverlay();
    }

    @Override
    void leave() {
        column = -1;
        row = -1;
        refreshOverlay();
    }

    @Override
    void pick(double x, double y) {
        if (cells.isPresent() && plot().contains(x, y)) {
            HeatData heat = data.orElseThrow();
            beforePick = Optional.of(new double[] {heat.priceShock(), heat.volShock()});
            int c = cells.get().across().cell(across(plot()).value(x));
            int r = cells.get().up().cell(up(plot()).value(y));
            onPointPicked.pick(heat.prices()[c], heat.vols()[r]);
        }
    }

    @Override
    void unpick() {
        beforePick.ifPresent(point -> onPointPicked.pick(point[0], point[1]));
    }

    @Override
    void zoom(double factor, double x, double y, boolean upright) {
        if (cells.isEmpty()) {
            return;
        }
        Box plot = plot();
        Range wholePrices = cells.get().across().range();
        Range wholeVols = cells.get().up().range();
        Range nextPrices = prices.zoom(factor, prices.clamp(across(plot).value(x)));
        Range nextVols = vols.zoom(factor, vols.clamp(up(plot).value(y)));
        if (nextPrices.span() > wholePrices.span() * LEAST_SHARE) {
            moved = true;
            prices = upright ? prices : nextPrices.within(wholePrices);
            vols = nextVols.within(wholeVols);
            refresh();
        }
    }

    @Override
    void pan(double dx, double dy) {
        if (cells.isPresent()) {
            moved = true;
            Box plot = plot();
            prices = prices.shift(-dx / plot.width() * prices.span())
                    .within(cells.get().across().range());
            vols = vols.shift(dy / plot.height() * vols.span())
                    .within(cells.get().up().range());
            refresh();
        }
    }

    @Override
    public void resetView() {
        moved = false;
        cells.ifPresent(heat -> {
            prices = heat.across().range();
            vols = heat.up().range();
        });
        refresh();
    }

    @Override
    boolean key(KeyEvent event) {
        if (cells.isEmpty()) {
            return false;
        }
        HeatData heat = data.orElseThrow();
        int atColumn = column < 0 ? cells.get().across().cell(heat.priceShock()) : column;
        int atRow = row < 0 ? cells.get().up().cell(heat.volShock()) : row;
        int by = event.isShiftDown() ? 5 : 1;
        switch (event.getCode()) {
            case LEFT -> show(atColumn - by, atRow);
            case RIGHT -> show(atColumn + by, atRow);
            case UP -> show(atColumn, atRow + by);
            case DOWN -> show(atColumn, atRow - by);
            case HOME -> show(0, atRow);
            case END -> show(heat.prices().length - 1, atRow);
            case ENTER -> onPointPicked.pick(heat.prices()[atColumn], heat.vols()[atRow]);
            case ESCAPE -> {
                if (column < 0) {
                    return false;
                }
                leave();
            }
            case DIGIT0, NUMPAD0 -> resetView();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void show(int atColumn, int atRow) {
        HeatData heat = data.orElseThrow();
        column = Math.max(0, Math.min(heat.prices().length - 1, atColumn));
        row = Math.max(0, Math.min(heat.vols().length - 1, atRow));
        refreshOverlay();
    }

    @Override
    public String table() {
        StringBuilder text = new StringBuilder("vol_move\tprice_move\tprice_usd\tsmallest_buffer_usd\r\n");
        data.ifPresent(heat -> {
            for (int r = 0; r < heat.vols().length; r++) {
                for (int c = 0; c < heat.prices().length; c++) {
                    text.append(NumberText.file(heat.vols()[r])).append('\t');
                    text.append(NumberText.file(heat.prices()[c])).append('\t');
                    text.append(NumberText.file(heat.spot() * (1 + heat.prices()[c])))
                            .append('\t');
                    text.append(NumberText.file(heat.at(r, c))).append("\r\n");
                }
            }
        });
        return text.toString();
    }
}
