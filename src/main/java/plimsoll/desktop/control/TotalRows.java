package plimsoll.desktop.control;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.TableListing;
import plimsoll.desktop.model.TableModel;

/// The totals of a model, pinned below the rows and aligned with the table's columns.
final class TotalRows extends Region {
    /// Above the totals, px: rows end there although the table can be scrolled.
    private static final double LINE = 1;

    private final TableView<Row> view;
    private final TableModel model;
    private final List<Column> columns;
    private final ObservableValue<Boolean> shown;
    private final ListChangeListener<Row> rebuild = change -> build();
    private final List<List<StackPane>> lines = new ArrayList<>();
    private final TableListing listing;
    private final TableMenus menus;
    private final Row part = new Row("filtered", Row.Kind.TOTAL);
    private boolean filtered;
    private Subscription cells = () -> {};

    TotalRows(TableView<Row> view, TableModel model, List<Column> columns, TableListing listing, TableMenus menus) {
        this.view = view;
        this.model = model;
        this.columns = List.copyOf(columns);
        this.listing = listing;
        this.menus = menus;
        this.shown = sceneProperty().map(scene -> true).orElse(false);
        getStyleClass().add("total-rows");
        setMinHeight(USE_PREF_SIZE);
        Rectangle seen = new Rectangle();
        seen.widthProperty().bind(widthProperty());
        seen.heightProperty().bind(heightProperty());
        setClip(seen); // Columns that the table is scrolled away from are not drawn beside it.
        model.rows().addListener(new WeakListChangeListener<>(rebuild));
        view.getColumns().forEach(column -> {
            column.widthProperty().subscribe(this::requestLayout);
            column.visibleProperty().subscribe(this::requestLayout);
        });
        view.fixedCellSizeProperty().subscribe(this::requestLayout);
        listing.changesProperty().subscribe(this::refill);
        build();
    }

    /// While a filter leaves rows out, the total is that of what it leaves, and says so.
    private void refill() {
        boolean now = !listing.criteria().isEmpty() && model.fillTotal(part, listing.filtered());
        if (now != filtered) {
            filtered = now;
            build();
        }
    }

    private List<Row> totals() {
        return filtered
                ? List.of(part)
                : model.rows().stream()
                        .filter(row -> row.kind() == Row.Kind.TOTAL)
                        .toList();
    }

    private void build() {
        cells.unsubscribe();
        cells = () -> {};
        lines.clear();
        getChildren().clear();
        for (Row row : totals()) {
            List<StackPane> line = new ArrayList<>();
            columns.forEach(column -> line.add(cell(row, column)));
            lines.add(line);
            getChildren().addAll(line);
        }
        requestLayout();
    }

    private StackPane cell(Row row, Column column) {
        CellFace face = new CellFace(column.kind());
        StackPane cell = new StackPane(face);
        cell.getStyleClass().addAll("total-cell");
        cell.setOnContextMenuRequested(event -> {
            menus.ofTotal(row, column, cell, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        cells = cells.and(row.cell(column.id()).when(shown).subscribe(value -> show(cell, face, value)));
        return cell;
    }

    private static void show(StackPane cell, CellFace face, CellValue value) {
        face.show(value);
        CellFace.mark(cell, value);
        if (value.message().isEmpty()) {
            Tooltip.uninstall(cell, null);
        } else {
            Tooltip.install(cell, new Tooltip(value.message()));
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return lines.isEmpty() ? 0 : LINE + lines.size() * rowHeight();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double offset = scrolled();
        for (int line = 0; line < lines.size(); line++) {
            double x = -offset;
            for (int i = 0; i < view.getColumns().size(); i++) {
                TableColumn<Row, ?> column = view.getColumns().get(i);
                double width = column.isVisible() ? column.getWidth() : 0;
                lines.get(line).get(i).resizeRelocate(x, LINE + line * rowHeight(), width, rowHeight());
                x += width;
            }
        }
    }

    private double rowHeight() {
        return view.getFixedCellSize() > 0 ? view.getFixedCellSize() : ColumnWidths.ROW_PX;
    }

    private double scrolled() {
        return view.lookup(".scroll-bar:horizontal") instanceof ScrollBar bar && bar.isVisible() ? bar.getValue() : 0;
    }
}
