package plimsoll.desktop.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.util.Subscription;
import plimsoll.desktop.chart.Chart;
import plimsoll.desktop.chart.ChartPicture;
import plimsoll.desktop.control.DataTable;
import plimsoll.desktop.keys.Action;
import plimsoll.desktop.keys.Actions;
import plimsoll.desktop.model.PositionGrouping;
import plimsoll.desktop.session.RunState;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.UserSettings;
import plimsoll.domain.key.Keymap;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.storage.Samples;

/// Everything a user can ask the window for, with what it does and its place in the menu.
final class Commands {
    private final FileDesk files;
    private final WindowActions window;
    private final List<Command> whatIf;
    private final ReadOnlyStringWrapper undoText = new ReadOnlyStringWrapper(Texts.of("command.undo"));
    private final ReadOnlyStringWrapper redoText = new ReadOnlyStringWrapper(Texts.of("command.redo"));
    private final Command undo;
    private final Command redo;
    private final Command run;
    private final Command cancel;
    private final Command resetWhatIf;
    private final Command palette;
    private List<List<Command>> panels = List.of();
    private Subscription subscription;

    /// What only the window itself can do.
    interface WindowActions {
        /// Shows the n-th screen.
        void screen(int index);

        /// Switches between the dark and the light theme.
        void switchTheme();

        /// Chooses the theme of highest contrast.
        void highContrast();

        /// Chooses the colours of better and worse.
        void colors(UserSettings.Colors colors);

        /// Shows which tiles the wall shows.
        void tiles();

        /// Puts the cursor where a shock of the price is typed.
        void shockPrice();

        /// Puts the cursor where a shock of the volatility is typed.
        void shockVol();

        /// Shows the margin breakdown.
        void breakdown();

        /// Shows the command palette.
        void palette();

        /// Shows the user's settings.
        void settings();

        /// Imports files of venues, or tables.
        void importFiles();

        /// Exports the table that has the focus.
        void exportTable();

        /// Exports what is shown as a report.
        void exportReport(ReportDesk.Shape shape);

        /// Does something in the table that has the focus, else in the first one shown.
        void table(Consumer<DataTable> action);

        /// Does something with the chart that has the focus, else with the first one shown.
        void chart(Consumer<Chart> action);

        /// Says why the number at the cursor is what it is.
        void why();

        /// Goes to the list of what no number contains.
        void leftOut();

        /// Chooses what positions stand together.
        void groupPositions(PositionGrouping grouping);

        /// Shows the screen of a long run and starts it.
        void start(ScreenDesk.LongWork work);

        /// Shows the long runs.
        void runs();

        /// Stops every long run.
        void cancelRuns();

        /// Shows how the program runs.
        void diagnostics();

        /// Shows the guide from its first step.
        void guide();

        /// Shows all shortcuts.
        void keys();

        /// Shows which keys ask for which action, to be changed.
        void shortcuts();

        /// Returns the keys of the user, observable.
        ObservableValue<Keymap> keymap();

        /// Shows what the program is.
        void about();

        /// Closes the window, asking first.
        void close();
    }

    Commands(WorkspaceSession session, FileDesk files, List<Command> whatIf, WindowActions window) {
        this.whatIf = List.copyOf(whatIf);
        this.files = files;
        this.window = window;
        ObservableBooleanValue noUndo = Bindings.equal(undoText, Texts.of("command.undo"));
        ObservableBooleanValue noRedo = Bindings.equal(redoText, Texts.of("command.redo"));
        undo = new Command("edit.undo", undoText.getReadOnlyProperty(), noUndo, session::undo);
        redo = new Command("edit.redo", redoText.getReadOnlyProperty(), noRedo, session::redo);
        run = Command.of("run.now", session::runNow);
        ObservableBooleanValue idle = Bindings.createBooleanBinding(
                () -> session.runStateProperty().get().phase() != RunState.Phase.RUNNING, session.runStateProperty());
        cancel = Command.of("run.cancel", idle, session::cancelRun);
        resetWhatIf =
                Command.of("run.resetPoint", () -> session.whatIfProperty().set(WhatIf.NONE));
        palette = Command.of("view.palette", window::palette);
        subscription = session.subscribe(() -> {
            undoText.set(session.undoName()
                    .map(step -> Texts.of("command.undoStep", lower(step)))
                    .orElse(Texts.of("command.undo")));
            redoText.set(session.redoName()
                    .map(step -> Texts.of("command.redoStep", lower(step)))
                    .orElse(Texts.of("command.redo")));
        });
    }

