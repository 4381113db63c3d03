package plimsoll.domain.key;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/// Which keys ask for which action: those of the program, and before them those that a user chose. A key asks for one
/// action: a chosen key is taken away from the action that has it from the program.
public final class Keymap {
    private final SequencedMap<String, List<KeyPress>> builtIn;
    private final Map<String, List<KeyPress>> chosen;
    private final Map<String, List<KeyPress>> keys;
    private final Map<KeyPress, String> actions;

    /// Puts both together. A choice that says what the program says is none.
    ///
    /// @param builtIn what the program has: every action by identifier, the first key is the one shown
    /// @param chosen  what the user wants
    /// @throws IllegalArgumentException when a choice is of no action, or one key is chosen for two
    public Keymap(SequencedMap<String, List<KeyPress>> builtIn, Map<String, List<KeyPress>> chosen) {
        this.builtIn = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(builtIn));
        this.chosen = chosen.entrySet().stream()
                .filter(choice -> !choice.getValue().equals(builtIn.get(choice.getKey())))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, choice -> List.copyOf(choice.getValue())));
        Set<KeyPress> taken = new HashSet<>();
        this.chosen.forEach((action, wanted) -> {
            if (!builtIn.containsKey(action)) {
                throw new IllegalArgumentException("action must be known, was " + action);
            }
            wanted.forEach(press -> {
                if (!taken.add(press)) {
                    throw new IllegalArgumentException("key must be chosen once, was chosen again: " + press);
                }
            });
        });
        keys = new LinkedHashMap<>();
        actions = new LinkedHashMap<>();
        builtIn.forEach((action, own) -> {
            List<KeyPress> held = this.chosen.getOrDefault(
                    action, own.stream().filter(press -> !taken.contains(press)).toList());
            keys.put(action, held);
            held.forEach(press -> {
                if (actions.put(press, action) != null) {
                    throw new IllegalArgumentException("key must be built in once, was built in again: " + press);
                }
            });
        });
    }

    /// Returns the identifiers of all actions, in the order of the menu.
    public Set<String> all() {
        return builtIn.keySet();
    }

    /// Returns the keys of an action; none when it has none.
    ///
    /// @throws IllegalArgumentException when there is no such action
    public List<KeyPress> keys(String action) {
        List<KeyPress> found = keys.get(action);
        if (found == null) {
            throw new IllegalArgumentException("action must be known, was " + action);
        }
        return found;
    }

    /// Returns the key that is shown for an action; empty when it has none.
    public String shown(String action) {
        return keys(action).stream().findFirst().map(KeyPress::toString).orElse("");
    }

    /// Returns what the program itself has for an action.
    public List<KeyPress> builtIn(String action) {
        return builtIn.getOrDefault(action, List.of());
    }

    /// Returns what the user wants, by action.
    public Map<String, List<KeyPress>> chosen() {
        return chosen;
    }

    /// Returns the action that keys ask for.
    public Optional<String> action(KeyPress press) {
        return Optional.ofNullable(actions.get(press));
    }

    /// Returns the same with other keys for an action; whoever had one of them loses it, a choice too.
    public Keymap with(String action, List<KeyPress> wanted) {
        Map<String, List<KeyPress>> next = new LinkedHashMap<>();
        chosen.forEach((other, held) -> next.put(
                other, held.stream().filter(press -> !wanted.contains(press)).toList()));
        next.put(action, List.copyOf(wanted));
        return new Keymap(builtIn, next);
    }

    /// Returns the same without the choice for an action: it has the keys of the program, but those that are chosen for
    /// others.
    public Keymap without(String action) {
        Map<String, List<KeyPress>> next = new LinkedHashMap<>(chosen);
        next.remove(action);
        return new Keymap(builtIn, next);
    }

    /// Returns what the program itself has, by action.
    SequencedMap<String, List<KeyPress>> asMap() {
        return builtIn;
    }

    /// Returns the keys of the program alone.
    public Keymap reset() {
        return new Keymap(builtIn, Map.of());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Keymap map && map.builtIn.equals(builtIn) && map.chosen.equals(chosen);
    }

    @Override
    public int hashCode() {
        return chosen.hashCode();
    }
}
