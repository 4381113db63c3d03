package plimsoll.desktop.chart;

import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import plimsoll.desktop.chart.data.LadderData;
import plimsoll.desktop.chart.geometry.Box;
import plimsoll.desktop.chart.geometry.Labels;
import plimsoll.desktop.chart.geometry.Range;
import plimsoll.desktop.chart.geometry.Scale;
import plimsoll.desktop.chart.geometry.Ticks;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.theme.Token;
import plimsoll.domain.text.NumberText;

/// Where an exposure is: a bar per expiry, to the right when positive, to the left and hatched when negative, each with
/// its signed number.
public final class LadderChart extends AcrossChart {
    private static final double PAD = 12;
    private static final double TOP = 24;
    private static final double AXIS = 22;
    private static final double MOST_ROW = 26;
    private static final double BAR_SHARE = 0.6;
    private static final double ROOM = 0.06;
    private static final double TICK_ROOM = 70;

    private Optional<LadderData> data = Optional.empty();
    private String emptyText = Texts.of("chart.noResult");
    private int row = -1;

    /// @param name accessible name, for example `Vega by expiry`
    public LadderChart(String name) {
        super(name);
    }

    /// Shows an exposure; without rungs the sentence.
    public void setData(LadderData ladder, String empty) {
        say(ladder.rungs().isEmpty() ? empty : ChartSentences.of(ladder));
        boolean same = data.filter(old -> names(old).equals(names(ladder))).isPresent();
        data = Optional.of(ladder);
        emptyText = empty;
        row = same ? row : -1;
        if (hasData()) {
            view().setWhole(whole(ladder), new Range(0, 1), same);
        }
        refresh();
        refreshOverlay();
    }

    /// Shows nothing but a sentence that says what is missing.
    public void clear(String sentence) {
        setData(new LadderData("", List.of()), sentence);
    }

    /// Returns what is shown.
    public Optional<LadderData> data() {
        return data;
    }

    private static List<String> names(LadderData ladder) {
        return ladder.rungs().stream().map(rung -> rung.group() + rung.name()).toList();
    }

    private static Range whole(LadderData ladder) {
        double low = 0;
        double high = 0;
        for (LadderData.Rung rung : ladder.rungs()) {
            double before = rung.before().orElse(0);
            low = Math.min(low, Math.min(rung.amount(), before));
            high = Math.max(high, Math.max(rung.amount(), before));
        }
        double room = Math.max(high - low, 1e-9) * ROOM;
        return new Range(low - (low < 0 ? room : room / 4), high + (high > 0 ? room : room / 4));
    }

    private List<LadderData.Rung> rungs() {
        return data.map(LadderData::rungs).orElse(List.of());
    }

    @Override
    boolean hasData() {
        return !rungs().isEmpty();
    }

    /// Returns the name with its group where the group changes.
    private String label(int at) {
        LadderData.Rung rung = rungs().get(at);
        boolean first = at == 0 || !rungs().get(at - 1).group().equals(rung.group());
        return first && !rung.group().isEmpty() ? rung.group() + "  " + rung.name() : rung.name();
    }

    private static String number(LadderData.Rung rung) {
        double size = Math.abs(rung.amount());
        return NumberText.signed(rung.amount(), size >= 1000 ? 0 : size >= 10 ? 1 : 2);
    }

    @Override
    Box plot(double width, double height) {
        Font font = ChartFonts.regular(12 * textScale());
        double names = 0;
        double numbers = 0;
        for (int i = 0; i < rungs().size(); i++) {
            names = Math.max(names, ChartFonts.width(label(i), font));
            numbers =
                    Math.max(numbers, ChartFonts.width(number(rungs().get(i)), ChartFonts.semiBold(12 * textScale())));
        }
        double top = em(TOP);
        double left = PAD + names + 10;
        return new Box(
                left, top, Math.max(10, width - left - numbers - PAD - 10), Math.max(1, height - top - em(AXIS)));
    }

    private double rowHeight(Box plot) {
        return Math.min(em(MOST_ROW), plot.height() / Math.max(1, rungs().size()));
    }

