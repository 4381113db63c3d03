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
    private final ReadOnlyStringWrapper undoText = new ReadOnlyStringWrapper("Undo");
    private final ReadOnlyStringWrapper redoText = new ReadOnlyStringWrapper("Redo");
    private final Command undo;
    private final Command redo;
    private final Command run;
    private final Command cancel;
    private final Command resetWhatIf;
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

        /// Chooses what positions stand together.
        void groupPositions(PositionGrouping grouping);

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
        ObservableBooleanValue noUndo = Bindings.equal(undoText, "Undo");
        ObservableBooleanValue noRedo = Bindings.equal(redoText, "Redo");
        undo = new Command(undoText.getReadOnlyProperty(), "Shortcut+Z", noUndo, session::undo);
        redo = new Command(redoText.getReadOnlyProperty(), "Shortcut+Y", noRedo, session::redo);
        run = Command.of("Run", "F5", session::runNow);
        ObservableBooleanValue idle = Bindings.createBooleanBinding(
                () -> session.runStateProperty().get().phase() != RunState.Phase.RUNNING, session.runStateProperty());
        cancel = new Command(name("Cancel run"), "Shortcut+F5", idle, session::cancelRun);
        resetWhatIf = Command.of(
                "Reset what-if point",
                "Alt+DIGIT0",
                () -> session.whatIfProperty().set(WhatIf.NONE));
        subscription = session.subscribe(() -> {
            undoText.set(session.undoName().map(step -> "Undo " + lower(step)).orElse("Undo"));
            redoText.set(session.redoName().map(step -> "Redo " + lower(step)).orElse("Redo"));
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

    /// Adds what moves and shows panels.
    void setPanels(List<List<Command>> groups) {
        panels = groups;
    }

    MenuBar menuBar(List<String> screens, MenuItem... layouts) {
        Menu file = menu("File", fileGroups());
        Menu samples = menu("Samples", List.of(samples()));
        file.getItems().add(fileGroups().getFirst().size(), samples);
        MenuBar bar = new MenuBar(
                file,
                menu("Edit", editGroups()),
                menu("View", viewGroups(screens)),
                layoutMenu(layouts),
                menu("Run", runGroups()),
                menu("What-if", whatIfGroups()),
                menu("Help", helpGroups()));
        bar.setAccessibleText("Menu");
        return bar;
    }

    private Menu layoutMenu(MenuItem... more) {
        Menu menu = menu("Layout", panels);
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
                        sample.title() + ": " + sample.story(), "", () -> openSample(sample.id())))
                .toList();
    }

    List<Command> screens(List<String> names) {
        List<Command> all = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int index = i;
            all.add(Command.of(names.get(i), i < 9 ? "Shortcut+DIGIT" + (i + 1) : "", () -> window.screen(index)));
        }
        return all;
    }

    private List<List<Command>> fileGroups() {
        return List.of(
                List.of(
                        Command.of("New", "Shortcut+N", files::createNew),
                        Command.of("Open\u2026", "Shortcut+O", files::open)),
                List.of(
                        Command.of("Save", "Shortcut+S", files::save),
                        Command.of("Save as\u2026", "Shortcut+Shift+S", files::saveAs)),
                List.of(
                        Command.of("Import\u2026", "Shortcut+I", window::importFiles),
                        Command.of("Export table\u2026", "Shortcut+E", window::exportTable),
                        Command.of(
                                "Report as PDF\u2026", "Shortcut+P", () -> window.exportReport(ReportDesk.Shape.PDF)),
                        Command.of(
                                "Report as archive\u2026",
                                "Shortcut+Shift+E",
                                () -> window.exportReport(ReportDesk.Shape.ARCHIVE)),
                        Command.of(
                                "Report into a folder\u2026", "Shortcut+Alt+E", () -> window.exportReport(ReportDesk.Shape.FOLDER))),
                List.of(Command.of("Close", "Shortcut+Q", window::close)));
    }

    private List<List<Command>> editGroups() {
        return List.of(
                List.of(undo, redo),
                List.of(
                        Command.of("Find in table", "Shortcut+F", () -> window.table(DataTable::find)),
                        Command.of(
                                "Filter table\u2026", "Shortcut+Shift+L", () -> window.table(DataTable::chooseFilter)),
                        Command.of(
                                "Clear table filter",
                                "",
                                () -> window.table(table -> table.listing().clear())),
                        Command.of(
                                "Choose columns\u2026",
                                "Shortcut+Shift+K",
                                () -> window.table(DataTable::chooseColumns)),
                        Command.of("Fill down or duplicate rows", "", () -> window.table(DataTable::fillDown)),
                        Command.of("Copy table with header", "", () -> window.table(DataTable::copy))),
                chartCommands(),
                List.of(Command.of("Settings\u2026", "Shortcut+COMMA", window::settings)));
    }

    private List<Command> chartCommands() {
        return List.of(
                Command.of("Copy chart data", "Shortcut+Shift+C", () -> window.chart(Chart::copyData)),
                Command.of("Copy chart picture", "Shortcut+Alt+C", () -> window.chart(Chart::copyPicture)),
                Command.of("Save chart picture\u2026", "Shortcut+Alt+S", savePicture(ChartPicture.FINE)),
                Command.of("Save chart picture at 1x\u2026", "", savePicture(ChartPicture.SCREEN)),
                Command.of("Save chart picture at 4x\u2026", "", savePicture(ChartPicture.LARGE)),
                Command.of("Save chart picture for print\u2026", "", savePicture(ChartPicture.PRINT)));
    }

    private Runnable savePicture(ChartPicture kind) {
        return () -> window.chart(chart -> chart.savePicture(kind));
    }

    private List<List<Command>> viewGroups(List<String> screens) {
        List<Command> more = List.of(
                Command.of("Command palette", "Shortcut+K", window::palette),
                Command.of("Margin breakdown", "Shortcut+B", window::breakdown),
                Command.of(Texts.of("tiles.command"), "", window::tiles),
                Command.of("Dark or light theme", "Shortcut+Shift+T", window::switchTheme),
                Command.of("High contrast theme", "", window::highContrast));
        List<Command> palettes = Arrays.stream(UserSettings.Colors.values())
                .map(colors -> Command.of(
                        "Colours: " + Palette.valueOf(colors.name()).title().toLowerCase(Locale.ROOT),
                        "",
                        () -> window.colors(colors)))
                .toList();
        List<Command> groupings = Arrays.stream(PositionGrouping.values())
                .map(grouping ->
                        Command.of("Group positions by " + grouping.title(), "", () -> window.groupPositions(grouping)))
                .toList();
        return screens.isEmpty()
                ? List.of(more, palettes, groupings)
                : List.of(screens(screens), more, palettes, groupings);
    }

    private List<List<Command>> runGroups() {
        return List.of(
                List.of(run, cancel),
                List.of(
                        Command.of("Long runs", RunsDesk.KEYS, window::runs),
                        Command.of("Cancel long runs", "", window::cancelRuns)),
                List.of(resetWhatIf));
    }

    private List<List<Command>> whatIfGroups() {
        int books = Math.min(4, whatIf.size());
        int compare = Math.min(6, whatIf.size());
        return List.of(
                whatIf.subList(0, books), whatIf.subList(books, compare), whatIf.subList(compare, whatIf.size()));
    }

    private List<List<Command>> helpGroups() {
        return List.of(List.of(
                Command.of("Keys", "F1", window::keys),
                Command.of(Texts.of("guide.again"), "", window::guide),
                Command.of("Diagnostics", "Shortcut+Shift+F1", window::diagnostics),
                Command.of("About Plimsoll", "Shortcut+F1", window::about)));
    }

    private static Menu menu(String name, List<List<Command>> groups) {
        Menu menu = new Menu(name);
        for (List<Command> group : groups) {
            if (!menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            group.forEach(command -> menu.getItems().add(command.menuItem()));
        }
        return menu;
    }

    void close() {
        subscription.unsubscribe();
    }
}
