package plimsoll.desktop.shell;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.util.Subscription;
import plimsoll.desktop.control.Dockable;
import plimsoll.desktop.control.EmptyState;
import plimsoll.desktop.control.Screen;
import plimsoll.desktop.dock.DockHost;
import plimsoll.desktop.dock.DockView;
import plimsoll.desktop.dock.LayoutsViewModel;
import plimsoll.domain.layout.Layout;

/// Brings layouts and screens together: makes panels when they are first seen, follows the screens of those that are
/// seen, and lays them out.
final class DockDesk implements DockHost, AutoCloseable {
    private final LayoutsViewModel layouts;
    private final LazyScreens screens;
    private final DockView view;
    private final Set<Integer> followed = new HashSet<>();
    private final Subscription subscription;
    private boolean dark = true;

    DockDesk(LayoutsViewModel layouts, LazyScreens screens) {
        this.layouts = layouts;
        this.screens = screens;
        view = new DockView(
                this,
                new EmptyState(
                        "No panel is docked here.",
                        "Show a panel from the palette, or go back to the arrangement that was saved.",
                        List.of(new EmptyState.Action("Reset layout", layouts::reset))));
        subscription = layouts.shownProperty().subscribe(this::show);
    }

    private void show(LayoutsViewModel.Shown shown) {
        Set<Integer> needed = shown.layout().seen().stream()
                .flatMap(id -> ShippedLayouts.panel(id).stream())
                .map(ShippedLayouts.Name::screen)
                .collect(Collectors.toSet());
        for (int screen : Set.copyOf(followed)) {
            if (!needed.contains(screen)) {
                screens.get(screen).detach();
                followed.remove(screen);
            }
        }
        for (int screen : needed) {
            if (followed.add(screen)) {
                Screen made = screens.get(screen);
                made.attach();
                made.setDark(dark);
            }
        }
        view.show(shown.layout(), shown.large());
    }

    /// Returns what fills the middle of the window.
    DockView view() {
        return view;
    }

    /// Switches the colours of charts.
    void setDark(boolean on) {
        dark = on;
        followed.forEach(screen -> screens.get(screen).setDark(on));
    }

    /// Shows a panel wherever it is.
    void reveal(String panel) {
        layouts.arrange(layouts.shown()
                .layout()
                .open(panel, layouts.shown().layout().docked().stream().findFirst()));
    }

    @Override
    public Optional<Dockable> panel(String id) {
        return ShippedLayouts.panel(id)
                .flatMap(name -> screens.get(name.screen()).panels().stream()
                        .filter(panel -> panel.id().equals(id))
                        .findFirst());
    }

    @Override
    public boolean knows(String id) {
        return ShippedLayouts.panel(id).isPresent();
    }

    @Override
    public String title(String id) {
        return ShippedLayouts.panel(id).map(ShippedLayouts.Name::title).orElse(id);
    }

    @Override
    public void arranged(Layout next) {
        layouts.arrange(next);
    }

    @Override
    public void detach(String panel, double screenX, double screenY) {}

    @Override
    public void maximise(String panel) {
        layouts.maximise(panel);
    }

    @Override
    public void menu(String panel, Node anchor, double screenX, double screenY) {}

    @Override
    public void close() {
        subscription.unsubscribe();
        view.release();
        followed.clear();
    }
}
