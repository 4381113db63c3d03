package plimsoll.desktop.control;

import java.util.List;
import java.util.function.Function;
import javafx.event.EventHandler;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import plimsoll.desktop.model.Row;

/// What can be done with the selected row, by right click or by the menu key.
final class RowMenu implements EventHandler<ContextMenuEvent> {
    private final DataTable table;
    private final Function<Row, List<RowAction>> actions;
    private ContextMenu open = new ContextMenu();

    /// @param actions of a row; none = it has no menu
    RowMenu(DataTable table, Function<Row, List<RowAction>> actions) {
        this.table = table;
        this.actions = actions;
    }

    @Override
    public void handle(ContextMenuEvent event) {
        open.hide();
        List<MenuItem> items = items();
        if (!items.isEmpty()) {
            open = new ContextMenu(items.toArray(MenuItem[]::new));
            open.show(table, event.getScreenX(), event.getScreenY());
            event.consume();
        }
    }

    /// Returns what the menu of the selected row offers.
    List<MenuItem> items() {
        return table.selected().stream()
                .findFirst()
                .map(row -> actions.apply(row).stream().map(RowMenu::item).toList())
                .orElse(List.of());
    }

    private static MenuItem item(RowAction action) {
        MenuItem item = new MenuItem(action.name());
        item.setOnAction(event -> action.action().run());
        return item;
    }
}
