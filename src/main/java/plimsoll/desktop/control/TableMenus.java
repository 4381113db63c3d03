package plimsoll.desktop.control;

import java.util.ArrayList;
import java.util.List;
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
import plimsoll.desktop.model.TableListing;

/// The menus of a table: which columns it shows, and by what its rows are filtered. They stay open while boxes are
/// checked, and go by arrow keys and Enter.
final class TableMenus {
    private final DataTable table;
    private final TableListing listing;
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
                CheckBox box =
                        box(name(column) + (table.isOutOfRoom(column) ? "  (no room)" : ""), !table.isHidden(column));
                items.add(item(box, () -> {
                    box.setSelected(table.isHidden(column) || table.columns().size() == 1);
                    table.setHidden(column, !box.isSelected());
                }));
            }
        }
        MenuItem all = new MenuItem("Show all");
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
        MenuItem clear = new MenuItem("Clear filter");
        clear.setDisable(listing.criteria().isEmpty());
        clear.setOnAction(event -> listing.clear());
        items.add(new SeparatorMenuItem());
        items.add(clear);
        show(items, below);
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
