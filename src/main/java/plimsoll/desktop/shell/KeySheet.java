package plimsoll.desktop.shell;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plimsoll.desktop.keys.Action;
import plimsoll.desktop.keys.Actions;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.key.KeyPress;
import plimsoll.domain.key.Keymap;

/// All shortcuts, by what they are for.
final class KeySheet {
    /// A line that starts with a number sign is a head; in others a bar stands between keys and what they do. Keys that
    /// can be changed stand as the identifier of their action behind an at sign.
    private static final String TEXT = Texts.of("keys.sheet");

    private static final String ACTION = "@";

    private KeySheet() {}

    /// Keys that belong together.
    ///
    /// @param title what they are for
    /// @param lines one per key or pair of keys
    record Group(String title, List<Line> lines) {}

    /// A key.
    ///
    /// @param keys    as people write it
    /// @param meaning what it does
    record Line(String keys, String meaning) {}

    /// Returns all groups in order; at the end what else the user gave keys to.
    static List<Group> groups(Keymap keymap) {
        List<Group> groups = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (String line : TEXT.lines().toList()) {
            if (line.startsWith("# ")) {
                groups.add(new Group(line.substring(2), new ArrayList<>()));
            } else {
                int bar = line.indexOf(" | ");
                groups.getLast()
                        .lines()
                        .add(new Line(keys(line.substring(0, bar), keymap, said), line.substring(bar + 3)));
            }
        }
        List<Line> more = Actions.all().stream()
                .filter(action -> !said.contains(action.id()))
                .filter(action -> !keymap.keys(action.id()).equals(action.builtIn()))
                .map(action -> new Line(text(action, keymap), action.title()))
                .toList();
        if (!more.isEmpty()) {
            groups.add(new Group(Texts.of("keys.more"), more));
        }
        return groups;
    }

    private static String keys(String written, Keymap keymap, Set<String> said) {
        if (!written.startsWith(ACTION)) {
            return written;
        }
        return Stream.of(written.split(" ", -1))
                .map(part -> part.substring(ACTION.length()))
                .peek(said::add)
                .map(Actions::of)
                .map(action -> text(action, keymap))
                .collect(Collectors.joining(", "));
    }

    private static String text(Action action, Keymap keymap) {
        List<KeyPress> keys = keymap.keys(action.id());
        return keys.isEmpty() ? Texts.of("shortcuts.none") : KeyPress.text(keys);
    }
}
