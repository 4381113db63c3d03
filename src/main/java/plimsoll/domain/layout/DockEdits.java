package plimsoll.domain.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.domain.layout.Split.Part;

/// Pure changes of a tree of docks. Every result is tidy: no tabs without panel, no split with one part.
final class DockEdits {
    private DockEdits() {}

    /// Returns the tree without a panel; empty when it was the only one.
    static Optional<Dock> without(Dock dock, String panel) {
        return switch (dock) {
            case Tabs tabs -> without(tabs, panel);
            case Split split -> {
                List<Part> kept = new ArrayList<>();
                for (Part part : split.parts()) {
                    without(part.dock(), panel).ifPresent(left -> kept.add(new Part(left, part.extent())));
                }
                yield switch (kept.size()) {
                    case 0 -> Optional.empty();
                    case 1 -> Optional.of(kept.getFirst().dock());
                    default -> Optional.of(new Split(split.direction(), kept));
                };
            }
        };
    }

    private static Optional<Dock> without(Tabs tabs, String panel) {
        int at = tabs.names().indexOf(panel);
        if (at < 0) {
            return Optional.of(tabs);
        }
        List<String> kept = new ArrayList<>(tabs.names());
        kept.remove(at);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        String seen = tabs.selected().equals(panel) ? kept.get(Math.min(at, kept.size() - 1)) : tabs.selected();
        return Optional.of(new Tabs(kept, seen));
    }

    /// Returns the tree with one more panel at a side of the tabs that hold another one, or among them.
    static Dock beside(Dock dock, String panel, String other, Zone zone) {
        return switch (dock) {
            case Tabs tabs -> tabs.names().contains(other) ? beside(tabs, panel, zone) : tabs;
            case Split split -> {
                List<Part> parts = new ArrayList<>();
                for (Part part : split.parts()) {
                    if (zone != Zone.CENTRE
                            && zone.direction() == split.direction()
                            && part.dock() instanceof Tabs tabs
                            && tabs.names().contains(other)) {
                        Part kept = new Part(tabs, part.extent().halved());
                        Part added = new Part(Tabs.of(panel), part.extent().halved());
                        parts.addAll(zone.isBefore() ? List.of(added, kept) : List.of(kept, added));
                    } else {
                        parts.add(new Part(beside(part.dock(), panel, other, zone), part.extent()));
                    }
                }
                yield new Split(split.direction(), parts);
            }
        };
    }

    /// Returns a dock with a panel at one of its sides, or among tabs.
    static Dock beside(Dock dock, String panel, Zone zone) {
        if (zone == Zone.CENTRE) {
            return dock instanceof Tabs tabs ? tabs.with(panel) : besideLast(dock, panel);
        }
        if (dock instanceof Split split && split.direction() == zone.direction()) {
            List<Part> parts = new ArrayList<>(split.parts());
            parts.add(zone.isBefore() ? 0 : parts.size(), Split.share(meanWeight(split), Tabs.of(panel)));
            return new Split(split.direction(), parts);
        }
        Part kept = Split.share(1, dock);
        Part added = Split.share(1, Tabs.of(panel));
        return new Split(zone.direction(), zone.isBefore() ? List.of(added, kept) : List.of(kept, added));
    }

    private static Dock besideLast(Dock dock, String panel) {
        return beside(dock, panel, dock.tabs().getLast().selected(), Zone.CENTRE);
    }

    /// The mean weight of the shares, so that one more part gets as much room as the others.
    private static double meanWeight(Split split) {
        return split.parts().stream()
                .map(Part::extent)
                .filter(Extent.Share.class::isInstance)
                .mapToDouble(extent -> ((Extent.Share) extent).weight())
                .average()
                .orElse(1);
    }

    /// Returns the tree with a panel seen among its tabs.
    static Dock selecting(Dock dock, String panel) {
        return switch (dock) {
            case Tabs tabs -> tabs.names().contains(panel) ? tabs.selecting(panel) : tabs;
            case Split split ->
                new Split(
                        split.direction(),
                        split.parts().stream()
                                .map(part -> new Part(selecting(part.dock(), panel), part.extent()))
                                .toList());
        };
    }

    /// Returns the tree with other extents of the split at a path.
    ///
    /// @param path    the indexes of the parts that lead to the split
    /// @param extents one per part
    static Dock sized(Dock dock, List<Integer> path, List<Extent> extents) {
        if (!(dock instanceof Split split)) {
            throw new IllegalArgumentException("no split at the path, but " + dock);
        }
        List<Part> parts = new ArrayList<>(split.parts());
        if (path.isEmpty()) {
            if (extents.size() != parts.size()) {
                throw new IllegalArgumentException(extents.size() + " extents for " + parts.size() + " parts");
            }
            parts.replaceAll(
                    part -> new Part(part.dock(), extents.get(split.parts().indexOf(part))));
        } else {
            Part at = parts.get(path.getFirst());
            parts.set(path.getFirst(), new Part(sized(at.dock(), path.subList(1, path.size()), extents), at.extent()));
        }
        return new Split(split.direction(), parts);
    }

    /// Returns the tree with a panel one step further in a direction, past the part that follows; empty when it is at
    /// that edge of everything. Only parts for which there is something to see count.
    static Optional<Dock> moved(Dock root, String panel, Zone zone, java.util.function.Predicate<Dock> seen) {
        if (root instanceof Split split) {
            int at = partOf(split, panel);
            Optional<Dock> inner = moved(split.parts().get(at).dock(), panel, zone, seen);
            if (inner.isPresent()) {
                List<Part> parts = new ArrayList<>(split.parts());
                parts.set(at, new Part(inner.get(), parts.get(at).extent()));
                return Optional.of(new Split(split.direction(), parts));
            }
            if (split.direction() == zone.direction()) {
                return stepped(split, at, panel, zone, seen);
            }
        }
        return Optional.empty();
    }

    private static Optional<Dock> stepped(
            Split split, int at, String panel, Zone zone, java.util.function.Predicate<Dock> seen) {
        int step = zone.isBefore() ? -1 : 1;
        List<Part> parts = new ArrayList<>(split.parts());
        if (parts.get(at).dock() instanceof Tabs) {
            int next = at + step;
            while (next >= 0
                    && next < parts.size()
                    && !seen.test(parts.get(next).dock())) {
                next += step;
            }
            if (next < 0 || next >= parts.size()) {
                return Optional.empty();
            }
            parts.add(next, parts.remove(at));
            return Optional.of(new Split(split.direction(), parts));
        }
        Dock rest = without(parts.get(at).dock(), panel).orElseThrow();
        parts.set(at, new Part(rest, parts.get(at).extent()));
        parts.add(zone.isBefore() ? at : at + 1, Split.share(meanWeight(split), Tabs.of(panel)));
        return Optional.of(new Split(split.direction(), parts));
    }

    private static int partOf(Split split, String panel) {
        for (int i = 0; i < split.parts().size(); i++) {
            if (split.parts().get(i).dock().holds(panel)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no part holds " + panel);
    }
}
