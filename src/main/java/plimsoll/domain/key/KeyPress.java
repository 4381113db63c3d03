package plimsoll.domain.key;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Keys pressed together, as people write them: `Ctrl+Shift+P`.
///
/// @param ctrl  the key that the system has for shortcuts: Ctrl, on macOS Cmd
/// @param alt   Alt, on macOS Option
/// @param shift Shift
/// @param key   one of [#names]
public record KeyPress(boolean ctrl, boolean alt, boolean shift, String key) {
    private static final String PLUS = "Plus";

    /// Keys that go, confirm or take away instead of writing a sign.
    private static final List<String> STEPS = List.of(
            "Enter",
            "Esc",
            "Tab",
            "Space",
            "Backspace",
            "Del",
            "Ins",
            "Home",
            "End",
            "PgUp",
            "PgDn",
            "Up",
            "Down",
            "Left",
            "Right");

    /// Signs that a keyboard may have as a key of their own.
    private static final String SIGNS = ",./;'[]\\-=`#<";

    private static final int FUNCTION_KEYS = 24;

    /// Other words for the same key.
    private static final Map<String, String> ALSO = Map.ofEntries(
            Map.entry("escape", "Esc"),
            Map.entry("return", "Enter"),
            Map.entry("delete", "Del"),
            Map.entry("insert", "Ins"),
            Map.entry("pageup", "PgUp"),
            Map.entry("page up", "PgUp"),
            Map.entry("pagedown", "PgDn"),
            Map.entry("page down", "PgDn"),
            Map.entry("comma", ","),
            Map.entry("period", "."),
            Map.entry("slash", "/"),
            Map.entry("minus", "-"),
            Map.entry("+", PLUS));

    private static final Map<String, String> BY_WORD =
            allNames().collect(Collectors.toUnmodifiableMap(KeyPress::lower, Function.identity()));

    private enum Modifier {
        CTRL,
        ALT,
        SHIFT;

        static Optional<Modifier> of(String word) {
            return switch (lower(word)) {
                case "ctrl", "control", "cmd", "command", "shortcut" -> Optional.of(CTRL);
                case "alt", "option" -> Optional.of(ALT);
                case "shift" -> Optional.of(SHIFT);
                default -> Optional.empty();
            };
        }
    }

    /// Checks the key.
    public KeyPress {
        if (!BY_WORD.containsValue(key)) {
            throw new IllegalArgumentException("key must be one of the names, was " + key);
        }
    }

    private static Stream<String> allNames() {
        Stream<String> letters = IntStream.rangeClosed('A', 'Z').mapToObj(Character::toString);
        Stream<String> digits = IntStream.rangeClosed('0', '9').mapToObj(Character::toString);
        Stream<String> functions = IntStream.rangeClosed(1, FUNCTION_KEYS).mapToObj(number -> "F" + number);
        Stream<String> signs = SIGNS.chars().mapToObj(Character::toString);
        return Stream.of(letters, digits, functions, signs, STEPS.stream(), Stream.of(PLUS))
                .flatMap(Function.identity());
    }

    /// Returns whether the key goes, confirms or takes away instead of writing a sign.
    boolean isStep() {
        return STEPS.contains(key);
    }

    /// Returns how keys are named; each name stands for one key.
    public static Set<String> names() {
        return Set.copyOf(BY_WORD.values());
    }

    /// Returns the keys that a text names, such as `Ctrl+Shift+P`, in any letter case; empty when it names none.
    public static Optional<KeyPress> parse(String text) {
        String stripped = text.strip();
        boolean plus = stripped.equals("+") || stripped.endsWith("++");
        String rest = plus ? stripped.substring(0, stripped.length() - 1) + "Plus" : stripped;
        String[] parts = rest.split("\\+", -1);
        Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
        for (int at = 0; at < parts.length - 1; at++) {
            Optional<Modifier> modifier = Modifier.of(parts[at].strip());
            if (modifier.isEmpty() || !modifiers.add(modifier.get())) {
                return Optional.empty();
            }
        }
        String word = lower(parts[parts.length - 1].strip());
        return Optional.ofNullable(BY_WORD.get(lower(ALSO.getOrDefault(word, word))))
                .map(key -> new KeyPress(
                        modifiers.contains(Modifier.CTRL),
                        modifiers.contains(Modifier.ALT),
                        modifiers.contains(Modifier.SHIFT),
                        key));
    }

    /// Returns the keys that a text names.
    ///
    /// @throws IllegalArgumentException when it names none
    public static KeyPress of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("no key is called " + text));
    }

    /// Returns several keys as one text: `Ctrl+Y, Ctrl+Shift+Z`; empty for none.
    public static String text(List<KeyPress> keys) {
        return keys.stream().map(KeyPress::toString).collect(Collectors.joining(", "));
    }

    /// Returns whether no key but Shift is held down beside it.
    boolean isPlain() {
        return !ctrl && !alt;
    }

    /// Returns whether it is F1, F2 and so on.
    boolean isFunctionKey() {
        return key.length() > 1 && key.charAt(0) == 'F' && Character.isDigit(key.charAt(1));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return (ctrl ? "Ctrl+" : "") + (alt ? "Alt+" : "") + (shift ? "Shift+" : "") + key;
    }
}
