package plimsoll.domain.key;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Keys that no action may take, because something else needs them wherever the keyboard is.
public final class FixedKeys {
    private static final String TYPES = "types into a table or a field";
    private static final String TABLE = "works in tables and lists";
    private static final String MOVES = "moves in texts";
    private static final String SYSTEM = "belongs to the system or to its menus";

    private static final Set<KeyPress> CLIPBOARD =
            presses("Ctrl+C, Ctrl+V, Ctrl+X, Ctrl+A, Ctrl+Z, Ctrl+Ins, Shift+Del");
    private static final Set<KeyPress> CONFIRMING = presses("Ctrl+Enter, Ctrl+Shift+Enter");
    private static final Set<KeyPress> NUDGING = presses("Alt+Up, Alt+Down, Alt+Shift+Up, Alt+Shift+Down");
    private static final Set<KeyPress> TABLES = presses("F2, F3, Shift+F3, F4");
    private static final Set<KeyPress> SYSTEMS = presses("Alt+F4, F10, Shift+F10, Alt+Space, Alt+Tab, Alt+Shift+Tab");
    private static final Set<String> MOVING = Set.of("Left", "Right", "Home", "End", "Backspace", "Del");

    private FixedKeys() {}

    private static Set<KeyPress> presses(String texts) {
        return Stream.of(texts.split(", ", -1)).map(KeyPress::of).collect(Collectors.toUnmodifiableSet());
    }

    /// Returns what keys are needed for, as the end of a sentence that begins with them; empty when an action may have
    /// them.
    ///
    /// @param own the keys that the action has when the user wants no others, which it always may have
    public static Optional<String> neededFor(KeyPress press, List<KeyPress> own) {
        return own.contains(press)
                ? Optional.empty()
                : Stream.<Function<KeyPress, Optional<String>>>of(FixedKeys::byList, FixedKeys::byKind)
                        .flatMap(rule -> rule.apply(press).stream())
                        .findFirst();
    }

    private static Optional<String> byList(KeyPress press) {
        if (CLIPBOARD.contains(press)) {
            return Optional.of("cuts, copies, pastes, selects or takes back in texts and tables");
        }
        if (CONFIRMING.contains(press)) {
            return Optional.of("confirms in cards and starts what a panel runs");
        }
        if (NUDGING.contains(press)) {
            return Optional.of("nudges numbers");
        }
        if (TABLES.contains(press)) {
            return Optional.of(TABLE);
        }
        return SYSTEMS.contains(press) ? Optional.of(SYSTEM) : Optional.empty();
    }

    private static Optional<String> byKind(KeyPress press) {
        boolean steps = press.isStep();
        if (press.isPlain() && steps && !press.equals(KeyPress.of("Shift+Esc"))) {
            return Optional.of(TABLE);
        }
        if (press.isPlain() && !steps && !press.isFunctionKey()) {
            return Optional.of(TYPES);
        }
        return press.ctrl() && !press.alt() && MOVING.contains(press.key()) ? Optional.of(MOVES) : Optional.empty();
    }
}
