package plimsoll.desktop.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import plimsoll.desktop.chart.data.BufferData;
import plimsoll.desktop.chart.geometry.Box;
import plimsoll.desktop.chart.geometry.Curve;
import plimsoll.desktop.chart.geometry.Labels;
import plimsoll.desktop.chart.geometry.Placement;
import plimsoll.desktop.chart.geometry.Scale;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.theme.Token;
import plimsoll.domain.scenario.BufferLadder;
import plimsoll.domain.text.NumberText;

/// Places and draws the texts of the buffer chart so that none covers another text or a mark, and a line only where
/// there is no other place. In a small chart a level keeps its price and move, or its price alone, and names give way.
final class BufferLabels {
    private static final int SAME_BUFFER = 1;
    private static final double BAND_HEIGHT = 17;

    private final Pen pen;
    private final BufferData data;
    private final List<PoolCurve> curves;
    private final Box plot;
    private final Scale prices;
    private final Scale amounts;
    private final Placement places;

    BufferLabels(Pen pen, BufferData data, List<PoolCurve> curves, Box plot, Scale prices, Scale amounts) {
        this.pen = pen;
        this.data = data;
        this.curves = curves;
        this.plot = plot;
        this.prices = prices;
        this.amounts = amounts;
        places = new Placement(plot.grown(-5));
    }

    void paint() {
        obstacles();
        curves.forEach(this::levels);
        data.reported().forEach(this::reported);
        values();
        curves.forEach(this::name);
        data.ladder().ifPresent(this::bands);
        below();
    }

    private void obstacles() {
        for (PoolCurve curve : curves) {
            Curve seen = curve.buffer()
                    .between(prices.domain().low(), prices.domain().high());
            for (int i = 1; i < seen.xs().length; i++) {
                places.block(
                        prices.pixel(seen.xs()[i - 1]),
                        amounts.pixel(seen.ys()[i - 1]),
                        prices.pixel(seen.xs()[i]),
                        amounts.pixel(seen.ys()[i]));
            }
        }
        double now = prices.pixel(data.evaluated());
        curves.stream()
                .filter(curve -> amounts.domain().contains(curve.now()))
                .forEach(curve -> places.block(new Box(now - 5, amounts.pixel(curve.now()) - 5, 10, 10)));
        double zero = amounts.pixel(0);
        places.block(plot.x(), zero, plot.right(), zero);
        for (double price : new double[] {data.spot(), data.evaluated()}) {
            places.block(prices.pixel(price), plot.y(), prices.pixel(price), plot.bottom());
        }
    }

    private void levels(PoolCurve curve) {
        if (!curve.alive() || !amounts.domain().contains(0)) {
            return;
        }
        curve.down().ifPresent(level -> level(curve, level));
        curve.up().ifPresent(level -> level(curve, level));
    }

    private void level(PoolCurve curve, double level) {
        if (!prices.domain().contains(level)) {
            return;
        }
        double x = prices.pixel(level);
        double y = amounts.pixel(0);
        Color color = pen.colors.pool(curve.line().identity());
        pen.loadLine(x, y, color);
        places.block(new Box(x - 9, y - 7, 18, 14));
        places.block(x, y, x, plot.bottom());
        String price = Labels.price(level);
        String move = NumberText.percent(level / data.evaluated() - 1, 2);
        String what = Texts.of(
                data.evaluated() == data.spot() ? "chart.liquidatedMove" : "chart.liquidatedFrom",
                curve.line().name(),
                move);
        double alone = pen.width(price, pen.semiBold(12)) + 18;
        double line = alone + 6 + pen.width(move, pen.regular(11));
        double whole = Math.max(alone, pen.width(what, pen.regular(11)) + 18);
        boolean right = level < data.evaluated();
        Optional<Box> both = places.placeFree(beside(x, y, whole, pen.em(38), right));
        Optional<Box> moved = both.isPresent() ? both : places.placeFree(beside(x, y, line, pen.em(23), right));
        Box box = moved.or(() -> places.placeFree(beside(x, y, alone, pen.em(23), right)))
                .or(() -> places.place(beside(x, y, alone, pen.em(23), right)))
                .orElseThrow();
        pen.panel(box, pen.colors.of(Token.PANEL), color, 1);
        double left = box.x() + 9;
        pen.text(price, left, box.y() + pen.em(12), pen.semiBold(12), pen.colors.of(Token.TEXT), Pen.Side.LEFT);
        if (both.isPresent()) {
            pen.text(what, left, box.y() + pen.em(27), pen.regular(11), color, Pen.Side.LEFT);
        } else if (moved.isPresent()) {
            pen.text(move, box.right() - 9, box.y() + pen.em(12), pen.regular(11), color, Pen.Side.RIGHT);
        }
    }

