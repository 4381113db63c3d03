package plimsoll.desktop.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import plimsoll.desktop.chart.data.FanData;
import plimsoll.desktop.chart.geometry.Box;
import plimsoll.desktop.chart.geometry.Labels;
import plimsoll.desktop.chart.geometry.Range;
import plimsoll.desktop.chart.geometry.Scale;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.theme.Token;
import plimsoll.domain.text.NumberText;

/// When: how a buffer or a price spreads over the paths as time goes on.
public final class FanChart extends XyChart {
    private static final double HOURS_PER_DAY = 24;
    private static final double ROOM = 0.06;
    private static final String[] NAMES = {"5 %", "25 %", Texts.of("chart.median"), "75 %", "95 %"};
    private static final int MEDIAN = 2;
    private static final int[] NAMES_FIRST = {MEDIAN, 4, 0, 3, 1};

    /// Of the compared book the median and the outer lines are drawn: more lines would hide the areas.
    private static final int[] COMPARED = {0, MEDIAN, 4};

    private Optional<FanData> data = Optional.empty();

    /// Makes an empty chart.
    public FanChart() {
        super(Texts.of("chart.name.fan"));
    }

    /// Shows a fan.
    public void setData(FanData fan) {
        say(ChartSentences.of(fan));
        boolean same = data.isPresent()
                && data.get().name().equals(fan.name())
                && data.get().hours().length == fan.hours().length
                && last(data.get()) == last(fan);
        data = Optional.of(fan);
        changed(same, Texts.of("chart.noTime"));
    }

    /// Shows nothing but a sentence that says what is missing.
    public void clear(String sentence) {
        say(sentence);
        data = Optional.empty();
        changed(false, sentence);
    }

    /// Returns what is shown.
    public Optional<FanData> data() {
        return data;
    }

    private static double last(FanData fan) {
        return fan.hours()[fan.hours().length - 1];
    }

    @Override
    Optional<View> home() {
        return data.filter(fan -> fan.hours().length > 1).map(FanChart::whole);
    }

