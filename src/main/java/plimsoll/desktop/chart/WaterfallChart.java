package plimsoll.desktop.chart;

import java.util.Optional;
import javafx.scene.text.Font;
import plimsoll.desktop.chart.data.WaterfallData;
import plimsoll.desktop.chart.geometry.Box;
import plimsoll.desktop.chart.geometry.Range;
import plimsoll.desktop.chart.geometry.Scale;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.theme.Token;
import plimsoll.domain.text.NumberText;

/// Why: a number before, each cause as a floating bar, and after, one row each. Gains reach to the right of the level
/// before them, losses to the left, and each bar carries its signed number.
public final class WaterfallChart extends AcrossChart {
    private static final double PAD = 14;
    private static final double MOST_ROW = 34;
    private static final double BAR_SHARE = 0.62;
    private static final double ROOM = 0.06;
    private static final int DECIMALS = 2;

    /// Width of the hatch that says that a total's bar does not begin at 0.
    private static final double CUT = 12;

    private Optional<WaterfallData> data = Optional.empty();
    private String emptyText = Texts.of("chart.nothingYet");
    private int row = -1;

    /// Makes an empty chart.
    public WaterfallChart() {
        super(Texts.of("chart.name.waterfall"));
    }

    /// Shows a change.
    public void setData(WaterfallData waterfall) {
        say(ChartSentences.of(waterfall));
        data = Optional.of(waterfall);
        row = -1;
        view().setWhole(domain(waterfall), new Range(0, 1), false);
        refresh();
        refreshOverlay();
    }

    /// Shows nothing but a sentence that says what is missing.
    public void clear(String sentence) {
        say(sentence);
        data = Optional.empty();
        emptyText = sentence;
        row = -1;
        refresh();
        refreshOverlay();
    }

    private int rows() {
        return data.map(found -> found.steps().size() + 2).orElse(0);
    }

    private double rowHeight(double height) {
        return Math.min(MOST_ROW * textScale(), (height - 2 * PAD) / Math.max(1, rows()));
    }

    private static String name(WaterfallData found, int row) {
        int steps = found.steps().size();
        return row == 0
                ? found.beforeName()
                : row > steps ? found.afterName() : found.steps().get(row - 1).name();
    }

    /// Where the bar of a row begins and ends; the totals begin where the axis does.
    private static double from(WaterfallData found, int row, Range domain) {
        int steps = found.steps().size();
        return row == 0 || row > steps ? Math.clamp(0, domain.low(), domain.high()) : found.level(row - 1);
    }

    private static double to(WaterfallData found, int row) {
        int steps = found.steps().size();
        return row == 0 ? found.before() : row > steps ? found.after() : found.level(row);
    }

    private static Range domain(WaterfallData found) {
        double low = Math.min(found.before(), found.after());
        double high = Math.max(found.before(), found.after());
        for (int step = 0; step <= found.steps().size(); step++) {
            low = Math.min(low, found.level(step));
            high = Math.max(high, found.level(step));
        }
        double span = high - low;
        boolean nearZero = Math.min(Math.abs(low), Math.abs(high)) < 2 * span;
        if (nearZero) {
            low = Math.min(low, 0);
            high = Math.max(high, 0);
        }
        double room = Math.max(high - low, 1e-9 * Math.max(1, Math.abs(high))) * ROOM;
        return new Range(low - room, high + room);
    }

    @Override
    boolean hasData() {
        return data.isPresent();
    }

    @Override
    Box plot(double width, double height) {
        Font font = ChartFonts.semiBold(12 * textScale());
        double names = 0;
        double numbers = 0;
        for (int r = 0; r < rows(); r++) {
            names = Math.max(names, ChartFonts.width(name(data.orElseThrow(), r), font));
            numbers = Math.max(numbers, ChartFonts.width(number(data.orElseThrow(), r), font));
        }
        return new Box(PAD + names + 12, PAD, Math.max(10, width - 2 * PAD - names - numbers - 24), height - 2 * PAD);
    }

    @Override
    void paint(Pen pen, double width, double height) {
        if (data.isEmpty()) {
            EmptyState.draw(pen, width, height, emptyText);
            return;
        }
        WaterfallData found = data.get();
        Font font = pen.regular(12);
        Box plot = plot(width, height);
        Range domain = view().across();
        Scale scale = new Scale(domain, plot.x(), plot.right());
        double step = rowHeight(height);
        if (domain.contains(0)) {
            pen.vertical(scale.pixel(0), plot.y(), plot.y() + step * rows(), 1, pen.colors.of(Token.LINE_STRONG));
        }
        for (int r = 0; r < rows(); r++) {
            double middle = plot.y() + step * (r + 0.5);
            boolean total = r == 0 || r == rows() - 1;
            Font used = total ? pen.semiBold(12) : font;
            pen.text(
                    name(found, r), PAD, middle, used, pen.colors.of(total ? Token.TEXT : Token.TEXT_2), Pen.Side.LEFT);
            pen.text(number(found, r), width - PAD, middle, used, pen.colors.of(ink(found, r)), Pen.Side.RIGHT);
            bar(pen, found, r, scale, domain, middle, step);
        }
    }

