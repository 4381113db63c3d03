package plimsoll.desktop.control;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;

/// Gives a table the height of its rows and lets its columns fill its width: spare room goes to text columns, a lack
/// of room is taken from them first; then the table scrolls.
final class ColumnWidths {
    /// Height of a row at 100 %.
    static final double ROW_PX = 22;

    private static final double HEADER_PX = 24;
    private static final double NARROWEST_TEXT = 0.6;

    private final TableView<Row> view;
    private final List<Column> columns;
    private int rows;
    private double lastWidth = -1;

    ColumnWidths(TableView<Row> view, List<Column> columns) {
        this.view = view;
        this.columns = columns;
        view.widthProperty().subscribe(this::spread);
        view.fixedCellSizeProperty().subscribe(() -> {
            lastWidth = -1;
            setRows(rows);
            spread();
        });
        view.needsLayoutProperty().subscribe(needed -> {
            if (!needed) {
                spread();
            }
        });
    }

    /// Sets how many rows are listed; the table is as tall as they are, and never taller than its place.
    void setRows(int count) {
        rows = count;
        double scale = scale();
        double height = Math.ceil((HEADER_PX + Math.max(1, count) * ROW_PX) * scale);
        view.setPrefHeight(height);
        view.setMaxHeight(count == 0 ? Double.MAX_VALUE : height);
        view.setMinHeight(Math.min(height, Math.ceil((HEADER_PX + ROW_PX) * scale)));
    }

    private void spread() {
        double room = view.getWidth() - scrollBarWidth();
        if (room <= 0 || room == lastWidth) {
            return;
        }
        lastWidth = room;
        double scale = scale();
        double wanted = columns.stream().mapToDouble(Column::width).sum() * scale;
        double elastic = columns.stream()
                        .filter(ColumnWidths::isElastic)
                        .mapToDouble(Column::width)
                        .sum()
                * scale;
        double spare = room - wanted;
        double factor = elastic > 0 ? Math.max(NARROWEST_TEXT, 1 + spare / elastic) : 1;
        double all = elastic > 0 ? 1 : Math.max(1, room / wanted);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            double width = column.width() * scale * (isElastic(column) ? factor : all);
            view.getColumns().get(i).setPrefWidth(Math.floor(width));
        }
    }

    private double scrollBarWidth() {
        for (Node node : view.lookupAll(".scroll-bar:vertical")) {
            if (node instanceof ScrollBar bar && bar.isVisible()) {
                return bar.getWidth();
            }
        }
        return 0;
    }

    private double scale() {
        return view.getFixedCellSize() > 0 ? view.getFixedCellSize() / ROW_PX : 1;
    }

    private static boolean isElastic(Column column) {
        return switch (column.kind()) {
            case TEXT, CHOICE, BAR -> true;
            case NUMBER, CHECK -> false;
        };
    }
}
