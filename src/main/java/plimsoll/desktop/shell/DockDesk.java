package plimsoll.desktop.shell;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Subscription;
import plimsoll.desktop.control.Dockable;
import plimsoll.desktop.control.EmptyState;
import plimsoll.desktop.control.HiddenColumns;
import plimsoll.desktop.control.Screen;
import plimsoll.desktop.dock.DockHost;
import plimsoll.desktop.dock.DockView;
import plimsoll.desktop.dock.LayoutsViewModel;
import plimsoll.desktop.dock.PanelWindow;
import plimsoll.desktop.keys.KeyHints;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.theme.Appearance;
import plimsoll.domain.Problem;
import plimsoll.domain.layout.Bounds;
import plimsoll.domain.layout.Layout;

/// Brings layouts and screens together: makes panels when they are first seen, follows the screens of those that are
/// seen, lays them out, and gives detached ones their windows.
final class DockDesk implements DockHost, AutoCloseable {
    private static final PseudoClass WHAT_IF = PseudoClass.getPseudoClass("what-if");
    /// A detached panel that was never seen starts with this size.
    private static final Bounds NEW_WINDOW = new Bounds(120, 120, 760, 520);

    private final LayoutsViewModel layouts;
    private final LazyScreens screens;
    private final DockView view;
    private final Set<Integer> followed = new HashSet<>();
    private final Map<String, PanelWindow> windows = new HashMap<>();
    private final Subscription subscription;
    private Supplier<List<Command>> commands = List::of;
    private Consumer<Scene> onScene = scene -> {};
    private MenuMaker menus = (panel, anchor, x, y) -> {};
    private Optional<String> current = Optional.empty();
    private Appearance look = Appearance.DEFAULT;
    private boolean whatIf;
    private String title = "";

    /// Shows what can be done with a panel.
    @FunctionalInterface
    interface MenuMaker {
        /// Shows a menu of a panel at a place on the desktop.
        void show(String panel, Node anchor, double screenX, double screenY);
    }

    DockDesk(LayoutsViewModel layouts, LazyScreens screens) {
        this.layouts = layouts;
        this.screens = screens;
        view = new DockView(
                this,
                new EmptyState(
                        Texts.of("layout.empty"),
                        Texts.of("layout.empty.how"),
                        List.of(new EmptyState.Action(Texts.of("layout.reset"), layouts::reset))));
        view.sceneProperty()
                .flatMap(Scene::focusOwnerProperty)
                .subscribe(node -> follow(Optional.ofNullable(node).flatMap(view::panelOf)));
        subscription = layouts.shownProperty().subscribe(this::show);
    }

    /// Makes the screens ahead while nothing else is done.
    ///
    /// @param later does something after a moment
    /// @param busy  whether the program has something to do
    void makeAhead(Consumer<Runnable> later, BooleanSupplier busy) {
        new ScreensAhead(screens, later, busy).watch(view.getScene());
    }

    /// Lets the numbers of a large book come with the frames of the window, and all panels anew when another one is
    /// opened: its first frame would have to show them all.
    void showInFrames(WorkspaceSession session) {
        session.showInFrames(view.fillInTurn(), view::fillAnew);
    }

    /// Returns whether no screen is left to make.
    boolean areAllMade() {
        return screens.areAllMade();
    }

    /// Sets what shows the menu of a panel.
    void setMenu(MenuMaker maker) {
        menus = maker;
    }

    /// Sets what hears of the scene of each window of a panel.
    void setOnScene(Consumer<Scene> action) {
        onScene = action;
    }

