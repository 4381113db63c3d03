package plimsoll.desktop.keys;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import plimsoll.domain.key.Keymap;

/// The keys of a window. What stands in a scene finds them there, so that every hint says the present keys without
/// being
/// told; outside of a scene the keys of the program hold.
public final class KeyHints {
    private static final String KEY = "plimsoll.keys";

    private KeyHints() {}

    /// Lets what stands in a scene follow.
    public static void install(Scene scene, ObservableValue<Keymap> keymap) {
        property(scene).bind(keymap);
    }

    /// Lets what stands in a scene follow what another one follows.
    public static void share(Scene from, Scene to) {
        property(to).bind(property(from));
    }

    /// Tells the keys, now and after each change.
    public static void follow(Node node, Consumer<Keymap> hears) {
        node.sceneProperty()
                .flatMap(KeyHints::property)
                .orElse(Actions.builtIn())
                .subscribe(hears);
    }

    /// Keeps the keys in a text of the bundle.
    ///
    /// @param key of the text
    /// @return the same control
    public static <T extends Labeled> T text(T control, String key) {
        follow(control, keymap -> control.setText(KeyTexts.of(keymap, key)));
        return control;
    }

    /// Keeps the keys of an action behind the name of a control, in its tooltip.
    public static <T extends Labeled> T tooltip(T control, String name, String action) {
        Tooltip tooltip = new Tooltip();
        control.setTooltip(tooltip);
        follow(control, keymap -> tooltip.setText(name + KeyTexts.after(keymap, action)));
        return control;
    }

    /// Returns the keys that hold for a node now.
    public static Keymap at(Node node) {
        return Optional.ofNullable(node.getScene())
                .map(KeyHints::property)
                .map(ObjectProperty::get)
                .orElse(Actions.builtIn());
    }

    /// Returns the action that pressed keys ask for at a node.
    public static Optional<String> action(Node node, KeyEvent event) {
        return KeyEvents.press(event).flatMap(at(node)::action);
    }

    @SuppressWarnings("unchecked") // Only this method writes under the key.
    private static ObjectProperty<Keymap> property(Scene scene) {
        return (ObjectProperty<Keymap>)
                scene.getProperties().computeIfAbsent(KEY, key -> new SimpleObjectProperty<>(Actions.builtIn()));
    }
}