    private static String lower(String step) {
        return Character.toLowerCase(step.charAt(0)) + step.substring(1);
    }

    Command undo() {
        return undo;
    }

    Command redo() {
        return redo;
    }

    Command run() {
        return run;
    }

    Command resetWhatIf() {
        return resetWhatIf;
    }

    Command palette() {
        return palette;
    }

    /// Adds what moves and shows panels.
    void setPanels(List<List<Command>> groups) {
        panels = groups;
    }

    MenuBar menuBar(List<String> screens, MenuItem... layouts) {
        MainMenu menu = new MainMenu();
        menu.add(Texts.of("menu.file"), this::fileItems);
        menu.addGroups(Texts.of("menu.edit"), editGroups());
        menu.addGroups(Texts.of("menu.view"), viewGroups(screens));
        menu.add(Texts.of("menu.layout"), keymap -> layoutItems(keymap, layouts));
        menu.addGroups(Texts.of("menu.run"), runGroups());
        menu.addGroups(Texts.of("menu.whatIf"), whatIfGroups());
        menu.addGroups(Texts.of("menu.help"), helpGroups());
        subscription = subscription.and(menu.follow(window.keymap()));
        MenuBar bar = menu.bar();
        bar.setAccessibleText(Texts.of("menu.bar"));
        return bar;
    }

    private List<MenuItem> fileItems(Keymap keymap) {
        Menu samples = new Menu(Texts.of("menu.samples"));
        Samples.list().forEach(sample -> {
            MenuItem item = new MenuItem(Texts.of("command.sample", sample.title(), sample.story()));
            item.setOnAction(event -> openSample(sample.id()));
            samples.getItems().add(item);
        });
        List<MenuItem> items = new ArrayList<>(MainMenu.items(fileGroups(), keymap));
        items.add(MainMenu.items(fileGroups().subList(0, 1), keymap).size(), samples);
        return items;
    }

    private List<MenuItem> layoutItems(Keymap keymap, MenuItem... more) {
        List<MenuItem> items = new ArrayList<>(List.of(more));
        if (more.length > 0) {
            items.add(new SeparatorMenuItem());
        }
        items.addAll(MainMenu.items(panels, keymap));
        return items;
    }

    /// Returns all commands but the screens and samples, which the palette lists as such.
    List<Command> all() {
        return Stream.of(
                        fileGroups(),
                        editGroups(),
                        viewGroups(List.of()),
                        panels,
                        runGroups(),
                        whatIfGroups(),
                        helpGroups())
                .flatMap(List::stream)
                .flatMap(List::stream)
                .toList();
    }

    /// Opens a sample, asking first.
    void openSample(String id) {
        files.openSample(id);
    }

    /// Returns what shows screens, as many as there are names.
    List<Command> screens(List<String> names) {
        List<String> ids = Actions.all().stream()
                .map(Action::id)
                .filter(id -> id.startsWith("screen."))
                .toList();
        return IntStream.range(0, names.size())
                .mapToObj(index -> Command.of(ids.get(index), () -> window.screen(index)))
                .toList();
    }

    private List<List<Command>> fileGroups() {
        return List.of(
                List.of(Command.of("file.new", files::createNew), Command.of("file.open", files::open)),
                List.of(Command.of("file.save", files::save), Command.of("file.saveAs", files::saveAs)),
                List.of(
                        Command.of("file.import", window::importFiles),
                        Command.of("file.exportTable", window::exportTable),
                        Command.of("file.reportPdf", () -> window.exportReport(ReportDesk.Shape.PDF)),
                        Command.of("file.reportArchive", () -> window.exportReport(ReportDesk.Shape.ARCHIVE)),
                        Command.of("file.reportFolder", () -> window.exportReport(ReportDesk.Shape.FOLDER))),
                List.of(Command.of("file.close", window::close)));
    }

