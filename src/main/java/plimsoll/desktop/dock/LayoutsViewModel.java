package plimsoll.desktop.dock;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.layout.Layout;
import plimsoll.domain.layout.Layouts;

/// The layouts a user can choose: shipped ones and the user's own. Each remembers how it was rearranged until it is
/// reset. Layouts are no part of the document: no undo step, no unsaved change.
public final class LayoutsViewModel {
    private final Map<String, Layout> shipped;
    private final Map<String, Layout> own = new LinkedHashMap<>();
    private final Map<String, Layout> arranged = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<Shown> shown;

    /// What is on the screen.
    ///
    /// @param name   of the layout
    /// @param layout as arranged now
    /// @param large  the panel that fills the window; empty = all are shown
    /// @param own    the names of the user's own layouts, in order
    public record Shown(String name, Layout layout, Optional<String> large, List<String> own) {}

    /// Starts with the first shipped layout.
    ///
    /// @param shipped by name, in order; not empty
    public LayoutsViewModel(Map<String, Layout> shipped) {
        this.shipped = new LinkedHashMap<>(shipped);
        shown = new ReadOnlyObjectWrapper<>(of(first(), Optional.empty()));
    }

    private String first() {
        return shipped.keySet().iterator().next();
    }

    private Shown of(String name, Optional<String> large) {
        return new Shown(name, current(name), large, List.copyOf(own.keySet()));
    }

    private Layout current(String name) {
        return Optional.ofNullable(arranged.get(name)).orElseGet(() -> saved(name));
    }

    private Layout saved(String name) {
        Layout found = own.containsKey(name) ? own.get(name) : shipped.get(name);
        if (found == null) {
            throw new IllegalArgumentException("there is no layout " + name);
        }
        return found;
    }

    /// Returns what is on the screen, observable.
    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Returns what is on the screen.
    public Shown shown() {
        return shown.get();
    }

    /// Returns the names of all layouts, shipped ones first.
    public List<String> names() {
        List<String> names = new ArrayList<>(shipped.keySet());
        names.addAll(own.keySet());
        return names;
    }

    /// Returns whether the shown layout is the user's own.
    public boolean isOwn() {
        return own.containsKey(shown().name());
    }

    /// Returns whether the shown layout differs from how it was saved or shipped.
    public boolean isRearranged() {
        return arranged.containsKey(shown().name());
    }

    /// Shows a layout as it was left.
    public void choose(String name) {
        shown.set(of(name, Optional.empty()));
    }

    /// Takes a new arrangement of the shown layout.
    public void arrange(Layout next) {
        String name = shown().name();
        if (next.equals(saved(name))) {
            arranged.remove(name);
        } else {
            arranged.put(name, next);
        }
        shown.set(of(name, shown().large().filter(next::docks)));
    }

    /// Lets a panel fill the window, or shows all panels again.
    public void maximise(String panel) {
        boolean restore = shown().large().equals(Optional.of(panel));
        shown.set(of(shown().name(), restore ? Optional.empty() : Optional.of(panel)));
    }

    /// Shows the layout as it was saved or shipped.
    public void reset() {
        arranged.remove(shown().name());
        choose(shown().name());
    }

    /// Keeps the arrangement under a name, which is then shown; returns why not. A layout of the user's own with that
    /// name is replaced.
    public Optional<String> saveAs(String typed) {
        String name = typed.strip();
        Optional<String> refused = refusal(name);
        if (refused.isEmpty()) {
            Layout layout = shown().layout();
            arranged.remove(shown().name());
            arranged.remove(name);
            own.put(name, layout);
            choose(name);
        }
        return refused;
    }

    /// Gives the shown layout of the user's own another name; returns why not.
    public Optional<String> rename(String typed) {
        String name = typed.strip();
        String before = shown().name();
        if (!own.containsKey(before)) {
            return Optional.of(Texts.of("layout.onlyOwn.short"));
        }
        Optional<String> refused = name.equals(before)
                ? Optional.empty()
                : own.containsKey(name) ? Optional.of(Texts.of("layout.taken")) : refusal(name);
        if (refused.isEmpty()) {
            replaceKey(own, before, name);
            replaceKey(arranged, before, name);
            choose(name);
        }
        return refused;
    }

    private static void replaceKey(Map<String, Layout> map, String before, String after) {
        Map<String, Layout> copy = new LinkedHashMap<>(map);
        map.clear();
        copy.forEach((name, layout) -> map.put(name.equals(before) ? after : name, layout));
    }

    private Optional<String> refusal(String name) {
        if (name.isEmpty()) {
            return Optional.of(Texts.of("layout.noName"));
        }
        return shipped.containsKey(name) ? Optional.of(Texts.of("layout.shippedName", name)) : Optional.empty();
    }

    /// Forgets the shown layout of the user's own and shows the first shipped one; returns whether it was one.
    public boolean delete() {
        String name = shown().name();
        if (own.remove(name) == null) {
            return false;
        }
        arranged.remove(name);
        choose(first());
        return true;
    }

    /// Returns what is kept with the workspace.
    public Layouts layouts() {
        String name = shown().name();
        return new Layouts(name.equals(first()) ? "" : name, own, arranged);
    }

    /// Takes what was kept with a workspace. A layout that is not known any more is left out of choosing.
    public void load(Layouts kept) {
        own.clear();
        arranged.clear();
        kept.own().forEach((name, layout) -> {
            if (!shipped.containsKey(name)) {
                own.put(name, layout);
            }
        });
        Set<String> known = Set.copyOf(names());
        kept.arranged().forEach((name, layout) -> {
            if (known.contains(name)) {
                arranged.put(name, layout);
            }
        });
        choose(known.contains(kept.shown()) ? kept.shown() : first());
    }
}
