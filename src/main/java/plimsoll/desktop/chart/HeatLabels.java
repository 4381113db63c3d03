package plimsoll.desktop.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import plimsoll.desktop.chart.data.HeatAxis;
import plimsoll.desktop.chart.data.HeatData;
import plimsoll.desktop.chart.geometry.Box;
import plimsoll.desktop.chart.geometry.Labels;
import plimsoll.desktop.chart.geometry.Placement;
import plimsoll.desktop.chart.geometry.Ticks;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.theme.Token;

/// Draws the axes of the heat map and names the worst cell, the best cell and the what-if point.
final class HeatLabels {
    private static final double PAD = 9;
    /// A label says less rather than stand farther from its cell, as long as there is room near it, px.
    private static final double NEAR = 110;
    private static final double FAR = 420;

    private final Pen pen;
    private final HeatCells cells;
    private final HeatView view;
    private final Placement places;

    HeatLabels(Pen pen, HeatCells cells, HeatView view) {
        this.pen = pen;
        this.cells = cells;
        this.view = view;
        places = new Placement(view.plot().grown(-8));
    }

    void paint(Optional<HeatCells> before) {
        axes();
        block(cells);
        before.ifPresent(this::block);
        HeatData data = cells.data();
        int worst = data.worst();
        int best = data.best();
        Box worstCell = view.cell(cells, worst % cells.columns(), worst / cells.columns());
        Box bestCell = view.cell(cells, best % cells.columns(), best / cells.columns());
        double x = view.across().pixel(data.x());
        double y = view.up().pixel(data.y());
        Box point = new Box(x - 8, y - 8, 16, 16);
        places.block(worstCell);
        places.block(bestCell);
        places.block(point);
        whatIfLines(x, y);
        callOut(Texts.of("chart.worst"), worst, worstCell, pen.colors.of(Token.LOSS));
        if (best != worst) {
            callOut(Texts.of("chart.best"), best, bestCell, pen.colors.of(Token.GAIN));
        }
        whatIf(point, before.isEmpty());
    }

    private void block(HeatCells heat) {
        for (double[] line : heat.surface().lines()) {
            for (int i = 2; i < line.length; i += 2) {
                places.block(
                        view.across().pixel(line[i - 2]),
                        view.up().pixel(line[i - 1]),
                        view.across().pixel(line[i]),
                        view.up().pixel(line[i + 1]));
            }
        }
    }

    private void whatIfLines(double x, double y) {
        Box plot = view.plot();
        if (!plot.contains(x, y)) {
            return;
        }
        Color line = Color.WHITE.deriveColor(0, 1, 1, 0.5);
        pen.vertical(x, plot.y(), plot.bottom(), 1, line);
        pen.horizontal(y, plot.x(), plot.right(), 1, line);
    }

    private void whatIf(Box point, boolean asItIs) {
        HeatData data = cells.data();
        if (!view.plot().contains(point.centreX(), point.centreY())) {
            return;
        }
        boolean now = asItIs && data.x() == 0 && data.y() == 0;
        double buffer = cells.surface().at(data.x(), data.y());
        String title = Texts.of(now ? "chart.heat.now" : "chart.heat.whatIf", Labels.usd(buffer));
        pen.outline(point, 4, pen.colors.of(Token.HEAT_INK, 0.55), 0);
        pen.outline(point, 2, Color.WHITE, 0);
        box(title, data.where(data.x(), data.y()), point, pen.colors.of(Token.TEXT_2), Color.WHITE);
    }

    private void callOut(String word, int cell, Box at, Color color) {
        if (at.width() <= 0 || at.height() <= 0) {
            return;
        }
        HeatData data = cells.data();
        Box mark = square(at);
        pen.outline(mark.grown(1), 4, pen.colors.of(Token.HEAT_INK, 0.55), 0);
        pen.outline(mark, 2, color, 0);
        String where = data.where(
                data.across().values()[cell % cells.columns()], data.up().values()[cell / cells.columns()]);
        box(word + " " + Labels.usd(data.buffer()[cell]), where, mark, color, color);
    }

    private Box square(Box cell) {
        double wide = Math.max(cell.width(), 10);
        double high = Math.max(cell.height(), 10);
        return new Box(cell.centreX() - wide / 2, cell.centreY() - high / 2, wide, high).movedInto(view.plot());
    }