    /// Returns boxes below and above a point, first at the side where the pool lives.
    private static List<Box> beside(double x, double y, double width, double height, boolean right) {
        List<Box> candidates = new ArrayList<>();
        for (double below : new double[] {12, 12 + height + 6, 12 + 2 * (height + 6), -12 - height, -18 - 2 * height}) {
            for (double side : right ? new double[] {12, -12 - width} : new double[] {-12 - width, 12}) {
                candidates.add(new Box(x + side, y + below, width, height));
            }
        }
        return candidates;
    }

    /// Names a price that the venue reports, beside its vertical.
    private void reported(BufferData.ReportedLevel level) {
        if (!prices.domain().contains(level.price())) {
            return;
        }
        double x = prices.pixel(level.price());
        String text = Texts.of("chart.venueReports", level.name(), Labels.price(level.price()));
        Font font = pen.regular(11);
        double width = pen.width(text, font) + 10;
        double height = pen.em(17);
        List<Box> candidates = new ArrayList<>();
        for (double share : new double[] {0.06, 0.14, 0.22, 0.3, 0.7, 0.8, 0.9}) {
            double y = plot.y() + share * plot.height();
            candidates.add(new Box(x + 6, y, width, height));
            candidates.add(new Box(x - 6 - width, y, width, height));
        }
        places.block(x, plot.y(), x, plot.bottom());
        places.place(candidates).ifPresent(box -> {
            pen.panel(box, pen.colors.of(Token.PANEL), pen.colors.pool(level.identity()), 1);
            write(text, box, font, pen.colors.of(Token.TEXT));
        });
    }

    /// Marks the buffers at the evaluated price; pools with the same buffer share one label.
    private void values() {
        double x = prices.pixel(data.evaluated());
        if (!prices.domain().contains(data.evaluated())) {
            return;
        }
        Map<Long, List<PoolCurve>> groups = new LinkedHashMap<>();
        curves.stream()
                .filter(curve -> amounts.domain().contains(curve.now()))
                .sorted(Comparator.comparingDouble(PoolCurve::now).reversed())
                .forEach(
                        curve -> groups.computeIfAbsent(Math.round(curve.now() / SAME_BUFFER), key -> new ArrayList<>())
                                .add(curve));
        double above = plot.y();
        for (List<PoolCurve> group : groups.values()) {
            double y = amounts.pixel(group.getFirst().now());
            for (PoolCurve curve : group) {
                int identity = curve.line().identity();
                Color color = group.size() > 1 ? pen.colors.of(Token.TEXT) : pen.colors.pool(identity);
                pen.marker(group.size() > 1 ? 0 : identity, x, y, 3.2, color, pen.colors.of(Token.PANEL));
            }
            above = value(group, x, y, above);
        }
    }

    /// Writes a buffer below those that are larger; returns where the next one may begin.
    private double value(List<PoolCurve> group, double x, double y, double above) {
        String who = group.size() == 1
                ? group.getFirst().line().name()
                : group.size() == curves.size()
                        ? curves.size() == 2 ? Texts.of("chart.bothPools") : Texts.of("chart.allPools")
                        : Texts.of("chart.pools", NumberText.count(group.size()));
        String text = Labels.usd(group.getFirst().now()) + " " + who;
        Font font = pen.semiBold(11.5);
        double width = pen.width(text, font) + 6;
        double height = pen.em(16);
        List<Box> candidates = new ArrayList<>();
        for (double rise : new double[] {0, -18, 18, -30, 30, -44, 44}) {
            for (double away : new double[] {9, 20, 34, 50}) {
                candidates.add(new Box(x + away, y - height / 2 + rise, width, height));
                candidates.add(new Box(x - away - width, y - height / 2 + rise, width, height));
            }
        }
        candidates.removeIf(box -> box.y() <= above);
        Optional<Box> free = places.placeClear(candidates);
        free.ifPresent(box -> write(text, box, font, pen.colors.of(Token.TEXT)));
        return free.map(Box::y).orElse(above);
    }

