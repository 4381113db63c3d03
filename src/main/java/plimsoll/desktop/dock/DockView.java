package plimsoll.desktop.dock;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import plimsoll.desktop.control.FrameTurns;
import plimsoll.domain.layout.Dock;
import plimsoll.domain.layout.Layout;
import plimsoll.domain.layout.Split;
import plimsoll.domain.layout.Tabs;
import plimsoll.domain.layout.Zone;

/// Shows the docked panels of a layout, and where a dragged panel would go.
public final class DockView extends StackPane {
    /// So near to the edge of everything, a panel goes beside everything.
    private static final double RIM_PX = 14;
    /// The part of everything that is marked for a panel at its edge.
    private static final double RIM_SHARE = 0.25;

    private final DockHost host;
    private final Node nothing;
    private final Region mark = new Region();
    private final List<TabsView> shown = new ArrayList<>();
    private Optional<Layout> layout = Optional.empty();
    private Optional<Object> arrangement = Optional.empty();
    private Optional<String> large = Optional.empty();
    private final Set<String> known = new HashSet<>();
    private final Deque<TabsView> waiting = new ArrayDeque<>();

    /// Where a dragged panel would go.
    ///
    /// @param other beside which panel; empty = at the edge of everything
    /// @param zone  at which side
    /// @param area  that is marked
    private record Target(Optional<String> other, Zone zone, plimsoll.domain.layout.Bounds area) {}

    /// Shows nothing yet.
    ///
    /// @param nothing what is shown while no panel is docked
    public DockView(DockHost host, Node nothing) {
        this.host = host;
        this.nothing = nothing;
        getStyleClass().add("dock");
        // Panels give way to the window: its menus and its status line are never pushed out of sight.
        setMinSize(0, 0);
        mark.getStyleClass().add("dock-mark");
        mark.setManaged(false);
        mark.setMouseTransparent(true);
        mark.setVisible(false);
        getChildren().add(mark);
    }

    /// Shows panels that were never seen one after the other from now on, and the rows of their tables some a frame,
    /// with the window answering in between: dressing and laying out anything for the first time takes a while.
    /// Returns what gives the turns.
    public FrameTurns fillInTurn() {
        return FrameTurns.install(getScene());
    }

    /// Lets what is shown already wait for its turn too.
    public void fillAnew() {
        known.clear();
        for (TabsView view : shown) {
            view.empty();
            waiting.add(view);
            fillInTurn().execute(this::next);
        }
    }

    private void fill(TabsView view) {
        known.add(view.seen().id());
        view.fill();
    }

    private void next() {
        Optional.ofNullable(waiting.poll()).ifPresent(this::fill);
    }

    /// Shows what still waits for its turn.
    public void fillAll() {
        waiting.forEach(this::fill);
        waiting.clear();
    }

    /// Shows an arrangement.
    ///
    /// @param maximised the panel that fills the window; empty = all are shown
    public void show(Layout next, Optional<String> maximised) {
        Optional<String> filling = maximised.filter(next::docks);
        Object docked = List.of(next.root(), next.closed(), next.detached().keySet());
        if (arrangement.equals(Optional.of(docked)) && large.equals(filling)) {
            layout = Optional.of(next);
            return;
        }
        Optional<Node> focus = focusOwner();
        release();
        layout = Optional.of(next);
        arrangement = Optional.of(docked);
        large = filling;
        Node content = filling.flatMap(next::tabsOf)
                .map(tabs -> (Dock) tabs)
                .or(() -> Optional.of(next.root()))
                .flatMap(dock -> view(dock, next, List.of()))
                .orElse(nothing);
        if (content instanceof Region region) {
            region.setMinSize(0, 0);
        }
        getChildren().setAll(content, mark);
        Optional<FrameTurns> turns = Optional.ofNullable(getScene()).flatMap(FrameTurns::of);
        for (TabsView view : shown) {
            if (turns.isPresent() && !known.contains(view.seen().id())) {
                waiting.add(view);
                turns.get().execute(this::next);
            } else {
                fill(view);
            }
        }
        focus.filter(node -> Objects.equals(node.getScene(), getScene())).ifPresent(Node::requestFocus);
    }

    /// Gives all panels back.
    public void release() {
        shown.forEach(TabsView::release);
        shown.clear();
        waiting.clear();
        getChildren().setAll(mark);
        layout = Optional.empty();
        arrangement = Optional.empty();
    }

    private Optional<Node> focusOwner() {
        return Optional.ofNullable(getScene())
                .map(scene -> scene.getFocusOwner())
                .filter(node -> Focus.isIn(node, this));
    }

    /// The view of a part; empty when none of its panels is docked.
    private Optional<Node> view(Dock dock, Layout from, List<Integer> path) {
        return switch (dock) {
            case Tabs tabs -> tabs(tabs, from).map(view -> view);
            case Split split -> split(split, from, path);
        };
    }

    private Optional<TabsView> tabs(Tabs tabs, Layout from) {
        List<String> known = from.docked(tabs).stream().filter(host::knows).toList();
        Optional<String> seen =
                from.seen(tabs).filter(known::contains).or(() -> known.stream().findFirst());
        return seen.flatMap(host::panel).map(panel -> {
            TabsView view = new TabsView(
                    known,
                    panel,
                    this,
                    host,
                    name -> layout.ifPresent(now -> {
                        host.arranged(now.select(name));
                        focus(name);
                    }));
            shown.add(view);
            return view;
        });
    }

