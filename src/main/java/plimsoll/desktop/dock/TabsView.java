package plimsoll.desktop.dock;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import plimsoll.desktop.control.Dockable;
import plimsoll.desktop.control.Panel;

/// The panel that is seen of some tabs. Its head is the handle; with several panels, tabs stand in place of its
/// title.
final class TabsView extends BorderPane {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    /// What tabs keep where there is no room at all.
    private static final double LEAST = 90;
    /// Between the parts of a head, and at its ends.
    private static final double HEAD_SPACES = 52;

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
        setMinSize(0, Region.USE_COMPUTED_SIZE);
        Optional<HBox> strip =
                names.size() < 2 ? Optional.empty() : Optional.of(strip(names, seen.id(), dock, host, onSelect));
        if (seen.head().isPresent()) {
            Panel panel = seen.head().get();
            panel.showTabs(strip.map(tabs -> tabs));
            strip.ifPresent(tabs -> fit(tabs, panel));
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

    /// Keeps names whole as long as the buttons beside them have room, then shortens them all.
    private void fit(HBox tabs, Panel panel) {
        tabs.minWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> {
                            double others = panel.head().getChildren().stream()
                                    .filter(node -> !node.equals(tabs) && node.isManaged())
                                    .mapToDouble(node -> node.minWidth(-1))
                                    .sum();
                            double whole = tabs.prefWidth(-1);
                            return Math.clamp(getWidth() - others - HEAD_SPACES, Math.min(LEAST, whole), whole);
                        },
                        widthProperty(),
                        tabs.needsLayoutProperty()));
    }

    private static HBox strip(
            List<String> names, String seen, DockView dock, DockHost host, Consumer<String> onSelect) {
        HBox strip = new HBox();
        strip.getStyleClass().add("dock-strip");
        for (String name : names) {
            Button tab = new Button(host.title(name));
            tab.getStyleClass().add("dock-tab");
            tab.setAccessibleRole(AccessibleRole.TAB_ITEM);
            tab.setAccessibleText(host.title(name));
            tab.setMinWidth(0);
            tab.setTooltip(new Tooltip(host.title(name)));
            tab.pseudoClassStateChanged(SELECTED, name.equals(seen));
            HeadGestures.on(tab, name, dock, host);
            tab.setOnAction(event -> onSelect.accept(name));
            strip.getChildren().add(tab);
        }
        return strip;
    }

    /// Shows the panel, from now on.
    void fill() {
        if (getCenter() == null) {
            setCenter(seen.node());
        }
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