    private void name(PoolCurve curve) {
        Curve solid = curve.alive()
                ? curve.solid(prices.domain().low(), prices.domain().high())
                : curve.before(prices.domain().low(), prices.domain().high());
        if (solid.xs().length < 2) {
            return;
        }
        Font font = pen.semiBold(12);
        String text = curve.line().name();
        double width = pen.width(text, font) + 4;
        double height = pen.em(16);
        double from = solid.xs()[0];
        double to = solid.xs()[solid.xs().length - 1];
        List<Box> candidates = new ArrayList<>();
        for (double share : new double[] {0.78, 0.7, 0.86, 0.6, 0.5, 0.22, 0.3, 0.14, 0.4}) {
            double price = from + share * (to - from);
            double buffer = solid.at(price).orElse(Double.NaN);
            if (!amounts.domain().contains(buffer)) {
                continue;
            }
            double x = prices.pixel(price);
            double y = amounts.pixel(buffer);
            for (double gap : new double[] {10, 18, 28}) {
                candidates.add(new Box(x - width - gap, y - height / 2 - gap / 2, width, height));
                candidates.add(new Box(x + gap, y - height / 2 - gap / 2, width, height));
                candidates.add(new Box(x - width / 2, y - height - gap, width, height));
                candidates.add(new Box(x - width / 2, y + gap, width, height));
            }
        }
        Color color = pen.colors.pool(curve.line().identity());
        places.placeClear(candidates).ifPresent(box -> write(text, box, font, color));
    }

    private void write(String text, Box box, Font font, Color color) {
        pen.text(text, box.centreX(), box.centreY(), font, color, Pen.Side.CENTRE);
    }

    private void bands(BufferLadder ladder) {
        double target = ladder.target().doubleValue();
        double warn = ladder.warn().doubleValue();
        double restrict = ladder.restrict().doubleValue();
        band(
                Texts.of("chart.band.targetAbove", Labels.compact(target)),
                target,
                amounts.domain().high(),
                Token.TEXT_2);
        band(Texts.of("chart.band.warnFrom", Labels.compact(warn), Labels.compact(target)), warn, target, Token.TEXT_2);
        band(
                Texts.of("chart.band.restrictFrom", Labels.compact(restrict), Labels.compact(warn)),
                restrict,
                warn,
                Token.TEXT_2);
        band(Texts.of("chart.band.liquidateBelow", Labels.compact(restrict)), 0, restrict, Token.TEXT_2);
    }

    private void band(String text, double low, double high, Token ink) {
        if (high <= low || amounts.nearest(low) - amounts.nearest(high) < pen.em(BAND_HEIGHT)) {
            return;
        }
        Font font = pen.regular(11);
        double width = pen.width(text, font);
        double bottom = amounts.nearest(low);
        double height = pen.em(14);
        double y = Math.max(amounts.nearest(high) + 1, bottom - height - 4);
        List<Box> candidates = new ArrayList<>();
        for (double share : new double[] {1, 0, 0.9, 0.1, 0.8, 0.2, 0.62, 0.38, 0.55, 0.45}) {
            double x = plot.x() + 8 + share * (plot.width() - 16 - width);
            candidates.add(new Box(x, y, width, height));
        }
        Optional<Box> box = places.placeFree(candidates);
        box.ifPresent(found -> write(text, found, font, pen.colors.of(ink)));
    }

    private void below() {
        double zero = amounts.nearest(0);
        Font font = pen.regular(11);
        double height = pen.em(16);
        if (plot.bottom() - zero < height * 2) {
            return;
        }
        String text = Texts.of("chart.belowMaintenance");
        double width = pen.width(text, font) + 8;
        List<Box> candidates = new ArrayList<>();
        for (double share : new double[] {0.5, 0.62, 0.38, 0.8, 0.2, 1, 0}) {
            double x = plot.x() + 8 + share * (plot.width() - 16 - width);
            candidates.add(new Box(x, plot.bottom() - height - 8, width, height));
            candidates.add(new Box(x, zero + 8, width, height));
        }
        Optional<Box> free = places.placeFree(candidates);
        free.ifPresent(box -> pen.textOn(
                text,
                box.centreX(),
                box.centreY(),
                font,
                pen.colors.of(Token.LOSS),
                Pen.Side.CENTRE,
                pen.colors.of(Token.PANEL)));
    }
}
