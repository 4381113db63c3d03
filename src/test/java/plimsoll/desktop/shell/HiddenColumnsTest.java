package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.desktop.Fx;
import plimsoll.desktop.control.DataTable;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.PositionsViewModel;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.task.Background;
import plimsoll.domain.UserSettings;
import plimsoll.report.ChartImages;
import plimsoll.storage.SettingsFile;
import plimsoll.storage.UserFolders;

/// Columns that a user hides stay hidden at the next start.
@SuppressWarnings("NullAway.Init")
class HiddenColumnsTest {
    private static final double WIDTH = 960;
    private static final double HEIGHT = 900;

    @TempDir
    Path folder;

    /// One run of the program.
    private final class Run implements AutoCloseable {
        private final OpenBook book = OpenBook.sample("two-venues");
        private final Stage stage;
        private final MainWindow window;

        Run() {
            Keeping keeping = new Keeping(
                    Optional.of(new UserFolders(folder.resolve("state"), folder.resolve("settings"))),
                    task -> {},
                    Runnable::run,
                    Runnable::run);
            window = Fx.call(() -> new MainWindow(
                    book.session(),
                    new Answers(),
                    ChartImages.NONE,
                    "test",
                    WIDTH,
                    HEIGHT,
                    Background.DIRECT,
                    Preferences.read(keeping, book.session().now())));
            stage = Fx.call(() -> {
                Stage shown = new Stage();
                shown.setScene(window.scene());
                shown.show();
                window.showScreen(MainWindow.SCREENS.indexOf("Book"));
                return shown;
            });
            Fx.settle();
        }

        DataTable legs() {
            return Fx.call(() -> {
                window.scene().getRoot().applyCss();
                window.scene().getRoot().layout();
                return window.scene().getRoot().lookupAll(".data-table").stream()
                        .filter(DataTable.class::isInstance)
                        .map(DataTable.class::cast)
                        .filter(table -> table.model() instanceof PositionsViewModel)
                        .findFirst()
                        .orElseThrow();
            });
        }

        @Override
        public void close() {
            Fx.run(() -> {
                stage.close();
                window.close();
            });
        }
    }

    private static Column column(DataTable table, String id) {
        return table.allColumns().stream()
                .filter(column -> column.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> hidden(DataTable table) {
        return table.allColumns().stream()
                .filter(table::isHidden)
                .map(Column::id)
                .toList();
    }

    private UserSettings stored() throws IOException {
        return new SettingsFile(folder.resolve("settings"))
                .read(OpenBook.sample("two-venues").session().now())
                .value()
                .orElseThrow();
    }

    @Test
    void aColumnThatIsHiddenIsHiddenAtTheNextStartAndShownWhenTheUserShowsIt() throws IOException {
        try (Run first = new Run()) {
            DataTable legs = first.legs();
            Fx.run(() -> legs.setHidden(column(legs, PositionsViewModel.ENTRY), true));
        }
        assertEquals(Set.of(PositionsViewModel.ENTRY), stored().hiddenColumns().get("positions"));
        try (Run second = new Run()) {
            DataTable legs = second.legs();
            assertEquals(List.of(PositionsViewModel.ENTRY), hidden(legs));
            assertFalse(Fx.call(legs::columns).contains(column(legs, PositionsViewModel.ENTRY)));
            Fx.run(legs::showAllColumns);
        }
        assertTrue(stored().hiddenColumns().isEmpty());
        try (Run third = new Run()) {
            assertEquals(List.of(), hidden(third.legs()));
        }
    }

    @Test
    void columnsThatATableDoesNotHaveSayNothingAndNoTableLosesAllItsColumns() throws IOException {
        new SettingsFile(folder.resolve("settings"))
                .write(UserSettings.DEFAULTS
                        .withHiddenColumns("positions", Set.of("of_an_older_version", PositionsViewModel.QUANTITY))
                        .withHiddenColumns("of an older version", Set.of("anything")));
        try (Run run = new Run()) {
            DataTable legs = run.legs();
            assertEquals(List.of(PositionsViewModel.QUANTITY), hidden(legs));
            Fx.run(() -> {
                Set<String> all =
                        Set.copyOf(legs.allColumns().stream().map(Column::id).toList());
                run.window.preferences().model().hideColumns("positions", all);
            });
            assertEquals(List.of(), hidden(legs));
        }
    }
}
