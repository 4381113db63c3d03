package plimsoll.desktop.keys;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import plimsoll.domain.key.KeyPress;

/// Keys as people write them, and as the toolkit has them.
public final class KeyEvents {
    private static final Map<String, KeyCode> CODES = codes();
    private static final Map<KeyCode, String> NAMES = names();

    private KeyEvents() {}

    private static Map<String, KeyCode> codes() {
        Map<String, KeyCode> codes = new HashMap<>(Map.ofEntries(
                Map.entry("Esc", KeyCode.ESCAPE),
                Map.entry("Backspace", KeyCode.BACK_SPACE),
                Map.entry("Del", KeyCode.DELETE),
                Map.entry("Ins", KeyCode.INSERT),
                Map.entry("PgUp", KeyCode.PAGE_UP),
                Map.entry("PgDn", KeyCode.PAGE_DOWN),
                Map.entry(",", KeyCode.COMMA),
                Map.entry(".", KeyCode.PERIOD),
                Map.entry("/", KeyCode.SLASH),
                Map.entry(";", KeyCode.SEMICOLON),
                Map.entry("'", KeyCode.QUOTE),
                Map.entry("[", KeyCode.OPEN_BRACKET),
                Map.entry("]", KeyCode.CLOSE_BRACKET),
                Map.entry("\\", KeyCode.BACK_SLASH),
                Map.entry("-", KeyCode.MINUS),
                Map.entry("=", KeyCode.EQUALS),
                Map.entry("`", KeyCode.BACK_QUOTE),
                Map.entry("#", KeyCode.NUMBER_SIGN),
                Map.entry("<", KeyCode.LESS)));
        for (String name : KeyPress.names()) {
            codes.computeIfAbsent(name, same -> KeyCode.valueOf(constant(same)));
        }
        return Map.copyOf(codes);
    }

    private static String constant(String name) {
        return Character.isDigit(name.charAt(0)) ? "DIGIT" + name : name.toUpperCase(Locale.ROOT);
    }

    private static Map<KeyCode, String> names() {
        Map<KeyCode, String> names = new HashMap<>();
        CODES.forEach((name, code) -> names.put(code, name));
        return Map.copyOf(names);
    }

    /// Returns the keys as the toolkit compares them.
    public static KeyCodeCombination combination(KeyPress press) {
        List<KeyCombination.Modifier> modifiers = new ArrayList<>();
        if (press.ctrl()) {
            modifiers.add(KeyCombination.SHORTCUT_DOWN);
        }
        if (press.alt()) {
            modifiers.add(KeyCombination.ALT_DOWN);
        }
        if (press.shift()) {
            modifiers.add(KeyCombination.SHIFT_DOWN);
        }
        KeyCode code = CODES.get(press.key());
        if (code == null) {
            throw new IllegalArgumentException("no code for key " + press.key());
        }
        return new KeyCodeCombination(code, modifiers.toArray(KeyCombination.Modifier[]::new));
    }

    /// Returns the keys that an event is of; empty while only Ctrl, Alt or Shift are held down, for a key that has no
    /// name, and with the other key of the two, Ctrl and Cmd, that shortcuts do not have here.
    public static Optional<KeyPress> press(KeyEvent event) {
        boolean other = event.isShortcutDown()
                ? event.isControlDown() && event.isMetaDown()
                : event.isControlDown() || event.isMetaDown();
        return other
                ? Optional.empty()
                : Optional.ofNullable(NAMES.get(event.getCode()))
                        .map(key -> new KeyPress(event.isShortcutDown(), event.isAltDown(), event.isShiftDown(), key));
    }
}
