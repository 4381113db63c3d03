package plimsoll.desktop.control;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.TableModel;

/// Gives a table the height of its rows and lets its columns fill its width.
///
/// Spare room goes to text columns. When room is short, every column first gives up what its texts do not need, then
/// text columns are cut, except the first, which names the rows, and only then the table scrolls.
final class ColumnWidths {
    /// Height of a row at 100 %.
    static final double ROW_PX = 22;

    private static final double HEADER_PX = 24;
    private static final double NARROWEST_TEXT = 0.6;
    /// A column of exactly this width is taken for one that nobody sized, and the view sizes it by its own measure.
    private static final double DEFAULT_PX = 80;
    private static final double CORNER_PX = 20;
    /// A narrower column holds a number or a sign.
    private static final double LEAST_NAME_PX = 60;

    private final TableView<Row> view;
    private final List<Column> columns;
    private final TextWidths texts;
    private final TableModel model;
    private int rows;
    private int most = Integer.MAX_VALUE;
    private boolean changed = true;
    private Set<String> hidden = Set.of();
    private Set<String> noRoom = Set.of();

    ColumnWidths(TableView<Row> view, TableModel model, List<Column> columns) {
        this.view = view;
        this.model = model;
        this.columns = columns;
        this.texts = new TextWidths(model, columns);
        view.widthProperty().subscribe(this::spread);
        view.fixedCellSizeProperty().subscribe(() -> {
            setRows(rows);
            spread();
        });
        view.skinProperty().subscribe(skin -> {
            if (skin != null) {
                scrollBar(Orientation.VERTICAL).ifPresent(bar -> {
                    bar.visibleProperty().subscribe(this::spread);
                    bar.widthProperty().subscribe(this::spread);
                });
                scrollBar(Orientation.HORIZONTAL)
                        .ifPresent(bar -> bar.visibleProperty().subscribe(() -> setRows(rows)));
            }
        });
    }

    /// Hears of a text that is shown; returns whether the columns must be spread again because it is longer than all
    /// before it.
    boolean shows(Column column, CellValue value) {
        changed |= texts.isLonger(column, value);
        return changed;
    }

