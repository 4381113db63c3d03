package plimsoll.desktop.shell;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.SeparatorMenuItem;
import javafx.util.Subscription;
import plimsoll.desktop.session.RunState;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.storage.Samples;

/// Everything a user can ask the window for, with its shortcut and its place in the menu.
final class Commands {
    private final FileDesk files;
    private final WindowActions window;
    private final ReadOnlyStringWrapper undoText = new ReadOnlyStringWrapper("Undo");
    private final ReadOnlyStringWrapper redoText = new ReadOnlyStringWrapper("Redo");
    private final Command undo;
    private final Command redo;
    private final Command run;
    private final Command cancel;
    private final Command resetWhatIf;
    private final Subscription subscription;

    /// What only the window itself can do.
    interface WindowActions {
        /// Shows the n-th screen.
        void screen(int index);

        /// Switches between the dark and the light theme.
        void switchTheme();

        /// Exports the table that has the focus.
        void exportTable();

        /// Shows all shortcuts.
        void keys();

        /// Shows what the program is.
        void about();

        /// Closes the window, asking first.
        void close();
    }

    Commands(WorkspaceSession session, FileDesk files, WindowActions window) {
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
                "Reset what-if", "Alt+DIGIT0", () -> session.whatIfProperty().set(WhatIf.NONE));
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

    MenuBar menuBar(List<String> screens) {
        MenuBar bar = new MenuBar(fileMenu(), editMenu(), viewMenu(screens), runMenu(), helpMenu());
        bar.setAccessibleText("Menu");
        return bar;
    }

    private Menu fileMenu() {
        Menu samples = new Menu("Samples");
        Samples.list()
                .forEach(sample -> samples.getItems()
                        .add(Command.of(sample.title(), "", () -> files.openSample(sample.id()))
                                .menuItem()));
        Menu menu = new Menu("File");
        menu.getItems()
                .addAll(
                        Command.of("New", "Shortcut+N", files::createNew).menuItem(),
                        Command.of("Open\u2026", "Shortcut+O", files::open).menuItem(),
                        samples,
                        new SeparatorMenuItem(),
                        Command.of("Save", "Shortcut+S", files::save).menuItem(),
                        Command.of("Save as\u2026", "Shortcut+Shift+S", files::saveAs)
                                .menuItem(),
                        new SeparatorMenuItem(),
                        Command.of("Export table\u2026", "Shortcut+E", window::exportTable)
                                .menuItem(),
                        Command.of("Export report\u2026", "Shortcut+Shift+E", files::exportReport)
                                .menuItem(),
                        new SeparatorMenuItem(),
                        Command.of("Close", "Shortcut+Q", window::close).menuItem());
        return menu;
    }

    private Menu editMenu() {
        Menu menu = new Menu("Edit");
        menu.getItems().addAll(undo.menuItem(), redo.menuItem());
        return menu;
    }

    private Menu viewMenu(List<String> screens) {
        Menu menu = new Menu("View");
        for (int i = 0; i < screens.size(); i++) {
            int index = i;
            menu.getItems()
                    .add(Command.of(screens.get(i), "Shortcut+DIGIT" + (i + 1), () -> window.screen(index))
                            .menuItem());
        }
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        Command.of("Margin breakdown", "Shortcut+B", () -> window.screen(screens.indexOf("What-if")))
                                .menuItem(),
                        Command.of("Dark or light theme", "Shortcut+Shift+T", window::switchTheme)
                                .menuItem());
        return menu;
    }

    private Menu runMenu() {
        Menu menu = new Menu("Run");
        menu.getItems().addAll(run.menuItem(), cancel.menuItem(), new SeparatorMenuItem(), resetWhatIf.menuItem());
        return menu;
    }

    private Menu helpMenu() {
        Menu menu = new Menu("Help");
        menu.getItems()
                .addAll(
                        Command.of("Keys", "F1", window::keys).menuItem(),
                        Command.of("About Plimsoll", "", window::about).menuItem());
        return menu;
    }

    void close() {
        subscription.unsubscribe();
    }
}
