package plimsoll.desktop.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import plimsoll.desktop.Fx;
import plimsoll.desktop.control.DataTable;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.task.Background;
import plimsoll.report.ChartImages;

/// The real window on a sample, shown without a display. Keys are events on the user interface thread, so that no test
/// depends on the system's focus or clipboard; calculations run when the test says so.
final class OpenWindow implements AutoCloseable {
    private static final double WIDTH = 960;
    private static final double HEIGHT = 900;

    private final Answers answers;
    private final OpenBook book;
    private final MainWindow window;
    private final Stage stage;

    private OpenWindow(Answers answers, OpenBook book, MainWindow window, Stage stage) {
        this.answers = answers;
        this.book = book;
        this.window = window;
        this.stage = stage;
    }

    static OpenWindow sample(String id) {
        return open(() -> OpenBook.sample(id), Background.DIRECT, Keeping.nothing());
    }

    /// Opens a window.
    ///
    /// @param background where long runs work
    /// @param keeping    where unsaved changes and settings are kept
    static OpenWindow open(Supplier<OpenBook> books, Background background, Keeping keeping) {
        OpenWindow opened = Fx.call(() -> {
            Answers answers = new Answers();
            OpenBook book = books.get();
            MainWindow window = new MainWindow(
                    book.session(),
                    answers,
                    ChartImages.NONE,
                    "test",
                    WIDTH,
                    HEIGHT,
                    background,
                    Preferences.read(keeping, book.session().now()));
            Stage stage = new Stage();
            window.setOnTitle(stage::setTitle);
            stage.setScene(window.scene());
            stage.show();
            return new OpenWindow(answers, book, window, stage);
        });
        Fx.settle();
        return opened;
    }

    Answers answers() {
        return answers;
    }

    MainWindow window() {
        return window;
    }

    WorkspaceSession session() {
        return book.session();
    }

    String title() {
        return Fx.call(stage::getTitle);
    }

    /// Lets the quiet time pass and everything be drawn.
    void calculate() {
        Fx.run(book::calculate);
        Fx.settle();
    }

    /// Returns the window's content with styles and layout applied, so that everything in it can be looked up.
    Parent content() {
        return Platform.isFxApplicationThread() ? laidOut() : Fx.call(this::laidOut);
    }

    private Parent laidOut() {
        Parent root = window.scene().getRoot();
        root.applyCss();
        root.layout();
        return root;
    }

    /// Presses the button with an accessible name in a card.
    ///
    /// @param card style class, for example `.shortcuts-card`
    void fire(String card, String button) {
        Fx.run(() -> content().lookupAll(card + " .button").stream()
                .filter(node -> button.equals(node.getAccessibleText()))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow()
                .fire());
        Fx.settle();
    }

    /// Returns the table with this accessible name on the shown screen.
    DataTable table(String name) {
        return Fx.call(() -> content().lookupAll(".data-table").stream()
                .filter(DataTable.class::isInstance)
                .map(DataTable.class::cast)
                .filter(table -> view(table).getAccessibleText().equals(name))
                .findFirst()
                .orElseThrow());
    }

    /// Returns the n-th row that is no group and no total.
    static Row item(DataTable table, int index) {
        return table.model().rows().stream()
                .filter(row -> row.kind() == Row.Kind.ITEM)
                .toList()
                .get(index);
    }

    /// Returns the texts of a row as shown, column by column.
    static List<String> shown(DataTable table, Row row) {
        return table.columns().stream()
                .map(column -> row.value(column.id()).text())
                .toList();
    }

    /// Puts focus and cursor on a cell.
    void focus(DataTable table, int item, String column) {
        Fx.run(() -> {
            view(table).requestFocus();
            table.select(item(table, item), column(table, column));
        });
        Fx.settle();
    }

    /// Types characters at whatever has the focus.
    void type(String text) {
        text.chars()
                .mapToObj(Character::toString)
                .forEach(letter -> send(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, letter, false));
    }

    /// Presses a key and types on at once, before anything is drawn, as somebody does who types fast.
    void pressAndType(KeyCode code, String text) {
        Fx.run(() -> {
            fire(KeyEvent.KEY_PRESSED, code, "", false);
            text.chars()
                    .mapToObj(Character::toString)
                    .forEach(letter -> fire(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, letter, false));
        });
        Fx.settle();
    }

    /// Presses a key at whatever has the focus.
    void press(KeyCode code) {
        send(KeyEvent.KEY_PRESSED, code, "", false);
    }

    /// Presses a key with Ctrl at whatever has the focus.
    void pressShortcut(KeyCode code) {
        send(KeyEvent.KEY_PRESSED, code, "", true);
    }

    private void send(EventType<KeyEvent> type, KeyCode code, String character, boolean shortcut) {
        Fx.run(() -> fire(type, code, character, shortcut));
        Fx.settle();
    }

    private void fire(EventType<KeyEvent> type, KeyCode code, String character, boolean shortcut) {
        Node focus = window.scene().getFocusOwner();
        Event.fireEvent(focus, new KeyEvent(type, character, "", code, false, shortcut, false, false));
    }

    /// Moves the focus to the next thing a Tab would reach outside the tables.
    void leave() {
        Fx.run(() -> content().lookup(".main-toolbar .accent").requestFocus());
        Fx.settle();
    }

    /// Does what the palette does for the entry of this name.
    void command(String name) {
        Fx.run(() -> window.paletteEntries().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow()
                .action()
                .run());
        Fx.settle();
    }

    <T> T ask(Supplier<T> question) {
        return Fx.call(question);
    }

    private static TableView<?> view(DataTable table) {
        return (TableView<?>) table.lookup(".table-view");
    }

    static Column column(DataTable table, String id) {
        return table.columns().stream()
                .filter(column -> column.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        Fx.run(() -> {
            stage.close();
            window.close();
        });
    }
}
