package plimsoll.desktop.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import plimsoll.desktop.palette.PaletteEntry;
import plimsoll.desktop.palette.PaletteEntry.Kind;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.document.Document;
import plimsoll.domain.Problem;
import plimsoll.domain.key.Keymap;
import plimsoll.storage.Samples;
import plimsoll.storage.ScenarioLibrary;

/// Everything the palette can find in the window: commands that make sense now, screens, positions, pools, rule files
/// and samples.
final class PaletteEntries {
    private final WorkspaceSession session;
    private final Commands commands;
    private final MainWindow window;
    private final PanelCommands panels;
    private final ScreenDesk desk;

    /// Finds in a window.
    ///
    /// @param window   shows places and settings
    /// @param panels   shows panels and layouts
    /// @param desk     searches cures and shows scenarios
    PaletteEntries(
            MainWindow window, WorkspaceSession session, Commands commands, PanelCommands panels, ScreenDesk desk) {
        this.window = window;
        this.session = session;
        this.commands = commands;
        this.panels = panels;
        this.desk = desk;
    }

    List<PaletteEntry> all() {
        List<PaletteEntry> all = new ArrayList<>();
        add(all, Kind.COMMAND, commands.all());
        add(all, Kind.SCREEN, commands.screens(ShippedLayouts.SCREENS));
        all.addAll(panels.entries());
        buttons(all);
        positions(all);
        cures(all);
        session.document()
                .pools()
                .forEach(pool -> all.add(place(
                        Kind.POOL,
                        pool.name(),
                        pool.venue() + ", " + pool.currency(),
                        new Problem.Place(Problem.Kind.POOL, pool.id(), "name"))));
        session.catalog()
                .rules()
                .forEach(rule -> all.add(place(
                        Kind.RULES,
                        rule.file().id() + " " + rule.file().version(),
                        rule.file().venue() + ", " + rule.file().model(),
                        new Problem.Place(
                                Problem.Kind.RULE,
                                rule.file().id() + " " + rule.file().version(),
                                ""))));
        samples(all);
        scenarios(all);
        for (Setting setting : Setting.values()) {
            all.add(new PaletteEntry(
                    Kind.SETTING + "/" + setting,
                    Kind.SETTING,
                    setting.title(),
                    setting.value(window.preferences().model().settings()),
                    "",
                    () -> window.cards().showSettings(setting)));
        }
        return all;
    }

    /// Whatever the mouse can press in the panels that are seen, and in the bars above and below them.
    private void buttons(List<PaletteEntry> all) {
        DockDesk docks = window.docks();
        for (String panel : docks.seen()) {
            docks.panel(panel).ifPresent(found -> buttons(all, panel, docks.title(panel), found.node()));
        }
        for (String bar : List.of("recovery-bar", "guide-strip")) {
            Node found = window.root().lookup("." + bar);
            buttons(all, bar, String.valueOf(found.getAccessibleText()), found);
        }
    }

    private void buttons(List<PaletteEntry> all, String place, String title, Node node) {
        Map<String, Integer> times = new HashMap<>();
        for (ButtonsInSight.Found button : ButtonsInSight.below(node)) {
            String id = Kind.BUTTON + "/" + place + "/" + button.name();
            int time = times.merge(id, 1, Integer::sum);
            all.add(new PaletteEntry(
                    time == 1 ? id : id + "/" + time, Kind.BUTTON, button.name(), title, button.keys(), () -> {
                        if (window.docks().seen().contains(place)) {
                            window.docks().focus(place);
                        }
                        button.press().run();
                    }));
        }
    }

    /// Those of the workspace, then what comes with the program.
    private void scenarios(List<PaletteEntry> all) {
        session.document()
                .scenarios()
                .forEach(scenario ->
                        all.add(scenario(scenario.id(), true, scenario.name(), Texts.of("palette.scenario.own"))));
        ScenarioLibrary.itemsRead().forEach(item -> all.add(scenario(item.id(), false, item.name(), item.group())));
    }

    private PaletteEntry scenario(String id, boolean own, String name, String detail) {
        String kept = Kind.SCENARIO + (own ? "/own/" : "/library/") + id;
        return new PaletteEntry(kept, Kind.SCENARIO, name, detail, "", () -> desk.scenario(id, own));
    }

    private void cures(List<PaletteEntry> all) {
        session.preparedProperty()
                .get()
                .snapshot()
                .pools()
                .forEach(pool -> all.add(new PaletteEntry(
                        "cures/" + pool.id(),
                        Kind.POOL,
                        Texts.of("cures.of", pool.name()),
                        "",
                        "",
                        () -> desk.cures(pool.id()))));
    }

    private void add(List<PaletteEntry> all, Kind kind, List<Command> found) {
        Keymap keymap = window.preferences().shortcuts().model().keymap();
        for (Command command : found) {
            if (!command.disabled().get()) {
                all.add(new PaletteEntry(
                        kind + "/" + command.id(),
                        kind,
                        command.name().get(),
                        "",
                        keymap.shown(command.id()),
                        command.action()));
            }
        }
    }

    private void samples(List<PaletteEntry> all) {
        Samples.list()
                .forEach(sample -> all.add(new PaletteEntry(
                        Kind.SAMPLE + "/" + sample.id(),
                        Kind.SAMPLE,
                        sample.title(),
                        sample.story(),
                        "",
                        () -> commands.openSample(sample.id()))));
    }

    private void positions(List<PaletteEntry> all) {
        Document document = session.document();
        document.positions().forEach(position -> {
            String symbol = document.instrument(position.instrumentId())
                    .map(instrument -> instrument.symbol())
                    .orElse(position.id());
            String pool =
                    document.pool(position.poolId()).map(found -> found.name()).orElse(Texts.of("palette.noPool"));
            all.add(place(
                    Kind.POSITION,
                    symbol,
                    Texts.of("palette.position", position.quantity().toPlainString(), pool),
                    new Problem.Place(Problem.Kind.POSITION, position.id(), "quantity")));
        });
    }

    private PaletteEntry place(Kind kind, String name, String detail, Problem.Place place) {
        return new PaletteEntry(kind + "/" + place.id(), kind, name, detail, "", () -> window.goTo(place));
    }
}
