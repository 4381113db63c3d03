package plimsoll.desktop.chart;

import java.util.Optional;
import plimsoll.desktop.chart.data.HeatAxis;
import plimsoll.desktop.chart.data.HeatData;
import plimsoll.desktop.chart.geometry.Box;
import plimsoll.desktop.chart.geometry.Labels;
import plimsoll.desktop.chart.geometry.Scale;
import plimsoll.desktop.chart.geometry.Viewport;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.theme.Token;
import plimsoll.domain.text.NumberText;

/// Which combination: a buffer for each move of two things, such as price and volatility.
public final class HeatMapChart extends Chart {
    private static final double LEFT = 64;
    private static final double TOP = 30;
    private static final double BOTTOM = 86;

    private Optional<HeatData> data = Optional.empty();
    private Optional<HeatData> before = Optional.empty();
    private Optional<HeatCells> cells = Optional.empty();
    private final Viewport view = new Viewport();
    private boolean numbers;
    private int column = -1;
    private int row = -1;
    private String emptyText = Texts.of("chart.noPool");
    private PointPicked onPointPicked = (x, y) -> {};
    private Optional<double[]> beforePick = Optional.empty();

    /// Takes a chosen point.
    @FunctionalInterface
    public interface PointPicked {
        /// Somebody picked a value of each axis.
        void pick(double x, double y);
    }

    /// Draws on its own axes.
    public HeatMapChart() {
        super(Texts.of("chart.name.heat"));
    }

    /// Shows a grid; one without cells or finite numbers says that no pool holds the underlying.
    public void setData(HeatData heat) {
        say(heat.buffer().length == 0 ? heat.empty() : ChartSentences.of(heat));
        boolean same = data.filter(heat::hasAxesOf).isPresent();
        data = Optional.of(heat);
        emptyText = heat.empty();
        cells = usable(heat) ? Optional.of(HeatCells.of(heat)) : Optional.empty();
        if (!same) {
            column = -1;
            row = -1;
        }
        cells.ifPresent(
                found -> view.setWhole(found.across().range(), found.up().range(), same));
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
        say(sentence);
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
        return heat.across().size() > 0 && heat.up().size() > 0;
    }

    @Override
    boolean hasData() {
        return cells.isPresent();
    }

    @Override
    Box plot(double width, double height) {
        double left = em(LEFT);
        double top = em(TOP);
        return new Box(left, top, Math.max(1, width - left - PriceAxis.RIGHT), Math.max(1, height - top - em(BOTTOM)));
    }

    private Scale across(Box plot) {
        return new Scale(view.across(), plot.x(), plot.right());
    }

    private Scale up(Box plot) {
        return new Scale(view.up(), plot.bottom(), plot.y());
    }

    @Override
    void paint(Pen pen, double width, double height) {
        if (cells.isEmpty()) {
            EmptyState.draw(pen, width, height, emptyText);
            return;
        }
        Box plot = plot(width, height);
        Optional<HeatCells> other = before.filter(HeatMapChart::usable).map(HeatCells::of);
        HeatView shown = new HeatView(plot, across(plot), up(plot));
        new HeatPainter(pen, cells.get(), shown).paint(other, numbers);
        new HeatLabels(pen, cells.get(), shown).paint(other);
        new HeatLegend(pen, cells.get(), shown).paint(other.isPresent());
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
        double x = across.pixel(heat.data().across().values()[column]);
        double y = up.pixel(heat.data().up().values()[row]);
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
        double buffer = heat.at(row, column);
        ReadOut box = new ReadOut(Labels.usd(buffer), heat.whose() + ", USD");
        row(box, colors, heat.across(), heat.across().values()[column]);
        row(box, colors, heat.up(), heat.up().values()[row]);
        box.row(new ReadOut.Cell(
                buffer > 0 ? Texts.of("chart.aboveMaintenance") : Texts.of("chart.aPoolLiquidated"),
                colors.of(buffer > 0 ? Token.GAIN : Token.LOSS),
                false));
        return box;
    }

    private static void row(ReadOut box, ChartColors colors, HeatAxis axis, double value) {
        boolean price = axis.kind() == HeatAxis.Kind.PRICE;
        box.row(
                new ReadOut.Cell(axis.word(), colors.of(Token.TEXT_3), false),
                new ReadOut.Cell(price ? axis.text(value) : "", colors.of(Token.TEXT), false),
                new ReadOut.Cell(price ? Labels.move(value) : axis.text(value), colors.of(Token.TEXT_2), false));
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
            beforePick = Optional.of(new double[] {heat.x(), heat.y()});
            int c = cells.get().across().cell(across(plot()).value(x));
            int r = cells.get().up().cell(up(plot()).value(y));
            onPointPicked.pick(heat.across().values()[c], heat.up().values()[r]);
        }
    }

    @Override
    void unpick() {
        beforePick.ifPresent(point -> onPointPicked.pick(point[0], point[1]));
    }

    @Override
    void zoom(double factor, double x, double y, boolean upright) {
        if (cells.isPresent()) {
            Box plot = plot();
            Viewport.Way way = upright ? Viewport.Way.UP : Viewport.Way.BOTH;
            view.zoom(factor, across(plot).value(x), up(plot).value(y), way);
            refresh();
        }
    }

    @Override
    void pan(double dx, double dy) {
        if (cells.isPresent()) {
            Box plot = plot();
            view.pan(-dx / plot.width(), dy / plot.height());
            refresh();
        }
    }

    @Override
    public void resetView() {
        view.reset();
        refresh();
    }

    @Override
    Optional<double[]> crosshair() {
        Box plot = plot();
        return cells.filter(heat -> column >= 0).map(heat -> new double[] {
            across(plot).nearest(heat.data().across().values()[column]),
            up(plot).nearest(heat.data().up().values()[row])
        });
    }

    @Override
    boolean step(int across, int up) {
        show(atColumn() + across, atRow() + up);
        return true;
    }

    @Override
    boolean pickCursor() {
        HeatData heat = data.orElseThrow();
        onPointPicked.pick(heat.across().values()[atColumn()], heat.up().values()[atRow()]);
        return true;
    }

    private int atColumn() {
        return column < 0 ? cells.orElseThrow().across().cell(data.orElseThrow().x()) : column;
    }

    private int atRow() {
        return row < 0 ? cells.orElseThrow().up().cell(data.orElseThrow().y()) : row;
    }

    private void show(int atColumn, int atRow) {
        HeatData heat = data.orElseThrow();
        column = Math.max(0, Math.min(heat.across().size() - 1, atColumn));
        row = Math.max(0, Math.min(heat.up().size() - 1, atRow));
        refreshOverlay();
    }

    @Override
    public String table() {
        StringBuilder text = new StringBuilder();
        data.ifPresent(heat -> {
            text.append(heat.up().column()).append('\t');
            text.append(heat.across().column()).append("\tbuffer_usd\r\n");
            for (int r = 0; r < heat.up().size(); r++) {
                for (int c = 0; c < heat.across().size(); c++) {
                    text.append(NumberText.file(heat.up().values()[r])).append('\t');
                    text.append(NumberText.file(heat.across().values()[c])).append('\t');
                    text.append(NumberText.file(heat.at(r, c))).append("\r\n");
                }
            }
        });
        return text.toString();
    }
}
