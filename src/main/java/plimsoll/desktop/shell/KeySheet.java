package plimsoll.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import plimsoll.desktop.text.Texts;

/// All shortcuts, by what they are for.
final class KeySheet {
    /// A line that starts with a number sign is a head; in others a bar stands between keys and what they do.
    private static final String TEXT = Texts.of("keys.sheet");

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

    /// Returns all groups in order.
    static List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (String line : TEXT.lines().toList()) {
            if (line.startsWith("# ")) {
                groups.add(new Group(line.substring(2), new ArrayList<>()));
            } else {
                int bar = line.indexOf(" | ");
                groups.getLast().lines().add(new Line(line.substring(0, bar), line.substring(bar + 3)));
            }
        }
        return groups;
    }
}