    private static View whole(FanData fan) {
        double low = fan.zero() ? 0 : Double.POSITIVE_INFINITY;
        double high = fan.zero() ? 0 : Double.NEGATIVE_INFINITY;
        List<double[]> drawn = new ArrayList<>(List.of(fan.bands()));
        fan.apart().ifPresent(was -> drawn.addAll(List.of(was.bands())));
        for (double[] band : drawn) {
            for (double value : band) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        double room = Math.max(high - low, Math.max(1e-9, Math.abs(high) * 1e-3)) * ROOM;
        return new View(new Range(0, last(fan) / HOURS_PER_DAY), new Range(low - room, high + room));
    }

    @Override
    int points() {
        return data.map(fan -> fan.hours().length).orElse(0);
    }

    @Override
    double at(int point) {
        return data.orElseThrow().hours()[point] / HOURS_PER_DAY;
    }

    @Override
    String acrossLabel(double value, int decimals) {
        return NumberText.screen(value, decimals);
    }

    @Override
    String upLabel(double value, int decimals) {
        return Labels.compact(value);
    }

    @Override
    Units units() {
        return new Units(Texts.of("chart.days"), "USD");
    }

    @Override
    void plot(Pen pen, Box plot, Scale xs, Scale ys) {
        FanData fan = data.orElseThrow();
        if (fan.zero() && ys.domain().low() < 0) {
            double zero = ys.nearest(0);
            pen.hatch(new Box(plot.x(), zero, plot.width(), plot.bottom() - zero), pen.colors.hatch(), 1.2);
        }
        area(pen, fan, 0, 4, pen.colors.of(Token.ACCENT, 0.14), xs, ys);
        area(pen, fan, 1, 3, pen.colors.of(Token.ACCENT, 0.22), xs, ys);
        for (int band = 0; band < fan.bands().length; band++) {
            boolean median = band == MEDIAN;
            Color color = pen.colors.of(Token.ACCENT, median ? 1 : 0.55);
            double[] dashes = median ? new double[0] : new double[] {3, 4};
            pen.polyline(xs(fan, xs), ys(fan.bands()[band], ys), median ? 2.2 : 1, color, dashes);
        }
        fan.apart().ifPresent(was -> before(pen, fan, was.bands(), xs, ys));
        if (fan.zero() && ys.domain().contains(0)) {
            pen.horizontal(ys.pixel(0), plot.x(), plot.right(), 1.4, pen.colors.of(Token.LOSS));
        }
        for (FanData.Mark mark : fan.marks()) {
            pen.vertical(xs.pixel(mark.hours() / HOURS_PER_DAY), plot.y(), plot.bottom(), 1.2, ink(pen, mark), 5, 3);
        }
        for (FanData.Mark mark : marksBefore(fan)) {
            double x = xs.pixel(mark.hours() / HOURS_PER_DAY);
            pen.vertical(x, plot.y(), plot.bottom(), 1, ink(pen, mark), ComparedLine.DASHES);
        }
    }

    /// Returns the times of the compared book that are not those of the shown one, from the first on.
    private static List<FanData.Mark> marksBefore(FanData fan) {
        return fan.apart().stream()
                .flatMap(was -> was.marks().stream())
                .filter(mark -> !fan.marks().contains(mark))
                .sorted(Comparator.comparingDouble(FanData.Mark::hours))
                .toList();
    }

    private static Color ink(Pen pen, FanData.Mark mark) {
        return pen.colors.of(mark.liquidation() ? Token.LOSS : Token.WARN);
    }

    private static void before(Pen pen, FanData fan, double[][] was, Scale xs, Scale ys) {
        Color color = pen.colors.of(Token.TEXT_2);
        for (int band : COMPARED) {
            double width = band == MEDIAN ? 1.6 : ComparedLine.WIDTH;
            pen.polyline(xs(fan, xs), ys(was[band], ys), width, color, ComparedLine.DASHES);
        }
    }

    private static void area(Pen pen, FanData fan, int low, int high, Color fill, Scale xs, Scale ys) {
        int n = fan.hours().length;
        double[] x = new double[2 * n];
        double[] y = new double[2 * n];
        for (int i = 0; i < n; i++) {
            x[i] = xs.pixel(fan.hours()[i] / HOURS_PER_DAY);
            y[i] = ys.pixel(fan.bands()[high][i]);
            x[2 * n - 1 - i] = x[i];
            y[2 * n - 1 - i] = ys.pixel(fan.bands()[low][i]);
        }
        pen.g.setFill(fill);
        pen.g.fillPolygon(x, y, 2 * n);
    }

    private static double[] xs(FanData fan, Scale scale) {
        double[] pixels = new double[fan.hours().length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = scale.pixel(fan.hours()[i] / HOURS_PER_DAY);
        }
        return pixels;
    }

    private static double[] ys(double[] values, Scale scale) {
        double[] pixels = new double[values.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = scale.pixel(values[i]);
        }
        return pixels;
    }

    @Override
    void labels(Pen pen, Box plot, Scale xs, Scale ys) {
        FanData fan = data.orElseThrow();
        Font font = pen.regular(11);
        double free = fan.before().isPresent()
                ? ComparedLine.legend(
                        pen,
                        plot,
                        plot.x() + 8,
                        word(fan),
                        pen.colors.of(Token.TEXT_2),
                        fan.apart().isPresent())
                : Double.NEGATIVE_INFINITY;
        for (FanData.Mark mark : fan.marks().stream()
                .sorted(Comparator.comparingDouble(FanData.Mark::hours))
                .toList()) {
            double x = xs.pixel(mark.hours() / HOURS_PER_DAY);
            double width = pen.width(mark.text(), font);
            if (x >= plot.x() && x <= plot.right()) {
                double left = Math.max(free, Math.min(x - width / 2, plot.right() - width));
                pen.text(mark.text(), left, pen.em(14), font, ink(pen, mark), Pen.Side.LEFT);
                free = left + width + 12;
            }
        }
        labelsBefore(pen, plot, xs, fan);
        names(pen, fan, plot, ys);
    }

    /// The times of the compared book have their names inside the plot, each below the one before it, as far as there
    /// is room.
    private static void labelsBefore(Pen pen, Box plot, Scale xs, FanData fan) {
        int row = 0;
        for (FanData.Mark mark : marksBefore(fan)) {
            double x = xs.pixel(mark.hours() / HOURS_PER_DAY);
            String text = Texts.of("break.before", mark.text());
            double y = plot.y() + pen.em(10) + row * pen.em(16);
            boolean left = x + pen.width(text, pen.regular(11)) + 10 > plot.right();
            if (x >= plot.x() && x <= plot.right() && plot.height() >= pen.em(16) * (row + 3)) {
                Color ground = pen.colors.of(Token.PANEL);
                Pen.Side side = left ? Pen.Side.RIGHT : Pen.Side.LEFT;
                pen.textOn(text, left ? x - 7 : x + 7, y, pen.regular(11), ink(pen, mark), side, ground);
                row++;
            }
        }
    }

    private static String word(FanData fan) {
        return Texts.of(
                fan.isSame()
                        ? "chart.before.same"
                        : fan.apart().isPresent() ? "chart.before.fan" : "chart.before.none");
    }

    /// Each name stands on the end of its own line; the median and the outer lines have the first choice of room.
    private static void names(Pen pen, FanData fan, Box plot, Scale ys) {
        int end = fan.hours().length - 1;
        List<Double> taken = new ArrayList<>();
        for (int band : NAMES_FIRST) {
            double y = ys.pixel(fan.bands()[band][end]);
            boolean clear = y > plot.y() + 8
                    && y < plot.bottom() - 4
                    && taken.stream().allMatch(other -> Math.abs(other - y) > pen.em(15));
            if (clear) {
                taken.add(y);
                Color ink = pen.colors.of(band == MEDIAN ? Token.TEXT : Token.TEXT_2);
                Color ground = pen.colors.of(Token.PANEL);
                pen.textOn(NAMES[band], plot.right() - 4, y, pen.regular(11), ink, Pen.Side.RIGHT, ground);
            }
        }
    }

    @Override
    ReadOut box(ChartColors colors, int point) {
        FanData fan = data.orElseThrow();
        double hours = fan.hours()[point];
        ReadOut box = new ReadOut(
                hours < 2 * HOURS_PER_DAY
                        ? NumberText.screen(hours, hours == Math.rint(hours) ? 0 : 1) + " h"
                        : NumberText.screen(hours / HOURS_PER_DAY, 1) + " d",
                "USD");
        Optional<double[][]> apart = fan.apart().map(FanData.Before::bands);
        apart.ifPresent(was -> ComparedLine.heads(box, colors));
        for (int band = fan.bands().length - 1; band >= 0; band--) {
            boolean median = band == MEDIAN;
            double is = fan.bands()[band][point];
            ReadOut.Cell name = new ReadOut.Cell(NAMES[band], colors.of(Token.TEXT_3), median);
            ReadOut.Cell now = new ReadOut.Cell(Labels.usd(is), colors.of(Token.TEXT), median);
            if (apart.isEmpty()) {
                box.row(name, now);
            } else {
                double was = apart.get()[band][point];
                box.row(
                        name,
                        new ReadOut.Cell(Labels.usd(was), colors.of(Token.TEXT_2), false),
                        now,
                        new ReadOut.Cell(NumberText.signed(is - was, 0), colors.of(Token.TEXT), false));
            }
        }
        if (fan.before().isPresent() && apart.isEmpty()) {
            box.foot(word(fan));
        }
        return box;
    }

    @Override
    public String table() {
        String head = "q05_usd\tq25_usd\tq50_usd\tq75_usd\tq95_usd";
        Optional<double[][]> before =
                data.flatMap(FanData::before).filter(was -> !was.isNone()).map(FanData.Before::bands);
        StringBuilder text = new StringBuilder("hours\t").append(head);
        text.append(before.isPresent() ? "\t" + head.replace("_usd", "_before_usd") : "")
                .append("\r\n");
        data.ifPresent(fan -> {
            for (int i = 0; i < fan.hours().length; i++) {
                text.append(NumberText.file(fan.hours()[i]));
                List<double[]> bands = new ArrayList<>(List.of(fan.bands()));
                before.ifPresent(was -> bands.addAll(List.of(was)));
                for (double[] band : bands) {
                    text.append('\t').append(NumberText.file(band[i]));
                }
                text.append("\r\n");
            }
        });
        return text.toString();
    }
}
