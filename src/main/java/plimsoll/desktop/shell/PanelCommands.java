package plimsoll.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import plimsoll.desktop.control.Dockable;
import plimsoll.desktop.control.Icons;
import plimsoll.desktop.control.NamePrompt;
import plimsoll.desktop.control.Overlay;
import plimsoll.desktop.control.Panel;
import plimsoll.desktop.dock.LayoutsViewModel;
import plimsoll.desktop.dock.PanelWindow;
import plimsoll.desktop.keys.KeyHints;
import plimsoll.desktop.keys.KeyTexts;
import plimsoll.desktop.palette.PaletteEntry;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.key.Keymap;
import plimsoll.domain.layout.Layout;
import plimsoll.domain.layout.Split;
import plimsoll.domain.layout.Zone;

/// What moves, shows and closes panels, and chooses layouts: for the menu, the palette and the menu of a panel.
final class PanelCommands {
    /// A press of a key moves an edge this far.
    private static final double SIZE_STEP_PX = 24;

    private final LayoutsViewModel layouts;
    private final DockDesk docks;
    private final Overlay overlay;
    private final Consumer<String> say;
    private ContextMenu open = new ContextMenu();

    PanelCommands(LayoutsViewModel layouts, DockDesk docks, Overlay overlay, Consumer<String> say) {
        this.layouts = layouts;
        this.docks = docks;
        this.overlay = overlay;
        this.say = say;
    }

    /// Returns the commands on the panel that has the keyboard, and those on layouts.
    List<List<Command>> groups() {
        return List.of(
                List.of(
                        Command.of("panel.next", () -> walk(1)),
                        Command.of("panel.previous", () -> walk(-1)),
                        Command.of("panel.nextTab", this::nextTab)),
                List.of(
                        Command.of("panel.maximise", () -> onCurrent(docks::maximise)),
                        Command.of("panel.detach", () -> onCurrent(this::detach)),
                        Command.of("panel.close", () -> onCurrent(this::close)),
                        Command.of("panel.left", () -> onCurrent(panel -> step(panel, Zone.LEFT))),
                        Command.of("panel.right", () -> onCurrent(panel -> step(panel, Zone.RIGHT))),
                        Command.of("panel.up", () -> onCurrent(panel -> step(panel, Zone.TOP))),
                        Command.of("panel.down", () -> onCurrent(panel -> step(panel, Zone.BOTTOM)))),
                List.of(
                        sizing("panel.wider", Split.Direction.ACROSS, SIZE_STEP_PX),
                        sizing("panel.narrower", Split.Direction.ACROSS, -SIZE_STEP_PX),
                        sizing("panel.taller", Split.Direction.DOWN, SIZE_STEP_PX),
                        sizing("panel.shorter", Split.Direction.DOWN, -SIZE_STEP_PX)),
                List.of(
                        Command.of("layout.saveAs", this::saveAs),
                        Command.of("layout.rename", this::rename),
                        Command.of("layout.delete", this::delete),
                        Command.of("layout.reset", this::reset)));
    }

    /// Returns what the palette finds beside commands: every panel, layouts of the user's own, and panels to join.
    List<PaletteEntry> entries() {
        List<PaletteEntry> all = new ArrayList<>();
        for (ShippedLayouts.Name panel : ShippedLayouts.panels()) {
            all.add(new PaletteEntry(
                    "panel/" + panel.id(),
                    PaletteEntry.Kind.PANEL,
                    Texts.of("palette.showPanel", panel.title()),
                    panel.home(),
                    "",
                    () -> show(panel.id())));
        }
        layouts.shown()
                .own()
                .forEach(name -> all.add(new PaletteEntry(
                        "layout/" + name,
                        PaletteEntry.Kind.LAYOUT,
                        name,
                        Texts.of("palette.ownLayout"),
                        "",
                        () -> layouts.choose(name))));
        docks.current()
                .ifPresent(panel -> others(panel)
                        .forEach(other -> all.add(new PaletteEntry(
                                "join/" + other,
                                PaletteEntry.Kind.PANEL,
                                Texts.of("palette.joinPanel", docks.title(other)),
                                docks.title(panel),
                                "",
                                () -> join(panel, other)))));
        return all;
    }

