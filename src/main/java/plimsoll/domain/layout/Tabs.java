package plimsoll.domain.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/// Panels behind each other, of which one is seen.
///
/// @param names    the panels in order; not empty, each once
/// @param selected the one that is seen
public record Tabs(List<String> names, String selected) implements Dock {
    /// Checks the names.
    public Tabs {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("tabs hold no panel");
        }
        if (new HashSet<>(names).size() < names.size()) {
            throw new IllegalArgumentException("a panel occurs twice among " + names);
        }
        if (!names.contains(selected)) {
            throw new IllegalArgumentException("selected must be one of " + names + ", was " + selected);
        }
    }

    /// Returns one panel by itself.
    public static Tabs of(String panel) {
        return new Tabs(List.of(panel), panel);
    }

    /// Returns panels behind each other, the first one seen.
    public static Tabs of(String first, String... others) {
        List<String> names = new ArrayList<>(List.of(first));
        names.addAll(List.of(others));
        return new Tabs(names, first);
    }

    @Override
    public Stream<String> panels() {
        return names.stream();
    }

    /// Returns the same panels with another one seen.
    Tabs selecting(String panel) {
        return new Tabs(names, panel);
    }

    /// Returns these tabs with one more at the end, which is then seen.
    Tabs with(String panel) {
        List<String> more = new ArrayList<>(names);
        more.add(panel);
        return new Tabs(more, panel);
    }
}
