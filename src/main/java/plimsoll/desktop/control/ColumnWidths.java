package plimsoll.desktop.control;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
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
        view.skinProperty().subscribe(skin -> {
            if (skin != null) {
                scrollBar().ifPresent(bar -> {
                    bar.visibleProperty().subscribe(this::spread);
                    bar.widthProperty().subscribe(this::spread);
                });
            }
        });
    }

    /// Returns the row that must be scrolled to the top so that a row can be seen; empty when it is in sight.
    OptionalInt firstRowToSee(int index, Collection<? extends IndexedCell<?>> cells) {
        double row = ROW_PX * scale();
        double top = HEADER_PX * scale();
        int fitting = (int) Math.max(1, Math.floor((view.getHeight() - top) / row));
        if (fitting >= rows) {
            return OptionalInt.empty();
        }
        for (IndexedCell<?> cell : cells) {
            if (cell.getIndex() == index
                    && cell.getScene() != null
                    && cell.getParent().isVisible()) {
                double y = view.sceneToLocal(cell.localToScene(0, 0)).getY();
                if (y >= top - 1 && y + row <= view.getHeight() + 1) {
                    return OptionalInt.empty();
                }
                return OptionalInt.of(y < top ? index : Math.max(0, index - fitting + 1));
            }
        }
        return OptionalInt.of(Math.max(0, index - fitting / 2));
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
        return scrollBar()
                .filter(ScrollBar::isVisible)
                .map(bar -> bar.prefWidth(-1))
                .orElse(0.0);
    }

    private Optional<ScrollBar> scrollBar() {
        for (Node node : view.lookupAll(".scroll-bar")) {
            if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL) {
                return Optional.of(bar);
            }
        }
        return Optional.empty();
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
