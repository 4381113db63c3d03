package plimsoll.desktop.control;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import plimsoll.desktop.text.Texts;

/// A part of a screen that stands wherever the user puts it.
///
/// @param id   stable name, as stored in layouts
/// @param node what is shown; one node, so that it is at one place at a time
/// @param head the panel whose head moves it; empty for a part without a head
public record Dockable(String id, Node node, Optional<Panel> head) {
    /// Makes a panel movable.
    public static Dockable of(String id, Panel panel) {
        return new Dockable(id, panel, Optional.of(panel));
    }

    /// Makes a group of panels movable by the head of one of them.
    public static Dockable of(String id, Node node, Panel head) {
        return new Dockable(id, node, Optional.of(head));
    }

    /// Says in the heads of panels that their numbers cannot be calculated, or no longer.
    ///
    /// @param panels   of a screen
    /// @param sentence why; empty = they can
    /// @param typed    identifiers of panels without calculated numbers, which say nothing
    public static void showFailure(List<Dockable> panels, String sentence, String... typed) {
        Set<String> quiet = Set.of(typed);
        panels.stream()
                .filter(panel -> !quiet.contains(panel.id()))
                .flatMap(panel -> panel.head().stream())
                .forEach(head -> head.showFailure(sentence));
    }

    /// Says with a badge in the heads of some panels that their numbers rest on rules nobody has confirmed.
    ///
    /// @param panels   of a screen
    /// @param sentence which rules; empty = all are confirmed
    /// @param ids      of the panels
    public static void showUnconfirmed(List<Dockable> panels, String sentence, String... ids) {
        Set<String> wanted = Set.of(ids);
        panels.stream()
                .filter(panel -> wanted.contains(panel.id()))
                .flatMap(panel -> panel.head().stream())
                .forEach(head -> head.showBadge(Texts.of("rules.badge"), Texts.of("rules.badge.brief"), sentence));
    }

    /// Makes a part without a head movable.
    public static Dockable bare(String id, Node node) {
        return new Dockable(id, node, Optional.empty());
    }
}