    private void bar(Pen pen, WaterfallData found, int r, Scale scale, Range domain, double middle, double step) {
        boolean total = r == 0 || r == rows() - 1;
        double start = scale.nearest(from(found, r, domain));
        double end = scale.nearest(to(found, r));
        double height = step * BAR_SHARE;
        double left = Math.min(start, end);
        Box box = new Box(left, middle - height / 2, Math.max(1, Math.abs(end - start)), height);
        double change = total ? 0 : found.steps().get(r - 1).change();
        Token fill = total ? Token.RAISED : change < 0 ? Token.LOSS_FILL : Token.GAIN_FILL;
        if (total || change != 0) {
            pen.fill(box, pen.colors.of(fill));
        }
        if (total && !domain.contains(0)) {
            pen.hatch(
                    new Box(box.x(), box.y(), Math.min(CUT, box.width()), box.height()),
                    pen.colors.of(Token.TEXT_3),
                    1);
        }
        if (total) {
            pen.outline(box, 1, pen.colors.of(Token.LINE_STRONG), 0);
        }
        if (r < rows() - 1) {
            pen.vertical(end, middle + height / 2, middle + step - height / 2, 1, pen.colors.of(Token.TEXT_3), 2, 2);
        }
    }

    private static Token ink(WaterfallData found, int r) {
        int steps = found.steps().size();
        if (r == 0 || r > steps) {
            return Token.TEXT;
        }
        double change = found.steps().get(r - 1).change();
        return change == 0 ? Token.TEXT_3 : change < 0 ? Token.LOSS : Token.GAIN;
    }

    private static String number(WaterfallData found, int r) {
        int steps = found.steps().size();
        if (r == 0 || r > steps) {
            return NumberText.screen(r == 0 ? found.before() : found.after(), DECIMALS);
        }
        return NumberText.signed(found.steps().get(r - 1).change(), DECIMALS);
    }

    @Override
    void paintOverlay(Pen pen, double width, double height) {
        if (row >= 0 && row < rows()) {
            double step = rowHeight(height);
            Box plot = plot(width, height);
            pen.outline(new Box(PAD / 2, PAD + step * row, width - PAD, step), 1, pen.colors.of(Token.ACCENT), 2);
            double x = across(plot).nearest(to(data.orElseThrow(), row));
            double below = PAD + step * (row + 1) + 4;
            Box area = new Box(0, 0, width, height).grown(-4);
            box(pen.colors).draw(pen, x, below, area);
        }
    }

    private ReadOut box(ChartColors colors) {
        WaterfallData found = data.orElseThrow();
        boolean total = row == 0 || row == rows() - 1;
        ReadOut box = new ReadOut(name(found, row), found.unit());
        box.row(
                new ReadOut.Cell(
                        total ? Texts.of("chart.amount") : Texts.of("chart.change"), colors.of(Token.TEXT_3), false),
                new ReadOut.Cell(number(found, row), colors.of(ink(found, row)), true));
        if (!total) {
            box.row(
                    new ReadOut.Cell(Texts.of("chart.afterIt"), colors.of(Token.TEXT_3), false),
                    new ReadOut.Cell(NumberText.screen(to(found, row), DECIMALS), colors.of(Token.TEXT), false));
        }
        return box;
    }

    @Override
    void hover(double x, double y) {
        choose((int) Math.floor((y - PAD) / Math.max(1, rowHeight(getHeight()))));
    }

    private void choose(int next) {
        int valid = next >= 0 && next < rows() ? next : -1;
        if (valid != row) {
            row = valid;
            refreshOverlay();
        }
    }

    @Override
    void leave() {
        choose(-1);
    }

    @Override
    Optional<double[]> crosshair() {
        Box plot = plot();
        return data.filter(found -> row >= 0 && row < rows()).map(found ->
                new double[] {across(plot).nearest(to(found, row)), plot.centreY()});
    }

    @Override
    boolean step(int across, int up) {
        int down = across - up;
        choose(row < 0 ? (down > 0 ? 0 : rows() - 1) : Math.clamp(row + down, 0, rows() - 1));
        return true;
    }

    @Override
    public String readOut() {
        return data.isPresent() && row >= 0 && row < rows() ? box(colors()).plain() : "";
    }

    @Override
    public String table() {
        StringBuilder text =
                new StringBuilder("part\tvalue_" + data.map(WaterfallData::unit).orElse("") + "\r\n");
        data.ifPresent(found -> {
            text.append(found.beforeName())
                    .append('\t')
                    .append(NumberText.file(found.before()))
                    .append("\r\n");
            found.steps()
                    .forEach(step -> text.append(step.name())
                            .append('\t')
                            .append(NumberText.file(step.change()))
                            .append("\r\n"));
            text.append(found.afterName())
                    .append('\t')
                    .append(NumberText.file(found.after()))
                    .append("\r\n");
        });
        return text.toString();
    }
}
