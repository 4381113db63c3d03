package plimsoll.desktop.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Criterion;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.TableListing;
import plimsoll.desktop.text.Texts;

/// The menus of a table: which columns it shows, and by what its rows are filtered. They stay open while boxes are
/// checked, and go by arrow keys and Enter.
final class TableMenus {
    private final DataTable table;
    private final TableListing listing;
    private Function<Row, List<RowAction>> rowActions = row -> List.of();
    private ContextMenu open = new ContextMenu();

    TableMenus(DataTable table, TableListing listing) {
        this.table = table;
        this.listing = listing;
    }

    /// Shows the column chooser below a node.
    void columns(Node below) {
        List<MenuItem> items = new ArrayList<>();
        for (Column column : table.allColumns()) {
            if (!column.title().isEmpty()) {
                CheckBox box = box(
                        table.isOutOfRoom(column) ? Texts.of("table.columns.noRoom", name(column)) : name(column),
                        !table.isHidden(column));
                items.add(item(box, () -> {
                    box.setSelected(table.isHidden(column) || table.columns().size() == 1);
                    table.setHidden(column, !box.isSelected());
                }));
            }
        }
        MenuItem all = new MenuItem(Texts.of("table.columns.all"));
        all.setOnAction(event -> table.showAllColumns());
        items.add(new SeparatorMenuItem());
        items.add(all);
        show(items, below);
    }

    /// Shows the filter below a node.
    void filters(Node below) {
        List<MenuItem> items = new ArrayList<>();
        for (Criterion.Facet facet : table.model().facets()) {
            List<Criterion> offered = listing.offered(facet);
            if (offered.isEmpty()) {
                continue;
            }
            Menu menu = new Menu(facet.title());
            for (Criterion criterion : offered) {
                CheckBox box = box(criterion.value(), listing.criteria().contains(criterion));
                menu.getItems().add(item(box, () -> {
                    listing.flip(criterion);
                    box.setSelected(listing.criteria().contains(criterion));
                }));
            }
            items.add(menu);
        }
        MenuItem clear = new MenuItem(Texts.of("table.filter.clearAll"));
        clear.setDisable(listing.criteria().isEmpty());
        clear.setOnAction(event -> listing.clear());
        items.add(new SeparatorMenuItem());
        items.add(clear);
        show(items, below);
    }

    /// Says what else can be done with a row.
    void setRowActions(Function<Row, List<RowAction>> actions) {
        rowActions = actions;
    }

    /// Shows the menu of the cell at the cursor: what can be done with its row, then what with any cell.
    void ofCell(Node anchor, double screenX, double screenY) {
        MenuItem why = why(table::askWhy);
        why.setDisable(table.cursor().isEmpty());
        MenuItem copy = new MenuItem(Texts.of("command.copyTableWithHeader"));
        copy.setOnAction(event -> table.copy());
        List<MenuItem> items = new ArrayList<>();
        table.selected().stream()
                .limit(1)
                .flatMap(row -> rowActions.apply(row).stream())
                .forEach(action -> {
                    MenuItem item = new MenuItem(action.name());
                    item.setOnAction(event -> action.action().run());
                    items.add(item);
                });
        if (table.selected().stream().anyMatch(table.model()::isRemoved)) {
            MenuItem back = new MenuItem(Texts.of("table.bringBack"));
            back.setOnAction(event -> table.model().toggle(table.selected()));
            items.add(back);
        }
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        items.add(why);
        items.add(copy);
        show(new ContextMenu(items.toArray(MenuItem[]::new)), anchor, screenX, screenY);
    }

    /// Shows the menu of a number that has no cursor, such as a total.
    void ofTotal(Row row, Column column, Node cell, double screenX, double screenY) {
        show(new ContextMenu(why(() -> table.askWhy(row, column, cell))), cell, screenX, screenY);
    }

    private static MenuItem why(Runnable ask) {
        MenuItem why = new MenuItem(Texts.of("why.item"));
        why.setGraphic(Icons.WHY.node());
        why.setOnAction(event -> ask.run());
        return why;
    }

    private void show(ContextMenu menu, Node anchor, double screenX, double screenY) {
        open.hide();
        open = menu;
        open.show(anchor, screenX, screenY);
    }

    ContextMenu menu() {
        return open;
    }

    private void show(List<MenuItem> items, Node below) {
        open.hide();
        open = new ContextMenu(items.toArray(MenuItem[]::new));
        open.getStyleClass().add("table-menu");
        open.setOnHidden(event -> table.requestTableFocus());
        if (below.getScene() != null && below.getScene().getWindow() != null) {
            open.show(below, Side.BOTTOM, 0, 0);
        }
    }

    private static String name(Column column) {
        return column.unit().isEmpty() ? column.title() : column.title() + " " + column.unit();
    }

    private static CheckBox box(String text, boolean on) {
        CheckBox box = new CheckBox(text);
        box.setSelected(on);
        box.setMouseTransparent(true);
        box.setFocusTraversable(false);
        return box;
    }

    private static CustomMenuItem item(CheckBox box, Runnable flip) {
        CustomMenuItem item = new CustomMenuItem(box, false);
        item.setOnAction(event -> flip.run());
        return item;
    }
}