    private void box(String title, String where, Box target, Color line, Color leader) {
        Font bold = pen.semiBold(12);
        Font small = pen.regular(11);
        double wide = Math.max(pen.width(title, bold), pen.width(where, small)) + 2 * PAD;
        double narrow = pen.width(title, bold) + 2 * PAD;
        List<Box> full = candidates(target, wide, pen.em(38), FAR);
        List<Box> brief = candidates(target, narrow, pen.em(20), FAR);
        List<Box> nearBrief = candidates(target, narrow, pen.em(20), NEAR);
        places.placeOnItsSide(candidates(target, wide, pen.em(38), NEAR), target, false)
                .or(() -> places.placeOnItsSide(nearBrief, target, false))
                .or(() -> places.placeOnItsSide(nearBrief, target, true))
                .or(() -> places.placeWithLeader(full, target, false))
                .or(() -> places.placeWithLeader(brief, target, false))
                .or(() -> places.placeWithLeader(full, target, true))
                .or(() -> places.placeWithLeader(brief, target, true))
                .ifPresent(box -> {
                    leader(box, target, leader);
                    pen.panel(box, pen.colors.of(Token.PANEL, 0.97), line, 1);
                    Color ink = pen.colors.of(Token.TEXT);
                    boolean two = box.height() > pen.em(30);
                    double y = two ? box.y() + pen.em(12) : box.centreY();
                    pen.text(title, box.x() + PAD, y, bold, ink, Pen.Side.LEFT);
                    if (two) {
                        Color quiet = pen.colors.of(Token.TEXT_2);
                        pen.text(where, box.x() + PAD, box.y() + pen.em(27), small, quiet, Pen.Side.LEFT);
                    }
                });
    }

    /// Returns places around a target, the nearest first.
    private static List<Box> candidates(Box target, double width, double height, double farthest) {
        List<Box> candidates = new ArrayList<>();
        for (double gap = 18; gap < farthest; gap += 26) {
            double[] lefts = {target.right() + gap, target.x() - gap - width, target.centreX() - width / 2};
            double[] tops = {target.y() - gap - height, target.bottom() + gap, target.centreY() - height / 2};
            for (double left : lefts) {
                for (double top : tops) {
                    candidates.add(new Box(left, top, width, height));
                }
            }
        }
        return candidates;
    }

    private void leader(Box box, Box target, Color color) {
        double[] at = box.leaderTo(target);
        places.block(at[0], at[1], at[2], at[3]);
        pen.line(at[0], at[1], at[2], at[3], 3, pen.colors.of(Token.HEAT_INK, 0.4));
        pen.line(at[0], at[1], at[2], at[3], 1.2, color);
    }

    private void axes() {
        Box plot = view.plot();
        Font font = pen.regular(11);
        HeatData data = cells.data();
        Ticks across = Ticks.of(view.across().domain(), (int) Math.max(2, plot.width() / pen.em(84)));
        for (int i = 0; i < across.count(); i++) {
            double value = across.value(i);
            double x = view.across().pixel(value);
            double y = plot.bottom() + pen.em(13);
            pen.vertical(x, plot.bottom(), plot.bottom() + 4, 1, pen.colors.of(Token.LINE_STRONG));
            String label = data.across().label(value, across.step());
            pen.text(label, x, y, font, pen.colors.of(Token.TEXT_2), Pen.Side.CENTRE);
            if (data.across().kind() == HeatAxis.Kind.PRICE) {
                String text = value == 0 ? Texts.of("chart.spot") : Labels.move(value);
                pen.text(text, x, y + pen.em(14), font, pen.colors.of(Token.TEXT_3), Pen.Side.CENTRE);
            }
        }
        Ticks up = Ticks.of(view.up().domain(), (int) Math.max(2, plot.height() / pen.em(44)));
        for (int i = 0; i < up.count(); i++) {
            double y = view.up().pixel(up.value(i));
            pen.horizontal(y, plot.x() - 4, plot.x(), 1, pen.colors.of(Token.LINE_STRONG));
            String text = data.up().label(up.value(i), up.step());
            pen.text(text, plot.x() - 8, y, font, pen.colors.of(Token.TEXT_2), Pen.Side.RIGHT);
        }
        Color quiet = pen.colors.of(Token.TEXT_3);
        if (data.across().kind() != HeatAxis.Kind.PRICE) {
            double y = plot.bottom() + pen.em(27);
            pen.text(data.across().title(), plot.centreX(), y, font, quiet, Pen.Side.CENTRE);
        }
        String title = data.up().title();
        pen.text(title, plot.x(), pen.em(15), font, quiet, Pen.Side.LEFT);
        double room = plot.width() - pen.width(title, font) - pen.em(16);
        String cell = pen.elided(Texts.of("chart.heat.cell", data.whose()), font, room);
        if (pen.width(cell, font) <= room) {
            pen.text(cell, plot.right(), pen.em(15), font, quiet, Pen.Side.RIGHT);
        }
    }
}