    /// Shows a panel in the present layout and puts the keyboard into it.
    void show(String panel) {
        if (docks.window(panel).isEmpty()) {
            docks.reveal(panel);
        }
        docks.focus(panel);
    }

    /// Returns the panel that commands act on.
    Optional<String> current() {
        return docks.current();
    }

    /// Returns a panel with a head by its name.
    Panel panel(String id) {
        return docks.panel(id).flatMap(Dockable::head).orElseThrow();
    }

    /// Returns the window of a detached panel.
    Stage window(String id) {
        return docks.window(id).map(PanelWindow::stage).orElseThrow();
    }

    private Keymap keys() {
        return KeyHints.at(docks.view());
    }

    private void onCurrent(Consumer<String> action) {
        docks.current().ifPresentOrElse(action, () -> say.accept(KeyTexts.of(keys(), "layout.clickFirst")));
    }

    /// Goes to the next panel; from the toolbar or a bar back to the panel the keyboard was in.
    private void walk(int step) {
        List<String> seen = docks.seen();
        if (!seen.isEmpty()) {
            int at = docks.current().map(seen::indexOf).orElse(step > 0 ? -1 : 0);
            boolean back = docks.current().isPresent() && !docks.isInside();
            docks.focus(seen.get(Math.floorMod(back ? at : at + step, seen.size())));
        }
    }

    private void nextTab() {
        Layout layout = layouts.shown().layout();
        onCurrent(panel -> layout.tabsOf(panel).map(layout::docked).ifPresent(names -> {
            String next = names.get((names.indexOf(panel) + 1) % names.size());
            layouts.arrange(layout.select(next));
            docks.focus(next);
        }));
    }

    private Command sizing(String id, Split.Direction direction, double by) {
        return Command.of(
                id,
                () -> onCurrent(panel -> {
                    if (!docks.view().grow(panel, direction, by)) {
                        say.accept(Texts.of("layout.cannotGrow", docks.title(panel)));
                    }
                }));
    }

    private void step(String panel, Zone zone) {
        Layout layout = layouts.shown().layout();
        if (!layout.docks(panel)) {
            say.accept(Texts.of("layout.hasWindow"));
            return;
        }
        layout.step(panel, zone)
                .ifPresentOrElse(
                        next -> {
                            layouts.arrange(next);
                            docks.focus(panel);
                        },
                        () -> say.accept(Texts.of("layout.atEdge", docks.title(panel))));
    }

    private void join(String panel, String other) {
        layouts.arrange(layouts.shown().layout().move(panel, other, Zone.CENTRE));
        docks.focus(panel);
    }

    private void detach(String panel) {
        if (docks.window(panel).isPresent()) {
            docks.reveal(panel);
            docks.focus(panel);
        } else {
            docks.detach(panel);
        }
    }

    private void close(String panel) {
        layouts.arrange(layouts.shown().layout().close(panel));
        say.accept(Texts.of("layout.closed", docks.title(panel)));
        docks.seen().stream().findFirst().ifPresent(docks::focus);
    }

    /// The other docked panels that are seen.
    private List<String> others(String panel) {
        return docks.seen().stream()
                .filter(other -> !other.equals(panel) && docks.window(other).isEmpty())
                .toList();
    }

    private void saveAs() {
        prompt(Texts.of("layout.saveAs"), layouts.isOwn() ? layouts.shown().name() : "", layouts::saveAs);
    }

    private void rename() {
        if (layouts.isOwn()) {
            prompt(Texts.of("layout.rename"), layouts.shown().name(), layouts::rename);
        } else {
            say.accept(Texts.of("layout.onlyOwn"));
        }
    }

    private void prompt(String question, String name, java.util.function.Function<String, Optional<String>> commit) {
        docks.bringMainToFront();
        NamePrompt prompt = new NamePrompt(question, name, commit, overlay::close);
        overlay.show(prompt);
        prompt.open();
    }

