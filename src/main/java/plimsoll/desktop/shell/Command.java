package plimsoll.desktop.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;

/// Something a user can ask for: in the menu, by shortcut, or on a button.
///
/// @param name     as shown; may change, such as "Undo edit quantity"
/// @param shortcut for example `Shortcut+S`; empty for none
/// @param disabled whether it makes no sense now
/// @param action   what it does
record Command(ObservableStringValue name, String shortcut, ObservableBooleanValue disabled, Runnable action) {
    static Command of(String name, String shortcut, Runnable action) {
        return new Command(
                new javafx.beans.property.ReadOnlyStringWrapper(name).getReadOnlyProperty(),
                shortcut,
                new javafx.beans.property.SimpleBooleanProperty(false),
                action);
    }

    /// Returns the shortcut as people write it, such as `Ctrl+Shift+S`.
    String keys() {
        return shortcut.replace("Shortcut", "Ctrl").replace("DIGIT", "").replace("COMMA", ",");
    }

    /// Returns the keys of the shortcut, which is not empty.
    KeyCombination combination() {
        return KeyCombination.valueOf(shortcut);
    }

    MenuItem menuItem() {
        MenuItem item = new MenuItem();
        item.textProperty().bind(name);
        if (!shortcut.isEmpty()) {
            item.setAccelerator(combination());
        }
        item.disableProperty().bind(Bindings.createBooleanBinding(disabled::get, disabled));
        item.setOnAction(event -> action.run());
        return item;
    }
}
