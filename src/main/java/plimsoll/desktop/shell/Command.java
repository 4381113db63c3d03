package plimsoll.desktop.shell;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCodeCombination;
import plimsoll.desktop.keys.Actions;
import plimsoll.desktop.keys.KeyEvents;
import plimsoll.domain.key.Keymap;

/// An action with what it does: in the menu, by its keys, or on a button.
///
/// @param id       which action
/// @param name     as shown; may change, such as "Undo edit quantity"
/// @param disabled whether it makes no sense now
/// @param action   what it does
record Command(String id, ObservableStringValue name, ObservableBooleanValue disabled, Runnable action) {
    /// Checks that there is such an action.
    Command {
        Actions.of(id);
    }

    /// Makes a command that always makes sense.
    static Command of(String id, Runnable action) {
        return of(id, new SimpleBooleanProperty(false), action);
    }

    /// Makes a command that is named as its action.
    static Command of(String id, ObservableBooleanValue disabled, Runnable action) {
        return new Command(
                id, new ReadOnlyStringWrapper(Actions.of(id).title()).getReadOnlyProperty(), disabled, action);
    }

    /// Returns the keys that ask for it, the one that is shown first.
    List<KeyCodeCombination> combinations(Keymap keymap) {
        return keymap.keys(id).stream().map(KeyEvents::combination).toList();
    }

    /// Does it, if it makes sense.
    void runIfEnabled() {
        if (!disabled.get()) {
            action.run();
        }
    }

    /// Returns what stands in a menu, followed by unseen items with further keys.
    List<MenuItem> menuItems(Keymap keymap) {
        List<KeyCodeCombination> all = combinations(keymap);
        return IntStream.range(0, Math.max(1, all.size()))
                .mapToObj(at -> {
                    MenuItem item = menuItem();
                    item.setVisible(at == 0);
                    if (!all.isEmpty()) {
                        item.setAccelerator(all.get(at));
                    }
                    return item;
                })
                .toList();
    }

    private MenuItem menuItem() {
        MenuItem item = new MenuItem();
        item.textProperty().bind(name);
        item.disableProperty().bind(Bindings.createBooleanBinding(disabled::get, disabled));
        item.setOnAction(event -> action.run());
        return item;
    }
}