    /// Sets the commands that shortcuts in windows of panels reach.
    void setCommands(Supplier<List<Command>> all) {
        commands = all;
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
                made.panels()
                        .forEach(panel -> panel.head().ifPresent(head -> head.setOnWanted(() -> reveal(panel.id()))));
            }
        }
        Map<String, Bounds> detached = shown.layout().detached();
        for (String panel : Set.copyOf(windows.keySet())) {
            if (!detached.containsKey(panel)) {
                Optional.ofNullable(windows.remove(panel)).ifPresent(PanelWindow::close);
            }
        }
        view.show(shown.layout(), shown.large());
        detached.forEach((panel, bounds) -> {
            if (!windows.containsKey(panel)) {
                panel(panel).ifPresent(found -> open(found, bounds));
            }
        });
    }

    private void open(Dockable panel, Bounds bounds) {
        PanelWindow window = new PanelWindow(panel, view, this, () -> reveal(panel.id()));
        windows.put(panel.id(), window);
        Scene scene = window.open(bounds.on(DesktopScreens.now()), moved -> {
            Layout now = layouts.shown().layout();
            if (now.detached().containsKey(panel.id())) {
                layouts.arrange(now.detach(panel.id(), moved));
            }
        });
        Optional.ofNullable(view.getScene()).ifPresent(main -> KeyHints.share(main, scene));
        KeyHints.follow(window.root(), keymap -> {
            scene.getAccelerators().clear();
            commands.get()
                    .forEach(command -> command.combinations(keymap)
                            .forEach(keys -> scene.getAccelerators().put(keys, command::runIfEnabled)));
        });
        onScene.accept(scene);
        scene.focusOwnerProperty().subscribe(node -> follow(Optional.of(panel.id())));
        window.stage().focusedProperty().subscribe(focused -> {
            if (focused) {
                follow(Optional.of(panel.id()));
            }
        });
        dress(window);
        window.show();
    }

    private void dress(PanelWindow window) {
        Optional.ofNullable(window.stage().getScene()).ifPresent(scene -> {
            look.apply(scene);
            Optional.ofNullable(view.getScene()).ifPresent(main -> HiddenColumns.share(main, scene));
        });
        window.root().pseudoClassStateChanged(WHAT_IF, whatIf);
        window.stage()
                .setTitle(Texts.of(whatIf ? "window.panel.whatIf" : "window.panel", title(window.panel()), title));
    }

    /// Remembers which panel the keyboard is in; leaving all panels, such as for the menu, changes nothing.
    private void follow(Optional<String> panel) {
        if (panel.isPresent() && !panel.equals(current)) {
            mark(false);
            current = panel;
            mark(true);
        }
    }

    private void mark(boolean on) {
        current.filter(id -> ShippedLayouts.panel(id)
                        .map(name -> screens.isMade(name.screen()))
                        .orElse(false))
                .flatMap(this::panel)
                .flatMap(Dockable::head)
                .ifPresent(head -> head.setCurrent(on));
    }

    /// Returns the panel that has or last had the keyboard, if it is seen.
    Optional<String> current() {
        return current.filter(panel -> seen().contains(panel));
    }

    /// Returns the panels that are seen, docked ones in reading order, then those in windows.
    List<String> seen() {
        return Stream.concat(view.seen().stream(), windows.keySet().stream().sorted())
                .toList();
    }

    /// Puts the keyboard into a panel.
    void focus(String panel) {
        Optional.ofNullable(windows.get(panel)).ifPresentOrElse(PanelWindow::focus, () -> {
            bringMainToFront();
            view.focus(panel);
        });
        follow(Optional.of(panel));
    }

    /// Puts the keyboard into the first panel that is seen, unless the one that last had it is seen too.
    void enter() {
        if (current().isEmpty()) {
            seen().stream().findFirst().ifPresent(this::focus);
        }
    }

    /// Returns what has the keyboard in whichever window is used.
    Optional<Node> focusOwner() {
        return Stream.concat(windows.values().stream().map(PanelWindow::stage), mainStage().stream())
                .filter(Stage::isFocused)
                .findFirst()
                .map(Stage::getScene)
                .or(() -> Optional.ofNullable(view.getScene()))
                .map(Scene::getFocusOwner);
    }

    /// Returns whether the keyboard is in the current panel, rather than in what stands around the panels.
    boolean isInside() {
        return current()
                .filter(panel -> windows.containsKey(panel)
                        || focusOwner().flatMap(view::panelOf).isPresent())
                .isPresent();
    }

    /// Makes the main window the one that is used, for cards that are shown in it.
    void bringMainToFront() {
        mainStage().filter(stage -> !windows.isEmpty()).ifPresent(stage -> {
            stage.toFront();
            stage.requestFocus();
        });
    }

    private Optional<Stage> mainStage() {
        return Optional.ofNullable(view.getScene())
                .map(Scene::getWindow)
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast);
    }

    /// Returns what fills the middle of the window.
    DockView view() {
        return view;
    }

    /// Returns the window of a detached panel.
    Optional<PanelWindow> window(String panel) {
        return Optional.ofNullable(windows.get(panel));
    }

    /// Dresses the windows of panels.
    void dress(Appearance next) {
        look = next;
        windows.values().forEach(this::dress);
    }

    /// Shows in windows of panels whether numbers are those of a what-if point.
    void setWhatIf(boolean on) {
        whatIf = on;
        windows.values().forEach(this::dress);
    }

    /// Shows the workspace's name in windows of panels.
    void setTitle(String text) {
        title = text;
        windows.values().forEach(this::dress);
    }

    /// Docks a panel and shows it: at its place in the layout, or beside the current one.
    void reveal(String panel) {
        layouts.shown().large().filter(large -> !large.equals(panel)).ifPresent(layouts::maximise);
        Layout now = layouts.shown().layout();
        if (!seen().contains(panel) || windows.containsKey(panel)) {
            layouts.arrange(
                    now.open(panel, current().or(() -> now.docked().stream().findFirst())));
        }
    }

    /// Puts the cursor on a place in one of the screens that are followed; returns whether one has it.
    boolean reveal(Problem.Place place) {
        view.fillAll();
        return followed.stream().sorted().toList().stream()
                .anyMatch(screen -> screens.get(screen).reveal(place));
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
    public void detach(String panel, double screenX, double screenY) {
        Bounds size = boundsOf(panel);
        layouts.arrange(layouts.shown()
                .layout()
                .detach(panel, new Bounds(screenX - size.width() / 2, screenY - 10, size.width(), size.height())));
    }

    /// Puts a panel into a window of its own, where it is now.
    void detach(String panel) {
        layouts.arrange(layouts.shown().layout().detach(panel, boundsOf(panel)));
        focus(panel);
    }

    private Bounds boundsOf(String panel) {
        return Optional.ofNullable(windows.get(panel))
                .map(PanelWindow::stage)
                .map(stage -> new Bounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()))
                .or(() -> view.boundsOf(panel))
                .orElse(NEW_WINDOW);
    }

    @Override
    public void maximise(String panel) {
        layouts.maximise(panel);
    }

    @Override
    public void menu(String panel, Node anchor, double screenX, double screenY) {
        menus.show(panel, anchor, screenX, screenY);
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        windows.values().forEach(PanelWindow::close);
        windows.clear();
        view.release();
        followed.clear();
    }
}