    private Optional<Node> split(Split split, Layout from, List<Integer> path) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < split.parts().size(); i++) {
            List<Integer> inner = new ArrayList<>(path);
            inner.add(i);
            nodes.add(view(split.parts().get(i).dock(), from, inner).orElseGet(DockView::gap));
        }
        if (nodes.stream().noneMatch(Node::isManaged)) {
            return Optional.empty();
        }
        return Optional.of(new SplitView(
                split.direction(),
                nodes,
                split.parts().stream().map(Split.Part::extent).toList(),
                extents -> layout.ifPresent(now -> {
                    Layout sized = now.size(path, extents);
                    arrangement = Optional.of(List.of(
                            sized.root(), sized.closed(), sized.detached().keySet()));
                    host.arranged(sized);
                })));
    }

    private static Node gap() {
        Region gap = new Region();
        gap.setManaged(false);
        gap.setVisible(false);
        return gap;
    }

    /// Returns the panel that holds a node.
    public Optional<String> panelOf(Node node) {
        return shown.stream()
                .filter(view -> Focus.isIn(node, view))
                .map(view -> view.seen().id())
                .findFirst();
    }

    /// Returns the panels that are seen, in reading order.
    public List<String> seen() {
        return shown.stream()
                .filter(Node::isManaged)
                .map(view -> view.seen().id())
                .toList();
    }

    /// Puts the keyboard into a panel; returns whether it is seen.
    public boolean focus(String panel) {
        Optional<TabsView> view =
                shown.stream().filter(one -> one.seen().id().equals(panel)).findFirst();
        view.ifPresent(this::fill);
        view.flatMap(one -> Focus.first(one.seen().node())).ifPresent(Node::requestFocus);
        return view.isPresent();
    }

    /// Makes a seen panel larger or smaller along a direction at the cost of its neighbour; returns whether it could.
    ///
    /// @param by px, negative = smaller
    public boolean grow(String panel, Split.Direction direction, double by) {
        Optional<TabsView> view =
                shown.stream().filter(one -> one.seen().id().equals(panel)).findFirst();
        for (Node up = view.map(Node::getParent).orElse(null); up != null && up != this; up = up.getParent()) {
            if (up instanceof SplitView split && split.direction() == direction && split.grow(view.get(), by)) {
                return true;
            }
        }
        return false;
    }

    /// Marks where a dragged panel would go.
    void hover(String panel, double screenX, double screenY) {
        Optional<Target> target = target(panel, screenX, screenY);
        mark.setVisible(target.isPresent());
        target.map(Target::area)
                .ifPresent(area -> mark.resizeRelocate(area.x(), area.y(), area.width(), area.height()));
        mark.toFront();
    }

    /// Puts a dragged panel where it was let go; returns false outside of everything.
    boolean drop(String panel, double screenX, double screenY) {
        mark.setVisible(false);
        Point2D point = screenToLocal(screenX, screenY);
        if (point == null || !getLayoutBounds().contains(point)) {
            return false;
        }
        target(panel, screenX, screenY)
                .ifPresent(target -> layout.ifPresent(now -> {
                    host.arranged(target.other()
                            .map(other -> now.move(panel, other, target.zone()))
                            .orElseGet(() -> now.moveToEdge(panel, target.zone())));
                    focus(panel);
                }));
        return true;
    }

    private Optional<Target> target(String panel, double screenX, double screenY) {
        Point2D point = screenToLocal(screenX, screenY);
        if (point == null || !getLayoutBounds().contains(point)) {
            return Optional.empty();
        }
        double rim = Math.min(
                Math.min(point.getX(), getWidth() - point.getX()), Math.min(point.getY(), getHeight() - point.getY()));
        if (rim < RIM_PX) {
            Zone edge = Zone.at(point.getX(), point.getY(), getWidth(), getHeight());
            return Optional.of(new Target(Optional.empty(), edge, part(getLayoutBounds(), edge, RIM_SHARE)));
        }
        return shown.stream()
                .filter(Node::isManaged)
                .flatMap(view -> target(panel, view, screenX, screenY).stream())
                .findFirst();
    }

    private Optional<Target> target(String panel, TabsView view, double screenX, double screenY) {
        Point2D inside = view.screenToLocal(screenX, screenY);
        Optional<String> other = view.otherThan(panel);
        if (inside == null || !view.getLayoutBounds().contains(inside) || other.isEmpty()) {
            return Optional.empty();
        }
        Zone zone = Zone.at(inside.getX(), inside.getY(), view.getWidth(), view.getHeight());
        Bounds bounds = sceneToLocal(view.localToScene(view.getLayoutBounds()));
        return Optional.of(new Target(other, zone, part(bounds, zone, 1.0 / 2)));
    }

    /// The part of a rectangle at one of its sides.
    private static plimsoll.domain.layout.Bounds part(Bounds all, Zone zone, double share) {
        boolean across = zone == Zone.LEFT || zone == Zone.RIGHT;
        boolean down = zone == Zone.TOP || zone == Zone.BOTTOM;
        double width = all.getWidth() * (across ? share : 1);
        double height = all.getHeight() * (down ? share : 1);
        return new plimsoll.domain.layout.Bounds(
                zone == Zone.RIGHT ? all.getMaxX() - width : all.getMinX(),
                zone == Zone.BOTTOM ? all.getMaxY() - height : all.getMinY(),
                width,
                height);
    }

    /// Returns the bounds of a seen panel on the desktop.
    public Optional<plimsoll.domain.layout.Bounds> boundsOf(String panel) {
        return shown.stream()
                .filter(view -> view.seen().id().equals(panel))
                .map(view -> view.localToScreen(view.getLayoutBounds()))
                .filter(java.util.Objects::nonNull)
                .map(on -> new plimsoll.domain.layout.Bounds(
                        on.getMinX(), on.getMinY(), Math.max(1, on.getWidth()), Math.max(1, on.getHeight())))
                .findFirst();
    }
}
