package plimsoll.desktop.keys;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plimsoll.domain.key.KeyPress;
import plimsoll.domain.key.Keymap;

/// Every action of the window, in the order of its menus. Identifiers stay as they are: the files of users name them.
public final class Actions {
    private static final String FILE = "menu.file";
    private static final String EDIT = "menu.edit";
    private static final String VIEW = "menu.view";
    private static final String LAYOUT = "menu.layout";
    private static final String RUN = "menu.run";
    private static final String WHAT_IF = "menu.whatIf";
    private static final String HELP = "menu.help";

    private static final List<Action> ALL = Stream.of(
                    file(), edit(), screens(), view(), layout(), run(), whatIf(), help())
            .flatMap(List::stream)
            .toList();

    private static final Map<String, Action> BY_ID =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Action::id, action -> action));

    private static final Keymap BUILT_IN = new Keymap(builtInKeys(), Map.of());

    private Actions() {}

    private static SequencedMap<String, List<KeyPress>> builtInKeys() {
        SequencedMap<String, List<KeyPress>> keys = new LinkedHashMap<>();
        ALL.forEach(action -> keys.put(action.id(), action.builtIn()));
        return keys;
    }

    /// Returns all actions.
    public static List<Action> all() {
        return ALL;
    }

    /// Returns an action.
    ///
    /// @throws IllegalArgumentException when there is none of that identifier
    public static Action of(String id) {
        Action found = BY_ID.get(id);
        if (found == null) {
            throw new IllegalArgumentException("no action " + id);
        }
        return found;
    }

    /// Returns the keys that the program has.
    public static Keymap builtIn() {
        return BUILT_IN;
    }

    private static List<Action> file() {
        return List.of(
                Action.of("file.new", FILE, "command.new", "Ctrl+N"),
                Action.of("file.open", FILE, "command.open", "Ctrl+O"),
                Action.of("file.save", FILE, "command.save", "Ctrl+S"),
                Action.of("file.saveAs", FILE, "command.saveAs", "Ctrl+Shift+S"),
                Action.of("file.import", FILE, "command.import", "Ctrl+I"),
                Action.of("file.exportTable", FILE, "command.exportTable", "Ctrl+E"),
                Action.of("file.reportPdf", FILE, "command.reportAsPdf", "Ctrl+P"),
                Action.of("file.reportArchive", FILE, "command.reportAsArchive", "Ctrl+Shift+E"),
                Action.of("file.reportFolder", FILE, "command.reportIntoAFolder", "Ctrl+Alt+E"),
                Action.of("file.close", FILE, "command.close", "Ctrl+Q"));
    }

    private static List<Action> edit() {
        return List.of(
                Action.of("edit.undo", EDIT, "command.undo", "Ctrl+Z"),
                Action.of("edit.redo", EDIT, "command.redo", "Ctrl+Y", "Ctrl+Shift+Z"),
                Action.of("table.find", EDIT, "command.findInTable", "Ctrl+F"),
                Action.of("table.filter", EDIT, "command.filterTable", "Ctrl+Shift+L"),
                Action.of("table.clearFilter", EDIT, "command.clearTableFilter"),
                Action.of("table.columns", EDIT, "command.chooseColumns", "Ctrl+Shift+K"),
                Action.of("table.fillDown", EDIT, "command.fillDownOrDuplicateRows", "Ctrl+D"),
                Action.of("table.copy", EDIT, "command.copyTableWithHeader"),
                Action.of("chart.copyData", EDIT, "command.copyChartData", "Ctrl+Shift+C"),
                Action.of("chart.copyPicture", EDIT, "command.copyChartPicture", "Ctrl+Alt+C"),
                Action.of("chart.savePicture", EDIT, "command.saveChartPicture", "Ctrl+Alt+S"),
                Action.of("chart.savePicture1x", EDIT, "command.saveChartPictureAt1x"),
                Action.of("chart.savePicture4x", EDIT, "command.saveChartPictureAt4x"),
                Action.of("chart.savePicturePrint", EDIT, "command.saveChartPictureForPrint"),
                Action.of("edit.settings", EDIT, "command.settings", "Ctrl+Comma"));
    }

    private static List<Action> screens() {
        return List.of(
                Action.of("screen.monitor", VIEW, "screen.monitor", "Ctrl+1"),
                Action.of("screen.book", VIEW, "screen.book", "Ctrl+2"),
                Action.of("screen.whatIf", VIEW, "screen.whatIf", "Ctrl+3"),
                Action.of("screen.scenarios", VIEW, "screen.scenarios", "Ctrl+4"),
                Action.of("screen.survival", VIEW, "screen.survival", "Ctrl+5"),
                Action.of("screen.paths", VIEW, "screen.paths", "Ctrl+6"),
                Action.of("screen.answers", VIEW, "screen.answers", "Ctrl+7"),
                Action.of("screen.rules", VIEW, "screen.rules", "Ctrl+8"));
    }

    private static List<Action> view() {
        return List.of(
                Action.of("view.palette", VIEW, "command.commandPalette", "Ctrl+K", "Ctrl+Shift+P"),
                Action.of("view.why", VIEW, "why.command", "Alt+Enter"),
                Action.of("view.leftOut", VIEW, "leftout.command", "Ctrl+Shift+N"),
                Action.of("view.breakdown", VIEW, "command.marginBreakdown", "Ctrl+B"),
                Action.of("view.tiles", VIEW, "tiles.command"),
                Action.of("view.theme", VIEW, "command.darkOrLightTheme", "Ctrl+Shift+T"),
                Action.of("view.highContrast", VIEW, "command.highContrastTheme"),
                Action.named("view.colours.blueOrange", VIEW, "command.colours", "theme.name.blueOrange"),
                Action.named("view.colours.greenRed", VIEW, "command.colours", "theme.name.greenRed"),
                Action.named("view.colours.redUp", VIEW, "command.colours", "theme.name.redUp"),
                Action.named("view.group.pool", VIEW, "command.groupBy", "grouping.pool"),
                Action.named("view.group.venue", VIEW, "command.groupBy", "grouping.venue"),
                Action.named("view.group.expiry", VIEW, "command.groupBy", "grouping.expiry"),
                Action.named("view.group.venueAndExpiry", VIEW, "command.groupBy", "grouping.venueAndExpiry"),
                Action.named("view.group.underlying", VIEW, "command.groupBy", "grouping.underlying"));
    }

    private static List<Action> layout() {
        return List.of(
                Action.of("panel.next", LAYOUT, "command.nextPanel", "F6"),
                Action.of("panel.previous", LAYOUT, "command.previousPanel", "Shift+F6"),
                Action.of("panel.nextTab", LAYOUT, "command.nextTab", "Ctrl+Tab"),
                Action.of("panel.maximise", LAYOUT, "command.maximisePanel", "Ctrl+M"),
                Action.of("panel.detach", LAYOUT, "command.detachPanel", "Ctrl+Shift+D"),
                Action.of("panel.close", LAYOUT, "command.closePanel", "Ctrl+W"),
                Action.of("panel.left", LAYOUT, "command.movePanelLeft", "Ctrl+Alt+Left"),
                Action.of("panel.right", LAYOUT, "command.movePanelRight", "Ctrl+Alt+Right"),
                Action.of("panel.up", LAYOUT, "command.movePanelUp", "Ctrl+Alt+Up"),
                Action.of("panel.down", LAYOUT, "command.movePanelDown", "Ctrl+Alt+Down"),
                Action.of("panel.wider", LAYOUT, "command.widerPanel", "Ctrl+Alt+Shift+Right"),
                Action.of("panel.narrower", LAYOUT, "command.narrowerPanel", "Ctrl+Alt+Shift+Left"),
                Action.of("panel.taller", LAYOUT, "command.tallerPanel", "Ctrl+Alt+Shift+Down"),
                Action.of("panel.shorter", LAYOUT, "command.shorterPanel", "Ctrl+Alt+Shift+Up"),
                Action.of("layout.saveAs", LAYOUT, "command.saveLayoutAs"),
                Action.of("layout.rename", LAYOUT, "command.renameLayout"),
                Action.of("layout.delete", LAYOUT, "command.deleteLayout"),
                Action.of("layout.reset", LAYOUT, "layout.reset", "Ctrl+Alt+0"));
    }

    private static List<Action> run() {
        return List.of(
                Action.of("run.now", RUN, "command.run", "F5", "F9"),
                Action.of("run.cancel", RUN, "command.cancelRun", "Ctrl+F5"),
                Action.of("run.scenarios", RUN, "command.runScenarios", "Shift+F5"),
                Action.of("run.paths", RUN, "command.runPaths", "F7"),
                Action.of("run.answers", RUN, "command.findAnswers", "Shift+F7"),
                Action.of("run.list", RUN, "command.longRuns", "Ctrl+J"),
                Action.of("run.cancelLong", RUN, "command.cancelLongRuns", "Shift+Esc"),
                Action.of("run.shockPrice", RUN, "command.shockPrice", "Alt+P"),
                Action.of("run.shockVol", RUN, "command.shockVol", "Alt+V"),
                Action.of("run.resetPoint", RUN, "command.resetWhatIfPoint", "Alt+0"));
    }

    private static List<Action> whatIf() {
        return List.of(
                Action.of("whatIf.start", WHAT_IF, "command.startWhatIf", "Ctrl+Shift+W"),
                Action.of("whatIf.apply", WHAT_IF, "command.applyWhatIf", "Ctrl+Shift+A"),
                Action.of("whatIf.discard", WHAT_IF, "command.discardWhatIf", "Ctrl+Shift+X"),
                Action.of("whatIf.changes", WHAT_IF, "command.whatIfChanges", "Ctrl+Shift+H"),
                Action.of("whatIf.addBook", WHAT_IF, "command.addBook", "Ctrl+Shift+B"),
                Action.of("whatIf.scale", WHAT_IF, "command.scaleBook", "Ctrl+Shift+F"),
                Action.of("whatIf.snapshot", WHAT_IF, "command.snapshot", "F8"),
                Action.of("whatIf.stopComparing", WHAT_IF, "command.stopComparing", "Shift+F8"),
                Action.of("whatIf.why", WHAT_IF, "command.whyDifference", "Ctrl+F8"));
    }

    private static List<Action> help() {
        return List.of(
                Action.of("help.keys", HELP, "command.keys", "F1"),
                Action.of("help.shortcuts", HELP, "command.shortcuts"),
                Action.of("help.guide", HELP, "guide.again"),
                Action.of("help.diagnostics", HELP, "command.diagnostics", "Ctrl+Shift+F1"),
                Action.of("help.about", HELP, "command.aboutPlimsoll", "Ctrl+F1"));
    }
}