    @Override
    void paint(Pen pen, double width, double height) {
        if (!hasData()) {
            EmptyState.draw(pen, width, height, emptyText);
            return;
        }
        Box plot = plot(width, height);
        Scale across = across(plot);
        double bottom = plot.y() + rowHeight(plot) * rungs().size();
        axis(pen, plot, across, bottom);
        boolean readable = rowHeight(plot) >= pen.em(13);
        for (int i = 0; i < rungs().size(); i++) {
            rung(pen, plot, across, i, readable);
        }
        if (across.domain().contains(0)) {
            pen.vertical(across.pixel(0), plot.y() - 3, bottom + 3, 1.2, pen.colors.of(Token.TEXT_2));
        }
        LadderData ladder = data.orElseThrow();
        Font font = pen.regular(11);
        pen.text(ladder.unit(), PAD, pen.em(12), font, pen.colors.of(Token.TEXT_3), Pen.Side.LEFT);
        legend(pen, pen.width(ladder.unit(), font), font);
        String total = Texts.of("chart.sum", number(new LadderData.Rung("", "", ladder.total(), "")));
        if (pen.width(total, font) + pen.width(ladder.unit(), font) + 3 * PAD < width) {
            pen.text(total, width - PAD, pen.em(12), font, pen.colors.of(Token.TEXT_2), Pen.Side.RIGHT);
        }
    }

    private void legend(Pen pen, double from, Font font) {
        if (rungs().stream().anyMatch(rung -> rung.before().isPresent())) {
            double x = PAD + from + pen.em(16);
            pen.horizontal(pen.em(12), x, x + 18, 1, pen.colors.of(Token.TEXT_2), 3, 2);
            pen.text(
                    Texts.of("chart.before.word"),
                    x + 24,
                    pen.em(12),
                    font,
                    pen.colors.of(Token.TEXT_2),
                    Pen.Side.LEFT);
        }
    }

    private static void axis(Pen pen, Box plot, Scale across, double bottom) {
        Font font = pen.regular(11);
        Ticks ticks = Ticks.of(across.domain(), (int) Math.max(2, plot.width() / pen.em(TICK_ROOM)));
        for (int i = 0; i < ticks.count(); i++) {
            double x = across.pixel(ticks.value(i));
            pen.vertical(x, plot.y(), bottom, 1, pen.colors.grid());
            String text = Labels.compact(ticks.value(i));
            pen.text(text, x, bottom + pen.em(12), font, pen.colors.of(Token.TEXT_2), Pen.Side.CENTRE);
        }
    }

    private void rung(Pen pen, Box plot, Scale across, int at, boolean readable) {
        LadderData.Rung rung = rungs().get(at);
        double step = rowHeight(plot);
        double middle = plot.y() + step * (at + 0.5);
        double zero = across.nearest(0);
        double end = across.nearest(rung.amount());
        double height = Math.max(2, step * BAR_SHARE);
        boolean negative = rung.amount() < 0;
        Box bar = new Box(Math.min(zero, end), middle - height / 2, Math.max(1, Math.abs(end - zero)), height);
        if (rung.amount() != 0) {
            pen.fill(bar, pen.colors.of(negative ? Token.LOSS_FILL : Token.GAIN_FILL, negative ? 0.55 : 1));
            if (negative) {
                pen.hatch(bar, pen.colors.of(Token.LOSS), 1.2);
            }
        }
        rung.before().ifPresent(amount -> before(pen, across, amount, middle, height));
        if (readable) {
            Token ink = rung.amount() == 0 ? Token.TEXT_3 : negative ? Token.LOSS : Token.GAIN;
            pen.text(label(at), plot.x() - 10, middle, pen.regular(12), pen.colors.of(Token.TEXT), Pen.Side.RIGHT);
            double column = ChartFonts.width(widest(pen), pen.semiBold(12));
            pen.text(
                    number(rung),
                    plot.right() + 10 + column,
                    middle,
                    pen.semiBold(12),
                    pen.colors.of(ink),
                    Pen.Side.RIGHT);
        }
    }