    private List<List<Command>> editGroups() {
        return List.of(
                List.of(undo, redo),
                List.of(
                        Command.of("table.find", () -> window.table(DataTable::find)),
                        Command.of("table.filter", () -> window.table(DataTable::chooseFilter)),
                        Command.of(
                                "table.clearFilter",
                                () -> window.table(table -> table.listing().clear())),
                        Command.of("table.columns", () -> window.table(DataTable::chooseColumns)),
                        Command.of("table.fillDown", () -> window.table(DataTable::fillDown)),
                        Command.of("table.copy", () -> window.table(DataTable::copy))),
                chartCommands(),
                List.of(Command.of("edit.settings", window::settings)));
    }

    private List<Command> chartCommands() {
        return List.of(
                Command.of("chart.copyData", () -> window.chart(Chart::copyData)),
                Command.of("chart.copyPicture", () -> window.chart(Chart::copyPicture)),
                Command.of("chart.savePicture", savePicture(ChartPicture.FINE)),
                Command.of("chart.savePicture1x", savePicture(ChartPicture.SCREEN)),
                Command.of("chart.savePicture4x", savePicture(ChartPicture.LARGE)),
                Command.of("chart.savePicturePrint", savePicture(ChartPicture.PRINT)));
    }

    private Runnable savePicture(ChartPicture kind) {
        return () -> window.chart(chart -> chart.savePicture(kind));
    }

    private List<List<Command>> viewGroups(List<String> screens) {
        List<Command> more = List.of(
                palette,
                Command.of("view.why", window::why),
                Command.of("view.leftOut", window::leftOut),
                Command.of("view.breakdown", window::breakdown),
                Command.of("view.tiles", window::tiles),
                Command.of("view.theme", window::switchTheme),
                Command.of("view.highContrast", window::highContrast));
        List<Command> palettes = Arrays.stream(UserSettings.Colors.values())
                .map(colors -> Command.of("view.colours." + word(colors), () -> window.colors(colors)))
                .toList();
        List<Command> groupings = Arrays.stream(PositionGrouping.values())
                .map(grouping -> Command.of("view.group." + word(grouping), () -> window.groupPositions(grouping)))
                .toList();
        return screens.isEmpty()
                ? List.of(more, palettes, groupings)
                : List.of(screens(screens), more, palettes, groupings);
    }

    private List<List<Command>> runGroups() {
        return List.of(
                List.of(run, cancel),
                List.of(
                        longWork("run.scenarios", ScreenDesk.LongWork.SCENARIOS),
                        longWork("run.paths", ScreenDesk.LongWork.PATHS),
                        longWork("run.answers", ScreenDesk.LongWork.ANSWERS)),
                List.of(Command.of("run.list", window::runs), Command.of("run.cancelLong", window::cancelRuns)),
                List.of(
                        Command.of("run.shockPrice", window::shockPrice),
                        Command.of("run.shockVol", window::shockVol),
                        resetWhatIf));
    }

    private Command longWork(String id, ScreenDesk.LongWork work) {
        return Command.of(id, () -> window.start(work));
    }

    private List<List<Command>> whatIfGroups() {
        int books = Math.min(4, whatIf.size());
        int compare = Math.min(6, whatIf.size());
        return List.of(
                whatIf.subList(0, books), whatIf.subList(books, compare), whatIf.subList(compare, whatIf.size()));
    }

    private List<List<Command>> helpGroups() {
        return List.of(List.of(
                Command.of("help.keys", window::keys),
                Command.of("help.shortcuts", window::shortcuts),
                Command.of("help.guide", window::guide),
                Command.of("help.diagnostics", window::diagnostics),
                Command.of("help.about", window::about)));
    }

    /// Returns how identifiers write a choice: `VENUE_AND_EXPIRY` as `venueAndExpiry`.
    private static String word(Enum<?> choice) {
        String[] parts = choice.name().toLowerCase(Locale.ROOT).split("_", -1);
        return parts[0]
                + Stream.of(parts)
                        .skip(1)
                        .map(part -> Character.toUpperCase(part.charAt(0)) + part.substring(1))
                        .collect(Collectors.joining());
    }

    void close() {
        subscription.unsubscribe();
    }
}
