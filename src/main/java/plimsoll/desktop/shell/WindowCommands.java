package plimsoll.desktop.shell;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import plimsoll.desktop.chart.Chart;
import plimsoll.desktop.control.Asking;
import plimsoll.desktop.control.DataTable;
import plimsoll.desktop.model.PositionGrouping;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.UserSettings;
import plimsoll.domain.key.Keymap;

/// What commands do to the window they are given in.
final class WindowCommands implements Commands.WindowActions {
    private final MainWindow window;
    private final ScreenDesk desk;
    private final String version;

    /// @param desk    starts what works long
    /// @param version of the program
    WindowCommands(MainWindow window, ScreenDesk desk, String version) {
        this.window = window;
        this.desk = desk;
        this.version = version;
    }

    @Override
    public void screen(int index) {
        window.showScreen(index);
        window.docks().enter();
    }

    @Override
    public void switchTheme() {
        window.preferences()
                .model()
                .chooseLook(window.look().theme().isDark() ? UserSettings.Look.LIGHT : UserSettings.Look.DARK);
    }

    @Override
    public void highContrast() {
        window.preferences().model().chooseLook(UserSettings.Look.HIGH_CONTRAST);
    }

    @Override
    public void colors(UserSettings.Colors colors) {
        window.preferences().model().chooseColors(colors);
    }

    @Override
    public void shockPrice() {
        window.toolbar().typePrice();
    }

    @Override
    public void shockVol() {
        window.toolbar().typeVol();
    }

    @Override
    public void breakdown() {
        window.showBreakdown();
    }

    @Override
    public void palette() {
        window.cards().showPalette();
    }

    @Override
    public void settings() {
        window.cards().showSettings(Setting.TEXT_SIZE);
    }

    @Override
    public void importFiles() {
        window.imports().choose();
    }

    @Override
    public void exportTable() {
        DataTable.at(window.docks().focusOwner().orElse(null))
                .ifPresentOrElse(
                        table -> window.files().exports().table(table.model()),
                        () -> window.say(Texts.of("window.clickTable")));
    }

    @Override
    public void table(Consumer<DataTable> action) {
        DataTable.at(window.docks().focusOwner().orElse(null))
                .or(() -> window.root().lookup(".data-table") instanceof DataTable first
                        ? Optional.of(first)
                        : Optional.empty())
                .ifPresentOrElse(action, () -> window.say(Texts.of("window.noTable")));
    }

    @Override
    public void chart(Consumer<Chart> action) {
        window.docks()
                .focusOwner()
                .flatMap(Chart::at)
                .or(() -> window.docks()
                        .current()
                        .flatMap(window.docks()::panel)
                        .flatMap(panel -> Chart.at(panel.node())))
                .or(() -> Chart.at(window.root()))
                .ifPresentOrElse(action, () -> window.say(Texts.of("window.noChart")));
    }

    @Override
    public void why() {
        Optional<Node> focus = window.docks().focusOwner();
        boolean asked = Asking.at(focus.orElse(null)).filter(Asking::askWhy).isPresent();
        if (!asked && focus.flatMap(Chart::at).filter(Chart::askWhy).isEmpty()) {
            window.say(Texts.of("why.none"));
        }
    }

    @Override
    public void leftOut() {
        if (!window.leftOut().focusFirst()) {
            window.say(Texts.of("leftout.none"));
        }
    }

    @Override
    public void groupPositions(PositionGrouping grouping) {
        window.models().positions().groupBy(grouping);
    }

    @Override
    public void exportReport(ReportDesk.Shape shape) {
        window.reports().export(shape);
    }

    @Override
    public void start(ScreenDesk.LongWork work) {
        desk.start(work);
    }

    @Override
    public void runs() {
        window.cards().showRuns();
    }

    @Override
    public void cancelRuns() {
        window.runs().list().cancelAll();
    }

    @Override
    public void diagnostics() {
        window.cards().showDiagnostics();
    }

    @Override
    public void tiles() {
        window.cards().showTiles();
    }

    @Override
    public void guide() {
        window.guide().model().show();
    }

    @Override
    public void keys() {
        window.cards().showKeys();
    }

    @Override
    public void shortcuts() {
        window.cards().showShortcuts();
    }

    @Override
    public ObservableValue<Keymap> keymap() {
        return window.preferences().shortcuts().model().keymapProperty();
    }

    @Override
    public void about() {
        window.dialogs().text(Texts.of("about.title", version), Texts.of("about.text"));
    }

    @Override
    public void close() {
        window.askToClose();
    }
}
