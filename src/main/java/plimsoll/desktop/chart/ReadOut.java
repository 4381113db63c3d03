package plimsoll.desktop.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import plimsoll.desktop.chart.geometry.Box;
import plimsoll.desktop.theme.Token;

/// The box with exact numbers beside a crosshair or a cell: a title, rows of cells with aligned columns, a foot.
final class ReadOut {
    private static final double ROW = 16;
    private static final double PAD = 9;
    private static final double GAP = 12;

    /// One text.
    ///
    /// @param text  what it says
    /// @param color of the text
    /// @param bold  whether it stands out
    record Cell(String text, Color color, boolean bold) {}

    private final String title;
    private final String aside;
    private final List<List<Cell>> rows = new ArrayList<>();
    private String foot = "";

    /// @param title the number asked for, for example the price
    /// @param aside the same in other words, for example the move
    ReadOut(String title, String aside) {
        this.title = title;
        this.aside = aside;
    }

    void row(Cell... cells) {
        rows.add(List.of(cells));
    }

    void foot(String text) {
        foot = text;
    }

    /// Returns the same as one line of plain text.
    String plain() {
        StringBuilder text = new StringBuilder(title).append(", ").append(aside);
        for (List<Cell> row : rows) {
            text.append("; ");
            text.append(String.join(" ", row.stream().map(Cell::text).toList()));
        }
        return foot.isEmpty() ? text.toString() : text.append("; ").append(foot).toString();
    }

    /// Draws beside the point, on the side with more room, inside the area.
    void draw(Pen pen, double x, double y, Box area) {
        double[] widths = widths(pen);
        double inner = 0;
        for (double width : widths) {
            inner += width + (inner > 0 ? pen.em(GAP) : 0);
        }
        double head = pen.width(title, pen.semiBold(12)) + pen.em(GAP) + pen.width(aside, pen.regular(11));
        inner = Math.max(inner, Math.max(head, pen.width(foot, pen.regular(11))));
        double width = Math.ceil(inner + 2 * pen.em(PAD));
        int lines = 1 + rows.size() + (foot.isEmpty() ? 0 : 1);
        double height = pen.em(ROW) * lines + pen.em(8);
        double left = x + 14 + width <= area.right() ? x + 14 : x - 14 - width;
        Box box = new Box(left, y, width, height).movedInto(area);
        pen.panel(box, pen.colors.of(Token.HEAD, 0.97), pen.colors.of(Token.LINE_STRONG), 1);
        write(pen, box, widths);
    }

    private void write(Pen pen, Box box, double[] widths) {
        double left = box.x() + pen.em(PAD);
        double right = box.right() - pen.em(PAD);
        double y = box.y() + pen.em(4) + pen.em(ROW) / 2;
        pen.text(title, left, y, pen.semiBold(12), pen.colors.of(Token.TEXT), Pen.Side.LEFT);
        pen.text(aside, right, y, pen.regular(11), pen.colors.of(Token.TEXT_2), Pen.Side.RIGHT);
        for (List<Cell> row : rows) {
            y += pen.em(ROW);
            double at = right;
            for (int i = row.size() - 1; i >= 0; i--) {
                Cell cell = row.get(i);
                Font font = font(pen, cell);
                pen.text(
                        cell.text(),
                        i == 0 ? left : at,
                        y,
                        font,
                        cell.color(),
                        i == 0 ? Pen.Side.LEFT : Pen.Side.RIGHT);
                at -= widths[i] + pen.em(GAP);
            }
        }
        if (!foot.isEmpty()) {
            pen.text(foot, left, y + pen.em(ROW), pen.regular(11), pen.colors.of(Token.TEXT_3), Pen.Side.LEFT);
        }
    }

    private double[] widths(Pen pen) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        double[] widths = new double[columns];
        for (List<Cell> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], pen.width(row.get(i).text(), font(pen, row.get(i))));
            }
        }
        return widths;
    }

    private static Font font(Pen pen, Cell cell) {
        return cell.bold() ? pen.semiBold(11) : pen.regular(11.5);
    }
}
