package plimsoll.desktop.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.util.Subscription;
import plimsoll.domain.key.Keymap;

/// The menus of the window, whose items are made anew when keys change: a scene keeps the key of an item under the key
/// it had, so that two items cannot change places.
final class MainMenu {
    private final Map<Menu, Function<Keymap, List<MenuItem>>> menus = new LinkedHashMap<>();

    /// Adds a menu.
    ///
    /// @param items makes its items with keys
    void add(String name, Function<Keymap, List<MenuItem>> items) {
        menus.put(new Menu(name), items);
    }

    /// Adds a menu of commands.
    void addGroups(String name, List<List<Command>> groups) {
        add(name, keymap -> items(groups, keymap));
    }

    /// Returns the items of commands, with lines between the groups.
    static List<MenuItem> items(List<List<Command>> groups, Keymap keymap) {
        List<MenuItem> items = new ArrayList<>();
        for (List<Command> group : groups) {
            if (!items.isEmpty()) {
                items.add(new SeparatorMenuItem());
            }
            group.forEach(command -> items.addAll(command.menuItems(keymap)));
        }
        return items;
    }

    /// Returns the bar.
    MenuBar bar() {
        return new MenuBar(menus.keySet().toArray(Menu[]::new));
    }

    /// Keeps the keys of the items. All are gone before the first one comes back, so that none takes away the key of
    /// another.
    Subscription follow(ObservableValue<Keymap> keys) {
        return keys.subscribe(keymap -> {
            menus.keySet().forEach(menu -> menu.getItems().clear());
            menus.forEach((menu, items) -> menu.getItems().setAll(items.apply(keymap)));
        });
    }
}