    /// Spreads the columns when rows or texts changed since the last time.
    void spreadIfChanged() {
        if (changed) {
            spread();
        }
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

    /// Sets how many rows the table is allowed to be tall.
    void setMost(int count) {
        most = count;
        setRows(rows);
    }

    /// Sets how many rows are listed; the table is as tall as they are, and never taller than its place.
    void setRows(int count) {
        rows = count;
        changed = true;
        double scale = scale();
        double bar = scrollBar(Orientation.HORIZONTAL)
                .filter(ScrollBar::isVisible)
                .map(found -> found.prefHeight(-1))
                .orElse(0.0);
        double height = height(count, scale, bar);
        view.setPrefHeight(height);
        view.setMaxHeight(count == 0 ? Double.MAX_VALUE : height(Math.min(count, most), scale, bar));
        view.setMinHeight(Math.min(height, Math.ceil((HEADER_PX + ROW_PX) * scale)));
    }

    private static double height(int count, double scale, double bar) {
        return Math.ceil((HEADER_PX + Math.max(1, count) * ROW_PX) * scale + bar);
    }

    /// Hides the columns a user does not want to see.
    void setHidden(Set<String> ids) {
        hidden = Set.copyOf(ids);
        spread();
    }

    /// Returns whether a column is hidden because the table is too narrow.
    boolean isOutOfRoom(Column column) {
        return noRoom.contains(column.id());
    }

    /// Returns the room that the button in the corner takes at 100 %.
    static double cornerPx(List<Column> columns) {
        return columns.size() < DataTable.COLUMNS_WITH_CHOOSER ? 0 : CORNER_PX;
    }

    /// Hears that other columns stand in the table.
    void columnsChanged() {
        changed = true;
        spread();
    }

    private void spread() {
        double room = view.getWidth() - Math.max(scrollBarWidth(), cornerPx(columns) * scale());
        if (room <= 0) {
            return;
        }
        changed = false;
        double scale = scale();
        double[] needed = texts.needed(scale);
        fit(needed, scale, room);
        double[] wanted = new double[columns.size()];
        double[] least = new double[columns.size()];
        for (int i = 0; i < columns.size(); i++) {
            double declared = isShown(i) ? columns.get(i).width() * scale : 0;
            needed[i] = isShown(i) ? needed[i] : 0;
            wanted[i] = Math.max(declared, needed[i]);
            least[i] = isElastic(columns.get(i)) ? Math.min(needed[i], declared * NARROWEST_TEXT) : needed[i];
        }
        name().ifPresent(i -> least[i] = Math.min(needed[i], texts.neededBare(i, scale)));
        double[] widths = room >= sum(wanted)
                ? grown(wanted, room)
                : room >= sum(needed) ? between(needed, wanted, room) : LongestFirst.cut(least, needed, room);
        for (int i = 0; i < widths.length; i++) {
            view.getColumns().get(i).setVisible(isShown(i));
            double width = Math.floor(widths[i]);
            if (!isShown(i)) {
                continue;
            }
            view.getColumns().get(i).setPrefWidth(width == DEFAULT_PX ? width - 0.5 : width);
        }
    }

    /// Returns the column that says what a row is about: its texts stand whole, and the table rather scrolls.
    private OptionalInt name() {
        return IntStream.range(0, columns.size())
                .filter(i -> isElastic(columns.get(i)) && columns.get(i).width() >= LEAST_NAME_PX && stands(i))
                .findFirst();
    }

    /// Returns whether the user and the model let a column stand.
    private boolean stands(int index) {
        return !hidden.contains(columns.get(index).id()) && model.stands(columns.get(index));
    }

    private boolean isShown(int index) {
        String id = columns.get(index).id();
        return stands(index) && !noRoom.contains(id);
    }

    /// Gives up the least important columns until the others have the room for their texts, each with its numbers of
    /// the compared book and of the difference.
    private void fit(double[] all, double scale, double room) {
        Set<String> gone = new HashSet<>();
        double[] needed = all.clone();
        name().ifPresent(i -> needed[i] = texts.neededBare(i, scale));
        double sum = 0;
        for (int i = 0; i < needed.length; i++) {
            sum += stands(i) ? needed[i] : 0;
        }
        for (String id : model.leastImportant()) {
            Set<String> group = sum > room ? Set.of(id, Column.before(id), Column.difference(id)) : Set.of();
            for (int i = 0; i < needed.length; i++) {
                if (group.contains(columns.get(i).id()) && stands(i)) {
                    sum -= needed[i];
                    gone.add(columns.get(i).id());
                }
            }
        }
        noRoom = Set.copyOf(gone);
    }

    private double[] grown(double[] wanted, double room) {
        boolean anyElastic = columns.stream().anyMatch(ColumnWidths::isElastic);
        double growing = 0;
        for (int i = 0; i < wanted.length; i++) {
            growing += !anyElastic || isElastic(columns.get(i)) ? wanted[i] : 0;
        }
        double[] widths = wanted.clone();
        for (int i = 0; i < widths.length; i++) {
            if (!anyElastic || isElastic(columns.get(i))) {
                widths[i] += (room - sum(wanted)) * wanted[i] / growing;
            }
        }
        return widths;
    }

    /// Returns widths between two bounds that fill the room; the lower bounds where even they do not fit.
    private static double[] between(double[] low, double[] high, double room) {
        double most = sum(high) - sum(low);
        double part = most > 0 ? Math.clamp((room - sum(low)) / most, 0, 1) : 0;
        double[] widths = low.clone();
        for (int i = 0; i < widths.length; i++) {
            widths[i] += part * (high[i] - low[i]);
        }
        return widths;
    }

    private static double sum(double[] values) {
        return java.util.Arrays.stream(values).sum();
    }

    private double scrollBarWidth() {
        return scrollBar(Orientation.VERTICAL)
                .filter(ScrollBar::isVisible)
                .map(bar -> bar.prefWidth(-1))
                .orElse(0.0);
    }

    private Optional<ScrollBar> scrollBar(Orientation orientation) {
        for (Node node : view.lookupAll(".scroll-bar")) {
            if (node instanceof ScrollBar bar && bar.getOrientation() == orientation) {
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
