package plimsoll.desktop.shell;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// Something a user can ask for: in the menu, by shortcut, or on a button.
///
/// @param name     as shown; may change, such as "Undo edit quantity"
/// @param shortcut for example `Shortcut+S`, keys as [javafx.scene.input.KeyCode#getName] has them; empty for none
/// @param disabled whether it makes no sense now
/// @param action   what it does
record Command(ObservableStringValue name, String shortcut, ObservableBooleanValue disabled, Runnable action) {
    /// Checks that the shortcut names a key.
    Command {
        if (!shortcut.isEmpty()) {
            keys(shortcut);
        }
    }

    static Command of(String name, String shortcut, Runnable action) {
        return new Command(
                new javafx.beans.property.ReadOnlyStringWrapper(name).getReadOnlyProperty(),
                shortcut,
                new javafx.beans.property.SimpleBooleanProperty(false),
                action);
    }

    /// Returns the shortcut as people write it, such as `Ctrl+Shift+S`.
    String keys() {
        return shortcut.isEmpty()
                ? ""
                : Stream.of(shortcut.split("\\+", -1)).map(Command::written).collect(Collectors.joining("+"));
    }

    private static String written(String key) {
        return switch (key) {
            case "Shortcut" -> "Ctrl";
            case "COMMA" -> ",";
            case "DELETE" -> "Del";
            default ->
                key.matches("[A-Z]{2,}") ? key.charAt(0) + key.substring(1).toLowerCase(Locale.ROOT) : key;
        };
    }

    /// Other keys for the same, as programs of other makers have them.
    private static final Map<String, String> ALSO =
            Map.of("Shortcut+Y", "Shortcut+Shift+Z", "Shortcut+K", "Shortcut+Shift+P", "F5", "F9");

    /// Returns the keys of the shortcut, which is not empty.
    KeyCodeCombination combination() {
        return keys(shortcut);
    }

    /// Returns all keys that do it; none without a shortcut.
    List<KeyCodeCombination> combinations() {
        return shortcut.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(shortcut), Stream.ofNullable(ALSO.get(shortcut)))
                        .map(Command::keys)
                        .toList();
    }

    /// A shortcut that names no key would be taken for a character, which not every system finds on its keyboard.
    private static KeyCodeCombination keys(String shortcut) {
        if (KeyCombination.valueOf(shortcut) instanceof KeyCodeCombination keys) {
            return keys;
        }
        throw new IllegalArgumentException("shortcut " + shortcut + " must name a key, such as Shortcut+2 or COMMA");
    }

    /// Returns what stands in a menu, followed by unseen items with further keys.
    List<MenuItem> menuItems() {
        List<KeyCodeCombination> all = combinations();
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
