package plimsoll.desktop.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.util.Subscription;
import plimsoll.desktop.chart.Chart;
import plimsoll.desktop.chart.ChartPicture;
import plimsoll.desktop.control.DataTable;
import plimsoll.desktop.control.WhyEvent;
import plimsoll.desktop.model.PositionGrouping;
import plimsoll.desktop.session.RunState;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.theme.Palette;
import plimsoll.domain.UserSettings;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.storage.Samples;

/// Everything a user can ask the window for, with its shortcut and its place in the menu.
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
    private final Subscription subscription;

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
        undo = new Command(undoText.getReadOnlyProperty(), "Shortcut+Z", noUndo, session::undo);
        redo = new Command(redoText.getReadOnlyProperty(), "Shortcut+Y", noRedo, session::redo);
        run = Command.of(Texts.of("command.run"), "F5", session::runNow);
        ObservableBooleanValue idle = Bindings.createBooleanBinding(
                () -> session.runStateProperty().get().phase() != RunState.Phase.RUNNING, session.runStateProperty());
        cancel = new Command(name(Texts.of("command.cancelRun")), "Shortcut+F5", idle, session::cancelRun);
        resetWhatIf = Command.of(
                Texts.of("command.resetWhatIfPoint"),
                "Alt+0",
                () -> session.whatIfProperty().set(WhatIf.NONE));
        palette = Command.of(Texts.of("command.commandPalette"), "Shortcut+K", window::palette);
        subscription = session.subscribe(() -> {
            undoText.set(session.undoName()
                    .map(step -> Texts.of("command.undoStep", lower(step)))
                    .orElse(Texts.of("command.undo")));
            redoText.set(session.redoName()
                    .map(step -> Texts.of("command.redoStep", lower(step)))
                    .orElse(Texts.of("command.redo")));
        });
    }

    private static ObservableStringValue name(String text) {
        return new ReadOnlyStringWrapper(text).getReadOnlyProperty();
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
        Menu file = menu(Texts.of("menu.file"), fileGroups());
        Menu samples = menu(Texts.of("menu.samples"), List.of(samples()));
        file.getItems().add(fileGroups().getFirst().size(), samples);
        MenuBar bar = new MenuBar(
                file,
                menu(Texts.of("menu.edit"), editGroups()),
                menu(Texts.of("menu.view"), viewGroups(screens)),
                layoutMenu(layouts),
                menu(Texts.of("menu.run"), runGroups()),
                menu(Texts.of("menu.whatIf"), whatIfGroups()),
                menu(Texts.of("menu.help"), helpGroups()));
        bar.setAccessibleText(Texts.of("menu.bar"));
        return bar;
    }

    private Menu layoutMenu(MenuItem... more) {
        Menu menu = menu(Texts.of("menu.layout"), panels);
        if (more.length > 0) {
            menu.getItems().addFirst(new SeparatorMenuItem());
            menu.getItems().addAll(0, List.of(more));
        }
        return menu;
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

    private List<Command> samples() {
        return Samples.list().stream()
                .map(sample -> Command.of(
                        Texts.of("command.sample", sample.title(), sample.story()), "", () -> openSample(sample.id())))
                .toList();
    }

    List<Command> screens(List<String> names) {
        List<Command> all = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int index = i;
            all.add(Command.of(names.get(i), i < 9 ? "Shortcut+" + (i + 1) : "", () -> window.screen(index)));
        }
        return all;
    }

    private List<List<Command>> fileGroups() {
        return List.of(
                List.of(
                        Command.of(Texts.of("command.new"), "Shortcut+N", files::createNew),
                        Command.of(Texts.of("command.open"), "Shortcut+O", files::open)),
                List.of(
                        Command.of(Texts.of("command.save"), "Shortcut+S", files::save),
                        Command.of(Texts.of("command.saveAs"), "Shortcut+Shift+S", files::saveAs)),
                List.of(
                        Command.of(Texts.of("command.import"), "Shortcut+I", window::importFiles),
                        Command.of(Texts.of("command.exportTable"), "Shortcut+E", window::exportTable),
                        Command.of(
                                Texts.of("command.reportAsPdf"),
                                "Shortcut+P",
                                () -> window.exportReport(ReportDesk.Shape.PDF)),
                        Command.of(
                                Texts.of("command.reportAsArchive"),
                                "Shortcut+Shift+E",
                                () -> window.exportReport(ReportDesk.Shape.ARCHIVE)),
                        Command.of(
                                Texts.of("command.reportIntoAFolder"),
                                "Shortcut+Alt+E",
                                () -> window.exportReport(ReportDesk.Shape.FOLDER))),
                List.of(Command.of(Texts.of("command.close"), "Shortcut+Q", window::close)));
    }

    private List<List<Command>> editGroups() {
        return List.of(
                List.of(undo, redo),
                List.of(
                        Command.of(Texts.of("command.findInTable"), "Shortcut+F", () -> window.table(DataTable::find)),
                        Command.of(
                                Texts.of("command.filterTable"),
                                "Shortcut+Shift+L",
                                () -> window.table(DataTable::chooseFilter)),
                        Command.of(
                                Texts.of("command.clearTableFilter"),
                                "",
                                () -> window.table(table -> table.listing().clear())),
                        Command.of(
                                Texts.of("command.chooseColumns"),
                                "Shortcut+Shift+K",
                                () -> window.table(DataTable::chooseColumns)),
                        Command.of(
                                Texts.of("command.fillDownOrDuplicateRows"),
                                "Shortcut+D",
                                () -> window.table(DataTable::fillDown)),
                        Command.of(Texts.of("command.copyTableWithHeader"), "", () -> window.table(DataTable::copy))),
                chartCommands(),
                List.of(Command.of(Texts.of("command.settings"), "Shortcut+COMMA", window::settings)));
    }

    private List<Command> chartCommands() {
        return List.of(
                Command.of(Texts.of("command.copyChartData"), "Shortcut+Shift+C", () -> window.chart(Chart::copyData)),
                Command.of(
                        Texts.of("command.copyChartPicture"), "Shortcut+Alt+C", () -> window.chart(Chart::copyPicture)),
                Command.of(Texts.of("command.saveChartPicture"), "Shortcut+Alt+S", savePicture(ChartPicture.FINE)),
                Command.of(Texts.of("command.saveChartPictureAt1x"), "", savePicture(ChartPicture.SCREEN)),
                Command.of(Texts.of("command.saveChartPictureAt4x"), "", savePicture(ChartPicture.LARGE)),
                Command.of(Texts.of("command.saveChartPictureForPrint"), "", savePicture(ChartPicture.PRINT)));
    }

    private Runnable savePicture(ChartPicture kind) {
        return () -> window.chart(chart -> chart.savePicture(kind));
    }

    private List<List<Command>> viewGroups(List<String> screens) {
        List<Command> more = List.of(
                palette,
                Command.of(Texts.of("why.command"), WhyEvent.KEYS, window::why),
                Command.of(Texts.of("leftout.command"), "Shortcut+Shift+N", window::leftOut),
                Command.of(Texts.of("command.marginBreakdown"), "Shortcut+B", window::breakdown),
                Command.of(Texts.of("tiles.command"), "", window::tiles),
                Command.of(Texts.of("command.darkOrLightTheme"), "Shortcut+Shift+T", window::switchTheme),
                Command.of(Texts.of("command.highContrastTheme"), "", window::highContrast));
        List<Command> palettes = Arrays.stream(UserSettings.Colors.values())
                .map(colors -> Command.of(
                        Texts.of(
                                "command.colours",
                                Palette.valueOf(colors.name()).title().toLowerCase(Locale.ROOT)),
                        "",
                        () -> window.colors(colors)))
                .toList();
        List<Command> groupings = Arrays.stream(PositionGrouping.values())
                .map(grouping -> Command.of(
                        Texts.of("command.groupBy", grouping.title()), "", () -> window.groupPositions(grouping)))
                .toList();
        return screens.isEmpty()
                ? List.of(more, palettes, groupings)
                : List.of(screens(screens), more, palettes, groupings);
    }

    private List<List<Command>> runGroups() {
        return List.of(
                List.of(run, cancel),
                List.of(
                        longWork("command.runScenarios", "Shift+F5", ScreenDesk.LongWork.SCENARIOS),
                        longWork("command.runPaths", "F7", ScreenDesk.LongWork.PATHS),
                        longWork("command.findAnswers", "Shift+F7", ScreenDesk.LongWork.ANSWERS)),
                List.of(
                        Command.of(Texts.of("command.longRuns"), RunsDesk.KEYS, window::runs),
                        Command.of(Texts.of("command.cancelLongRuns"), "Shift+ESC", window::cancelRuns)),
                List.of(
                        Command.of(Texts.of("command.shockPrice"), "Alt+P", window::shockPrice),
                        Command.of(Texts.of("command.shockVol"), "Alt+V", window::shockVol),
                        resetWhatIf));
    }

    private Command longWork(String name, String shortcut, ScreenDesk.LongWork work) {
        return Command.of(Texts.of(name), shortcut, () -> window.start(work));
    }

    private List<List<Command>> whatIfGroups() {
        int books = Math.min(4, whatIf.size());
        int compare = Math.min(6, whatIf.size());
        return List.of(
                whatIf.subList(0, books), whatIf.subList(books, compare), whatIf.subList(compare, whatIf.size()));
    }

    private List<List<Command>> helpGroups() {
        return List.of(List.of(
                Command.of(Texts.of("command.keys"), "F1", window::keys),
                Command.of(Texts.of("guide.again"), "", window::guide),
                Command.of(Texts.of("command.diagnostics"), "Shortcut+Shift+F1", window::diagnostics),
                Command.of(Texts.of("command.aboutPlimsoll"), "Shortcut+F1", window::about)));
    }

    private static Menu menu(String name, List<List<Command>> groups) {
        Menu menu = new Menu(name);
        for (List<Command> group : groups) {
            if (!menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            group.forEach(command -> menu.getItems().addAll(command.menuItems()));
        }
        return menu;
    }

    void close() {
        subscription.unsubscribe();
    }
}
