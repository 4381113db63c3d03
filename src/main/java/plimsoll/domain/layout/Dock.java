package plimsoll.domain.layout;

import java.util.List;
import java.util.stream.Stream;

/// A part of the window: panels behind each other as tabs, or parts beside each other.
public sealed interface Dock permits Tabs, Split {
    /// Returns the panels in it, in reading order.
    Stream<String> panels();

    /// Returns the tabs in it, in reading order.
    default List<Tabs> tabs() {
        return switch (this) {
            case Tabs tabs -> List.of(tabs);
            case Split split ->
                split.parts().stream()
                        .flatMap(part -> part.dock().tabs().stream())
                        .toList();
        };
    }

    /// Returns whether a panel is in it.
    default boolean holds(String panel) {
        return panels().anyMatch(panel::equals);
    }
}
