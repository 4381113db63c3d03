package plimsoll.desktop.dock;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.layout.BorderPane;
import plimsoll.desktop.control.Dockable;
import plimsoll.desktop.control.Panel;

/// The panel that is seen of some tabs. Its head is the handle; with several panels, tabs stand in place of its
/// title.
final class TabsView extends BorderPane {
    private final List<String> names;
    private final Dockable seen;

    /// Shows one of some panels.
    ///
    /// @param names    the docked panels, in order
    /// @param seen     the one that is seen
    /// @param onSelect hears which tab was chosen
    TabsView(List<String> names, Dockable seen, DockView dock, DockHost host, Consumer<String> onSelect) {
        this.names = List.copyOf(names);
        this.seen = seen;
        getStyleClass().add("dock-tabs");
        // What is wider than its place begins in it, and is covered by the panel behind rather than by the one before.
        setAlignment(seen.node(), Pos.TOP_LEFT);
        Optional<TabStrip> strip =
                names.size() < 2 ? Optional.empty() : Optional.of(new TabStrip(names, seen.id(), dock, host, onSelect));
        if (seen.head().isPresent()) {
            Panel panel = seen.head().get();
            panel.showTabs(strip.map(tabs -> tabs));
            panel.setOnMenu(button -> HeadGestures.menu(button, seen.id(), host));
            HeadGestures.on(panel.head(), seen.id(), dock, host);
            if (names.size() < 2) {
                managedProperty().bind(panel.idleProperty().not());
                visibleProperty().bind(managedProperty());
            }
        } else {
            HeadGestures.on(seen.node(), seen.id(), dock, host);
            strip.ifPresent(this::setTop);
        }
    }

    /// Shows the panel, from now on.
    void fill() {
        if (getCenter() == null) {
            setCenter(seen.node());
        }
    }

    /// Takes the panel away until it is shown.
    void empty() {
        setCenter(null);
    }

    /// Returns the panel that is seen.
    Dockable seen() {
        return seen;
    }

    /// Returns the panel that is seen, or one behind it when that is another one.
    Optional<String> otherThan(String panel) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(seen.id()), names.stream())
                .filter(name -> !name.equals(panel))
                .findFirst();
    }

    /// Gives the panel back, so that it can be shown elsewhere.
    void release() {
        managedProperty().unbind();
        visibleProperty().unbind();
        setCenter(null);
        setTop(null);
        seen.head().ifPresent(panel -> panel.showTabs(Optional.empty()));
    }
}