    /// A hollow dashed bar: what the compared book has.
    private static void before(Pen pen, Scale across, double amount, double middle, double height) {
        double zero = across.nearest(0);
        double end = across.nearest(amount);
        Color ink = pen.colors.of(Token.TEXT_2);
        double top = middle - height / 2 - 2;
        double bottom = middle + height / 2 + 2;
        pen.horizontal(top, Math.min(zero, end), Math.max(zero, end), 1, ink, 3, 2);
        pen.horizontal(bottom, Math.min(zero, end), Math.max(zero, end), 1, ink, 3, 2);
        pen.vertical(end, top, bottom, 1.6, ink);
    }

    private String widest(Pen pen) {
        String widest = "";
        for (LadderData.Rung rung : rungs()) {
            String text = number(rung);
            widest = pen.width(text, pen.semiBold(12)) > pen.width(widest, pen.semiBold(12)) ? text : widest;
        }
        return widest;
    }

    @Override
    void paintOverlay(Pen pen, double width, double height) {
        if (hasData() && row >= 0) {
            Box plot = plot(width, height);
            double step = rowHeight(plot);
            Box line = new Box(PAD / 2, plot.y() + step * row, width - PAD, step);
            pen.outline(line, 1, pen.colors.of(Token.ACCENT), 2);
            double x = across(plot).nearest(rungs().get(row).amount());
            box(pen.colors).draw(pen, x, line.bottom() + 4, new Box(0, 0, width, height).grown(-4));
        }
    }

    private ReadOut box(ChartColors colors) {
        LadderData.Rung rung = rungs().get(row);
        ReadOut box = new ReadOut(
                (rung.group() + " " + rung.name()).strip(), data.orElseThrow().unit());
        Token ink = rung.amount() == 0 ? Token.TEXT_3 : rung.amount() < 0 ? Token.LOSS : Token.GAIN;
        box.row(
                new ReadOut.Cell(
                        rung.amount() < 0 ? Texts.of("chart.short") : Texts.of("chart.long"),
                        colors.of(Token.TEXT_3),
                        false),
                new ReadOut.Cell(NumberText.signed(rung.amount(), 2), colors.of(ink), true));
        rung.before().ifPresent(amount -> {
            box.row(
                    new ReadOut.Cell(Texts.of("chart.before.word"), colors.of(Token.TEXT_3), false),
                    new ReadOut.Cell(NumberText.signed(amount, 2), colors.of(Token.TEXT), false));
            box.row(
                    new ReadOut.Cell(Texts.of("chart.difference"), colors.of(Token.TEXT_3), false),
                    new ReadOut.Cell(NumberText.signed(rung.amount() - amount, 2), colors.of(Token.TEXT), false));
        });
        box.foot(rung.detail());
        return box;
    }

    @Override
    void hover(double x, double y) {
        Box plot = plot();
        int at = (int) Math.floor((y - plot.y()) / rowHeight(plot));
        row = hasData() && at >= 0 && at < rungs().size() ? at : -1;
        refreshOverlay();
    }

    @Override
    void leave() {
        row = -1;
        refreshOverlay();
    }

    @Override
    Optional<double[]> crosshair() {
        Box plot = plot();
        return hasData() && row >= 0
                ? Optional.of(
                        new double[] {across(plot).nearest(rungs().get(row).amount()), plot.centreY()})
                : Optional.empty();
    }

    @Override
    boolean step(int across, int up) {
        int down = across - up;
        int last = rungs().size() - 1;
        row = row < 0 ? (down > 0 ? 0 : last) : Math.clamp(row + down, 0, last);
        refreshOverlay();
        return true;
    }

    @Override
    public String readOut() {
        return hasData() && row >= 0 ? box(colors()).plain() : "";
    }

    @Override
    public String table() {
        String unit = data.map(LadderData::unit).orElse("").replace(' ', '_');
        boolean compared = rungs().stream().anyMatch(rung -> rung.before().isPresent());
        StringBuilder text = new StringBuilder("group\tname\tamount_" + unit);
        text.append(compared ? "\tbefore_" + unit : "").append("\r\n");
        for (LadderData.Rung rung : rungs()) {
            text.append(rung.group()).append('\t').append(rung.name()).append('\t');
            text.append(NumberText.file(rung.amount()));
            rung.before().ifPresent(amount -> text.append('\t').append(NumberText.file(amount)));
            text.append("\r\n");
        }
        return text.toString();
    }
}
