package plimsoll.domain.layout;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One arrangement of panels. Every panel it knows has one place in the tree; it keeps that place while it is closed
/// or
/// in a window of its own, so that it comes back to where it was.
///
/// @param root     the places of all panels
/// @param closed   the panels that are not shown, each with a place
/// @param detached the panels in a window of their own, each with a place and not closed, with their windows
public record Layout(Dock root, Set<String> closed, Map<String, Bounds> detached) {
    /// Checks that every panel has one place.
    public Layout {
        closed = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(closed));
        detached = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(detached));
        List<String> placed = root.panels().toList();
        Set<String> once = new LinkedHashSet<>(placed);
        if (once.size() < placed.size()) {
            throw new IllegalArgumentException("a panel has two places among " + placed);
        }
        if (!once.containsAll(closed) || !once.containsAll(detached.keySet())) {
            throw new IllegalArgumentException(
                    "closed and detached panels need a place, but one of " + closed + detached.keySet() + " has none");
        }
        if (detached.keySet().stream().anyMatch(closed::contains)) {
            throw new IllegalArgumentException("a closed panel has no window");
        }
    }

    /// Returns an arrangement in which every panel is docked.
    public static Layout of(Dock root) {
        return new Layout(root, Set.of(), Map.of());
    }

    /// Returns whether a panel has a place here, shown or not.
    public boolean places(String panel) {
        return root.holds(panel);
    }

    /// Returns whether a panel is docked, be it behind another tab.
    public boolean docks(String panel) {
        return places(panel) && !closed.contains(panel) && !detached.containsKey(panel);
    }

    /// Returns whether a panel is docked or has a window.
    public boolean shows(String panel) {
        return places(panel) && !closed.contains(panel);
    }

    /// Returns the docked panels in reading order.
    public List<String> docked() {
        return root.panels().filter(this::docks).toList();
    }

    /// Returns the docked panels of some tabs, in order.
    public List<String> docked(Tabs tabs) {
        return tabs.names().stream().filter(this::docks).toList();
    }

    /// Returns which docked panel of some tabs is seen: the selected one, or the next one when that is away.
    public Optional<String> seen(Tabs tabs) {
        if (docks(tabs.selected())) {
            return Optional.of(tabs.selected());
        }
        int at = tabs.names().indexOf(tabs.selected());
        return Stream.concat(
                        tabs.names().subList(at, tabs.names().size()).stream(),
                        tabs.names().subList(0, at).reversed().stream())
                .filter(this::docks)
                .findFirst();
    }

    /// Returns the panels that are seen: of each tabs one, then those in windows.
    public List<String> seen() {
        return Stream.concat(root.tabs().stream().flatMap(tabs -> seen(tabs).stream()), detached.keySet().stream())
                .toList();
    }

    /// Returns the tabs that hold a panel.
    public Optional<Tabs> tabsOf(String panel) {
        return root.tabs().stream().filter(tabs -> tabs.names().contains(panel)).findFirst();
    }

    /// Returns this layout with a panel docked at a side of another one, or as a tab in front of it. A panel moved to
    /// itself stays.
    public Layout move(String panel, String other, Zone zone) {
        if (!places(other)) {
            throw new IllegalArgumentException("no place for " + other);
        }
        if (panel.equals(other)) {
            return this;
        }
        Dock rest = DockEdits.without(root, panel).orElse(root);
        return new Layout(DockEdits.beside(rest, panel, other, zone), minus(closed, panel), minus(detached, panel));
    }

    /// Returns this layout with a panel docked at an edge of everything.
    public Layout moveToEdge(String panel, Zone zone) {
        Optional<Dock> rest = DockEdits.without(root, panel);
        Dock moved = rest.map(dock -> DockEdits.beside(dock, panel, zone)).orElse(root);
        return new Layout(moved, minus(closed, panel), minus(detached, panel));
    }

    /// Returns this layout with a docked panel one step further: out of its tabs to their side, past the next part,
    /// or to the edge. Empty when it is there already.
    public Optional<Layout> step(String panel, Zone zone) {
        Tabs tabs = tabsOf(panel).orElseThrow(() -> new IllegalArgumentException("no place for " + panel));
        if (docked(tabs).size() > 1) {
            Dock rest = DockEdits.without(root, panel).orElseThrow();
            String other = docked(tabs).stream()
                    .filter(name -> !name.equals(panel))
                    .findFirst()
                    .orElseThrow();
            return Optional.of(withRoot(DockEdits.beside(rest, panel, other, zone)));
        }
        Optional<Dock> further =
                DockEdits.moved(root, panel, zone, dock -> dock.panels().anyMatch(this::docks));
        if (further.isPresent()) {
            return further.map(this::withRoot);
        }
        boolean alone = docked().stream().allMatch(panel::equals);
        boolean there = root instanceof Split split
                && split.direction() == zone.direction()
                && edge(split, zone).dock().equals(tabs);
        return alone || there ? Optional.empty() : Optional.of(moveToEdge(panel, zone));
    }

    /// The outermost part with something to see.
    private Split.Part edge(Split split, Zone zone) {
        List<Split.Part> parts = zone.isBefore() ? split.parts() : split.parts().reversed();
        return parts.stream()
                .filter(part -> part.dock().panels().anyMatch(this::docks))
                .findFirst()
                .orElseThrow();
    }

    /// Returns this layout with a panel seen among its tabs.
    public Layout select(String panel) {
        return withRoot(DockEdits.selecting(root, panel));
    }

    /// Returns this layout without a panel; its place is kept.
    public Layout close(String panel) {
        if (!places(panel)) {
            return this;
        }
        Set<String> more = new LinkedHashSet<>(closed);
        more.add(panel);
        return new Layout(root, more, minus(detached, panel));
    }

    /// Returns this layout with a panel docked and seen: at its old place, or as a tab in front of another one.
    ///
    /// @param other beside which a panel without a place goes
    public Layout open(String panel, Optional<String> other) {
        if (places(panel)) {
            return new Layout(DockEdits.selecting(root, panel), minus(closed, panel), minus(detached, panel));
        }
        return other.filter(this::places)
                .map(name -> move(panel, name, Zone.CENTRE))
                .orElseGet(() -> moveToEdge(panel, Zone.RIGHT));
    }

    /// Returns this layout with a panel in a window of its own; its place is kept.
    public Layout detach(String panel, Bounds window) {
        Layout shown = places(panel) ? this : moveToEdge(panel, Zone.RIGHT);
        Map<String, Bounds> more = new LinkedHashMap<>(shown.detached);
        more.put(panel, window);
        return new Layout(shown.root, minus(shown.closed, panel), more);
    }

    /// Returns this layout with other extents of the split at a path.
    ///
    /// @param path    the indexes of the parts that lead to the split from the root
    /// @param extents one per part
    public Layout size(List<Integer> path, List<Extent> extents) {
        return withRoot(DockEdits.sized(root, path, extents));
    }

    private Layout withRoot(Dock next) {
        return new Layout(next, closed, detached);
    }

    private static Set<String> minus(Set<String> all, String panel) {
        Set<String> fewer = new LinkedHashSet<>(all);
        fewer.remove(panel);
        return fewer;
    }

    private static Map<String, Bounds> minus(Map<String, Bounds> all, String panel) {
        Map<String, Bounds> fewer = new LinkedHashMap<>(all);
        fewer.remove(panel);
        return fewer;
    }
}
