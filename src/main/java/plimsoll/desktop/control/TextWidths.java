package plimsoll.desktop.control;

import java.util.Arrays;
import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Mark;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.TableModel;

/// Answers how wide each column must be for its head and its longest text. Of a long table these are the texts of its
/// first rows, its groups and totals, and of rows that have been in sight: nobody waits for ten thousand texts.
final class TextWidths {
    private static final String FAMILY = "IBM Plex Sans SmBld";
    private static final double CELL_PX = 12;
    private static final double HEADER_PX = 11;
    private static final double PADDING_PX = 15;
    private static final double HEADER_GAP_PX = 3;
    private static final double SIGN_PX = 13;
    private static final double DETAIL_GAP_PX = 5;
    /// A longer text is cut, so that one text cannot push all others out.
    private static final double WIDEST_PX = 260;

    /// Rows that are measured before anybody scrolls to them.
    private static final int MEASURED = 60;

    private static final String NARROW = "., :;'|il";

    private final TableModel model;
    private final List<Column> columns;
    private final int[] longest;
    private final CellValue[] seen;
    private final Text ruler = new Text();

    TextWidths(TableModel model, List<Column> columns) {
        this.model = model;
        this.columns = columns;
        this.longest = new int[columns.size()];
        this.seen = new CellValue[columns.size()];
        Arrays.fill(seen, CellValue.EMPTY);
    }

    /// Hears of a value in sight; returns whether it is longer than every value the column was last measured with.
    boolean isLonger(Column column, CellValue value) {
        int at = columns.indexOf(column);
        if (at < 0 || length(value) <= longest[at]) {
            return false;
        }
        seen[at] = length(value) > length(seen[at]) ? value : seen[at];
        return true;
    }

    /// Returns the width of each column in px at a font scale; a column of check boxes or bars needs what it declares.
    double[] needed(double scale) {
        double[] needed = new double[columns.size()];
        for (int i = 0; i < needed.length; i++) {
            needed[i] = needed(i, scale, true);
        }
        return needed;
    }

    /// Returns the width that a column needs without the softer texts behind its values, px.
    double neededBare(int index, double scale) {
        return needed(index, scale, false);
    }

    private double needed(int index, double scale, boolean details) {
        Column column = columns.get(index);
        if (column.kind() == Column.Kind.CHECK || column.kind() == Column.Kind.BAR) {
            return column.width() * scale;
        }
        boolean all = model.rows().size() <= MEASURED;
        CellValue widest = all ? CellValue.EMPTY : seen[index];
        boolean signs = widest.mark() != Mark.NONE;
        int measured = 0;
        for (Row row : model.rows()) {
            measured++;
            if (row.kind() == Row.Kind.ITEM && measured > MEASURED) {
                continue;
            }
            if (goesOn(row, index)) {
                continue;
            }
            CellValue value = row.value(column.id());
            signs |= value.mark() != Mark.NONE;
            if (length(value, details) > length(widest, details)) {
                widest = value;
            }
        }
        if (details) {
            longest[index] = length(widest);
        }
        double cell = width(widest.text(), CELL_PX) + (signs ? SIGN_PX : 0);
        if (details && !widest.detail().isEmpty()) {
            cell += width(widest.detail(), CELL_PX) + DETAIL_GAP_PX;
        }
        double head = width(column.title(), HEADER_PX);
        if (!column.unit().isEmpty()) {
            head += width(column.unit(), HEADER_PX) + HEADER_GAP_PX;
        }
        return Math.ceil((Math.min(WIDEST_PX, Math.max(cell, head)) + PADDING_PX) * scale);
    }

    /// Returns whether the name of a group has the whole row behind it, so that its column need not hold it.
    private boolean goesOn(Row row, int index) {
        return row.kind() == Row.Kind.GROUP
                && columns.stream()
                        .skip(index + 1L)
                        .allMatch(behind -> row.value(behind.id()).text().isEmpty());
    }

    /// Text that was not accepted does not widen its column.
    private static int length(CellValue value) {
        return length(value, true);
    }

    private static int length(CellValue value, boolean details) {
        return value.is(CellState.INVALID) ? 0 : length(value.text()) + (details ? length(value.detail()) : 0);
    }

    /// Counts a digit as 2 and narrow punctuation as 1: a comma is half as wide as a digit.
    private static int length(String text) {
        int wide = 0;
        for (int i = 0; i < text.length(); i++) {
            wide += NARROW.indexOf(text.charAt(i)) >= 0 ? 1 : 2;
        }
        return wide;
    }

    private double width(String text, double size) {
        ruler.setFont(Font.font(FAMILY, size));
        ruler.setText(text);
        return ruler.getLayoutBounds().getWidth();
    }
}