    private void delete() {
        String name = layouts.shown().name();
        say.accept(layouts.delete() ? Texts.of("layout.deleted", name) : Texts.of("layout.shippedStays"));
    }

    private void reset() {
        layouts.reset();
        say.accept(Texts.of("layout.wasReset", layouts.shown().name()));
    }

    /// Returns a menu of the user's own layouts.
    Menu ownMenu() {
        Menu menu = new Menu(Texts.of("layout.own"));
        fill(menu, List.of());
        layouts.shownProperty().subscribe(shown -> fill(menu, shown.own()));
        return menu;
    }

    private void fill(Menu menu, List<String> own) {
        menu.getItems()
                .setAll(own.stream()
                        .map(name -> item(name, () -> layouts.choose(name)))
                        .toList());
        menu.setDisable(own.isEmpty());
    }

    /// Returns a button for layouts: beside the screens, with the name of a layout of the user's own.
    MenuButton layoutButton() {
        MenuButton button = new MenuButton();
        button.getStyleClass().add("layout-button");
        button.setGraphic(Icons.LAYOUT.node());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(Texts.of("layout.button")));
        layouts.shownProperty().subscribe(shown -> {
            button.setText(layouts.isOwn() ? shown.name() : "");
            button.setAccessibleText(Texts.of("layout.button.name", shown.name()));
        });
        button.setOnShowing(event -> {
            button.getItems().clear();
            layouts.shown().own().forEach(name -> button.getItems().add(item(name, () -> layouts.choose(name))));
            if (!button.getItems().isEmpty()) {
                button.getItems().add(new SeparatorMenuItem());
            }
            groups().getLast()
                    .forEach(
                            command -> button.getItems().add(item(command.name().get(), command.action())));
            button.getItems().addAll(new SeparatorMenuItem(), showMenu());
        });
        return button;
    }

    /// Returns a menu that shows any panel, by screen.
    Menu showMenu() {
        Menu menu = new Menu(Texts.of("layout.showPanel"));
        List<Menu> homes = new ArrayList<>();
        for (ShippedLayouts.Name panel : ShippedLayouts.panels()) {
            if (homes.isEmpty() || !homes.getLast().getText().equals(panel.home())) {
                homes.add(new Menu(panel.home()));
            }
            homes.getLast().getItems().add(item(panel.title(), () -> show(panel.id())));
        }
        menu.getItems().setAll(homes);
        return menu;
    }

    /// Shows what can be done with a panel.
    void menu(String panel, Node anchor, double screenX, double screenY) {
        boolean window = docks.window(panel).isPresent();
        boolean large = layouts.shown().large().equals(Optional.of(panel));
        Menu move = new Menu(Texts.of("layout.moveTo"));
        move.getItems()
                .addAll(
                        item(Texts.of("layout.left"), () -> step(panel, Zone.LEFT)),
                        item(Texts.of("layout.right"), () -> step(panel, Zone.RIGHT)),
                        item(Texts.of("layout.top"), () -> step(panel, Zone.TOP)),
                        item(Texts.of("layout.bottom"), () -> step(panel, Zone.BOTTOM)),
                        new SeparatorMenuItem());
        others(panel)
                .forEach(other -> move.getItems()
                        .add(item(Texts.of("layout.tabsOf", docks.title(other)), () -> join(panel, other))));
        open.hide();
        open = new ContextMenu(
                item(large ? Texts.of("layout.restore") : Texts.of("layout.maximise"), () -> docks.maximise(panel)),
                item(window ? Texts.of("layout.dock") : Texts.of("layout.detach"), () -> detach(panel)),
                move,
                item(Texts.of("layout.close"), () -> close(panel)),
                new SeparatorMenuItem(),
                showMenu(),
                item(Texts.of("layout.reset"), this::reset));
        open.getItems().getFirst().setDisable(window);
        open.show(anchor, screenX, screenY);
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }
}
